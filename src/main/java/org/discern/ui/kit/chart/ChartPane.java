package org.discern.ui.kit.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Theme;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/// Shows one chart, drawn in the layout pass: once per change, seen by off-screen snapshots too, and never while a handle moves.
public final class ChartPane extends Region {
    private final Canvas canvas = new Canvas();
    private final ChartRenderingInfo facts = new ChartRenderingInfo();
    private final List<ChartHandle> handles = new ArrayList<>();
    private @Nullable ChartSource source;
    private @Nullable JFreeChart chart;
    private double drawnWidth;
    private double drawnHeight;
    private boolean stale;

    public ChartPane() {
        getStyleClass().add("chart-pane");
        setMinSize(120, 80);
        canvas.setManaged(false);
        getChildren().add(canvas);
        Fx.whileShown(this, Theme.current(), theme -> make(theme));
    }

    /// Another chart; the handles stay.
    public void show(ChartSource newSource) {
        source = newSource;
        make(Theme.current().get());
    }

    /// A line across the plot that can be dragged or just shows a value.
    public void add(ChartHandle handle) {
        handles.add(handle);
        getChildren().addAll(handle.nodes());
        handle.placedBy(this);
        requestLayout();
    }

    /// The x axis' value below a pixel of this pane, held within the axis.
    public double valueAt(double x) {
        NumberAxis axis = axis();
        Rectangle2D area = area();
        if (axis == null || area.getWidth() <= 0) return Double.NaN;
        double share = Math.clamp((x - area.getX()) / area.getWidth(), 0, 1);
        return axis.getLowerBound() + share * axis.getRange().getLength();
    }

    /// The pixel of a value; NaN before the chart is drawn or when the value lies outside.
    public double pixelOf(double value) {
        NumberAxis axis = axis();
        Rectangle2D area = area();
        if (axis == null || area.getWidth() <= 0 || !(value >= axis.getLowerBound() && value <= axis.getUpperBound()))
            return Double.NaN;
        return area.getX() + (value - axis.getLowerBound()) / axis.getRange().getLength() * area.getWidth();
    }

    double plotTop() { return area().getY(); }

    double plotBottom() { return area().getMaxY(); }

    private void make(Theme theme) {
        if (source == null) return;
        chart = source.in(theme);
        stale = true;
        requestLayout();
    }

    private Rectangle2D area() { return facts.getPlotInfo().getDataArea(); }

    private @Nullable NumberAxis axis() {
        return chart != null && chart.getPlot() instanceof XYPlot plot && plot.getDomainAxis() instanceof NumberAxis axis
                ? axis
                : null;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (chart != null && width >= 2 && height >= 2 && (stale || width != drawnWidth || height != drawnHeight)) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            if (chart.getPlot() instanceof XYPlot plot) {
                if (plot.getDomainAxis() instanceof NumberAxis x) ChartLook.thin(x, width - 60);
                for (int i = 0; i < plot.getRangeAxisCount(); i++)
                    if (plot.getRangeAxis(i) instanceof NumberAxis y) ChartLook.thin(y, (height - 60) * 1.3);
            }
            chart.draw(new FXGraphics2D(canvas.getGraphicsContext2D()), new Rectangle2D.Double(0, 0, width, height), facts);
            drawnWidth = width;
            drawnHeight = height;
            stale = false;
        }
        handles.forEach(ChartHandle::place);
    }

    @Override
    protected double computePrefWidth(double height) { return 480; }

    @Override
    protected double computePrefHeight(double width) { return 240; }
}
