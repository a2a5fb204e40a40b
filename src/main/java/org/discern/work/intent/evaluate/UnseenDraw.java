package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;

/// One draw of the open-intent protocol: which intents are known, which training rows keep their label, and what must be
/// found in the test rows.
///
/// Source: the protocol of TEXTOIR (Zhang et al., 2021, DOI 10.18653/v1/2021.acl-demo.20): known intents at random, training
/// rows of unknown intents unseen, test rows of all unknown intents and out-of-scope rows make one class "open".
/// Differs: training rows whose text also occurs in the test file are left out (7 in BANKING77, 2 in CLINC150); dev rows are not
/// used at all.
///
/// @param corpus labelled training rows, then the test rows without their labels
/// @param firstTest row of the first test row
/// @param truth per test row an index in the corpus's intents, or [LabelSet#NONE] for open
/// @param dropped training rows left out because the test file holds their text
public record UnseenDraw(Corpus corpus, int firstTest, int[] truth, int dropped) {

    /// @param knownRatio share of the intents of `train` that are known, 0..1
    /// @param labelledRatio share of the training rows of each known intent that keep their label; at least one does
    public static UnseenDraw of(List<Utterance> train, List<Utterance> test, double knownRatio, double labelledRatio, long seed) {
        Map<String, List<Utterance>> byIntent = new TreeMap<>();
        for (Utterance u : train) if (u.hasIntent()) byIntent.computeIfAbsent(u.intent(), k -> new ArrayList<>()).add(u);
        var random = new SplittableRandom(seed);
        List<String> intents = new ArrayList<>(byIntent.keySet());
        shuffle(intents, random);
        int known = (int) Math.rint(knownRatio * intents.size());
        if (known < 2)
            throw new WorkbenchException("A known ratio of " + knownRatio + " leaves " + known
                    + " known intents; at least two are needed.");
        Set<String> knownIntents = new TreeSet<>(intents.subList(0, known));
        Set<String> testTexts = new HashSet<>();
        for (Utterance u : test) testTexts.add(folded(u.text()));
        List<Utterance> rows = new ArrayList<>();
        int dropped = 0;
        for (String intent : knownIntents) {
            List<Utterance> all = byIntent.getOrDefault(intent, List.of());
            List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
            shuffle(order, random);
            // Kept in the order of the file, as an import would have them.
            for (int i : order.stream().limit(Math.max(1, (int) Math.rint(labelledRatio * all.size()))).sorted().toList()) {
                if (testTexts.contains(folded(all.get(i).text()))) dropped++;
                else rows.add(all.get(i));
            }
        }
        int firstTest = rows.size();
        for (Utterance u : test) rows.add(u.withIntent("", ""));
        Corpus corpus = Corpus.of("open-intent draw " + seed, rows);
        LabelSet labels = corpus.intents();
        return new UnseenDraw(corpus, firstTest, test.stream().mapToInt(u -> u.hasIntent()
                ? labels.indexOf(u.intent())
                : LabelSet.NONE).toArray(), dropped);
    }

    /// @throws IllegalStateException when a text the detector learns from occurs in the test rows
    void refuseLeaks(List<String> standIns) {
        Set<String> test = testTexts();
        List<String> learned = new ArrayList<>(standIns);
        for (int i = 0; i < firstTest; i++) learned.add(corpus.get(i).text());
        for (String text : learned)
            if (test.contains(folded(text)))
                throw new IllegalStateException("The training text \"" + text + "\" occurs in the test file");
    }

    /// Rows of the corpus that may stay: all but training rows whose text the test rows hold.
    int[] rowsWithoutLeaks() {
        Set<String> test = testTexts();
        return IntStream.range(0, corpus.size()).filter(i -> i >= firstTest || !test.contains(folded(corpus.get(i).text())))
                .toArray();
    }

    /// The draw with only these rows of the corpus; all test rows and all known intents must be among them.
    UnseenDraw only(int[] rows) {
        Corpus kept = Corpus.of(corpus.name(), IntStream.of(rows).mapToObj(corpus::get).toList());
        if (!kept.intents().equals(corpus.intents()))
            throw new IllegalStateException("A known intent has no training row that the test file does not hold too");
        int left = corpus.size() - rows.length;
        return new UnseenDraw(kept, firstTest - left, truth, dropped + left);
    }

    private Set<String> testTexts() {
        Set<String> out = new HashSet<>();
        for (int i = firstTest; i < corpus.size(); i++) out.add(folded(corpus.get(i).text()));
        return out;
    }

    int tests() { return corpus.size() - firstTest; }

    int[] testRows() {
        int[] out = new int[tests()];
        Arrays.setAll(out, i -> firstTest + i);
        return out;
    }

    private static String folded(String text) { return text.strip().toLowerCase(Locale.ROOT); }

    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) java.util.Collections.swap(list, i, random.nextInt(i + 1));
    }
}
