package org.discern.engine.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts made ready for a [TrainableEncoder]: tokens, and what its frozen layers make of them, once for all epochs.
public final class TextSet implements AutoCloseable {
    private final List<Tokens> tokens;
    private final int[] starts;
    private final @Nullable NDArray hidden;

    /// @param hidden `(sum of tokens + 1, D)`, text after text without padding, a row of zeros last; null: not kept
    TextSet(List<Tokens> tokens, @Nullable NDArray hidden) {
        this.tokens = tokens;
        this.hidden = hidden;
        this.starts = starts(tokens);
    }

    /// Where each text begins when all are laid end to end; one more entry holds the sum.
    static int[] starts(List<Tokens> tokens) {
        int[] out = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) out[i + 1] = Math.addExact(out[i], tokens.get(i).length());
        return out;
    }

    public int size() { return tokens.size(); }

    List<Tokens> tokens() { return tokens; }

    /// True when the frozen layers' work is kept, false when it is done again for every batch.
    public boolean isKept() { return hidden != null; }

    /// What the frozen layers make of the batch, shape `(B, T, D)`; padding is zeros.
    NDArray hidden(NDManager step, int[] rows, PaddedBatch batch) {
        if (hidden == null) throw new IllegalStateException("The frozen layers' work was not kept");
        int zeros = starts[tokens.size()];
        long[] index = new long[batch.ids().length];
        for (int b = 0; b < rows.length; b++)
            for (int t = 0; t < batch.width(); t++)
                index[b * batch.width() + t] = t < tokens.get(rows[b]).length() ? starts[rows[b]] + t : zeros;
        NDArray picked = hidden.get(step.create(index));
        return picked.reshape(batch.rows(), batch.width(), hidden.getShape().get(1));
    }

    @Override
    public void close() { if (hidden != null) hidden.close(); }
}
