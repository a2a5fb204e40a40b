package org.discern.domain.corpus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.StringJoiner;

/// A set of utterances that outlives a change of rows: by their ids, as rising ranges, e.g. `3-17 20 25-30`. Equal sets have
/// equal text.
public record RowSet(String ids) {
    /// The rows of a corpus as ids.
    public static RowSet of(Corpus corpus, BitSet rows) {
        long[] ids = rows.stream().filter(row -> row < corpus.size()).mapToLong(row -> corpus.get(row).id()).sorted().toArray();
        var out = new StringJoiner(" ");
        for (int from = 0; from < ids.length;) {
            int to = from;
            while (to + 1 < ids.length && ids[to + 1] == ids[to] + 1) to++;
            out.add(from == to ? String.valueOf(ids[from]) : ids[from] + "-" + ids[to]);
            from = to + 1;
        }
        return new RowSet(out.toString());
    }

    /// The rows of those ids that the corpus still holds.
    public BitSet rows(Corpus corpus) {
        long[][] ranges = ranges();
        long[] starts = Arrays.stream(ranges).mapToLong(r -> r[0]).toArray();
        var out = new BitSet(corpus.size());
        for (int row = 0; row < corpus.size(); row++) {
            long id = corpus.get(row).id();
            int at = Arrays.binarySearch(starts, id);
            int range = at >= 0 ? at : -at - 2;
            if (range >= 0 && id <= ranges[range][1]) out.set(row);
        }
        return out;
    }

    private long[][] ranges() {
        if (ids.isEmpty()) return new long[0][];
        return Arrays.stream(ids.split(" ")).map(range -> {
            int dash = range.indexOf('-');
            long from = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            return new long[]{from, dash < 0 ? from : Long.parseLong(range.substring(dash + 1))};
        }).toArray(long[][]::new);
    }
}
