package org.discern.ui.kit.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Takes and writes pictures. On the screen's thread.
public final class Pictures {
    private Pictures() {}

    /// A scene that no window shows, laid out and painted. Call [#settle] first when the nodes are new.
    public static WritableImage of(Scene scene) {
        settle(scene);
        return scene.snapshot(null);
    }

    /// Applies styles and lays out until nothing is left to do: a virtual table needs a second pass to fill its rows.
    public static void settle(Scene scene) {
        Parent root = scene.getRoot();
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    /// A node as shown, `scale` times as large.
    public static WritableImage of(Node node, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    /// @throws UncheckedIOException when the file cannot be written
    public static void write(WritableImage picture, Path file) {
        try {
            if (file.getParent() != null) Files.createDirectories(file.getParent());
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile()))
                throw new IOException("No PNG writer");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param drawing an SVG document
    /// @throws UncheckedIOException when the file cannot be written
    public static void write(String drawing, Path file) {
        try {
            if (file.getParent() != null) Files.createDirectories(file.getParent());
            Files.writeString(file, drawing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
