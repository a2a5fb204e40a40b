package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;

/// The export sheet as pictures under `target/gallery`: run its `main` and look.
final class ExportGallery {
    private ExportGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.LEX, ExportFormat.RASA, ExportFormat.MODEL))
                        take(format, false, 1280, 800);
                    take(ExportFormat.LEX, true, 1920, 1080);
                    take(ExportFormat.DIALOGFLOW_CX, false, 1920, 1080);
                    figure();
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void figure() {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(1280, 800);
        Pictures.settle(scene);
        fixture.open(DiscoveryFixture.small());
        Pictures.settle(scene);
        Pictures.write(fixture.window.picture(), Path.of("target/gallery", "figure-" + Theme.current().get().name().toLowerCase(
                Locale.ROOT) + ".png"));
    }

    private static void take(ExportFormat format, boolean fixed, int width, int height) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(width, height);
        Pictures.settle(scene);
        fixture.open(DiscoveryFixture.small());
        fixture.workspace.discovery().set(Optional.empty());
        var export = new ExportFixture(fixture);
        export.model.format(format);
        if (fixed) export.model.fixAll();
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", "export-" + format.word() + "-" + width + "-" + Theme
                .current()
                .get().name().toLowerCase(Locale.ROOT) + ".png"));
    }
}
