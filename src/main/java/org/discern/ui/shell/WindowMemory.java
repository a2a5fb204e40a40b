package org.discern.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Theme;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// Puts the window where it stood, and remembers where it stands.
final class WindowMemory {
    private final Signal<Settings> settings;
    private final Workspace workspace;

    /// Makes the window's scene.
    @FunctionalInterface
    interface SceneOf {
        Scene of(double width, double height);
    }

    WindowMemory(Signal<Settings> settings, Workspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
    }

    void show(Stage stage, SceneOf scene, Runnable quit) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        List<Double> last = settings.get().window();
        double width = Math.min(last.isEmpty() ? 1280 : last.get(2), screen.getWidth());
        double height = Math.min(last.isEmpty() ? 800 : last.get(3), screen.getHeight());
        stage.setScene(scene.of(width, height));
        stage.setMinWidth(Math.min(800, screen.getWidth()));
        stage.setMinHeight(Math.min(560, screen.getHeight()));
        stage.setWidth(width);
        stage.setHeight(height);
        if (!last.isEmpty()) {
            stage.setX(Math.clamp(last.get(0), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - width)));
            stage.setY(Math.clamp(last.get(1), screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - height)));
        }
        stage.setMaximized(settings.get().maximised());
        stage.getIcons().setAll(icon(64), icon(32), icon(16));
        Fx.whileShown(stage.getScene().getRoot(), workspace.project(), _ -> title(stage));
        Fx.whileShown(stage.getScene().getRoot(), workspace.about(), _ -> title(stage));
        stage.setOnCloseRequest(e -> {
            settings.set(settings.get().withWindow(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage
                    .isMaximized()));
            e.consume();
            quit.run();
        });
        stage.show();
    }

    private void title(Stage stage) {
        stage.setTitle(workspace.project().get().map(project -> workspace.about().get().nameOr(project.name()) + " – Discern")
                .orElse("Discern"));
    }

    /// Three dots that belong together and one that does not, drawn here so that it is sharp at any size.
    private static Image icon(int side) {
        int[] pixels = new int[side * side];
        double[][] dots = {{0.32, 0.36, 0.17}, {0.62, 0.30, 0.13}, {0.44, 0.66, 0.15}, {0.80, 0.74, 0.12}};
        int blue = Theme.argb(Objects.requireNonNull(Theme.LIGHT.token("canvas-mark")));
        int orange = Theme.argb(Theme.DARK.token("canvas-unseen"));
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                for (int d = 0; d < dots.length; d++) {
                    double away = Math.hypot((x + 0.5) / side - dots[d][0], (y + 0.5) / side - dots[d][1]) - dots[d][2];
                    double cover = Math.clamp(0.5 - away * side, 0, 1);
                    if (cover > 0) pixels[y * side + x] = (int) (cover * 255) << 24 | ((d == 3 ? orange : blue) & 0xffffff);
                }
        var image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
