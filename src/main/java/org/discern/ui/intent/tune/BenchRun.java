package org.discern.ui.intent.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.RunRecord;

/// A run of any size made without an engine, for timing a view: round groups on the map, rows joining within their group first.
/// A third of the groups is new, half of the rows of the others carry a label.
///
/// @param discovery on the rows of `corpus`
record BenchRun(Corpus corpus, Discovery discovery) {
    private static final int WIDTH = 64;
    private static final double WITHIN = 0.8;
    private static final List<String> WORDS = List.of("card", "order", "refund", "login", "invoice", "parcel", "account",
            "voucher",
            "lost", "block", "cancel", "change", "late", "pay", "track", "open", "close", "move", "broken", "missing");

    /// One join before heights are in order: nodes are leaves, or `leaves +` the place of an earlier join in the list.
    private record Join(double height, int a, int b) {}

    static BenchRun of(int leaves, int groups, long seed) {
        var random = new SplittableRandom(seed);
        int[] group = new int[leaves];
        for (int i = 0; i < leaves; i++) group[i] = i < groups ? i : (int) (groups * Math.pow(random.nextDouble(), 1.3));
        int known = groups - groups / 3;
        List<Utterance> utterances = new ArrayList<>(leaves);
        for (int i = 0; i < leaves; i++)
            utterances.add(Utterance.of(i + 1, WORDS.get(group[i] % 8) + " " + WORDS.get(8 + group[i] % 12) + " " + WORDS.get(
                    random
                            .nextInt(WORDS.size())), group[i] < known && random.nextBoolean() ? "intent_" + group[i] : ""));
        Corpus corpus = Corpus.of("bench", utterances);
        Dendrogram tree = tree(group, groups, random);
        int[] rows = new int[leaves];
        Arrays.setAll(rows, i -> i);
        var record = new RunRecord(1, "discovery", "{}", seed, "bench", leaves, List.of(), "", "", "", "", "");
        return new BenchRun(corpus, new Discovery(record, DiscoverySpec.defaults(), rows, scores(corpus, group, known, random),
                tree,
                curve(tree, groups), around(group, groups, WIDTH, 0.1, random).unitRows(), around(group, groups, 2, 0.03, random),
                DomainTree.EMPTY));
    }

    private static FloatMatrix around(int[] group, int groups, int width, double spread, SplittableRandom random) {
        float[] centres = new float[groups * width];
        for (int i = 0; i < centres.length; i++) centres[i] = (float) (2 * random.nextDouble() - 1) * 0.9f;
        float[] out = new float[group.length * width];
        for (int i = 0; i < out.length; i++)
            out[i] = centres[group[i / width] * width + i % width] + (float) ((random.nextDouble() + random.nextDouble() - 1)
                    * spread);
        return new FloatMatrix(group.length, width, out);
    }

    private static Dendrogram tree(int[] group, int groups, SplittableRandom random) {
        int n = group.length;
        List<Join> joins = new ArrayList<>(n);
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < groups; g++) members.add(new ArrayList<>());
        for (int i = 0; i < n; i++) members.get(group[i]).add(i);
        List<Integer> tops = new ArrayList<>();
        for (List<Integer> free : members) tops.add(join(free, n, 0, WITHIN, joins, random));
        join(tops, n, 1, 3, joins, random);
        Integer[] order = new Integer[joins.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> joins.get(k).height()));
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) place[order[k]] = k;
        int[] left = new int[order.length];
        int[] right = new int[order.length];
        double[] height = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            Join join = joins.get(order[k]);
            left[k] = join.a() < n ? join.a() : n + place[join.a() - n];
            right[k] = join.b() < n ? join.b() : n + place[join.b() - n];
            height[k] = join.height();
        }
        return new Dendrogram(n, left, right, height);
    }

    /// Joins the free nodes two by two at rising heights.
    private static int join(List<Integer> free, int n, double low, double high, List<Join> joins, SplittableRandom random) {
        int count = free.size();
        while (free.size() > 1) {
            int a = take(free, random);
            int b = take(free, random);
            double share = 1 - (double) free.size() / count;
            joins.add(new Join(low + (high - low) * share * share, a, b));
            free.add(n + joins.size() - 1);
        }
        return free.getFirst();
    }

    private static int take(List<Integer> free, SplittableRandom random) {
        int at = random.nextInt(free.size());
        int taken = free.get(at);
        free.set(at, free.getLast());
        free.removeLast();
        return taken;
    }

    private static UnseenScores scores(Corpus corpus, int[] group, int known, SplittableRandom random) {
        LabelSet intents = corpus.intents();
        int n = group.length;
        float[] novelty = new float[n];
        int[] nearest = new int[n];
        for (int i = 0; i < n; i++) {
            novelty[i] = (float) Math.clamp((group[i] >= known ? 0.8 : 0.2) + (random.nextDouble() - 0.5) * 0.5, 0, 1);
            int own = intents.indexOf("intent_" + group[i]);
            nearest[i] = own >= 0 ? own : random.nextInt(intents.size());
        }
        return new UnseenScores(intents, novelty, nearest, new float[n], 0.5, new UnseenScores.Verdict(true, 0, 0, 0, ""));
    }

    private static ScoreCurve curve(Dendrogram tree, int groups) {
        int samples = 200;
        double[] heights = new double[samples];
        float[] score = new float[samples];
        int[] clusters = new int[samples];
        for (int s = 0; s < samples; s++) {
            heights[s] = tree.maxHeight() * s / (samples - 1);
            clusters[s] = tree.leaves() - tree.mergesUpTo(heights[s]);
            double far = Math.log((double) clusters[s] / groups);
            score[s] = (float) (0.85 * Math.exp(-far * far / 3));
        }
        return new ScoreCurve(CutCriterion.BCUBED_F1, heights, score, score, score, clusters, 0.9, 0.85, 0.95, 0.82, 0.98, "");
    }
}
