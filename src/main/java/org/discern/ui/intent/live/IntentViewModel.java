package org.discern.ui.intent.live;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Latest;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// The live threshold and the live novelty cut, and the clusters they give: one per window, shared by the intent screens.
/// Handles follow the hand at once; the clusters follow once a frame. Nothing is stored until the hand lets go ([#release]);
/// then it is one operation and one undo step. Used on the screen's thread only.
public final class IntentViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Live>> live = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NO_PROJECT);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final DoubleProperty cutHeight = new SimpleDoubleProperty();
    private final DoubleProperty noveltyCut = new SimpleDoubleProperty();
    private final ObjectProperty<Optional<Changed>> changed = new SimpleObjectProperty<>(Optional.empty());
    private final Latest<Boolean> follow;
    private @Nullable Cut before;
    private final Signal<Integer> asked = new Signal<>(-1);
    private long gestures;

    /// What the screens can show.
    public enum Stage {
        NO_PROJECT, NO_ROWS, NO_RUN,
        /// The rows have changed since the run, so its scores and tree no longer fit.
        STALE, READY
    }

    /// @param frame runs what it is given before the next frame; tests pass `Runnable::run`
    public IntentViewModel(Workspace workspace, Executor frame) {
        this.workspace = workspace;
        this.follow = Latest.on(frame, _ -> show());
    }

    public Workspace workspace() { return workspace; }

    /// The present picture; empty unless the stage is READY.
    public ReadOnlyObjectProperty<Optional<Live>> live() { return live.getReadOnlyProperty(); }

    public ReadOnlyObjectProperty<Stage> stage() { return stage.getReadOnlyProperty(); }

    /// True from the first drag to the release.
    public ReadOnlyBooleanProperty moving() { return moving.getReadOnlyProperty(); }

    /// True when another window holds the project: one may look and try, nothing is kept.
    public ReadOnlyBooleanProperty readOnly() { return readOnly.getReadOnlyProperty(); }

    /// Clusters that new utterances changed; empty unless the present run took some in.
    public ObjectProperty<Optional<Changed>> changed() { return changed; }

    /// The node of a cluster that somebody asked to see in Review, -1 for none so far.
    public Signal<Integer> asked() { return asked; }

    /// In the linkage's own unit; follows the handle.
    public ReadOnlyDoubleProperty cutHeight() { return cutHeight; }

    /// 0..1; follows the handle.
    public ReadOnlyDoubleProperty noveltyCut() { return noveltyCut; }

    /// Takes over what the workspace now holds: a new run, an undone decision, a changed corpus.
    @SuppressWarnings("ReferenceEquality") // values never change; comparing 20,000 utterances one by one would cost a frame
    public void refresh() {
        Optional<Discovery> found = workspace.discovery().get();
        Corpus corpus = workspace.corpus().get();
        readOnly.set(workspace.project().get().map(ProjectSummary::readOnly).orElse(false));
        if (found.isEmpty() || found.get().unseen().size() != corpus.size() || found.get().tree().leaves() == 0) {
            live.set(Optional.empty());
            stage.set(corpus.size() > 0 && found.isPresent()
                    ? Stage.STALE
                    : corpus.size() > 0
                            ? Stage.NO_RUN
                            : workspace.project().get().isPresent() ? Stage.NO_ROWS : Stage.NO_PROJECT);
            return;
        }
        Live now = live.get().orElse(null);
        Ground ground = now != null && now.corpus() == corpus && now.discovery() == found.get()
                ? now.ground()
                : new Ground(corpus, found.get());
        IntentDecisions decisions = workspace.decisions().get();
        if (moving.get() && now != null && ground == now.ground()) {
            // the hand still holds the handle: a name or an edit came in, the height stays
            if (now.decisions().edits().equals(decisions.edits())) live.set(Optional.of(now.with(decisions)));
            else show(ground, decisions, before);
            return;
        }
        cutHeight.set(heightIn(decisions, ground));
        noveltyCut.set(noveltyIn(decisions, ground));
        boolean same = now != null && ground == now.ground() && now.noveltyCut() == noveltyCut.get() && now.cut().height()
                == cutHeight.get() && now.decisions().edits().equals(decisions.edits());
        if (now != null && same) live.set(Optional.of(now.with(decisions)));
        else show(ground, decisions, now != null && now.ground() == ground && before == null ? now.cut() : before);
        before = null;
        stage.set(Stage.READY);
    }

    /// The hand moved the threshold; nothing is stored.
    public void dragCut(double height) {
        live.get().ifPresent(now -> {
            take(now);
            cutHeight.set(Math.clamp(height, 0, now.ground().axis().top()));
            follow.offer(true);
        });
    }

    /// The hand moved the novelty cut; nothing is stored.
    public void dragNovelty(double cut) {
        live.get().ifPresent(now -> {
            take(now);
            noveltyCut.set(Math.clamp(cut, 0, 1));
            follow.offer(true);
        });
    }

    /// The hand let go: what is live becomes a decision, one undo step for the whole drag.
    public void release(String label) {
        follow.flush();
        if (!moving.get()) return;
        moving.set(false);
        double height = cutHeight.get();
        double novelty = noveltyCut.get();
        Live now = live.get().orElse(null);
        if (now == null || readOnly.get()) return;
        boolean moved = height != heightIn(now.decisions(), now.ground());
        boolean shifted = novelty != noveltyIn(now.decisions(), now.ground());
        if (moved || shifted) workspace.decide(label, "drag-" + ++gestures, d -> {
            IntentDecisions out = moved ? d.withCutHeight(height) : d;
            return shifted ? out.withNoveltyCut(novelty) : out;
        });
        before = null;
    }

    /// `]` and `[`: to the next merge up (+1) or down (-1); beyond one, that many merges.
    public void step(int merges) {
        live.get().ifPresent(now -> {
            double to = stepped(now.cut(), merges);
            if (to == cutHeight.get()) return;
            dragCut(to);
            releaseCut();
        });
    }

    /// The hand let go of the threshold; the operation says where.
    public void releaseCut() {
        double share = live.get().map(now -> now.ground().axis().share(cutHeight.get())).orElse(0.0);
        release(Strings.of("intent.tune.op.cut", Numbers.two(share)));
    }

    /// The height `merges` merges above (below when negative) a cut; merges of equal height are never parted. O(log n).
    public static double stepped(Cut from, int merges) {
        int kept = from.keptMerges();
        double near = merges > 0 ? from.nextMerge() : from.previousMerge();
        if (Double.isNaN(near)) return from.height();
        if (Math.abs(merges) == 1) return near;
        int target = Math.clamp((long) kept + merges, 0, from.tree().merges());
        if (merges > 0) return Math.max(near, from.tree().mergeHeight(target - 1));
        double below = target == 0 ? 0 : from.tree().mergeHeight(target - 1);
        return Math.min(near, (below + from.tree().mergeHeight(target)) / 2);
    }

    /// `\`: back to the learned value.
    public void toLearned(String label) {
        live.get().ifPresent(now -> {
            dragCut(now.ground().learnedHeight());
            release(label);
        });
    }

    /// Back to the suggested novelty cut.
    public void toSuggested(String label) {
        live.get().ifPresent(now -> {
            dragNovelty(now.discovery().unseen().suggestedCut());
            release(label);
        });
    }

    /// Selects all utterances of a cluster, or of any other tree node, in every view.
    public void select(int node, String by) {
        live.get().ifPresent(now -> workspace.selection().set(now.rowsOf(node), by));
    }

    private void take(Live now) {
        if (moving.get()) return;
        before = now.cut();
        moving.set(true);
    }

    private static double heightIn(IntentDecisions decisions, Ground ground) {
        Double height = decisions.cutHeight();
        return height == null ? ground.learnedHeight() : height;
    }

    private static double noveltyIn(IntentDecisions decisions, Ground ground) {
        Double novelty = decisions.noveltyCut();
        return novelty == null ? ground.discovery().unseen().suggestedCut() : novelty;
    }

    private void show() { live.get().ifPresent(now -> show(now.ground(), now.decisions(), before)); }

    private void show(Ground ground, IntentDecisions decisions, @Nullable Cut since) {
        Clusters clusters = Clusters.of(ground.discovery(), ground.labels(), ground.discovery().cut(decisions,
                cutHeight.get()), noveltyCut.get());
        int least = ground.discovery().spec().minClusterSize();
        CutChange change = since == null ? CutChange.NONE : CutChange.between(since, clusters.cut(), least);
        live.set(Optional.of(new Live(ground, decisions, clusters, noveltyCut.get(), Tally.of(clusters, least), change)));
    }
}
