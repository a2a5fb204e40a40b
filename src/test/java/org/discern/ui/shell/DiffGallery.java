package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.compare.Drift;
import org.discern.ui.intent.diff.Comparing;
import org.discern.ui.intent.diff.DiffView;
import org.discern.ui.intent.diff.DiffViewModel;
import org.discern.ui.intent.diff.RefineSheet;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.intent.trial.TrialView;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.encode.Encoders;
import org.discern.work.intent.Refinement;
import org.discern.work.intent.Trial;
import org.discern.work.intent.compare.CompareClusters;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;

/// The sheets *Compare clusters*, *Refine* and *Try a sentence* in their states, light and dark, in two sizes: run its `main` and look.
final class DiffGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.of(4_000, 42, 3);

    private DiffGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("diff", size, (f, c) -> sheet(f, c, c::compare, false));
                        take("diff-tested", size, (f, c) -> sheet(f, c, c::compare, true));
                    }
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("refine", size, DiffGallery::refine);
                        take("trial", size, (f, _) -> trial(f, "i lost my card again", known()));
                    }
                    take("trial-unseen", new int[]{1280, 800}, (f, _) -> trial(f, "do you sell gift cards", unseen()));
                    take("trial-empty", new int[]{1280, 800}, (f, _) -> trial(f, "", CompletableFuture.completedFuture(null)));
                    take("trial-waiting", new int[]{1280, 800}, (f, _) -> trial(f, "i lost", new CompletableFuture<>()));
                    take("trial-failed", new int[]{1280, 800}, (f, _) -> trial(f, "i lost", CompletableFuture.failedFuture(
                            new org.discern.domain.WorkbenchException(
                                    "This run trained the encoder itself, which is not kept, so a sentence has no place in its space. Run discovery without fine-tuning to try sentences."))));
                    take("diff-waiting", new int[]{1280, 800}, (f, c) -> sheet(f, c, (_, _) -> new CompletableFuture<>(), false));
                    take("diff-failed", new int[]{1280, 800}, (f, c) -> sheet(f, c, (_, _) -> CompletableFuture.failedFuture(
                            new org.discern.domain.WorkbenchException(
                                    "Run 3 was made of utterances that the project does not hold any more. Redo their import to compare with it.")),
                            false));
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

    private static CompletableFuture<Trial> known() {
        return CompletableFuture.completedFuture(new Trial("", 0.08, 0.52, "card_lost", FOUND.discovery().tree().nodes() - 90,
                "card_lost",
                Clusters.Kind.KNOWN, 0.41, 0.85, "Cards", List.of(new Trial.Reason(0, "my card, lost it", 0.97, 1, "card_lost"),
                        new Trial.Reason(1, "i need to lost my card", 0.95, 1, "card_lost"), new Trial.Reason(2,
                                "hello, lost card today? and then a rather long sentence that goes on until nobody reads it to its end",
                                0.91, 1, "card_block")), List.of("lost", "card", "my card")));
    }

    private static CompletableFuture<Trial> unseen() {
        return CompletableFuture.completedFuture(new Trial("", 0.91, 0.52, "card_lost", FOUND.discovery().tree().nodes() - 60, "",
                Clusters.Kind.NEW, 1.14, 0.85, "", List.of(new Trial.Reason(0, "do you have vouchers", 0.61, FOUND.discovery()
                        .tree()
                        .nodes() - 60, ""), new Trial.Reason(1, "can i buy a voucher", 0.58, 1, "voucher_open")), List.of()));
    }

    private static void trial(ShellFixture f, String sentence, CompletableFuture<Trial> answer) {
        Room room = Rooms.around(f.workspace);
        var view = new TrialView(room, _ -> answer, _ -> {});
        f.window.dialogs().sheet("Try a sentence", view);
        ((javafx.scene.control.TextField) view.lookup(".trial-box")).setText(sentence);
    }

    private static void refine(ShellFixture f, CompareClusters use) {
        Comparison told = use.compare(new Side.Pure(FOUND.discovery().curve().learned()), new Side.Present()).await();
        var outcome = new Refinement(FOUND.discovery(), f.workspace.decisions().get(), List.of(), 7, 12, new byte[0]);
        RefineSheet.show(Rooms.around(f.workspace), f.window.dialogs(), outcome, told, new RefineSheet.Verbs(
                "2 decisions about run 7 found no like cluster in the new run: \"lost_card\", cluster 7812. They stay with run 7; show that run to see them, or decide anew.",
                () -> {}, () -> {}));
    }

    @FunctionalInterface
    interface Ask {
        Object compare(Side before, Side after);
    }

    @SuppressWarnings("unchecked")
    private static void sheet(ShellFixture f, CompareClusters use, Ask ask, boolean tested) {
        var comparing = new Comparing() {
            @Override
            public CompletableFuture<Comparison> compare(Side before, Side after) {
                Object answer = ask.compare(before, after);
                if (answer instanceof CompletableFuture<?> given) return (CompletableFuture<Comparison>) given;
                Comparison plain = use.compare(before, after).await();
                if (!tested) return CompletableFuture.completedFuture(plain);
                List<Drift> drifts = plain.diff().rows().stream().map(r -> new Drift(0.021, r.sizeAfter() % 3 == 0 ? 0.044 : 0.02,
                        r
                                .sizeAfter() % 3 == 0 ? 0.002 : 0.8, 0.31, r.sizeAfter() % 4 == 0 ? 0.004 : 0.6)).toList();
                return CompletableFuture.completedFuture(new Comparison(plain.before(), plain.after(), plain.diff(), drifts, plain
                        .settings()));
            }

            @Override
            public void keep(String name) {}
        };
        var state = new DiffViewModel(f.workspace, comparing, Runnable::run);
        f.window.dialogs().sheet("Compare clusters", new DiffView(state, _ -> {}, true));
        state.start();
    }

    private static void take(String name, int[] size, BiConsumer<ShellFixture, CompareClusters> prepare) {
        var f = new ShellFixture();
        f.workspace.project().set(Optional.empty());
        Scene scene = f.window.scene(size[0], size[1]);
        f.open(FOUND);
        f.workspace.runs().set(List.of());
        double learned = FOUND.discovery().curve().learned();
        f.workspace.decide("Cut at 0.24", "", d -> d.withCutHeight(learned * 0.8));
        int node = FOUND.discovery().cut(f.workspace.decisions().get()).node(4);
        f.workspace.decide("Name", "", d -> d.withName("node:" + node, "lost_card"));
        prepare.accept(f, new CompareClusters(f.workspace, new Encoders(1)));
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery/" + name + "-" + Theme.current().get().name().toLowerCase(
                Locale.ROOT) + "-" + size[0] + ".png"));
    }
}
