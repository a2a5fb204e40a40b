package org.discern.engine.recipe.kernel;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;

/// Adam over plain arrays.
///
/// Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1.
/// Cost: two more arrays the size of every weight.
@Paper("arXiv:1412.6980")
public final class Adam {
    static final float BETA1 = .9f;
    static final float BETA2 = .999f;
    static final float EPSILON = 1e-8f;
    private static final int CHUNK = 1 << 16;

    private final Parallel parallel;
    private final double rate;
    private final RowKernel kernel = RowKernel.best();
    private final List<Slot> slots = new ArrayList<>();
    private int step;

    private record Slot(float[] weight, float[] gradient, float[] mean, float[] variance) {}

    public Adam(double rate, Parallel parallel) {
        this.rate = rate;
        this.parallel = parallel;
    }

    /// Also trains this array.
    ///
    /// @return its gradient, to be added to before each [#apply]
    public float[] add(float[] weight) {
        float[] gradient = new float[weight.length];
        slots.add(new Slot(weight, gradient, new float[weight.length], new float[weight.length]));
        return gradient;
    }

    /// Changes the weights by their gradients, then sets the gradients to zero.
    public void apply() {
        step++;
        float scaled = (float) (rate / (1 - Math.pow(BETA1, step)));
        float correction = (float) (1 / (1 - Math.pow(BETA2, step)));
        for (Slot s : slots) {
            int n = s.weight.length;
            parallel.forEach((n + CHUNK - 1) / CHUNK, c -> kernel.adam(s.weight, s.gradient, s.mean, s.variance, scaled,
                    correction, c * CHUNK, Math.min(n, (c + 1) * CHUNK)));
        }
    }
}
