package org.discern.work.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearcherTest {
    private static final String[] WORDS = {"card", "Cards", "discard", "lost", "café", "order", "re-order", "#12", "my", "Straße",
            "42", "übrig", "cardinal", "a.b"};

    static IntStream seeds() { return IntStream.range(0, 50); }

    private static Corpus corpus(Random random, int rows) {
        var out = new ArrayList<Utterance>();
        for (int i = 0; i < rows; i++) {
            var text = new StringBuilder();
            for (int w = random.nextInt(7); w >= 0; w--) text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            out.add(Utterance.of(i + 1, text.toString(), ""));
        }
        return Corpus.of("made up", out);
    }

    /// Cosines that depend on row and sentence and on nothing else.
    private static Meaning meaning(int rows) {
        return (sentence, _) -> {
            float[] out = new float[rows];
            var random = new Random(sentence.hashCode());
            for (int i = 0; i < rows; i++) out[i] = 2 * random.nextFloat() - 1;
            return out;
        };
    }

    private static Chip chip(Random random) {
        SearchMode mode = SearchMode.values()[random.nextInt(3)];
        String text = switch (mode) {
            case WORD -> WORDS[random.nextInt(WORDS.length)] + (random.nextBoolean() ? " c" : "");
            case REGEX -> List.of("card", "^my", "\\d+", "o.*r", "(?-i)C").get(random.nextInt(5));
            case MEANING -> "sentence " + random.nextInt(3);
        };
        return new Chip(mode, text, random.nextBoolean(), random.nextDouble() - 0.5);
    }

    private static Hits run(Searcher searcher, Query query) { return searcher.run(query, _ -> {}, Progress.NONE); }

    @ParameterizedTest
    @MethodSource("seeds")
    void turnedIsTheComplementAndAndIsTheIntersection(int seed) {
        var random = new Random(seed);
        int rows = seed % 5 == 0 ? 20_000 : 300; // several pieces, and one
        var searcher = new Searcher(corpus(random, rows), meaning(rows));
        var all = new BitSet();
        all.set(0, rows);
        var query = Query.NONE;
        for (int c = 0; c < 3; c++) {
            Chip chip = chip(random);
            Hits alone = run(searcher, Query.of(chip));
            BitSet rest = (BitSet) alone.rows().clone();
            rest.flip(0, rows);
            assertEquals(rest, run(searcher, Query.of(chip.turned())).rows(), chip.toString());
            all.and(alone.rows());
            query = query.with(chip);
            Hits both = run(searcher, query);
            assertEquals(all, both.rows(), query.toString());
            assertEquals(alone.count(), both.perChip().getLast());
            assertTrue(both.finished());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wordsAreFoundAsByReadingEveryRow(int seed) {
        var random = new Random(seed);
        Corpus corpus = corpus(random, 500);
        String wanted = WORDS[random.nextInt(WORDS.length)];
        String asked = wanted.substring(0, 1 + random.nextInt(wanted.length()));
        var slow = new BitSet();
        for (int row = 0; row < corpus.size(); row++) if (begins(corpus.get(row).text(), asked)) slow.set(row);
        assertEquals(slow, run(new Searcher(corpus, meaning(500)), Query.of(Chip.of(SearchMode.WORD, asked))).rows(), asked);
    }

    private static boolean begins(String text, String asked) {
        String t = FoldedTexts.fold(text);
        String a = FoldedTexts.fold(asked);
        for (int at = t.indexOf(a); at >= 0; at = t.indexOf(a, at + 1))
            if (at == 0 || !Character.isLetterOrDigit(a.charAt(0)) || !Character.isLetterOrDigit(t.charAt(at - 1))) return true;
        return false;
    }

    private static BitSet rows(String text, String... utterances) {
        var all = new ArrayList<Utterance>();
        for (String u : utterances) all.add(Utterance.of(all.size() + 1, u, ""));
        return run(new Searcher(Corpus.of("few", all), meaning(all.size())), Query.of(Chip.of(SearchMode.WORD, text))).rows();
    }

    @Test
    void wordsInAnyOrderCaseAndAccent() {
        assertEquals("{0, 2}", rows("CAF lost", "I lost my card in the Café", "cafe", "the café lost it", "decaf is lost")
                .toString());
        assertEquals("{1}", rows("\"lost card\"", "card lost", "my lost card", "lost my card").toString());
        assertEquals("{}", rows("\"\"", "anything").toString(), "no word finds nothing");
        assertEquals("{0}", rows("#12", "order#12", "order 12").toString(), "a sign may stand anywhere");
    }

    @Test
    void aBadPatternNamesThePlace() {
        var searcher = new Searcher(corpus(new Random(1), 10), meaning(10));
        String told = assertThrows(WorkbenchException.class, () -> run(searcher, Query.of(Chip.of(SearchMode.REGEX,
                "card [lost")))).getMessage();
        assertTrue(told.contains("at place ") && told.toLowerCase(Locale.ROOT).contains("character class"), told);
        assertThrows(WorkbenchException.class, () -> run(searcher, Query.of(Chip.of(SearchMode.REGEX, "*"))));
    }

    @Test
    void aPatternThatNeverEndsIsStopped() {
        Corpus corpus = Corpus.of("one", List.of(Utterance.of(1, "short", ""), Utterance.of(2, "a".repeat(60) + "!", "")));
        var searcher = new Searcher(corpus, meaning(2));
        for (String pattern : List.of("((a+)+)\\2b", "(.*a){20}b"))
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                String told = assertThrows(WorkbenchException.class, () -> run(searcher, Query.of(Chip.of(SearchMode.REGEX,
                        pattern))), pattern).getMessage();
                assertTrue(told.contains("row 2"), told);
            });
        Corpus deep = Corpus.of("deep", List.of(Utterance.of(1, "ab".repeat(60_000), "")));
        assertThrows(WorkbenchException.class, () -> run(new Searcher(deep, meaning(1)), Query.of(Chip.of(SearchMode.REGEX,
                "^(?:a|b)*c"))), "a stack that overflows is a pattern that does not end");
    }

    @Test
    void tellsTheFirstHitsAndCanBeStopped() {
        var searcher = new Searcher(corpus(new Random(3), 60_000), meaning(60_000));
        var some = new ArrayList<Hits>();
        Hits all = searcher.run(Query.of(Chip.of(SearchMode.WORD, "card")), some::add, Progress.NONE);
        assertEquals(1, some.size());
        assertFalse(some.getFirst().finished());
        assertTrue(some.getFirst().count() > 0 && some.getFirst().count() < all.count());
        Progress stopped = new Stopped();
        assertThrows(CancelledException.class, () -> searcher.run(Query.of(Chip.of(SearchMode.WORD, "order")), _ -> {}, stopped));
        assertTrue(run(searcher, Query.of(Chip.of(SearchMode.WORD, "order"))).count() > 0,
                "a stopped search leaves nothing half behind");
    }

    private record Stopped() implements Progress {
        @Override
        public void stage(String name, int step, int steps) {}

        @Override
        public void at(long done, long total) {}

        @Override
        public void point(String series, double x, double y) {}

        @Override
        public void check() { throw new CancelledException(); }
    }
}
