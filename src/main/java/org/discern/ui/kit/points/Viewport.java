package org.discern.ui.kit.points;

/// Which part of the plane is shown: the plane's point `(centreX, centreY)` lies in the middle of `width` × `height` pixels,
/// `scale` pixels to the unit, y upwards.
record Viewport(double width, double height, double centreX, double centreY, double scale) {

    double x(double planeX) { return width / 2 + (planeX - centreX) * scale; }

    double y(double planeY) { return height / 2 - (planeY - centreY) * scale; }

    double planeX(double x) { return centreX + (x - width / 2) / scale; }

    double planeY(double y) { return centreY - (y - height / 2) / scale; }

    Viewport sized(double newWidth, double newHeight) {
        double factor = width <= 0 || height <= 0 ? 1 : Math.min(newWidth, newHeight) / Math.min(width, height);
        return new Viewport(newWidth, newHeight, centreX, centreY, scale * factor);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(width, height, centreX - dx / scale, centreY + dy / scale, scale);
    }

    /// Zooms so that the plane's point below `(x, y)` stays there.
    Viewport zoomed(double factor, double x, double y) {
        double newScale = Math.clamp(scale * factor, 1e-3, 1e7);
        double px = planeX(x);
        double py = planeY(y);
        return new Viewport(width, height, px - (x - width / 2) / newScale, py + (y - height / 2) / newScale, newScale);
    }

    /// Shows the whole box with a margin of 24 pixels; a box without extent is shown from a little way off.
    static Viewport fit(double width, double height, double minX, double minY, double maxX, double maxY) {
        double spanX = Math.max(maxX - minX, 0.02);
        double spanY = Math.max(maxY - minY, 0.02);
        double scale = Math.min(Math.max(width - 48, 16) / spanX, Math.max(height - 48, 16) / spanY);
        return new Viewport(width, height, (minX + maxX) / 2, (minY + maxY) / 2, scale);
    }
}
