package org.discern.ui.kit.points;

import java.nio.IntBuffer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A raster with a drawing above it, painted in the layout pass, so at most once a frame. It is unmanaged and thus a layout
/// root: asking it to paint again never disturbs the panes around it. Whoever owns it places it.
public final class RasterSurface extends Region {
    private final Painter painter;
    private final ImageView image = new ImageView();
    private final Canvas overlay = new Canvas();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable PointRaster raster;

    /// Paints both.
    @FunctionalInterface
    public interface Painter {
        /// @param density device pixels per pixel
        /// @param above as large as the surface, not cleared
        void paint(PointRaster raster, GraphicsContext above, double width, double height, double density);
    }

    public RasterSurface(Painter painter) {
        this.painter = painter;
        image.setManaged(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        setManaged(false);
        getChildren().addAll(image, overlay);
    }

    public void repaint() { requestLayout(); }

    /// Fills a region but for its insets.
    public void fill(Region owner) {
        resizeRelocate(owner.snappedLeftInset(), owner.snappedTopInset(), Math.max(1, owner.getWidth() - owner.snappedLeftInset()
                - owner.snappedRightInset()), Math.max(1, owner.getHeight() - owner.snappedTopInset() - owner
                        .snappedBottomInset()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 2 || height < 2) return;
        double density = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        PointRaster target = rasterOf((int) Math.ceil(width * density), (int) Math.ceil(height * density));
        overlay.setWidth(width);
        overlay.setHeight(height);
        painter.paint(target, overlay.getGraphicsContext2D(), width, height, density);
        if (buffer != null) buffer.updateBuffer(_ -> null);
        image.setFitWidth(width);
        image.setFitHeight(height);
    }

    private PointRaster rasterOf(int width, int height) {
        if (raster != null && buffer != null && buffer.getWidth() == width && buffer.getHeight() == height) return raster;
        IntBuffer pixels = IntBuffer.allocate(width * height);
        buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
        image.setImage(new WritableImage(buffer));
        raster = new PointRaster(width, height, pixels.array());
        return raster;
    }
}
