package org.discern.engine.recipe.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The trained weights of the score, one set for questions with a request and one without.
///
/// @param withRequest,without per [#place] of a feature
public record Weights(double[] withRequest, double[] without) {
    private static final Map<Feature, Integer> PLACES = places();

    public Weights {
        if (withRequest.length != PLACES.size() || without.length != PLACES.size())
            throw new IllegalArgumentException("One weight per feature");
    }

    private static Map<Feature, Integer> places() {
        var out = new LinkedHashMap<Feature, Integer>();
        for (Feature f : Feature.values()) out.put(f, out.size());
        return out;
    }

    /// Where a feature stands in a row.
    public static int place(Feature feature) { return PLACES.getOrDefault(feature, -1); }

    /// Per [#place], see [Feature#isGrowing].
    public static boolean[] growing() {
        boolean[] out = new boolean[PLACES.size()];
        PLACES.forEach((feature, place) -> out[place] = feature.isGrowing());
        return out;
    }

    /// Before anything is trained: words, taste and popularity count alike.
    public static Weights untrained() {
        double[] w = new double[PLACES.size()];
        Arrays.fill(w, 0);
        w[place(Feature.WORDS)] = 1;
        w[place(Feature.MEANING)] = 1;
        w[place(Feature.PEOPLE)] = .5;
        w[place(Feature.ATTRIBUTES)] = .5;
        w[place(Feature.LATELY)] = .5;
        return new Weights(w, w.clone());
    }

    public double[] of(boolean isRequest) { return isRequest ? withRequest : without; }

    /// By name: `request/WORDS`, `taste/GRAPH`.
    public Map<String, Double> named() {
        var out = new LinkedHashMap<String, Double>();
        for (Feature f : Feature.values()) {
            out.put("request/" + f.name(), withRequest[place(f)]);
            out.put("taste/" + f.name(), without[place(f)]);
        }
        return out;
    }

    /// The opposite of [#named]; features that are not named weigh nothing.
    public static Weights of(Map<String, Double> named) {
        double[] with = new double[PLACES.size()];
        double[] without = new double[PLACES.size()];
        for (Feature f : Feature.values()) {
            with[place(f)] = named.getOrDefault("request/" + f.name(), 0.0);
            without[place(f)] = named.getOrDefault("taste/" + f.name(), 0.0);
        }
        return new Weights(with, without);
    }
}
