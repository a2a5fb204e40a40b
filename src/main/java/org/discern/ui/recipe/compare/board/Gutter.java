package org.discern.ui.recipe.compare.board;

import java.util.function.DoubleSupplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.discern.ui.kit.Theme;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.Move;
import org.discern.ui.recipe.compare.live.Strands;

/// The lines between two columns. Colour and shape say the same as the arrows of the rows: up is a solid line with a tip, down a
/// dashed line with a tip, the same place a thin line; what left ends in a cross, what entered begins with a ring.
final class Gutter extends Canvas {
    private static final double STUB = 14;

    private final DoubleSupplier rowHeight;
    private final double unit;

    /// @param unit how many times as large as usual
    Gutter(DoubleSupplier rowHeight, double unit) {
        this.rowHeight = rowHeight;
        this.unit = unit;
        setMouseTransparent(true);
    }

    /// @param chosen the recipe whose line stands out, negative for none
    void draw(ColumnSight left, ColumnSight right, int chosen, boolean lines) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (!lines) return;
        Theme theme = Theme.current().get();
        Strands strands = Strands.between(left, right);
        boolean any = left.rowOf(chosen) >= 0 || right.rowOf(chosen) >= 0;
        g.save();
        if (strands.mirrored()) {
            g.translate(getWidth(), 0);
            g.scale(-1, 1);
        }
        for (int pass = 0; pass < 2; pass++) // what stands out comes last
            for (Strands.Strand strand : strands.all()) {
                boolean strong = strand.recipe() == chosen;
                if (strong != (pass == 1)) continue;
                g.setGlobalAlpha(any && !strong ? .45 : 1);
                if (strand.leaves()) leaves(g, theme, strand.from(), strong);
                else if (strand.enters()) enters(g, theme, strand.to(), strong);
                else line(g, theme, strand, strong);
            }
        g.restore();
    }

    private double y(int row) { return (row + .5) * rowHeight.getAsDouble(); }

    private void line(GraphicsContext g, Theme theme, Strands.Strand strand, boolean strong) {
        double w = getWidth();
        double a = y(strand.from());
        double b = y(strand.to());
        boolean same = strand.way() == Move.Way.SAME || strand.way() == Move.Way.NONE;
        boolean up = strand.way() != Move.Way.DOWN;
        Color colour = theme.token(switch (strand.way()) {
            case SAME, NONE -> "canvas-axis";
            case UP -> "canvas-mark";
            case DOWN -> "canvas-unseen";
            case NEW -> "canvas-learned";
        });
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineWidth(unit * (strong ? 2.5 : same ? 1 : 1.5));
        g.setLineDashes(same || up ? new double[0] : new double[]{5 * unit, 3 * unit});
        double end = same ? w - 2 : w - 8 * unit;
        g.beginPath();
        g.moveTo(2, a);
        g.bezierCurveTo(w * .45, a, w * .55, b, end, b);
        g.stroke();
        g.setLineDashes();
        if (!same)
            g.fillPolygon(new double[]{w - 1, w - 8 * unit, w - 8 * unit}, new double[]{b, b - 3.5 * unit, b + 3.5 * unit}, 3);
    }

    private void leaves(GraphicsContext g, Theme theme, int from, boolean strong) {
        double y = y(from);
        g.setStroke(theme.token("canvas-unseen"));
        g.setLineWidth(unit * (strong ? 2.5 : 1.25));
        g.setLineDashes();
        double x = STUB * unit;
        double half = 3.5 * unit;
        g.strokeLine(2, y, x - half, y);
        g.strokeLine(x - half, y - half, x + half, y + half);
        g.strokeLine(x - half, y + half, x + half, y - half);
    }

    private void enters(GraphicsContext g, Theme theme, int to, boolean strong) {
        double y = y(to);
        double w = getWidth();
        g.setStroke(theme.token("canvas-learned"));
        g.setFill(theme.token("canvas-learned"));
        g.setLineWidth(unit * (strong ? 2.5 : 1.25));
        g.setLineDashes();
        double x = w - STUB * unit;
        double side = 7 * unit;
        g.strokeOval(x - side, y - side / 2, side, side);
        g.strokeLine(x, y, w - side, y);
        g.fillPolygon(new double[]{w - 1, w - side, w - side}, new double[]{y, y - 3 * unit, y + 3 * unit}, 3);
    }
}
