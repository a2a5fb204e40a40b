package org.discern.work.intent.analyst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.baseline.KMeans;

/// The rival ways, each in its best case: the person already knows which utterances are unseen where that helps, never errs, and
/// stops as soon as the wanted accuracy is reached.
final class FlatClusters {
    private static final int STARTS = 10;

    private FlatClusters() {}

    /// One decision a row, only for rows that need one.
    static int rowByRow(AnswerKey key, double accuracy) { return (int) Math.ceil(accuracy * key.unseenRows().length - 1e-9); }

    /// Accept or reject k-means clusters of all utterances that the run calls unseen, as many as there are unseen intents, in the
    /// run's own vectors; then label row by row what is still needed. Of all numbers of accepted clusters, purest first, the one
    /// that needs the fewest decisions.
    static int acceptOrReject(Discovery discovery, Corpus corpus, AnswerKey key, double cut, double accuracy, Parallel parallel) {
        int[] rows = discovery.corpusRows();
        int[] leaves = IntStream.range(0, rows.length).filter(leaf -> corpus.get(rows[leaf]).intent().isEmpty() && discovery
                .unseen().isUnseen(rows[leaf], cut)).toArray();
        int k = (int) IntStream.of(key.unseenRows()).mapToObj(row -> key.intents().get(row)).distinct().count();
        int[] cluster = KMeans.fit(discovery.vectors().pick(leaves), k, STARTS, discovery.spec().seed(), parallel, Progress.NONE)
                .labels();
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < k; c++) members.add(new ArrayList<>());
        for (int i = 0; i < leaves.length; i++) members.get(cluster[i]).add(rows[leaves[i]]);
        members.sort(Comparator.comparingDouble((List<Integer> m) -> -purity(m, key)));
        String[] names = new String[corpus.size()];
        Arrays.fill(names, "");
        int least = rowByRow(key, accuracy);
        for (List<Integer> accepted : members) {
            String name = majority(accepted, key);
            for (int row : accepted) names[row] = name;
            least = Math.min(least, k + missingRows(Score.of(List.of(names), key), accuracy));
        }
        return least;
    }

    /// How many single corrections still lead to the accuracy: each puts a missing row right or sends an intruder away,
    /// whichever does more.
    static int missingRows(Score score, double accuracy) {
        int right = score.right();
        int missing = score.missing();
        int intruders = score.intruders();
        int rows = 0;
        while (new Score(right, missing, intruders).accuracy() < accuracy) {
            if (missing > 0) {
                right++;
                missing--;
            } else intruders--;
            rows++;
        }
        return rows;
    }

    private static double purity(List<Integer> rows, AnswerKey key) {
        String most = majority(rows, key);
        return rows.isEmpty() || !key.isUnseen(most)
                ? 0
                : (double) rows.stream().filter(row -> key.intents().get(row).equals(most)).count() / rows.size();
    }

    private static String majority(List<Integer> rows, AnswerKey key) {
        Map<String, Integer> count = new TreeMap<>();
        for (int row : rows) count.merge(key.intents().get(row), 1, Integer::sum);
        return count.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }
}
