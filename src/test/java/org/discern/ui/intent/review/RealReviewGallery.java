package org.discern.ui.intent.review;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.IntentCommands;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.job.JobRunner;

/// The sheets of Review about a real project as pictures: `main PROJECT.discern`. The project is changed: give it a copy.
public final class RealReviewGallery {
    private RealReviewGallery() {}

    public static void main(String[] args) throws Exception {
        try (var reading = new Workspace(JobRunner.threaded(2, Throwable::printStackTrace))) {
            reading.open(Path.of(args[0])).await();
            reading.awaitDiscovery();
            var workspace = new Workspace(); // all in one thread, nothing written
            workspace.corpus().set(reading.corpus().get());
            workspace.discovery().set(reading.discovery().get());
            var source = new ClusterEvidence(workspace);
            var evidence = new Evidence() {
                @Override
                public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                    return source.card(discovery, cut, node).result();
                }

                @Override
                public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                    return source.closestPair(discovery, join).result();
                }
            };
            var done = new CountDownLatch(1);
            Platform.startup(() -> {
                try {
                    ReviewGallery.scenes().forEach((name, act) -> shoot(Rooms.around(workspace, evidence), name, act));
                } catch (RuntimeException failure) {
                    failure.printStackTrace();
                } finally {
                    done.countDown();
                }
            });
            done.await();
            Platform.exit();
        }
    }

    private static void shoot(Room room, String name, Consumer<ReviewView> act) {
        Theme theme = name.length() % 2 == 0 ? Theme.LIGHT : Theme.DARK;
        theme.use();
        IntentCommands.register(room);
        room.navigator().place().set("review");
        var view = new ReviewView(room);
        StagePane.style(view, "/org/discern/ui/intent/review/review.css");
        var scene = new Scene(view, 1216, 680);
        Theme.dress(scene);
        act.accept(view);
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery/real-review-" + name + "-" + theme.name().toLowerCase(
                Locale.ROOT) + ".png"));
        while (!room.workspace().undoState().get().undo().isEmpty()) room.workspace().undo();
    }
}
