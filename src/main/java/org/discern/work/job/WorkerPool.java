package org.discern.work.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.discern.domain.run.Parallel;
import org.jspecify.annotations.Nullable;

/// The `Parallel` port over a bounded pool. The caller works too, and waits only for helpers that have begun; so a call
/// from within a call, or one beside a busy pool, never waits for a free thread.
final class WorkerPool implements Parallel {
    private final ExecutorService helpers;
    private final int width;

    /// @param helpers holds `width - 1` threads
    WorkerPool(ExecutorService helpers, int width) {
        this.helpers = helpers;
        this.width = width;
    }

    @Override
    public int width() { return width; }

    @Override
    public void forEach(int n, IntConsumer body) {
        if (n <= 0) return;
        var round = new Round(n, body);
        for (int i = 1; i < Math.min(width, n); i++) {
            try {
                helpers.execute(round);
            } catch (RejectedExecutionException closing) {
                break; // the window is closing: the caller does the rest alone
            }
        }
        round.run();
        round.await();
    }

    /// One call: workers draw the next index until none is left or one has failed.
    private static final class Round implements Runnable {
        private final int n;
        private final IntConsumer body;
        private final AtomicInteger next = new AtomicInteger();
        private int working;
        private @Nullable Throwable failure;

        Round(int n, IntConsumer body) {
            this.n = n;
            this.body = body;
        }

        @Override
        public void run() {
            synchronized (this) {
                if (next.get() >= n) return; // late: nothing is left, and nobody waits for us
                working++;
            }
            try {
                for (int i = next.getAndIncrement(); i < n && i >= 0; i = next.getAndIncrement()) body.accept(i);
            } catch (RuntimeException | Error thrown) {
                synchronized (this) {
                    if (failure == null) failure = thrown;
                    next.set(n);
                }
            } finally {
                synchronized (this) {
                    working--;
                    notifyAll();
                }
            }
        }

        synchronized void await() {
            boolean interrupted = false;
            while (working > 0) {
                try {
                    wait();
                } catch (InterruptedException later) {
                    interrupted = true; // results must be whole before anybody reads them
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
            if (failure instanceof RuntimeException thrown) throw thrown;
            if (failure instanceof Error thrown) throw thrown;
        }
    }
}
