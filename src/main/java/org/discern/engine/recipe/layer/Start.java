package org.discern.engine.recipe.layer;

import java.util.random.RandomGenerator;

/// First values of weights.
public final class Start {
    private Start() {}

    public static float[] normal(int n, double deviation, RandomGenerator random) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) out[i] = (float) (deviation * random.nextGaussian());
        return out;
    }

    public static float[] uniform(int n, double bound, RandomGenerator random) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) out[i] = (float) (bound * (2 * random.nextDouble() - 1));
        return out;
    }
}
