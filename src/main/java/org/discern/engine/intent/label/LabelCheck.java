package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// What the labels of a corpus say against each other.
///
/// Source: Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70 (2021): a row is
/// counted for another label when the out-of-sample likelihood of that label is at least the mean likelihood that rows of the
/// label give it; such rows are ranked by how far that label leads over the row's own.
/// Differs: the model is the nearest of held-out centres; a least lead is asked for, and pairs of intents that take many of
/// each other's rows are told as an overlap and not row by row.
/// Cost: see [Opinions] and [Pairs]; some seconds for 20,000 rows on two cores.
@Paper("10.1613/jair.1.12125")
public final class LabelCheck {
    /// An intent with fewer utterances is thin. Watson and others ask for as many.
    public static final int FEWEST = 5;
    /// How far the other label must lead.
    static final double LEAD = 0.3;
    /// Two intents overlap from this share of their rows on that lie nearer to the other …
    static final double OVERLAP = 0.2;
    /// … and each must take so many of the other's.
    private static final int TAKEN = 2;
    private static final int JUDGED_FROM = 4; // rows an intent needs to be held out from

    private final Labelled rows;
    private final List<List<Integer>> byIntent;
    private final List<Finding> found = new ArrayList<>();

    private LabelCheck(Labelled rows) {
        this.rows = rows;
        this.byIntent = rows.byIntent();
    }

    /// Ordered by kind, within a kind the gravest first. The same for the same input, whatever the width of `parallel`.
    ///
    /// @param vectors unit rows, one per labelled utterance, shape `(n, D)`, zeros for one that has none; without any
    /// texts alone are compared
    /// @throws org.discern.domain.run.CancelledException when `progress` was asked to stop
    public static List<Finding> of(Labelled rows, Optional<FloatMatrix> vectors, long seed, Parallel parallel,
            Progress progress) {
        var check = new LabelCheck(rows);
        var twins = new TwinTexts(rows);
        check.found.addAll(twins.same());
        progress.check();
        vectors.filter(v -> rows.size() > 0).ifPresentOrElse(v -> check.byVectors(v, twins, seed, parallel, progress), () -> {
            check.found.addAll(twins.near(List.of()));
            check.thin(Map.of());
        });
        return List.copyOf(check.found);
    }

    private void byVectors(FloatMatrix vectors, TwinTexts twins, long seed, Parallel parallel, Progress progress) {
        int[] judged = IntStream.range(0, byIntent.size()).filter(k -> byIntent.get(k).stream().filter(row -> isKnown(vectors,
                row)).count() >= JUDGED_FROM).toArray();
        int[] place = new int[byIntent.size()]; // intent → its place among the judged
        Arrays.fill(place, -1);
        for (int i = 0; i < judged.length; i++) place[judged[i]] = i;
        int[] some = IntStream.range(0, rows.size()).filter(row -> place[rows.labels()[row]] >= 0 && isKnown(vectors,
                row)).toArray();
        if (judged.length < 2) {
            found.addAll(twins.near(List.of()));
            thin(Map.of());
            return;
        }
        int[] labels = Arrays.stream(some).map(row -> place[rows.labels()[row]]).toArray();
        FloatMatrix those = vectors.pick(some);
        Opinions opinions = Opinions.of(those, labels, judged.length, seed, parallel, progress);
        List<int[]> members = new ArrayList<>();
        for (int k = 0; k < judged.length; k++) {
            int at = k;
            members.add(IntStream.range(0, labels.length).filter(i -> labels[i] == at).toArray());
        }
        found.addAll(twins.near(Pairs.of(those, opinions, labels, members, parallel, progress).stream().map(
                p -> new Pairs.Pair(some[p.a()], some[p.b()], p.similarity())).toList()));
        progress.check();
        var confusions = new Confusions(rows, judged, some, labels, opinions);
        found.addAll(confusions.mislabelled(LEAD, OVERLAP, TAKEN));
        found.addAll(confusions.overlaps(OVERLAP, TAKEN, byIntent));
        thin(Nearest.ofThin(vectors, byIntent, judged, FEWEST));
    }

    private static boolean isKnown(FloatMatrix vectors, int row) {
        for (int d = 0; d < vectors.cols(); d++) if (vectors.get(row, d) != 0) return true;
        return false;
    }

    /// @param nearest thin intent → the intent it lies nearest to
    private void thin(Map<Integer, Integer> nearest) {
        var bySize = new TreeMap<Integer, List<Integer>>();
        for (int k = 0; k < byIntent.size(); k++)
            if (byIntent.get(k).size() < FEWEST) bySize.computeIfAbsent(byIntent.get(k).size(), _ -> new ArrayList<>()).add(k);
        bySize.values().forEach(thin -> thin.forEach(k -> {
            List<Long> ids = rows.ids(byIntent.get(k));
            String name = rows.intents().name(k);
            var mends = new ArrayList<Mend>();
            Integer into = nearest.get(k);
            if (into != null) mends.add(new Mend.MergeIntents(ids, name, rows.intents().name(into)));
            mends.add(new Mend.Relabel(ids, ""));
            found.add(new Finding(Finding.Kind.THIN, List.of("thin/" + name), List.of(name), ids, ids.size(), mends));
        }));
    }
}
