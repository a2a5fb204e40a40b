package org.discern.ui.intent.tune;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.job.JobRunner;

/// The intent screens of a real project as pictures, and the drag bench on it: `main PROJECT.discern`.
public final class ProjectGallery {
    private ProjectGallery() {}

    public static void main(String[] args) throws Exception {
        var workspace = new Workspace(JobRunner.threaded(2, Throwable::printStackTrace));
        workspace.open(Path.of(args[0])).result().get();
        while (workspace.discovery().get().isEmpty()) Thread.sleep(50);
        System.out.println(workspace.corpus().get().size() + " rows, " + workspace.discovery().get().get().tree().leaves()
                + " leaves, learned " + workspace.discovery().get().get().curve().learned() + " of " + workspace.discovery().get()
                        .get().tree().maxHeight());
        var source = new ClusterEvidence(workspace);
        var evidence = new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return CompletableFuture.completedFuture(source.card(discovery, cut, node).result().join());
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return CompletableFuture.completedFuture(source.closestPair(discovery, join).result().join());
            }
        };
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Room room = Rooms.around(workspace, evidence);
                for (String name : new String[]{"unseen", "tune", "review", "domains"})
                    for (Theme theme : Theme.values()) {
                        theme.use();
                        for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) shoot(room, name, theme, size);
                    }
                System.out.println(TuneDragBench.run(room, 300));
            } catch (Exception failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
        workspace.close();
    }

    private static void shoot(Room room, String name, Theme theme, int[] size) {
        Node node = IntentGallery.screen(name).apply(room);
        Scene scene = new Scene((Parent) node, size[0] - 64, size[1] - 120);
        Theme.dress(scene);
        Pictures.settle(scene);
        if (name.equals("tune")) restOnAJoin(scene, (TuneView) ((javafx.scene.layout.BorderPane) node).getCenter(), room);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery/real-" + name + "-" + theme.name().toLowerCase(Locale.ROOT)
                + "-" + size[0] + ".png"));
    }

    /// Selects the first cluster and moves over the tree until a join tells about itself.
    private static void restOnAJoin(Scene scene, TuneView view, Room room) {
        view.state().pick(view.state().rows().getFirst().entry().node(), false);
        var canvas = view.threshold().canvas();
        for (double x = canvas.getWidth() * 0.75; x > canvas.getWidth() / 2; x -= 3)
            for (double y = canvas.getHeight() / 2; y > 20; y -= 6) {
                canvas.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false,
                        false, false, false, false, false, false, false, null));
                if (scene.getRoot().lookup(".join-card") != null) return;
            }
        room.workspace().selection().clear();
    }
}
