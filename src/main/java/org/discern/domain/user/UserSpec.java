package org.discern.domain.user;

import org.discern.domain.run.RunSpec;

/// The settings of one training of the user model.
///
/// @param encoder empty for the embedded sentence encoder, else a folder, as for discovery
/// @param classes the classes are the labels of the most users, at most this many; all other labels count as *other*
/// @param labels whether histories tell their labels
/// @param window how many of the latest events are remembered one by one, 0..8; older ones go into the long-term memory
/// @param slots of the long-term memory, 0..32; 0 switches it off
/// @param crossing whether long-term and short-term may look at each other
/// @param width of the network, a multiple of `heads`
/// @param layers of the transformer
/// @param epochs at most; training stops earlier when the validation part no longer gains
/// @param patience epochs without gain before it stops
/// @param batchUsers users a step
/// @param unroll events of one user a step: the long-term memory learns back through this many
public record UserSpec(String encoder, int classes, HistoryLabels labels, int window, int slots, boolean crossing, int width,
        int layers, int heads, int epochs, int patience, int batchUsers, int unroll, double learningRate, long seed)
        implements
            RunSpec {
    /// More short-term events than this would make the long-term memory idle.
    public static final int MAX_WINDOW = 8;

    public UserSpec {
        if (classes < 2 || classes > 1_000) throw new IllegalArgumentException("classes must lie in 2..1000");
        if (window < 0 || window > MAX_WINDOW) throw new IllegalArgumentException("window must lie in 0..8");
        if (slots < 0 || slots > 32) throw new IllegalArgumentException("slots must lie in 0..32");
        if (heads < 1 || width < 8 || width > 512 || width % heads != 0)
            throw new IllegalArgumentException("width must lie in 8..512 and be a multiple of heads");
        if (layers < 1 || layers > 6) throw new IllegalArgumentException("layers must lie in 1..6");
        if (epochs < 1 || epochs > 1_000 || patience < 1)
            throw new IllegalArgumentException("epochs must lie in 1..1000 and patience be at least 1");
        if (batchUsers < 1 || unroll < 1 || unroll > 64)
            throw new IllegalArgumentException("batchUsers must be at least 1 and unroll lie in 1..64");
        if (!(learningRate > 0 && learningRate < 1)) throw new IllegalArgumentException("learningRate must lie in 0..1");
    }

    public static UserSpec defaults() {
        return new UserSpec("", 50, HistoryLabels.KNOWN, 8, 24, true, 32, 1, 4, 20, 3, 64, 4, 1e-3, 11);
    }

    public UserSpec withSeed(long s) {
        return new UserSpec(encoder, classes, labels, window, slots, crossing, width, layers, heads, epochs, patience,
                batchUsers, unroll, learningRate, s);
    }

    public UserSpec withClasses(int c) {
        return new UserSpec(encoder, c, labels, window, slots, crossing, width, layers, heads, epochs, patience, batchUsers,
                unroll, learningRate, seed);
    }

    public UserSpec withLabels(HistoryLabels l) {
        return new UserSpec(encoder, classes, l, window, slots, crossing, width, layers, heads, epochs, patience, batchUsers,
                unroll, learningRate, seed);
    }

    public UserSpec withEpochs(int e) {
        return new UserSpec(encoder, classes, labels, window, slots, crossing, width, layers, heads, e, patience, batchUsers,
                unroll, learningRate, seed);
    }

    /// The model with a part switched off, for ablation.
    public UserSpec withParts(int newWindow, int newSlots, boolean newCrossing) {
        return new UserSpec(encoder, classes, labels, newWindow, newSlots, newCrossing, width, layers, heads, epochs, patience,
                batchUsers, unroll, learningRate, seed);
    }
}
