package org.discern.ui.intent.tune;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.Commands;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// Times the work of one drag event in Tune, from the event to the finished paint: cut, clusters, list, colours, the rasters of
/// map and tree with their hand-over to the toolkit, curve marker, styles and layout of everything that asked for it. The
/// view stands in a scene without a window, 1280 × 800, and is walked over the whole axis and back around the learned cut, as a
/// hand does, twice: the **first walk** meets code the JVM has not compiled yet, as the first drag after a start does, and is reported
/// apart; the second is the measure. No event is left out. Waiting for a pulse is not counted; composing the window's pixels happens on the toolkit's render thread and is
/// reported apart as `composeMs`, of the whole window, which is more than a screen redraws.
public final class TuneDragBench {
    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void go(String screenId) {} // the bench stays where it is

        @Override
        public void tell(String line, String action, Runnable onAction) {} // nobody reads
    };
    private static final Evidence NOTHING = new Evidence() {
        @Override
        public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) { return new CompletableFuture<>(); }

        @Override
        public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) { return new CompletableFuture<>(); }
    };

    private TuneDragBench() {}

    /// The work of the events of one walk. Budget: 16.7 ms for p95, 50 for the worst.
    ///
    /// @param medianMs,p95Ms,worstMs by the clock
    /// @param cpuP95Ms,cpuWorstMs as processor time of the screen's thread: what remains when other programs keep the cores busy
    /// @param collectMs time the garbage collector took from all events together
    public record Walk(double medianMs, double p95Ms, double worstMs, double cpuP95Ms, double cpuWorstMs, double collectMs) {
        @Override
        public String toString() {
            return String.format(Locale.ENGLISH,
                    "median %.1f ms, 95 %% %.1f ms, worst %.1f ms (processor time 95 %% %.1f, worst %.1f; collector %.0f)",
                    medianMs,
                    p95Ms, worstMs, cpuP95Ms, cpuWorstMs, collectMs);
        }
    }

    /// @param first the walk in cold code
    /// @param walk the second one
    /// @param composeMs mean time to draw the whole window once from what was painted, every tenth event
    public record Result(int leaves, int events, Walk first, Walk walk, double composeMs) {
        @Override
        public String toString() {
            return String.format(Locale.ENGLISH, "%d leaves, %d events: %s; first walk: %s; composing the window %.1f ms", leaves,
                    events, walk, first, composeMs);
        }
    }

    /// A run of `leaves` utterances in about a hundred and fifty groups, made up for the bench. Call on the screen's thread.
    public static Result run(int leaves, int events) {
        BenchRun run = BenchRun.of(leaves, Math.max(3, Math.min(150, leaves / 10)), 11);
        return run(run.corpus(), run.discovery(), events);
    }

    /// A run as found on real data. Call on the screen's thread.
    public static Result run(Corpus corpus, Discovery discovery, int events) {
        try (var workspace = new Workspace()) {
            workspace.corpus().set(corpus);
            workspace.discovery().set(Optional.of(discovery));
            var live = new IntentViewModel(workspace, Runnable::run);
            live.refresh();
            return run(new Room(live, NOWHERE, new Commands(), NOTHING, Runnable::run), events);
        }
    }

    /// Call on the screen's thread. Nothing is stored: the hand never lets go.
    ///
    /// @param room around a workspace that holds a run; its view model must follow at once (`Runnable::run` as frame)
    static Result run(Room room, int events) {
        var view = new TuneView(room);
        var scene = new Scene(view, 1280, 800);
        Theme.dress(scene);
        Pictures.settle(scene);
        Live live = room.live().live().get().orElseThrow();
        var composing = new Composing(view);
        Walk first = walk(view, live, events, new Composing(view));
        Walk second = walk(view, live, events, composing);
        return new Result(live.ground().tree().leaves(), events, first, second, composing.mean());
    }

    private static Walk walk(TuneView view, Live live, int events, Composing composing) {
        double[] times = new double[events];
        double[] cpu = new double[events];
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long collected = 0;
        for (int e = 0; e < events; e++) {
            double height = live.ground().axis().height(path(e, events, live));
            long collecting = collecting();
            long worked = clock.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            view.state().drag(height);
            view.applyCss();
            view.layout();
            times[e] = (System.nanoTime() - start) / 1e6;
            cpu[e] = (clock.getCurrentThreadCpuTime() - worked) / 1e6;
            collected += collecting() - collecting;
            if (e % 10 == 0) composing.once();
        }
        Arrays.sort(times);
        Arrays.sort(cpu);
        return new Walk(times[events / 2], times[(int) (events * 0.95)], times[events - 1], cpu[(int) (events * 0.95)],
                cpu[events - 1], collected);
    }

    /// Milliseconds the garbage collector has held all threads so far.
    private static long collecting() {
        long sum = 0;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) sum += Math.max(0, collector.getCollectionTime());
        return sum;
    }

    /// Draws the whole window and keeps the time.
    private static final class Composing {
        private final TuneView view;
        private @Nullable WritableImage window;
        private double sum;
        private int count;

        Composing(TuneView view) { this.view = view; }

        void once() {
            long before = System.nanoTime();
            window = view.snapshot(new SnapshotParameters(), window);
            sum += (System.nanoTime() - before) / 1e6;
            count++;
        }

        double mean() { return sum / Math.max(1, count); }
    }

    /// A third of the way across the whole axis and back, two thirds near the learned cut, where hands are.
    private static double path(int e, int events, Live live) {
        double t = e / (double) events;
        double learned = live.ground().axis().place(live.ground().learnedHeight());
        return t < 1 / 3.0
                ? 0.02 + 0.96 * Math.abs(Math.sin(3 * Math.PI * t))
                : Math.clamp(learned + 0.15 * Math.sin(12 * Math.PI
                        * t), 0, 1);
    }
}
