package org.discern.canary.engine;

import ai.djl.ndarray.NDArray;

/// A canary: breaks rules 9 and 14 on purpose, so that we know they can fail.
public final class ReadsTheClock {
    long now() { return System.currentTimeMillis(); }

    NDArray doubled(NDArray x) { return x.mul(2f); }
}
