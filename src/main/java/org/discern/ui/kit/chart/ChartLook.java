package org.discern.ui.kit.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.discern.ui.kit.Theme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/// How every chart looks: no frame, quiet grid, one font, numbers as everywhere.
final class ChartLook {
    private static final Font INTER = Woff.awt("/org/discern/assets/fonts/inter-latin-400-normal.woff");
    private static final Font TICK = INTER.deriveFont(11f);
    private static final Font TITLE = INTER.deriveFont(12f);

    private ChartLook() {}

    static Color colour(Theme theme, String token) { return new Color(theme.argb(token)); }

    static Color translucent(Theme theme, String token, int alpha) {
        return new Color((theme.argb(token) & 0xffffff) | alpha << 24, true);
    }

    static NumberAxis axis(Theme theme, String title) {
        var axis = new NumberAxis(title);
        axis.setLabelFont(TITLE);
        axis.setLabelPaint(colour(theme, "canvas-text-muted"));
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(colour(theme, "canvas-text-muted"));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRangeIncludesZero(false);
        axis.setTickLabelInsets(new RectangleInsets(4, 4, 4, 4));
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        return axis;
    }

    static XYPlot plot(Theme theme, String xTitle, String yTitle, XYDataset data, XYItemRenderer renderer) {
        NumberAxis y = axis(theme, yTitle);
        y.setAutoRangeIncludesZero(true);
        var plot = new XYPlot(data, axis(theme, xTitle), y, renderer);
        plot.setBackgroundPaint(colour(theme, "canvas-ground"));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(colour(theme, "canvas-grid"));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.setInsets(new RectangleInsets(4, 4, 4, 4));
        plot.setDomainZeroBaselineVisible(false);
        return plot;
    }

    static JFreeChart chart(Theme theme, XYPlot plot) {
        var chart = new JFreeChart(null, TITLE, plot, true);
        chart.setBackgroundPaint(colour(theme, "canvas-ground"));
        chart.setAntiAlias(true);
        chart.setPadding(new RectangleInsets(4, 8, 4, 8));
        var legend = chart.getLegend();
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(TITLE);
        legend.setItemPaint(colour(theme, "canvas-text-muted"));
        legend.setBackgroundPaint(colour(theme, "canvas-ground"));
        legend.setFrame(BlockBorder.NONE);
        return chart;
    }

    /// Only whole numbers on this axis.
    static void whole(NumberAxis axis) {
        axis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    }

    /// Ticks at least about 48 pixels apart, so that a small chart does not crowd.
    static void thin(NumberAxis axis, double pixels) {
        double span = axis.getRange().getLength();
        if (span <= 0 || pixels <= 0) return;
        double raw = span * 48 / pixels;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double unit = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
        if (axis.getNumberFormatOverride() != null) unit = Math.max(1, unit);
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        String pattern = unit >= 1 ? "#,##0" : unit >= 0.1 ? "0.0" : "0.00#";
        axis.setTickUnit(new NumberTickUnit(unit, new DecimalFormat(pattern, symbols)), false, true); // JFreeChart must not choose again
    }
}
