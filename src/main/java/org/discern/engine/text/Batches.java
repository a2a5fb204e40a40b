package org.discern.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Groups texts of like length, so that little is spent on padding.
final class Batches {
    /// About a tenth of a second of encoding on two cores: a cancel is heard that often.
    static final int MAX_TOKENS = 768;
    static final int MAX_ROWS = 64;

    private Batches() {}

    /// Row numbers batch by batch, short texts first; ties keep their order, so the same texts make the same batches.
    /// A batch holds at most [#MAX_ROWS] rows and [#MAX_TOKENS] tokens with padding, but always one row.
    static List<int[]> byLength(List<Tokens> tokens) {
        int[] order = IntStream.range(0, tokens.size()).boxed()
                .sorted(Comparator.comparingInt(row -> tokens.get(row).length())).mapToInt(Integer::intValue).toArray();
        List<int[]> out = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && to - from < MAX_ROWS
                    && (to - from + 1) * tokens.get(order[to]).length() <= MAX_TOKENS)
                to++;
            out.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        return out;
    }
}
