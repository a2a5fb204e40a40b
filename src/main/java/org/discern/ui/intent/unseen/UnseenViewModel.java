package org.discern.ui.intent.unseen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.UnseenScores;
import org.discern.ui.intent.live.Ground;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// What Unseen shows at the live novelty cut: the report, and the rows of the chosen kind. Both follow once a frame.
final class UnseenViewModel {
    /// Bins of the histogram.
    static final int BINS = 50;

    private final Room room;
    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.UNSEEN);
    private final StringProperty intent = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<NoveltyReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private NoveltyReport.Fate[] fates = {};
    private @Nullable Ground ground;

    /// Which rows the table lists.
    enum Show {
        ALL, KNOWN, UNSEEN, ASIDE, MISTAKES, SENT_AWAY, MISTAKEN, ASIDE_KEPT;

        boolean holds(NoveltyReport.Fate fate) {
            return switch (this) {
                case ALL -> true;
                case KNOWN -> fate == NoveltyReport.Fate.KNOWN || fate == NoveltyReport.Fate.RIGHT
                        || fate == NoveltyReport.Fate.SENT_AWAY || fate == NoveltyReport.Fate.MISTAKEN;
                case UNSEEN -> fate == NoveltyReport.Fate.UNSEEN;
                case ASIDE -> fate == NoveltyReport.Fate.ASIDE || fate == NoveltyReport.Fate.ASIDE_KEPT
                        || fate == NoveltyReport.Fate.UNSCORED;
                case MISTAKES -> fate.isMistake();
                case SENT_AWAY -> fate == NoveltyReport.Fate.SENT_AWAY;
                case MISTAKEN -> fate == NoveltyReport.Fate.MISTAKEN;
                case ASIDE_KEPT -> fate == NoveltyReport.Fate.ASIDE_KEPT;
            };
        }
    }

    /// Rows per bin of the score: labelled, unlabelled, and those of the one intent looked at.
    record Histogram(double[] edges, int[] labelled, int[] unlabelled, int[] marked, int[] chosen) {}

    UnseenViewModel(Room room) {
        this.room = room;
        room.live().live().addListener((_, before, now) -> now.ifPresent(n -> {
            boolean moved = before.isEmpty() || before.get().ground() != n.ground() || before.get().noveltyCut() != n
                    .noveltyCut();
            if (moved) follow(n);
        }));
        show.addListener(_ -> list());
        intent.addListener(_ -> list());
        room.live().live().get().ifPresent(this::follow);
    }

    IntentViewModel live() { return room.live(); }

    ObjectProperty<Show> show() { return show; }

    /// Only rows of this intent (by label, else by nearest); empty for all.
    StringProperty intent() { return intent; }

    /// Corpus rows, most novel first.
    ObservableList<Integer> rows() { return rows; }

    ReadOnlyObjectProperty<Optional<NoveltyReport>> report() { return report.getReadOnlyProperty(); }

    NoveltyReport.Fate fate(int row) { return fates[row]; }

    void drag(double cut) { live().dragNovelty(cut); }

    void release() { live().release(Strings.of("intent.unseen.op.cut", Numbers.two(live().noveltyCut().get()))); }

    void toSuggested() { live().toSuggested(Strings.of("intent.unseen.op.suggested")); }

    /// Counted once per run and chosen intent; the cut does not change it.
    Histogram histogram(Live now) {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) edges[i] = i / (double) BINS;
        int[] labelled = new int[BINS];
        int[] unlabelled = new int[BINS];
        int[] marked = new int[BINS];
        int[] chosen = new int[BINS];
        UnseenScores scores = now.discovery().unseen();
        int wanted = intent.get().isEmpty() ? Integer.MIN_VALUE : scores.intents().indexOf(intent.get());
        int[] labels = now.ground().labels();
        for (int row = 0; row < scores.size(); row++) {
            if (Float.isNaN(scores.novelty()[row])) continue;
            int bin = Math.clamp((int) (scores.novelty()[row] * BINS), 0, BINS - 1);
            if (labels[row] == wanted) chosen[bin]++;
            else if (labels[row] != LabelSet.NONE) labelled[bin]++;
            else if (now.corpus().get(row).isOutOfDomain()) marked[bin]++;
            else unlabelled[bin]++;
        }
        return new Histogram(edges, labelled, unlabelled, marked, chosen);
    }

    /// Does the data hold unfamiliar intents, about how many rows, how sure: one sentence.
    /// How the estimate, what lies beyond the cut, and what is in new clusters go together; empty when nothing is unfamiliar.
    String bridge(NoveltyReport report) {
        return room.live().live().get().filter(now -> now.discovery().unseen().verdict().unfamiliar()).map(now -> Strings.of(
                "intent.unseen.bridge", now.discovery().unseen().verdict().rows(), report.unseen(), now.clusters().entries()
                        .stream().filter(e -> e.kind() == Clusters.Kind.NEW).mapToInt(Clusters.Entry::size).sum())).orElse("");
    }

    /// The sentence without the *yes* or *no* it begins with, since nobody asks here.
    static String reason(UnseenScores.Verdict verdict) {
        String said = verdict.reason().replaceFirst("^(Yes|No|None): *", "");
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1);
    }

    static String verdict(UnseenScores.Verdict verdict) {
        if (!verdict.unfamiliar()) return Strings.of("intent.unseen.verdict.none");
        return verdict.low() == verdict.high()
                ? Strings.of("intent.unseen.verdict.all", verdict.rows())
                : Strings.of("intent.unseen.verdict", verdict.rows(), verdict.low(), verdict.high());
    }

    private void follow(Live now) {
        Corpus corpus = now.corpus();
        UnseenScores scores = now.discovery().unseen();
        if (ground != now.ground()) {
            ground = now.ground();
            fates = new NoveltyReport.Fate[corpus.size()];
            if (!intent.get().isEmpty() && scores.intents().indexOf(intent.get()) == LabelSet.NONE) intent.set("");
        }
        int[] labels = now.ground().labels();
        for (int row = 0; row < fates.length; row++)
            fates[row] = NoveltyReport.fate(corpus, scores, labels, row, now.noveltyCut());
        report.set(Optional.of(NoveltyReport.of(fates)));
        list();
    }

    private void list() {
        Ground now = ground;
        if (now == null) return;
        UnseenScores scores = now.discovery().unseen();
        int wanted = intent.get().isEmpty() ? Integer.MIN_VALUE : scores.intents().indexOf(intent.get());
        List<Integer> next = new ArrayList<>();
        for (int row : byNovelty(now)) {
            if (!show.get().holds(fates[row])) continue;
            int own = now.labels()[row] != LabelSet.NONE ? now.labels()[row] : scores.nearest()[row];
            if (wanted == Integer.MIN_VALUE || own == wanted) next.add(row);
        }
        rows.setAll(next);
    }

    private int[] sorted = {};
    private @Nullable Ground sortedFor;

    private int[] byNovelty(Ground now) {
        if (sortedFor == now) return sorted;
        float[] novelty = now.discovery().unseen().novelty();
        sorted = java.util.stream.IntStream.range(0, novelty.length).boxed().sorted((a, b) -> Float.compare(known(novelty[b]),
                known(novelty[a]))).mapToInt(i -> i).toArray();
        sortedFor = now;
        return sorted;
    }

    /// Rows without a score come last.
    private static float known(float novelty) { return Float.isNaN(novelty) ? -1 : novelty; }
}
