package org.discern.ui.kit.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis whose ticks are given with their words: for stretched scales, where a place is not the number people read.
final class LabelledAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final transient List<Charts.Mark> marks;

    private LabelledAxis(List<Charts.Mark> marks) { this.marks = List.copyOf(marks); }

    /// Dressed like every other axis.
    static LabelledAxis dressed(NumberAxis like, String title, List<Charts.Mark> marks) {
        var axis = new LabelledAxis(marks);
        axis.setLabel(title);
        axis.setLabelFont(like.getLabelFont());
        axis.setLabelPaint(like.getLabelPaint());
        axis.setTickLabelFont(like.getTickLabelFont());
        axis.setTickLabelPaint(like.getTickLabelPaint());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(like.getTickLabelInsets());
        axis.setLabelInsets(like.getLabelInsets());
        return axis;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge)
                ? TextAnchor.TOP_CENTER
                : edge.equals(RectangleEdge.LEFT) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        var ticks = new ArrayList<NumberTick>();
        for (Charts.Mark mark : marks)
            if (getRange().contains(mark.place()))
                ticks.add(new NumberTick(mark.place(), mark.words(), anchor, TextAnchor.CENTER, 0));
        return ticks;
    }
}
