package org.discern.ui.intent.tune;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.frame.StagePane;
import org.discern.domain.intent.UnseenScores;
import org.discern.ui.intent.live.Changed;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.kit.picture.SvgDrawing;
import org.discern.work.intent.edit.ClusterEdit.CutBranch.Way;

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
            case "review-changed" -> IntentGallery::changed;
            case "tune-more" -> IntentGallery::more;
            case "review" -> org.discern.ui.intent.review.ReviewView::screen;
            case "branch" -> IntentGallery::branch;
            case "tune-steady" -> IntentGallery::steady;
            default -> TuneView::screen;
        };
    }

    /// Tune with one branch cut finer, one locked, and a third in hand.
    private static Node branch(Room room) {
        var state = new BranchViewModel(room);
        var rows = TuneViewModel.rowsOf(room.live().live().get().orElseThrow());
        if (room.workspace().decisions().get().edits().isPure()) {
            state.take(rows.get(0).entry().node());
            state.cut(Way.FINER);
            state.take(rows.get(3).entry().node());
            state.lock();
        }
        var view = new TuneView(room);
        view.state().pick(rows.get(5).entry().node(), false);
        view.state().map().axes().set(true);
        StagePane.style(view, "/org/discern/ui/intent/tune/tune.css");
        return view;
    }

    /// Tune with the stability of its clusters measured.
    private static Node steady(Room plain) {
        Room room = Rooms.around(plain.workspace(), new TuneStabilityTest.Measuring(Rooms.answers(new AtomicInteger())));
        room.steadiness().measure();
        return TuneView.screen(room);
    }

    /// After new utterances were taken in: the queue holds only what they changed.
    private static Node changed(Room room) {
        var now = room.live().live().get().orElseThrow();
        var nodes = now.clusters().entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).map(Clusters.Entry::node).limit(
                9)
                .collect(Collectors.toSet());
        room.live().changed().set(Optional.of(new Changed("run 7", nodes)));
        return org.discern.ui.intent.review.ReviewView.screen(room);
    }

    /// With utterances that came after the run.
    private static Node more(Room room) {
        Discovery d = room.workspace().discovery().get().orElseThrow();
        float[] novelty = d.unseen().novelty().clone();
        java.util.Arrays.fill(novelty, novelty.length - 120, novelty.length, Float.NaN);
        var scores = new UnseenScores(d.unseen().intents(), novelty, d.unseen().nearest(), d.unseen().margin(), d.unseen()
                .suggestedCut(),
                d.unseen().verdict());
        room.workspace().discovery().set(Optional.of(new Discovery(d.record(), d.spec(), d.corpusRows(), scores, d.tree(), d
                .curve(), d
                        .vectors(), d.map(), d.domains())));
        return TuneView.screen(room);
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
                        Pictures.write(SvgDrawing.of(scene.getRoot(), "bank-chat · " + name + " · Discern", theme.token(
                                "canvas-ground"), theme.token("canvas-text")), Path.of("target/gallery/" + name + "-" + theme
                                        .name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".svg"));
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
