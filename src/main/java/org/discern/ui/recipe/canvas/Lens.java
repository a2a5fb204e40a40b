package org.discern.ui.recipe.canvas;

import org.discern.domain.recipe.Scene.Camera;

/// Scene to pixels and back: the camera's point lies in the middle.
record Lens(double width, double height, double cx, double cy, double zoom) {
    private static final double LEAST = .02;
    private static final double MOST = 6;

    double x(double sceneX) { return width / 2 + (sceneX - cx) * zoom; }

    double y(double sceneY) { return height / 2 + (sceneY - cy) * zoom; }

    double sceneX(double px) { return cx + (px - width / 2) / zoom; }

    double sceneY(double py) { return cy + (py - height / 2) / zoom; }

    Lens sized(double w, double h) { return new Lens(w, h, cx, cy, zoom); }

    Lens panned(double dx, double dy) { return new Lens(width, height, cx - dx / zoom, cy - dy / zoom, zoom); }

    Lens zoomed(double factor, double px, double py) {
        double next = Math.clamp(zoom * factor, LEAST, MOST);
        double sx = sceneX(px);
        double sy = sceneY(py);
        return new Lens(width, height, sx - (px - width / 2) / next, sy - (py - height / 2) / next, next);
    }

    /// Shows a whole box with room for names around it, at most at 1.6 pixels a unit.
    Lens fitted(double[] box) {
        double w = Math.max(60, box[2] - box[0]);
        double h = Math.max(40, box[3] - box[1]);
        double z = Math.clamp(Math.min((width - 150) / w, (height - 90) / h), LEAST, 1.6);
        return new Lens(width, height, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 - 4 / z, z);
    }

    static Lens of(double width, double height, Camera camera) {
        return new Lens(width, height, camera.x(), camera.y(), Math.clamp(camera.zoom(), LEAST, MOST));
    }

    Camera camera() { return new Camera(Math.round(cx), Math.round(cy), Math.round(zoom * 1000) / 1000.0); }
}
