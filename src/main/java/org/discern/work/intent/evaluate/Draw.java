package org.discern.work.intent.evaluate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.discern.domain.corpus.LabelSet;

/// One draw of the protocol: which intents are known, and which training rows keep their label.
///
/// Source: the protocol of the TEXTOIR platform (Zhang et al., 2021), DOI 10.18653/v1/2021.acl-demo.20.
///
/// @param seed the draw's number
/// @param known intents in rising order, as indexes of the split's labels
/// @param indexOf per intent its place in `known`, or [LabelSet#NONE]
/// @param labelled training rows that keep their label; never one whose text the test file holds too
/// @param knownDev dev rows of known intents
public record Draw(long seed, int[] known, int[] indexOf, int[] labelled, int[] knownDev) {
    /// @param may intents that may be known at all
    static Draw of(Splits splits, double knownRatio, double labelledRatio, long seed, IntPredicate may) {
        var random = new SplittableRandom(0x9E3779B97F4A7C15L * (seed + 1));
        int classes = splits.labels().size();
        int[] candidates = shuffled(IntStream.range(0, classes).filter(may).toArray(), random);
        int[] known = Arrays.copyOf(candidates, Math.clamp(Math.round(classes * knownRatio), 1, candidates.length));
        Arrays.sort(known);
        int[] indexOf = new int[classes];
        Arrays.fill(indexOf, LabelSet.NONE);
        for (int i = 0; i < known.length; i++) indexOf[known[i]] = i;
        Set<String> inTest = new HashSet<>();
        for (int row : splits.test()) inTest.add(text(splits, row));
        IntStream labelled = IntStream.empty();
        for (int intent : known) {
            int[] rows = shuffled(IntStream.of(splits.train()).filter(row -> splits.truth()[row] == intent).toArray(), random);
            int kept = Math.clamp(Math.round(rows.length * labelledRatio), 1, rows.length);
            labelled = IntStream.concat(labelled, Arrays.stream(rows, 0, kept).filter(row -> !inTest.contains(text(splits,
                    row))));
        }
        int[] knownDev = IntStream.of(splits.dev())
                .filter(row -> splits.truth()[row] >= 0 && indexOf[splits.truth()[row]] >= 0).toArray();
        return new Draw(seed, known, indexOf, labelled.sorted().toArray(), knownDev);
    }

    private static String text(Splits splits, int row) { return splits.texts().get(row).strip().toLowerCase(Locale.ROOT); }

    private static int[] shuffled(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
        return values;
    }

    /// Known intent of a row, or [LabelSet#NONE].
    int knownIntent(Splits splits, int row) { return splits.truth()[row] < 0 ? LabelSet.NONE : indexOf[splits.truth()[row]]; }
}
