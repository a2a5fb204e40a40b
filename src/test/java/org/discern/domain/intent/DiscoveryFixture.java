package org.discern.domain.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;

/// A synthetic discovery that looks like a real one, of any size, in milliseconds, without an engine: round groups of
/// utterances in domains, a tree made by hand (rows join within their group, groups within their domain, domains last), a
/// map, scores and a curve. Half of the rows of the known groups are labelled; the last third of the groups is new.
public record DiscoveryFixture(Corpus corpus, Discovery discovery) {
    private static final String[] VERBS = {"lost", "block", "cancel", "change", "find", "pay", "track", "open", "close", "move"};
    private static final String[] THINGS = {"card", "order", "refund", "login", "invoice", "parcel", "account", "voucher"};
    private static final String[] PHRASES = {"i need to %s my %s", "can you %s the %s please", "how do i %s a %s",
            "%s %s not working",
            "my %2$s, %1$s it", "why can't i %s this %s", "hello, %s %s today?", "i want someone to %s my %s right now"};

    /// @param leaves how many utterances, at least `groups`
    /// @param groups how many true intents, at least 3
    public static DiscoveryFixture of(int leaves, int groups, long seed) {
        var random = new Random(seed);
        int domains = Math.max(2, groups / 6);
        int known = groups - groups / 3;
        int[] group = new int[leaves];
        for (int i = 0; i < leaves; i++) group[i] = i < groups ? i : (int) (groups * Math.pow(random.nextDouble(), 1.3));
        float[][] centres = centres(groups, domains, 24, random);
        float[][] mapCentres = centres(groups, domains, 2, random);
        var utterances = new ArrayList<Utterance>();
        for (int i = 0; i < leaves; i++) {
            boolean labelled = group[i] < known && random.nextBoolean();
            utterances.add(new Utterance(i + 1, text(group[i], random), labelled ? name(group[i]) : "", labelled
                    ? domain(group[i], domains)
                    : "", random.nextInt(10) == 0 ? "test" : "train", "u_" + random.nextInt(400), "2026-0" + (1 + random.nextInt(
                            9)) + "-14",
                    random.nextInt(40) == 0 ? 2 : 1));
        }
        Corpus corpus = Corpus.of("bank-chat", utterances);
        Dendrogram tree = tree(group, groups, domains, random);
        UnseenScores scores = scores(corpus, group, known, random);
        DiscoverySpec spec = DiscoverySpec.defaults();
        var record = new RunRecord(7, "discovery", "{\"seed\":11}", 11, "fixture", leaves, List.of(new Metric("bcubedF1", 0.83),
                new Metric("clusters", groups)), "fixture", "test", "test", "2026-11-22T10:00:00Z", "2026-11-22T10:00:38Z");
        int[] rows = new int[leaves];
        Arrays.setAll(rows, i -> i);
        return new DiscoveryFixture(corpus, new Discovery(record, spec, rows, scores, tree, curve(tree, groups), around(group,
                centres, 0.06,
                random).unitRows(), fitted(around(group, mapCentres, 0.05, random)), domainTree(corpus, groups, known, domains,
                        random)));
    }

    /// 400 utterances in 18 groups.
    public static DiscoveryFixture small() { return of(400, 18, 7); }

    private static String name(int group) {
        return THINGS[group % THINGS.length] + "_" + VERBS[group / THINGS.length % VERBS.length];
    }

    private static String domain(int group, int domains) {
        return List.of("Cards", "Orders", "Access", "Billing", "Delivery", "Loyalty")
                .get(group % domains % 6) + (group % domains >= 6 ? " " + group % domains / 6 : "");
    }

    private static String text(int group, Random random) {
        return String.format(PHRASES[random.nextInt(PHRASES.length)], VERBS[group / THINGS.length % VERBS.length],
                THINGS[group % THINGS.length]);
    }

    private static float[][] centres(int groups, int domains, int width, Random random) {
        float[][] above = new float[domains][width];
        for (float[] c : above) for (int d = 0; d < width; d++) c[d] = (float) (random.nextGaussian() * 0.5);
        float[][] out = new float[groups][width];
        for (int g = 0; g < groups; g++)
            for (int d = 0; d < width; d++) out[g][d] = above[g % domains][d] + (float) (random.nextGaussian() * 0.22);
        return out;
    }

    private static FloatMatrix around(int[] group, float[][] centres, double spread, Random random) {
        int width = centres[0].length;
        float[] out = new float[group.length * width];
        for (int i = 0; i < group.length; i++)
            for (int d = 0; d < width; d++) out[i * width + d] = centres[group[i]][d] + (float) (random.nextGaussian() * spread);
        return new FloatMatrix(group.length, width, out);
    }

    private static FloatMatrix fitted(FloatMatrix map) {
        float most = 0;
        for (float v : map.values()) most = Math.max(most, Math.abs(v));
        float[] out = map.values().clone();
        for (int i = 0; i < out.length; i++) out[i] /= most;
        return new FloatMatrix(map.rows(), 2, out);
    }

    /// Merges as `(height, a, b)` over temporary ids, then put in height order.
    private static Dendrogram tree(int[] group, int groups, int domains, Random random) {
        int n = group.length;
        var merges = new ArrayList<double[]>();
        var heightOf = new TreeMap<Integer, Double>();
        var byGroup = new ArrayList<List<Integer>>();
        for (int g = 0; g < groups; g++) byGroup.add(new ArrayList<>());
        for (int i = 0; i < n; i++) byGroup.get(group[i]).add(i);
        var byDomain = new ArrayList<List<Integer>>();
        for (int d = 0; d < domains; d++) byDomain.add(new ArrayList<>());
        for (int g = 0; g < groups; g++)
            byDomain.get(g % domains).add(join(byGroup.get(g), n, 0.05, 0.75, merges, heightOf, random));
        var tops = new ArrayList<Integer>();
        for (List<Integer> nodes : byDomain) if (!nodes.isEmpty()) tops.add(join(nodes, n, 0.95, 1.7, merges, heightOf, random));
        join(tops, n, 2.0, 3.2, merges, heightOf, random);
        Integer[] order = new Integer[merges.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> merges.get(k)[0]));
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) place[order[k]] = k;
        int[] left = new int[order.length];
        int[] right = new int[order.length];
        double[] height = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            double[] m = merges.get(order[k]);
            left[k] = m[1] < n ? (int) m[1] : n + place[(int) m[1] - n];
            right[k] = m[2] < n ? (int) m[2] : n + place[(int) m[2] - n];
            height[k] = m[0];
        }
        return new Dendrogram(n, left, right, height);
    }

    /// Joins nodes two by two at heights between `low` and `high`, never below a child.
    private static int join(List<Integer> nodes, int n, double low, double high, List<double[]> merges,
            TreeMap<Integer, Double> heightOf,
            Random random) {
        var free = new ArrayList<>(nodes);
        int total = free.size();
        while (free.size() > 1) {
            int a = free.remove(random.nextInt(free.size()));
            int b = free.remove(random.nextInt(free.size()));
            double least = Math.max(heightOf.getOrDefault(a, 0.0), heightOf.getOrDefault(b, 0.0));
            double share = 1 - (free.size() + 1.0) / total;
            double height = Math.max(least + 1e-6, low + (high - low) * (0.7 * share * share + 0.3 * random.nextDouble()
                    * share));
            int node = n + merges.size();
            merges.add(new double[]{height, a, b});
            heightOf.put(node, height);
            free.add(node);
        }
        return free.getFirst();
    }

    private static UnseenScores scores(Corpus corpus, int[] group, int known, Random random) {
        LabelSet intents = corpus.intents();
        int n = corpus.size();
        float[] novelty = new float[n];
        int[] nearest = new int[n];
        float[] margin = new float[n];
        int unseen = 0;
        for (int i = 0; i < n; i++) {
            boolean isNew = group[i] >= known;
            if (isNew) unseen++;
            novelty[i] = (float) Math.clamp((isNew ? 0.78 : 0.2) + random.nextGaussian() * 0.14, 0, 1);
            int own = intents.indexOf(name(group[i]));
            nearest[i] = !isNew && own >= 0 ? own : random.nextInt(intents.size());
            margin[i] = (float) Math.clamp(0.5 + random.nextGaussian() * 0.2, 0, 1);
        }
        return new UnseenScores(intents, novelty, nearest, margin, 0.52, new UnseenScores.Verdict(true, unseen, (int) (unseen
                * 0.9), (int) (unseen
                        * 1.1), "About " + unseen + " of " + n + " rows belong to no known intent."));
    }

    private static ScoreCurve curve(Dendrogram tree, int groups) {
        int samples = 160;
        double[] heights = new double[samples];
        float[] score = new float[samples];
        float[] low = new float[samples];
        float[] high = new float[samples];
        int[] clusters = new int[samples];
        for (int s = 0; s < samples; s++) {
            heights[s] = tree.maxHeight() * s / (samples - 1);
            clusters[s] = Math.max(1, tree.leaves() - tree.mergesUpTo(heights[s]));
            double far = Math.log((double) clusters[s] / groups);
            score[s] = (float) (0.87 * Math.exp(-far * far / 3));
            low[s] = Math.max(0, score[s] - 0.05f);
            high[s] = Math.min(1, score[s] + 0.04f);
        }
        return new ScoreCurve(CutCriterion.BCUBED_F1, heights, score, low, high, clusters, 0.85, 0.78, 0.94, 0.76, 0.95, "");
    }

    private static DomainTree domainTree(Corpus corpus, int groups, int known, int domains, Random random) {
        var items = new ArrayList<DomainTree.Item>();
        for (int g = 0; g < groups; g++)
            items.add(new DomainTree.Item((g < known ? "intent:" : "node:") + name(g), name(g), g < known
                    ? domain(g, domains)
                    : "", 20 + random
                            .nextInt(80)));
        int[] group = new int[groups];
        Arrays.setAll(group, g -> g % domains);
        Dendrogram tree = tree(group, domains, Math.max(1, domains / 3), random);
        var links = new ArrayList<DomainLink>();
        Map<String, String> homes = corpus.domainOfIntent();
        for (int g = 0; g < groups; g++) {
            boolean isNew = g >= known && g % 4 == 0;
            links.add(new DomainLink(g, isNew ? "Loyalty points" : homes.getOrDefault(name(g), domain(g, domains)), isNew, 0.35
                    + 0.6 * random
                            .nextDouble()));
        }
        return new DomainTree(items, tree, curve(tree, domains), links);
    }
}
