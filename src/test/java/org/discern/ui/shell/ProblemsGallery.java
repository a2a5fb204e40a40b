package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.RowSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;
import org.discern.domain.finding.NotCarried;
import org.discern.work.Problem;
import org.discern.work.finding.Found;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;

/// The panes below the work area with problems and history, with none, light and dark, in two sizes.
final class ProblemsGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();

    private ProblemsGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("problems", size, f -> {
                            problems(f);
                            f.window.showBottom("problems");
                        });
                        take("problems-many", size, f -> {
                            many(f);
                            f.window.showBottom("problems");
                        });
                        take("problems-none", size, f -> {
                            f.open(FOUND);
                            f.workspace.corpus().set(Corpus.of("fine", FOUND.corpus().utterances().stream().map(
                                    u -> u.withIntent("", "")).toList()));
                            f.window.showBottom("problems");
                        });
                        take("text-150", size, f -> {
                            f.settings.set(f.settings.get().withTextScale(1.5));
                            problems(f);
                            f.window.showBottom("problems");
                        });
                        take("history", size, f -> {
                            f.open(FOUND);
                            steps(f);
                            f.window.showBottom("history");
                            Pictures.settle(f.window.root().getScene());
                            choose(f);
                        });
                    }
                }
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    static void problems(ShellFixture f) {
        f.open(FOUND);
        var rows = new ArrayList<>(FOUND.corpus().utterances());
        rows.set(3, new Utterance(4, rows.get(3).text(), "thin_one", "", "", "", "", 1));
        rows.set(9, new Utterance(10, rows.get(9).text(), "card_lost", "", "", "", "", 1));
        f.workspace.corpus().set(Corpus.of("bank-chat", rows));
        var tree = FOUND.discovery().tree();
        int top = tree.left(tree.nodes() - 1);
        f.workspace.decide("Lock cluster \"cards\"", "", d -> d.withName("node:" + top, "cards").edited(e -> e.lock(top, true)));
        f.workspace.decide("Lock cluster", "", d -> d.edited(e -> e.lock(tree.left(top), true)));
        f.workspace.decideFindings("Run", "", n -> n.withLost(List.of(new NotCarried(7, 6, List.of("node:500"), "lost parcels",
                RowSet.of(FOUND.corpus(), java.util.BitSet.valueOf(new long[]{0b1011011}))))));
    }

    /// Every kind at once, with a failure of the session, while somebody looks.
    private static void many(ShellFixture f) {
        f.open(FOUND);
        var all = new ArrayList<Finding>();
        all.add(new Finding(Finding.Kind.NOT_CARRIED, List.of("l"), List.of("lost parcels", "6"), List.of(4L), 1, List.of(
                new Mend.ShowRun(6))));
        for (int i = 0; i < 9; i++)
            all.add(new Finding(Finding.Kind.NEAR_DUPLICATES, List.of("n" + i), List.of("pto_balance", "pto_request_status"), List
                    .of(20L + i, 40L + i), 0.97, List.of(new Mend.Relabel(List.of(20L), "pto_balance"), new Mend.Relabel(List.of(
                            40L), "pto_request_status"), new Mend.Relabel(List.of(20L, 40L), ""))));
        all.add(new Finding(Finding.Kind.MISLABELLED, List.of("a", "b", "c"), List.of("card_lost", "card_block"), List.of(6L, 7L,
                8L), 0.71, List.of(new Mend.Relabel(List.of(6L, 7L, 8L), "card_block"), new Mend.Relabel(List.of(6L, 7L, 8L),
                        ""))));
        all.add(new Finding(Finding.Kind.OVERLAP, List.of("o"), List.of("refund_lost", "refund_track"), List.of(1L, 2L, 30L, 41L),
                0.23, List.of(new Mend.MergeIntents(List.of(1L, 2L, 3L), "refund_track", "refund_lost"))));
        all.add(new Finding(Finding.Kind.THIN, List.of("t"), List.of("loyalty"), List.of(4L), 1, List.of(new Mend.Relabel(List.of(
                4L), ""))));
        f.problems.failed(new Problem("chats.csv could not be read: line 88 has five fields where the header names four.",
                "K3F-09A", ""));
        f.problems.show(new Found(Found.Phase.LOOKING, all, all.subList(2, 4), true, ""));
    }

    static void steps(ShellFixture f) {
        f.workspace.decide("Name cluster \"card lost\"", "", d -> d.withName("node:403", "card lost"));
        f.workspace.decide("Accept cluster \"card lost\"", "", d -> d.withState("node:403",
                org.discern.domain.intent.ReviewState.ACCEPTED));
        f.workspace.decide("Cut at 0.42", "", d -> d.withCutHeight(1.2));
        f.workspace.decide("Lock cluster \"card lost\"", "", d -> d.edited(e -> e.lock(403, true)));
        f.workspace.decide("Put parcels into domain Delivery", "", d -> d.withHome("node:405", "Delivery"));
        f.workspace.decide("Name cluster \"parcel late\"", "", d -> d.withName("node:410", "parcel late"));
        f.workspace.undo();
        f.workspace.undo();
    }

    /// A step in the middle is chosen.
    private static void choose(ShellFixture f) {
        javafx.scene.Node table = f.window.root().lookup(".history .table-view");
        if (table instanceof javafx.scene.control.TableView<?> steps) steps.getSelectionModel().select(3);
    }

    private static void take(String name, int[] size, Consumer<ShellFixture> state) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(size[0], size[1]);
        Pictures.settle(scene);
        state.accept(fixture);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
    }
}
