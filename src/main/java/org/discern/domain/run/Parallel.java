package org.discern.domain.run;

import java.util.function.IntConsumer;

/// Threads handed to `engine`. Work is split by index and each index writes only its own place,
/// so the result is the same whatever the width.
public interface Parallel {
    /// How many threads may work at once, at least 1.
    int width();

    /// Calls `body` once for each of `0..n-1`, in any order, and returns when all are done.
    /// The first failure is rethrown after the others have stopped.
    void forEach(int n, IntConsumer body);

    /// One thread, the caller's.
    Parallel NONE = new Parallel() {
        @Override
        public int width() { return 1; }

        @Override
        public void forEach(int n, IntConsumer body) { for (int i = 0; i < n; i++) body.accept(i); }
    };
}
