package org.discern.work.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// Searches one corpus. Keeps what the last chips found, so that a further chip, a turned one or a moved bound reads nothing
/// again. One search at a time.
///
/// Cost: words O(characters of all texts), about 20 ms for 200,000 utterances; patterns ten times that.
public final class Searcher {
    /// Rows looked at before the first hits are told.
    private static final int PIECE = 8_192;
    private static final int KEPT = 24;

    private final List<String> texts;
    private final FoldedTexts folded;
    private final Meaning meaning;
    private final Map<Asked, BitSet> found = kept();
    private final Map<String, float[]> near = kept();

    private volatile boolean read;

    /// What a chip reads, whether it is turned or not.
    private record Asked(SearchMode mode, String text) {}

    public Searcher(Corpus corpus, Meaning meaning) {
        this.texts = corpus.texts();
        this.folded = FoldedTexts.of(texts);
        this.meaning = meaning;
    }

    /// @param first hears the hits of the first rows as soon as there are any, unless they are all
    /// @throws org.discern.domain.WorkbenchException for a pattern that is none or does not end
    public synchronized Hits run(Query query, Consumer<Hits> first, Progress progress) {
        List<Chip> chips = query.chips();
        List<Source> sources = new ArrayList<>();
        for (Chip chip : chips) sources.add(source(chip, progress));
        var rows = new BitSet(folded.rows());
        int[] counts = new int[chips.size()];
        boolean told = false;
        for (int from = 0; from < folded.rows(); from += PIECE) {
            progress.check();
            int to = Math.min(folded.rows(), from + PIECE);
            var all = new BitSet(to);
            all.set(from, to);
            for (int c = 0; c < chips.size(); c++) {
                BitSet piece = (BitSet) sources.get(c).find(from, to, progress).clone();
                if (chips.get(c).inverted()) piece.flip(from, to);
                counts[c] += piece.cardinality();
                all.and(piece);
            }
            rows.or(all);
            if (!told && to < folded.rows() && !rows.isEmpty()) {
                told = true;
                first.accept(new Hits(query, (BitSet) rows.clone(), boxed(counts), false));
            }
        }
        for (Source source : sources) source.keep();
        return new Hits(query, rows, boxed(counts), true);
    }

    /// True once the meaning of the rows has been read.
    boolean hasRead() { return read; }

    private static List<Integer> boxed(int[] counts) {
        var out = new ArrayList<Integer>();
        for (int count : counts) out.add(count);
        return out;
    }

    private Source source(Chip chip, Progress progress) {
        if (chip.mode() == SearchMode.MEANING) {
            float[] cosines = near.get(chip.text());
            if (cosines == null) {
                cosines = meaning.near(chip.text(), progress);
                near.put(chip.text(), cosines);
                read = true;
            }
            return new Source(null, bounded(cosines, chip.bound()));
        }
        var asked = new Asked(chip.mode(), chip.text());
        BitSet known = found.get(asked);
        if (known != null) return new Source(null, piecewise(known));
        if (chip.mode() == SearchMode.WORD) {
            WordScan words = WordScan.of(chip.text());
            return new Source(asked, (from, to, _) -> words.find(folded, from, to));
        }
        PatternScan pattern = PatternScan.of(chip.text());
        return new Source(asked, (from, to, stop) -> pattern.find(texts, from, to, stop));
    }

    private static Piece bounded(float[] cosines, double bound) {
        return (from, to, _) -> {
            var out = new BitSet(to);
            for (int row = from; row < to; row++) if (cosines[row] >= bound) out.set(row);
            return out;
        };
    }

    private static Piece piecewise(BitSet known) {
        return (from, to, _) -> {
            var out = new BitSet(to);
            for (int row = known.nextSetBit(from); row >= 0 && row < to; row = known.nextSetBit(row + 1)) out.set(row);
            return out;
        };
    }

    /// The matches among some rows, not turned.
    @FunctionalInterface
    private interface Piece {
        BitSet find(int from, int to, Progress progress);
    }

    /// A chip on its way; what it finds is kept once it has read all rows.
    private final class Source {
        private final @Nullable Asked asked;
        private final Piece piece;
        private final BitSet all = new BitSet();

        Source(@Nullable Asked asked, Piece piece) {
            this.asked = asked;
            this.piece = piece;
        }

        BitSet find(int from, int to, Progress progress) {
            BitSet some = piece.find(from, to, progress);
            if (asked != null) all.or(some);
            return some;
        }

        void keep() { if (asked != null) found.put(asked, all); }
    }

    private static <K, V> Map<K, V> kept() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > KEPT; }
        };
    }
}
