package org.discern.engine.intent.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.Training;
import org.discern.engine.text.TextSet;
import org.discern.engine.text.TrainableEncoder;

/// Where a rival's network gets the vectors of its rows from: kept ones, or an encoder that learns along.
interface RivalRows extends AutoCloseable {
    /// `D`.
    int width();

    /// What learns below the head; empty when nothing does.
    List<NDArray> parameters();

    /// `(B, D)`.
    NDArray batch(NDManager step, int[] rows, boolean isTraining);

    @Override
    default void close() {
        // most hold nothing
    }

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

    /// An encoder whose upper layers learn along; lower layers are read once. Brought to the same size as kept
    /// vectors.
    record Tuned(TrainableEncoder encoder, TextSet texts) implements RivalRows {
        static Tuned of(RivalEncoder setting, Training training, long seed, Progress progress) {
            TrainableEncoder encoder = TrainableEncoder.open(training, setting.source(),
                    new TrainableEncoder.Learning(setting.layers(), setting.dropout(), new SplittableRandom(seed)));
            return new Tuned(encoder, encoder.prepare(setting.texts(), progress));
        }

        @Override
        public int width() { return encoder.width(); }

        @Override
        public List<NDArray> parameters() { return encoder.parameters(); }

        @Override
        public NDArray batch(NDManager step, int[] rows, boolean isTraining) {
            return Ops.scale(encoder.forward(step, texts, rows, isTraining), Math.sqrt(encoder.width()));
        }

        @Override
        public void close() {
            texts.close();
            encoder.close();
        }
    }
}
