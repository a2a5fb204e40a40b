package org.discern.ui.kit.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.discern.ui.kit.Theme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// The few kinds of chart the workbench draws, from plain values. Colours are token names (`canvas-known`), so each theme
/// has its own.
public final class Charts {
    private Charts() {}

    /// One group of a histogram.
    ///
    /// @param counts one per bin
    public record Bars(String name, int[] counts, String token) {}

    /// A line, e.g. of a training.
    ///
    /// @param xs,ys of equal length, `xs` rising
    public record Line(String name, double[] xs, double[] ys, String token) {}

    /// A line with its band.
    ///
    /// @param xs,ys,low,high of equal length, `xs` rising
    public record Band(String name, double[] xs, double[] ys, double[] low, double[] high, String token) {}

    /// A tick with its words, at a place of the axis.
    public record Mark(double place, String words) {}

    /// A stretch of the x axis laid under the curve, e.g. the plateau; `from > to` for none.
    public record Stretch(double from, double to, String token) {
        public static final Stretch NONE = new Stretch(1, 0, "canvas-plateau");
    }

    /// Groups drawn through each other; `edges` has one entry more than each group has counts.
    public static ChartSource histogram(String xTitle, String yTitle, double[] edges, List<Bars> groups) {
        return theme -> {
            var renderer = new XYBarRenderer(0.06);
            renderer.setBarPainter(new StandardXYBarPainter());
            renderer.setShadowVisible(false);
            var data = new XYIntervalSeriesCollection();
            for (int g = 0; g < groups.size(); g++) {
                var series = new XYIntervalSeries(groups.get(g).name());
                int[] counts = groups.get(g).counts();
                for (int b = 0; b < counts.length; b++)
                    series.add((edges[b] + edges[b + 1]) / 2, edges[b], edges[b + 1], counts[b], counts[b], counts[b]);
                data.addSeries(series);
                renderer.setSeriesPaint(g, ChartLook.translucent(theme, groups.get(g).token(), groups.size() > 1 ? 150 : 220));
            }
            XYPlot plot = ChartLook.plot(theme, xTitle, yTitle, data, renderer);
            if (edges.length > 1) plot.getDomainAxis().setRange(edges[0], edges[edges.length - 1]);
            ChartLook.whole((NumberAxis) plot.getRangeAxis());
            return ChartLook.chart(theme, plot);
        };
    }

    /// Lines over one pair of axes.
    public static ChartSource lines(String xTitle, String yTitle, List<Line> lines) {
        return theme -> {
            var renderer = new XYLineAndShapeRenderer(true, false);
            var data = new XYSeriesCollection();
            for (int i = 0; i < lines.size(); i++) {
                data.addSeries(series(lines.get(i)));
                renderer.setSeriesPaint(i, ChartLook.colour(theme, lines.get(i).token()));
                renderer.setSeriesStroke(i, new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            }
            XYPlot plot = ChartLook.plot(theme, xTitle, yTitle, data, renderer);
            plot.getDomainAxis().setLowerMargin(0);
            plot.getDomainAxis().setUpperMargin(0.01);
            if (lines.stream().allMatch(Charts::isWhole)) ChartLook.whole((NumberAxis) plot.getDomainAxis());
            return ChartLook.chart(theme, plot);
        };
    }

    /// A curve with its band, a stretch of the axis under it, and a thin line on an axis of its own at the right.
    ///
    /// @param yFrom,yTo the range of the left axis
    /// @param right drawn thin against the right axis; one without points is left out
    public static ChartSource curve(String xTitle, String yTitle, Band band, double yFrom, double yTo, Stretch stretch,
            String rightTitle,
            Line right) {
        return theme -> {
            var renderer = new DeviationRenderer(true, false);
            renderer.setAlpha(0.75f);
            renderer.setSeriesPaint(0, ChartLook.colour(theme, band.token()));
            renderer.setSeriesFillPaint(0, ChartLook.colour(theme, "canvas-band"));
            renderer.setSeriesStroke(0, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var series = new YIntervalSeries(band.name());
            for (int i = 0; i < band.xs().length; i++) series.add(band.xs()[i], band.ys()[i], band.low()[i], band.high()[i]);
            var data = new YIntervalSeriesCollection();
            data.addSeries(series);
            XYPlot plot = ChartLook.plot(theme, xTitle, yTitle, data, renderer);
            plot.getRangeAxis().setRange(yFrom, yTo);
            if (band.xs().length > 1) plot.getDomainAxis().setRange(band.xs()[0], band.xs()[band.xs().length - 1]);
            if (stretch.from() <= stretch.to()) {
                var under = new IntervalMarker(stretch.from(), stretch.to(), ChartLook.colour(theme, stretch.token()));
                under.setAlpha(1f);
                plot.addDomainMarker(under, Layer.BACKGROUND);
            }
            if (right.xs().length > 0) {
                NumberAxis axis = ChartLook.axis(theme, rightTitle);
                axis.setAutoRangeIncludesZero(true);
                ChartLook.whole(axis);
                plot.setRangeAxis(1, axis);
                plot.setDataset(1, new XYSeriesCollection(series(right)));
                plot.mapDatasetToRangeAxis(1, 1);
                var thin = new XYLineAndShapeRenderer(true, false);
                thin.setSeriesPaint(0, ChartLook.colour(theme, right.token()));
                thin.setSeriesStroke(0, new BasicStroke(1f));
                plot.setRenderer(1, thin);
            }
            return ChartLook.chart(theme, plot);
        };
    }

    private static boolean isWhole(Line line) {
        for (double x : line.xs()) if (x != Math.rint(x)) return false;
        return true;
    }

    private static XYSeries series(Line line) {
        var series = new XYSeries(line.name(), false, true);
        for (int i = 0; i < line.xs().length; i++) series.add(line.xs()[i], line.ys()[i], false);
        return series;
    }
}
