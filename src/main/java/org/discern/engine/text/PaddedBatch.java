package org.discern.engine.text;

import java.util.List;

/// Texts of one batch padded to the longest. Padding has id 0 and mask 0.
///
/// @param rows `B`
/// @param width `T`
/// @param ids shape `(B, T)`
/// @param mask shape `(B, T)`, 1 for a token and 0 for padding
record PaddedBatch(int rows, int width, long[] ids, long[] mask) {
    /// The named rows in the named order.
    static PaddedBatch of(List<Tokens> tokens, int[] rows) {
        int width = 0;
        for (int row : rows) width = Math.max(width, tokens.get(row).length());
        long[] ids = new long[rows.length * width];
        long[] mask = new long[rows.length * width];
        for (int b = 0; b < rows.length; b++) {
            int[] text = tokens.get(rows[b]).ids();
            for (int t = 0; t < text.length; t++) {
                ids[b * width + t] = text[t];
                mask[b * width + t] = 1;
            }
        }
        return new PaddedBatch(rows.length, width, ids, mask);
    }
}
