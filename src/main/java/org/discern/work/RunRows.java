package org.discern.work;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.UnseenScores;

/// Puts an earlier run onto the corpus as it is now. Rows imported since then have no score (`NaN`, no nearest intent) and
/// are in no cluster; when rows of the run are gone, the run cannot be shown.
final class RunRows {
    private RunRows() {}

    /// @param utteranceIds per corpus row of the run the id of its utterance
    static Optional<Discovery> onto(Corpus corpus, Discovery run, long[] utteranceIds) {
        int[] rowNow = rowsNow(corpus, utteranceIds);
        if (Arrays.stream(run.corpusRows()).anyMatch(row -> rowNow[row] < 0)) return Optional.empty();
        if (corpus.size() == utteranceIds.length && isIdentity(rowNow)) return Optional.of(run);
        int[] corpusRows = Arrays.stream(run.corpusRows()).map(row -> rowNow[row]).toArray();
        return Optional.of(new Discovery(run.record(), run.spec(), corpusRows, moved(run.unseen(), rowNow, corpus.size()), run
                .tree(),
                run.curve(), run.vectors(), run.map(), run.domains()));
    }

    private static UnseenScores moved(UnseenScores scores, int[] rowNow, int size) {
        float[] novelty = new float[size];
        Arrays.fill(novelty, Float.NaN);
        int[] nearest = new int[size];
        Arrays.fill(nearest, LabelSet.NONE);
        float[] margin = new float[size];
        for (int row = 0; row < rowNow.length; row++) {
            if (rowNow[row] < 0) continue;
            novelty[rowNow[row]] = scores.novelty()[row];
            nearest[rowNow[row]] = scores.nearest()[row];
            margin[rowNow[row]] = scores.margin()[row];
        }
        return new UnseenScores(scores.intents(), novelty, nearest, margin, scores.suggestedCut(), scores.verdict());
    }

    private static int[] rowsNow(Corpus corpus, long[] utteranceIds) {
        Map<Long, Integer> rowOf = HashMap.newHashMap(corpus.size());
        for (int row = 0; row < corpus.size(); row++) rowOf.put(corpus.get(row).id(), row);
        return Arrays.stream(utteranceIds).mapToInt(id -> rowOf.getOrDefault(id, -1)).toArray();
    }

    private static boolean isIdentity(int[] rows) {
        for (int i = 0; i < rows.length; i++) if (rows[i] != i) return false;
        return true;
    }
}
