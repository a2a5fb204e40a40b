package org.discern.app;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.HeadSpec;
import org.discern.engine.intent.MetricHead;
import org.discern.engine.intent.MetricHeadTrainer;
import org.discern.engine.intent.kernel.Neighbours;

/// The smallest training there is: one pass of a small head over 24 rows of two groups.
final class EngineStep {
    private static final int ROWS = 24;
    private static final int WIDTH = 16;

    private EngineStep() {}

    /// @return what was trained, in words
    /// @throws IllegalStateException when the trained numbers are none
    static String descend() {
        float[] values = new float[ROWS * WIDTH];
        var random = new SplittableRandom(1);
        for (int i = 0; i < values.length; i++)
            values[i] = (float) random.nextDouble(-0.5, 0.5) + (i / WIDTH % 2 == i % 2 ? 1 : 0);
        FloatMatrix rows = new FloatMatrix(ROWS, WIDTH, values).unitRows();
        int[] labels = new int[ROWS];
        Arrays.setAll(labels, row -> row % 2);
        var spec = new HeadSpec(1, 1, 8, 4, 12, 4, 3, 0.1, 1e-3);
        Neighbours near = Neighbours.of(rows, spec.neighbours(), Parallel.NONE, Progress.NONE);
        MetricHead head = new MetricHeadTrainer(spec).train(rows, labels, near, 1, Progress.NONE);
        FloatMatrix out = head.apply(rows, Parallel.NONE, Progress.NONE);
        for (float value : out.values()) if (!Float.isFinite(value)) throw new IllegalStateException("The step gave " + value);
        return "PyTorch " + ProgramVersion.read().torch() + " trained " + out.cols() + " dimensions";
    }
}
