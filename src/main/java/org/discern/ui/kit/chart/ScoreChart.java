package org.discern.ui.kit.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// The score curve of a threshold: score with its band, the plateau under it, the number of clusters as a thin line on a
/// logarithmic axis at the right. Its plot begins and ends at fixed pixels, so that a picture above can share the axis.
public final class ScoreChart {
    private ScoreChart() {}

    /// @param xTitle says how the axis is stretched
    /// @param marks of the x axis, places in 0..1
    /// @param score places in 0..1 as `xs`; empty for a curve that was refused
    /// @param plateau in places, `from > to` for none
    /// @param counts the number of clusters (not its logarithm) per place
    /// @param left,right pixels from the edges of the pane to the plot
    public static ChartSource of(String xTitle, List<Charts.Mark> marks, Charts.Band score, Charts.Stretch plateau,
            String countTitle, Charts.Line counts, double left, double right) {
        return theme -> {
            var renderer = new DeviationRenderer(true, false);
            renderer.setAlpha(0.75f);
            renderer.setSeriesPaint(0, ChartLook.colour(theme, score.token()));
            renderer.setSeriesFillPaint(0, ChartLook.colour(theme, "canvas-band"));
            renderer.setSeriesStroke(0, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            renderer.setSeriesVisibleInLegend(0, score.xs().length > 0); // no name for a line that is not drawn
            var series = new YIntervalSeries(score.name());
            for (int i = 0; i < score.xs().length; i++)
                series.add(score.xs()[i], score.ys()[i], score.low()[i], score.high()[i]);
            var data = new YIntervalSeriesCollection();
            data.addSeries(series);
            XYPlot plot = ChartLook.plot(theme, "", "", data, renderer);
            NumberAxis x = LabelledAxis.dressed(ChartLook.axis(theme, ""), xTitle, marks);
            plot.setDomainAxis(x);
            x.setRange(0, 1);
            NumberAxis y = LabelledAxis.dressed(ChartLook.axis(theme, ""), "", List.of(new Charts.Mark(0, "0"), new Charts.Mark(
                    0.5, "0.5"), new Charts.Mark(1, "1")));
            plot.setRangeAxis(y);
            y.setRange(0, 1.02);
            if (plateau.from() <= plateau.to()) {
                var under = new IntervalMarker(plateau.from(), plateau.to(), ChartLook.colour(theme, plateau.token()));
                under.setAlpha(1f);
                plot.addDomainMarker(under, Layer.BACKGROUND);
            }
            if (counts.xs().length > 0) thinLine(theme, plot, countTitle, counts);
            var space = new AxisSpace();
            space.setLeft(left - 4);
            space.setRight(right - 4);
            plot.setFixedRangeAxisSpace(space);
            plot.setInsets(new RectangleInsets(4, 4, 0, 4));
            JFreeChart chart = ChartLook.chart(theme, plot);
            chart.setPadding(new RectangleInsets(0, 0, 4, 0));
            chart.getLegend().setItemLabelPadding(new RectangleInsets(2, 2, 2, 12));
            return chart;
        };
    }

    private static void thinLine(org.discern.ui.kit.Theme theme, XYPlot plot, String title, Charts.Line counts) {
        double most = 1;
        var series = new XYSeries(title, false, true);
        for (int i = 0; i < counts.xs().length; i++) {
            double power = Math.log10(Math.max(1, counts.ys()[i]));
            most = Math.max(most, power);
            series.add(counts.xs()[i], power, false);
        }
        var marks = new java.util.ArrayList<Charts.Mark>();
        String[] words = {"1", "10", "100", "1k", "10k", "100k", "1M"};
        for (int p = 0; p <= most && p < words.length; p++) marks.add(new Charts.Mark(p, words[p]));
        NumberAxis axis = LabelledAxis.dressed(ChartLook.axis(theme, ""), "", marks);
        axis.setRange(0, most * 1.02);
        plot.setRangeAxis(1, axis);
        plot.setDataset(1, new XYSeriesCollection(series));
        plot.mapDatasetToRangeAxis(1, 1);
        var thin = new XYLineAndShapeRenderer(true, false);
        thin.setSeriesPaint(0, ChartLook.colour(theme, counts.token()));
        thin.setSeriesStroke(0, new BasicStroke(1f));
        plot.setRenderer(1, thin);
    }
}
