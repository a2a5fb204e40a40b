package org.discern.ui.intent.tune;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;

/// The intent screens as pictures under `target/gallery`: run its `main` and look.
public final class IntentGallery {
    private IntentGallery() {}

    public static void main(String[] args) throws InterruptedException {
        for (String name : args.length == 0 ? new String[]{"tune", "unseen", "review", "domains"} : args)
            shoot(name, screen(name));
        Platform.exit();
    }

    static Function<Room, Node> screen(String name) {
        return switch (name) {
            case "unseen" -> org.discern.ui.intent.unseen.UnseenView::screen;
            case "domains" -> org.discern.ui.intent.domains.DomainsView::screen;
            case "review" -> org.discern.ui.intent.review.ReviewView::screen;
            default -> TuneView::screen;
        };
    }

    public static void shoot(String name, Function<Room, Node> screen) throws InterruptedException {
        var done = new CountDownLatch(1);
        Runnable work = () -> {
            try {
                Room room = Rooms.of(DiscoveryFixture.of(4000, 42, 3));
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        Scene scene = new Scene((Parent) screen.apply(room), size[0] - 64, size[1] - 120);
                        Theme.dress(scene);
                        Pictures.write(Pictures.of(scene), Path.of("target/gallery/" + name + "-" + theme.name().toLowerCase(
                                Locale.ROOT) + "-" + size[0] + ".png"));
                    }
                }
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        };
        try {
            Platform.startup(work);
        } catch (IllegalStateException started) {
            Platform.runLater(work);
        }
        done.await();
    }
}
