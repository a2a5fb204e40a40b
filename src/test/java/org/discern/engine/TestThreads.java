package org.discern.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.discern.domain.run.Parallel;

/// Real threads for tests of "the same whatever the width".
public final class TestThreads {
    private TestThreads() {}

    public static Parallel of(int width) {
        return new Parallel() {
            @Override
            public int width() { return width; }

            @Override
            public void forEach(int n, IntConsumer body) {
                var next = new AtomicInteger();
                var failures = new ConcurrentLinkedQueue<RuntimeException>();
                Thread[] threads = new Thread[width];
                for (int t = 0; t < width; t++) {
                    threads[t] = new Thread(() -> {
                        try {
                            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) body.accept(i);
                        } catch (RuntimeException e) {
                            failures.add(e);
                        }
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
                if (!failures.isEmpty()) throw failures.peek();
            }
        };
    }
}
