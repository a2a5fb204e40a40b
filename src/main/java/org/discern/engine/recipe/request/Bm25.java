package org.discern.engine.recipe.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// How well words describe each recipe: BM25 over name, description, ingredients and other attributes as weighted fields.
///
/// Source: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004, equation 2 and 3: term
/// frequencies are added over fields with weights before saturation; `k1 = 1.2`, `b = 0.75` as usual there, not tuned here.
/// Differs: idf is `ln(1 + (N - n + .5) / (n + .5))`, which is never negative.
/// Cost: built in O(words); a query is the sum of its words' recipes, at most a few milliseconds for 250,000 recipes. 8 bytes
/// for each word and recipe. Safe from any thread.
@Paper("10.1145/1031171.1031181")
public final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = .75;
    private static final float NAME = 3;
    private static final float DESCRIPTION = 1;
    private static final float INGREDIENT = 1.5f;
    private static final float ATTRIBUTE = 2;

    private final int recipes;
    private final Map<String, Integer> numbers;
    private final int[] starts; // per word, in docs
    private final int[] docs;
    private final float[] points; // saturated frequency times idf

    private Bm25(int recipes, Map<String, Integer> numbers, int[] starts, int[] docs, float[] points) {
        this.recipes = recipes;
        this.numbers = numbers;
        this.starts = starts;
        this.docs = docs;
        this.points = points;
    }

    static Bm25 of(RecipeGraph graph, RecipeWords words, Progress progress) {
        Map<String, Integer> numbers = new HashMap<>(words.numbers());
        int attributes = graph.users() + graph.recipes();
        int[][] named = new int[graph.size() - attributes][];
        for (int a = 0; a < named.length; a++) {
            if (graph.kind(attributes + a) == NodeKind.TIME) {
                named[a] = new int[0];
                continue;
            }
            List<String> stems = Words.stems(graph.name(attributes + a).replace('_', ' '));
            named[a] = stems.stream().mapToInt(s -> numbers.computeIfAbsent(s, _ -> numbers.size())).toArray();
        }
        var recipe = new Counted(graph, words, named, numbers.size());
        int n = graph.recipes();
        int[] starts = new int[numbers.size() + 1];
        float[] lengths = new float[n];
        double sum = 0;
        for (int r = 0; r < n; r++) {
            if ((r & 1_023) == 0) progress.check();
            lengths[r] = recipe.count(r);
            sum += lengths[r];
            for (int i = 0; i < recipe.size; i++) starts[recipe.found[i] + 1]++;
        }
        for (int w = 0; w < numbers.size(); w++) starts[w + 1] = Math.addExact(starts[w], starts[w + 1]);
        int[] docs = new int[starts[numbers.size()]];
        float[] points = new float[docs.length];
        int[] at = Arrays.copyOf(starts, numbers.size());
        double mean = Math.max(1e-9, sum / Math.max(1, n));
        for (int r = 0; r < n; r++) {
            if ((r & 1_023) == 0) progress.check();
            var _ = recipe.count(r);
            double norm = K1 * (1 - B + B * lengths[r] / mean);
            for (int i = 0; i < recipe.size; i++) {
                int w = recipe.found[i];
                int holders = starts[w + 1] - starts[w];
                double idf = Math.log(1 + (n - holders + .5) / (holders + .5));
                float tf = recipe.weight[w];
                docs[at[w]] = r;
                points[at[w]++] = (float) (idf * tf * (K1 + 1) / (tf + norm));
            }
        }
        return new Bm25(n, numbers, starts, docs, points);
    }

    /// One score a recipe (length `recipes`), 0 where no word occurs. Each different word counts once.
    public float[] scores(String text) {
        float[] out = new float[recipes];
        Set<String> seen = new HashSet<>();
        for (String stem : Words.stems(text)) {
            Integer w = numbers.get(stem);
            if (w == null || !seen.add(stem)) continue;
            for (int p = starts[w]; p < starts[w + 1]; p++) out[docs[p]] += points[p];
        }
        return out;
    }

    /// The weighted words of one recipe at a time.
    private static final class Counted {
        private final RecipeGraph graph;
        private final RecipeWords words;
        private final int[][] named;
        private final float[] weight; // per word; valid for those found
        private final int[] stamp;
        private int[] found = new int[64];
        private int size;
        private int round;

        Counted(RecipeGraph graph, RecipeWords words, int[][] named, int terms) {
            this.graph = graph;
            this.words = words;
            this.named = named;
            weight = new float[terms];
            stamp = new int[terms];
        }

        /// Fills `found` and `weight` and returns the weighted length.
        float count(int r) {
            size = 0;
            round++;
            float length = 0;
            for (int i = words.start(r); i < words.start(r + 1); i++) {
                if (words.word(i) < 0) continue;
                length += add(words.word(i), i < words.nameEnd(r) ? NAME : DESCRIPTION);
            }
            int attributes = graph.users() + graph.recipes();
            int node = graph.recipeNode(r);
            for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++) {
                int other = graph.neighbour(e) - attributes;
                if (other < 0) continue;
                float field = graph.kind(other + attributes) == NodeKind.INGREDIENT ? INGREDIENT : ATTRIBUTE;
                for (int w : named[other]) length += add(w, field);
            }
            return length;
        }

        private float add(int word, float field) {
            if (stamp[word] != round) {
                stamp[word] = round;
                weight[word] = 0;
                if (size == found.length) found = Arrays.copyOf(found, size * 2);
                found[size++] = word;
            }
            weight[word] += field;
            return field;
        }
    }
}
