package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;

/// Which labelled rows a model that has not seen them takes for another intent.
final class Confusions {
    private final Labelled rows;
    private final int[] judged;
    private final int[] some;
    private final int[] labels;
    private final Opinions opinions;
    private final TreeMap<Pair, Taken> taken = new TreeMap<>(); // both ways under one pair, by the nearest centre
    private final int[] size;

    /// Two places among the judged intents, the smaller first.
    private record Pair(int a, int b) implements Comparable<Pair> {
        static Pair of(int x, int y) { return new Pair(Math.min(x, y), Math.max(x, y)); }

        @Override
        public int compareTo(Pair other) { return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b); }
    }

    /// Rows of each of two intents that lie nearer to the other.
    private record Taken(List<Integer> ofA, List<Integer> ofB) {
        int count() { return ofA.size() + ofB.size(); }
    }

    /// One row that had better carry another label.
    private record Doubt(int at, int label, int other, double lead) {}

    /// @param judged intents that are judged
    /// @param some rows of them, as rows of `rows`
    /// @param labels per such row its intent's place in `judged`
    Confusions(Labelled rows, int[] judged, int[] some, int[] labels, Opinions opinions) {
        this.rows = rows;
        this.judged = judged;
        this.some = some;
        this.labels = labels;
        this.opinions = opinions;
        this.size = new int[judged.length];
        for (int i = 0; i < labels.length; i++) {
            size[labels[i]]++;
            int first = opinions.first(i);
            if (first == labels[i]) continue;
            Pair pair = Pair.of(first, labels[i]);
            Taken both = taken.computeIfAbsent(pair, _ -> new Taken(new ArrayList<>(), new ArrayList<>()));
            (labels[i] == pair.a() ? both.ofA() : both.ofB()).add(i);
        }
    }

    /// The gravest first: those with the largest share.
    ///
    /// @param least share of the rows of both that lie nearer to the other
    /// @param each at least so many of either
    List<Finding> overlaps(double least, int each, List<List<Integer>> byIntent) {
        var out = new ArrayList<Finding>();
        taken.forEach((pair, both) -> {
            if (!overlap(pair, least, each)) return;
            boolean aIsSmaller = size[pair.a()] <= size[pair.b()];
            int from = judged[aIsSmaller ? pair.a() : pair.b()];
            int into = judged[aIsSmaller ? pair.b() : pair.a()];
            var concerned = new ArrayList<Integer>();
            for (int i : both.ofA()) concerned.add(some[i]);
            for (int i : both.ofB()) concerned.add(some[i]);
            String a = rows.intents().name(judged[pair.a()]);
            String b = rows.intents().name(judged[pair.b()]);
            out.add(new Finding(Finding.Kind.OVERLAP, List.of("overlap/" + a + "/" + b), List.of(a, b), rows.ids(concerned),
                    share(
                            pair, both), List.of(new Mend.MergeIntents(rows.ids(byIntent.get(from)), rows.intents().name(from),
                                    rows
                                            .intents().name(into)))));
        });
        out.sort(Comparator.comparingDouble(Finding::figure).reversed());
        return out;
    }

    /// Rows put together by label and likelier label, the most certain first; none of pairs that overlap anyway.
    List<Finding> mislabelled(double lead, double overlap, int each) {
        double[] threshold = thresholds();
        var doubts = new TreeMap<Pair, List<Doubt>>(); // (label, other), in this order
        for (int i = 0; i < labels.length; i++) {
            Doubt doubt = doubt(i, threshold, lead);
            if (doubt != null && !overlap(Pair.of(doubt.label(), doubt.other()), overlap, each))
                doubts.computeIfAbsent(new Pair(doubt.label(), doubt.other()), _ -> new ArrayList<>()).add(doubt);
        }
        var out = new ArrayList<Finding>();
        doubts.forEach((pair, all) -> {
            all.sort(Comparator.comparingDouble(Doubt::lead).reversed());
            List<Integer> concerned = all.stream().map(d -> some[d.at()]).toList();
            List<Long> ids = rows.ids(concerned);
            String label = rows.intents().name(judged[pair.a()]);
            String other = rows.intents().name(judged[pair.b()]);
            out.add(new Finding(Finding.Kind.MISLABELLED, ids.stream().map(id -> "label/" + id + "/" + label).toList(), List.of(
                    label, other), ids, all.stream().mapToDouble(Doubt::lead).average().orElse(0), List.of(new Mend.Relabel(ids,
                            other), new Mend.Relabel(ids, ""))));
        });
        out.sort(Comparator.comparingDouble(Finding::figure).reversed());
        return out;
    }

    private boolean overlap(Pair pair, double least, int each) {
        Taken both = taken.get(pair);
        return both != null && both.ofA().size() >= each && both.ofB().size() >= each && share(pair, both) >= least;
    }

    private double share(Pair pair, Taken both) { return (double) both.count() / (size[pair.a()] + size[pair.b()]); }

    /// Per intent the mean likelihood that its own rows give it: the source's threshold.
    private double[] thresholds() {
        double[] out = new double[judged.length];
        for (int i = 0; i < labels.length; i++) out[labels[i]] += opinions.own()[i];
        for (int k = 0; k < out.length; k++) out[k] /= size[k];
        return out;
    }

    private @org.jspecify.annotations.Nullable Doubt doubt(int i, double[] threshold, double lead) {
        for (int place = 0; place < opinions.kept(); place++) { // likeliest first
            int k = opinions.top()[i * opinions.kept() + place];
            double chance = opinions.chance()[i * opinions.kept() + place];
            if (chance < threshold[k]) continue;
            double ahead = chance - opinions.own()[i];
            return k == labels[i] || ahead < lead ? null : new Doubt(i, labels[i], k, ahead);
        }
        return null;
    }
}
