package org.discern.engine.intent.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.discern.domain.array.FloatMatrix;

/// Where a rival's network gets the vectors of its rows from: kept ones, or an encoder that learns along.
interface RivalRows {
    /// `D`.
    int width();

    /// What learns below the head; empty when nothing does.
    List<NDArray> parameters();

    /// `(B, D)`.
    NDArray batch(NDManager step, int[] rows, boolean isTraining);

    /// Kept unit vectors, brought to a mean square of 1 so that a fresh layer sees numbers of usual size.
    record Frozen(FloatMatrix vectors) implements RivalRows {
        @Override
        public int width() { return vectors.cols(); }

        @Override
        public List<NDArray> parameters() { return List.of(); }

        @Override
        public NDArray batch(NDManager step, int[] rows, boolean isTraining) {
            float[] picked = vectors.pick(rows).values();
            float scale = (float) Math.sqrt(vectors.cols());
            for (int i = 0; i < picked.length; i++) picked[i] *= scale;
            return step.create(picked, new Shape(rows.length, vectors.cols()));
        }
    }
}
