package org.discern.ui.intent;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.work.Workspace;

/// What the intent screens share while a hand moves: the live threshold, the live novelty cut, and the clusters they give.
/// Nothing is stored until the hand lets go ([#release]); then it is one operation. Used on the screen's thread only.
public final class IntentViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Live>> live = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty cutHeight = new SimpleDoubleProperty();
    private final DoubleProperty noveltyCut = new SimpleDoubleProperty();
    private long gestures;

    /// One consistent picture of the moment.
    ///
    /// @param labels per corpus row the index of its intent
    /// @param clusters what the live cut means
    public record Live(Corpus corpus, Discovery discovery, IntentDecisions decisions, int[] labels, Clusters clusters,
            double noveltyCut) {
        public Cut cut() { return clusters.cut(); }

        /// The learned height, or the middle of the axis when none could be learned.
        public double learnedHeight() { return IntentViewModel.learnedHeight(discovery); }
    }

    public IntentViewModel(Workspace workspace) { this.workspace = workspace; }

    public Workspace workspace() { return workspace; }

    /// The present picture; empty while there is no run.
    public ReadOnlyObjectProperty<Optional<Live>> live() { return live.getReadOnlyProperty(); }

    /// In the linkage's own unit; follows the handle.
    public DoubleProperty cutHeight() { return cutHeight; }

    /// 0..1; follows the handle.
    public DoubleProperty noveltyCut() { return noveltyCut; }

    /// Takes over what the workspace now holds: a new run, an undone decision, a changed corpus. Call on the screen's thread.
    public void refresh() {
        Optional<Discovery> found = workspace.discovery().get();
        Corpus corpus = workspace.corpus().get();
        if (found.isEmpty() || found.get().unseen().size() != corpus.size()) {
            live.set(Optional.empty());
            return;
        }
        Discovery discovery = found.get();
        IntentDecisions decisions = workspace.decisions().get();
        Double height = decisions.cutHeight();
        Double novelty = decisions.noveltyCut();
        cutHeight.set(height == null ? learnedHeight(discovery) : height);
        noveltyCut.set(novelty == null ? discovery.unseen().suggestedCut() : novelty);
        int[] labels = live.get().filter(l -> l.corpus().equals(corpus) && l.discovery().equals(discovery)).map(Live::labels)
                .orElseGet(() -> Clusters.labels(discovery, corpus));
        show(corpus, discovery, decisions, labels);
    }

    /// The hand moved the threshold; nothing is stored.
    public void dragCut(double height) {
        live.get().ifPresent(now -> {
            cutHeight.set(Math.clamp(height, 0, now.discovery().tree().maxHeight() * 1.02));
            show(now.corpus(), now.discovery(), now.decisions(), now.labels());
        });
    }

    /// The hand moved the novelty cut; nothing is stored.
    public void dragNovelty(double cut) {
        live.get().ifPresent(now -> {
            noveltyCut.set(Math.clamp(cut, 0, 1));
            show(now.corpus(), now.discovery(), now.decisions(), now.labels());
        });
    }

    /// The hand let go: what is live becomes a decision, one undo step for the whole drag.
    public void release(String label) {
        String gesture = "drag-" + ++gestures;
        double height = cutHeight.get();
        double novelty = noveltyCut.get();
        live.get().ifPresent(now -> {
            Double oldHeight = now.decisions().cutHeight();
            Double oldNovelty = now.decisions().noveltyCut();
            boolean moved = height != (oldHeight == null ? now.learnedHeight() : oldHeight);
            boolean shifted = novelty != (oldNovelty == null ? now.discovery().unseen().suggestedCut() : oldNovelty);
            if (moved || shifted) workspace.decide(label, gesture, d -> {
                IntentDecisions out = moved ? d.withCutHeight(height) : d;
                return shifted ? out.withNoveltyCut(novelty) : out;
            });
        });
    }

    /// `]` and `[`: to the next merge up (+1) or down (-1); with `steps` beyond one, that many merges.
    public void step(int steps, String label) {
        live.get().ifPresent(now -> {
            Cut cut = now.cut();
            for (int i = 0; i < Math.abs(steps); i++) {
                double to = steps > 0 ? cut.nextMerge() : cut.previousMerge();
                if (Double.isNaN(to)) break;
                cut = now.discovery().tree().cut(to);
            }
            dragCut(cut.height());
            release(label);
        });
    }

    /// `\`: back to the learned value.
    public void toLearned(String label) {
        live.get().ifPresent(now -> {
            dragCut(now.learnedHeight());
            release(label);
        });
    }

    static double learnedHeight(Discovery discovery) {
        return discovery.curve().isLearned() ? discovery.curve().learned() : discovery.tree().maxHeight() / 2;
    }

    private void show(Corpus corpus, Discovery discovery, IntentDecisions decisions, int[] labels) {
        Clusters clusters = Clusters.of(discovery, labels, discovery.tree().cut(cutHeight.get()), noveltyCut.get());
        live.set(Optional.of(new Live(corpus, discovery, decisions, labels, clusters, noveltyCut.get())));
    }
}
