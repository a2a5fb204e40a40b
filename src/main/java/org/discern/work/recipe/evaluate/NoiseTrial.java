package org.discern.work.recipe.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.work.report.Row;

/// Made-up likes among the training part: for a share of its rows, a random user and a recipe that the user never touched.
final class NoiseTrial {
    private static final String ALONE = "-graph-alone";
    private static final double[] SHARES = {.1, .2, .4};

    private static final List<String> METHODS = List.of("ours", "ours-no-contrast");

    private NoiseTrial() {}

    /// One seed: ours with and without contrast, clean and with each share of noise; the whole score, and the trained graph by
    /// itself (setting `…-graph-alone`). The same noise for both.
    ///
    /// @param tally what the seeds before said by user; this one is added
    static List<Row> run(RecipeGraph graph, Split clean, GraphTrainings trainings, EvaluateRecipesSpec spec, long seed,
            DropTally tally, Parallel parallel, Progress progress) {
        Map<String, UserScores> before = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (double share : new double[]{0, SHARES[0], SHARES[1], SHARES[2]}) {
            Split split = share == 0 ? clean : noisy(clean, share, seed);
            var trial = new RankTrial(graph, split, trainings, spec, seed, parallel, progress);
            Map<String, UserScores> now = new TreeMap<>();
            for (String method : METHODS) {
                now.put(method, trial.oursAlone(method));
                now.put(method + ALONE, trial.graphAlone(method));
            }
            if (share == 0) before.putAll(now);
            for (String method : METHODS) for (String alone : List.of("", ALONE)) {
                UserScores scores = now.getOrDefault(method + alone, new UserScores(0));
                UserScores first = before.getOrDefault(method + alone, scores);
                var metrics = new TreeMap<>(scores.metrics());
                metrics.put("drop", first.ndcg20() - scores.ndcg20());
                String setting = "noise-" + share + alone;
                if (share > 0 && method.equals("ours")) {
                    String other = METHODS.getLast() + alone;
                    double[] differences = UserScores.dropDifferences(first, scores, before.getOrDefault(other, first), now
                            .getOrDefault(other, scores));
                    metrics.put("dropDifference", tally.add("noise/" + method + '/' + setting,
                            differences, scores.questions()));
                }
                rows.add(new Row("noise", method, setting, metrics));
            }
        }
        return rows;
    }

    /// The split with noise added to the training part only; what is known at the test holds it too.
    static Split noisy(Split clean, double share, long seed) {
        var random = new SplittableRandom(seed * 1_000 + Math.round(share * 100));
        Feedback train = clean.train();
        int users = train.users();
        List<Map<Integer, Boolean>> touched = new ArrayList<>();
        for (int u = 0; u < users; u++) {
            var own = new TreeMap<Integer, Boolean>();
            for (Feedback part : List.of(train, clean.validation(), clean.test()))
                for (int i = part.from(u); i < part.to(u); i++) own.put(part.recipe()[i], true);
            touched.add(own);
        }
        int wanted = (int) Math.round(share * train.size());
        List<List<Integer>> added = new ArrayList<>();
        for (int u = 0; u < users; u++) added.add(new ArrayList<>());
        for (int n = 0; n < wanted;) {
            int u = random.nextInt(users);
            int r = random.nextInt(train.recipes());
            if (train.from(u) == train.to(u) || touched.get(u).put(r, true) != null) continue;
            added.get(u).add(r);
            n++;
        }
        Feedback noise = feedback(added, train, random);
        return new Split(train.plus(noise), clean.validation(), clean.test(), clean.known().plus(noise));
    }

    /// Each at a random moment of the user's own training part, so that the order tells nothing.
    private static Feedback feedback(List<List<Integer>> added, Feedback train, SplittableRandom random) {
        int n = added.stream().mapToInt(List::size).sum();
        int[] starts = new int[added.size() + 1];
        int[] recipe = new int[n];
        byte[] type = new byte[n];
        float[] weight = new float[n];
        long[] time = new long[n];
        int at = 0;
        for (int u = 0; u < added.size(); u++) {
            int size = train.to(u) - train.from(u);
            long[] moments = new long[added.get(u).size()];
            for (int i = 0; i < moments.length; i++) moments[i] = train.time()[train.from(u) + random.nextInt(size)];
            Arrays.sort(moments);
            for (int i = 0; i < moments.length; i++) {
                recipe[at] = added.get(u).get(i);
                weight[at] = 1;
                time[at++] = moments[i];
            }
            starts[u + 1] = at;
        }
        return new Feedback(starts, recipe, type, weight, time, train.recipes());
    }
}
