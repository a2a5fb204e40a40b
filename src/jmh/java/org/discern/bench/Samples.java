package org.discern.bench;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;

/// Unit rows around random centres, like sentence vectors of some intents, and threads to share the work.
final class Samples {
    private Samples() {}

    static FloatMatrix rows(int n, int width, int groups) {
        var random = new Random(1);
        float[] centres = new float[groups * width];
        for (int i = 0; i < centres.length; i++) centres[i] = (float) random.nextGaussian();
        float[] values = new float[n * width];
        for (int row = 0; row < n; row++) {
            int group = random.nextInt(groups);
            for (int d = 0; d < width; d++) values[row * width + d] = centres[group * width + d] + (float) random.nextGaussian();
        }
        return new FloatMatrix(n, width, values).unitRows();
    }

    static Parallel threads(int width) {
        return new Parallel() {
            @Override
            public int width() { return width; }

            @Override
            public void forEach(int n, IntConsumer body) {
                var next = new AtomicInteger();
                Thread[] threads = new Thread[width];
                for (int t = 0; t < width; t++) {
                    threads[t] = new Thread(() -> {
                        for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) body.accept(i);
                    });
                    threads[t].start();
                }
                for (Thread thread : threads) {
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }
}
