package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Trouble between forward and backward pass: the garbage collector runs and freed buffers are overwritten.
public final class Churn {
    private final List<ByteBuffer> garbage = new ArrayList<>();

    /// A training in which every step meets it.
    public static Training begin() { return Training.begin(new Churn()::make); }

    /// The gradients of a loss, for tests outside this package.
    public static List<float[]> gradients(Training training, List<NDArray> weights, Function<NDManager, NDArray> loss) {
        return training.gradients(weights, loss);
    }

    void make() {
        garbage.clear();
        for (int round = 0; round < 3; round++) {
            System.gc();
            try {
                Thread.sleep(20); // freeing happens on another thread
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            for (int i = 0; i < 4_000; i++) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(4 << i % 5);
                while (buffer.hasRemaining()) buffer.put((byte) 0x41);
                garbage.add(buffer);
            }
        }
    }
}
