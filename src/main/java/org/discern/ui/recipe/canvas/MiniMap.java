package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.discern.ui.kit.Theme;

/// The whole scene, small, with a frame around what is seen; a press or drag moves the frame. Hidden while all is in view.
public final class MiniMap extends StackPane {
    private static final double WIDTH = 148;
    private static final double HEIGHT = 96;
    private static final int MOST_DOTS = 1_500;

    private final GraphCanvas canvas;
    private final Canvas map = new Canvas(WIDTH, HEIGHT);
    private double left;
    private double top;
    private double scale = 1;

    public MiniMap(GraphCanvas canvas) {
        this.canvas = canvas;
        getStyleClass().add("mini-map");
        setMaxSize(WIDTH + 2, HEIGHT + 2);
        getChildren().add(map);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        setVisible(false);
    }

    private void move(MouseEvent e) {
        canvas.centre(left + e.getX() / scale, top + e.getY() / scale);
        e.consume();
    }

    /// After each paint of the canvas.
    public void paint() {
        GraphPicture p = canvas.picture();
        double[] all = p.bounds(new BitSet());
        double[] seen = canvas.seen();
        boolean useful = all != null && (seen[0] > all[0] || seen[1] > all[1] || seen[2] < all[2] || seen[3] < all[3]);
        if (useful != isVisible()) setVisible(useful);
        if (!useful || all == null) return;
        double w = Math.max(1, all[2] - all[0]);
        double h = Math.max(1, all[3] - all[1]);
        scale = Math.min((WIDTH - 12) / w, (HEIGHT - 12) / h);
        left = all[0] - (WIDTH / scale - w) / 2;
        top = all[1] - (HEIGHT / scale - h) / 2;
        GraphicsContext g = map.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        int every = 1 + p.x().length / MOST_DOTS;
        int last = 0;
        for (int i = 0; i < p.x().length; i += every) {
            if (!p.scene().isShown(i)) continue;
            int argb = p.colours()[i];
            if (argb != last) g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            last = argb;
            g.fillRect((p.x()[i] - left) * scale - 1, (p.y()[i] - top) * scale - 1, 2.5, 2.5);
        }
        Color line = Theme.current().get().token("canvas-now");
        double x0 = Math.max(1, (seen[0] - left) * scale);
        double y0 = Math.max(1, (seen[1] - top) * scale);
        double x1 = Math.min(WIDTH - 1, (seen[2] - left) * scale);
        double y1 = Math.min(HEIGHT - 1, (seen[3] - top) * scale);
        g.setFill(line.deriveColor(0, 1, 1, .1));
        g.fillRect(x0, y0, x1 - x0, y1 - y0);
        g.setStroke(line);
        g.setLineWidth(1.5);
        g.strokeRect(x0, y0, x1 - x0, y1 - y0);
    }
}
