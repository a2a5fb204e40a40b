package org.discern.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.discern.work.report.Row;
import org.discern.work.search.Meaning;
import org.discern.work.search.Searcher;

/// How soon a search over 200,000 made-up utterances shows its first hits and all its counts: words that are frequent, rare
/// and absent, patterns, similarities, and three chips at once. Every question is asked once only, so nothing is remembered.
final class SearchTimes {
    private static final int ROWS = 200_000;
    private static final double FIRST_MS = 100;
    private static final double ALL_MS = 500;
    private static final int TIMES = 40;
    private static final String[] VERBS = {"change", "cancel", "track", "lose", "block", "open", "close", "move", "pay",
            "return"};
    private static final String[] THINGS = {"card", "order", "refund", "login", "invoice", "parcel", "account", "voucher",
            "address", "password"};

    private SearchTimes() {}

    static List<Row> rows() {
        Corpus corpus = corpus();
        Meaning near = (sentence, _) -> {
            float[] out = new float[ROWS];
            var random = new SplittableRandom(sentence.hashCode());
            for (int i = 0; i < ROWS; i++) out[i] = (float) random.nextDouble();
            return out;
        };
        long from = System.nanoTime();
        var searcher = new Searcher(corpus, near);
        double prepareMs = (System.nanoTime() - from) / 1e6;
        var out = new ArrayList<Row>();
        out.add(new Row("search", "prepare", String.valueOf(ROWS), Map.of("ms", prepareMs)));
        out.add(timed(searcher, "word-frequent", i -> Query.of(Chip.of(SearchMode.WORD, THINGS[i % 10].substring(0, 1 + i
                / 10)))));
        out.add(timed(searcher, "word-rare", i -> Query.of(Chip.of(SearchMode.WORD, "rarity" + i))));
        out.add(timed(searcher, "word-absent", i -> Query.of(Chip.of(SearchMode.WORD, "nowhere" + i))));
        out.add(timed(searcher, "regex", i -> Query.of(Chip.of(SearchMode.REGEX, "(" + THINGS[i % 10] + "|" + VERBS[i / 10]
                + "\\w*) .*\\d{" + (1 + i % 4) + "}$"))));
        out.add(timed(searcher, "meaning-bound", i -> Query.of(new Chip(SearchMode.MEANING, "the card is lost", false, i
                / 50.0))));
        out.add(timed(searcher, "three-chips", i -> Query.of(Chip.of(SearchMode.WORD, THINGS[i % 10] + " fri" + "day".substring(
                0, i / 10)), Chip.of(SearchMode.REGEX, "number \\d*" + i).turned(), new Chip(SearchMode.MEANING,
                        "the card is lost", false, i / 50.0))));
        return out;
    }

    /// The `i`-th question of a kind.
    @FunctionalInterface
    private interface Asking {
        Query at(int i);
    }

    private static Row timed(Searcher searcher, String kind, Asking asking) {
        double[] first = new double[TIMES - 5];
        double[] all = new double[TIMES - 5];
        for (int i = 0; i < TIMES; i++) {
            Query query = asking.at(i);
            long began = System.nanoTime();
            double[] told = {Double.NaN};
            searcher.run(query, _ -> told[0] = (System.nanoTime() - began) / 1e6, Progress.NONE);
            double done = (System.nanoTime() - began) / 1e6;
            if (i < 5) continue; // code that is not compiled yet
            all[i - 5] = done;
            first[i - 5] = Double.isNaN(told[0]) ? done : told[0];
        }
        var f = new Timing(first);
        var a = new Timing(all);
        boolean missed = f.p95() > FIRST_MS || a.p95() > ALL_MS;
        return new Row("search", kind, String.valueOf(ROWS), new TreeMap<>(Map.of("firstMedianMs", f.median(), "firstP95Ms", f
                .p95(), "firstGoalMs", FIRST_MS, "allMedianMs", a.median(), "allP95Ms", a.p95(), "allGoalMs", ALL_MS,
                Benchmarks.MISSED, missed ? 1.0 : 0.0)));
    }

    /// About fifty letters each, as people ask a shop; one in five thousand holds a rare word.
    private static Corpus corpus() {
        var random = new SplittableRandom(7);
        var out = new ArrayList<Utterance>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            String text = "please " + VERBS[random.nextInt(10)] + " the " + THINGS[random.nextInt(10)] + " of my "
                    + THINGS[random.nextInt(10)] + " number " + i + (random.nextBoolean() ? " on friday" : "");
            out.add(Utterance.of(i + 1, i % 5_000 == 4_999 ? text + " rarity" + i / 5_000 : text, ""));
        }
        return Corpus.of("made up", out);
    }
}
