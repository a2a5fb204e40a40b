package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.discern.engine.Paper;

/// Adam with weight decay kept apart from the gradient, a learning rate for each group, and clipping by global norm.
///
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019, algorithm 2.
/// Differs: epsilon stands outside the bias correction (as torch's fused kernel in DJL has it), which matters in the
/// first steps only and then below one part in 10,000.
/// Cost: two more arrays the size of every weight.
@Paper("arXiv:1711.05101")
public final class AdamW {
    private static final float BETA1 = .9f;
    private static final float BETA2 = .999f;
    private static final float EPSILON = 1e-8f;

    private final Schedule schedule;
    private final double clipNorm;
    private final List<Slot> slots = new ArrayList<>();
    private int step;

    private record Slot(NDArray weight, NDArray mean, NDArray variance, double learningRate, double weightDecay) {}

    /// @param clipNorm gradients are scaled down so that their global norm is at most this; infinity never clips
    public AdamW(Schedule schedule, double clipNorm) {
        if (!(clipNorm > 0)) throw new IllegalArgumentException("A clipping norm is above 0, not " + clipNorm);
        this.schedule = schedule;
        this.clipNorm = clipNorm;
    }

    /// One rate for all, no clipping.
    public static AdamW plain(List<NDArray> weights, double learningRate) {
        return new AdamW(Schedule.constant(), Double.POSITIVE_INFINITY).group(weights, learningRate, 0);
    }

    /// Also trains these weights. Their moments live as long as the weights do.
    public AdamW group(List<NDArray> weights, double learningRate, double weightDecay) {
        for (NDArray w : weights) {
            NDArray mean = w.getManager().zeros(w.getShape());
            slots.add(new Slot(w, mean, w.getManager().zeros(w.getShape()), learningRate, weightDecay));
        }
        return this;
    }

    /// Changes the weights by their gradients, then sets the gradients to zero.
    ///
    /// @throws ArithmeticException when a gradient is not finite; the weights are then as before
    void apply() {
        List<NDArray> gradients = new ArrayList<>();
        double sum = 0;
        for (Slot slot : slots) {
            NDArray g = slot.weight().getGradient();
            gradients.add(g);
            sum += Ops.square(g).sum().getFloat();
        }
        double norm = Math.sqrt(sum);
        if (Double.isFinite(norm)) update(gradients, (float) Math.min(1, clipNorm / Math.max(norm, 1e-30)));
        for (Slot slot : slots) JniUtils.zeroGrad((PtNDArray) slot.weight());
        if (!Double.isFinite(norm)) throw new ArithmeticException("A gradient is not finite");
    }

    private void update(List<NDArray> gradients, float rescale) {
        step++;
        double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        for (int i = 0; i < slots.size(); i++) {
            Slot s = slots.get(i);
            double rate = s.learningRate() * schedule.factor(step);
            JniUtils.adamUpdate((PtNDArray) s.weight(), (PtNDArray) gradients.get(i), (PtNDArray) s.mean(),
                    (PtNDArray) s.variance(), (float) rate, (float) (rate * correction), (float) s.weightDecay(), rescale, -1f,
                    BETA1, BETA2, EPSILON, true);
        }
    }
}
