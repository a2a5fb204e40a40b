package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.handout.HandoutSheet;
import org.discern.ui.handout.HandoutVerbs;
import org.discern.ui.handout.HandoutViewModel;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;

/// The report sheet as pictures under `target/gallery`: run its `main` and look.
final class HandoutGallery {
    private HandoutGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    take(1280, 800);
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void take(int width, int height) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(width, height);
        Pictures.settle(scene);
        fixture.open(DiscoveryFixture.small());
        var model = new HandoutViewModel("bank-chat", false, new HandoutVerbs() {
            @Override
            public CompletableFuture<List<HandoutFacts>> earlier() {
                return CompletableFuture.completedFuture(List.of(new HandoutFacts("2026-11-01T08:00:00Z", 3, Map.of(), Map
                        .of())));
            }

            @Override
            public void write(WriteHandout.Target target, HandoutChoices choices) {
                // a picture writes nothing
            }
        }, Runnable::run);
        fixture.window.dialogs().sheet(Strings.of("handout.sheet.title"), new HandoutSheet(model, fixture.window.dialogs(),
                () -> {}));
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", "report-sheet-" + Theme.current().get().name().toLowerCase(
                Locale.ROOT) + ".png"));
    }
}
