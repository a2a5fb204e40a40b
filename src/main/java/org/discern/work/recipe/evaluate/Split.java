package org.discern.work.recipe.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Parallel;
import org.discern.engine.measure.RankScores;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;
import org.discern.engine.recipe.rank.TopPlaces;

/// Every user's likes in order: the first 70 % to learn from, 10 % to choose by, 20 % to be asked.
///
/// @param train,validation,test disjoint
/// @param known train and validation, what is known when the test is asked
record Split(Feedback train, Feedback validation, Feedback test, Feedback known) {
    static final int LIST = 20;

    static Split of(Feedback all) {
        var split = new Split(all.between(0, .7), all.between(.7, .8), all.between(.8, 1), all.between(0, .8));
        if (split.test.size() == 0 || split.validation.size() == 0 || split.train.size() == 0)
            throw new WorkbenchException("There are only " + all.size() + " likes of " + all.users() + " users and " + all
                    .recipes() + " recipes; that is too few to split. Users need at least four likes each.");
        return split;
    }

    /// The latest moment of some rows.
    static long latest(Feedback rows) {
        long out = Long.MIN_VALUE;
        for (long t : rows.time()) out = Math.max(out, t);
        return out;
    }

    /// Ranks all recipes for every user, what is known removed.
    static UserScores scores(Recommender method, Feedback known, Feedback wanted, Parallel parallel) {
        var out = new UserScores(known.users());
        int pieces = Math.max(1, Math.min(known.users(), parallel.width() * 8));
        parallel.forEach(pieces, piece -> {
            float[] scores = new float[known.recipes()];
            for (int u = (int) ((long) piece * known.users() / pieces); u < (int) ((long) (piece + 1) * known.users()
                    / pieces); u++) {
                if (wanted.from(u) == wanted.to(u)) continue;
                method.scores(u, scores);
                for (int i = known.from(u); i < known.to(u); i++) scores[known.recipe()[i]] = Float.NEGATIVE_INFINITY;
                BitSet right = new BitSet(known.recipes());
                for (int i = wanted.from(u); i < wanted.to(u); i++) right.set(wanted.recipe()[i]);
                for (int i = known.from(u); i < known.to(u); i++) right.clear(known.recipe()[i]);
                if (right.isEmpty()) continue;
                int[] top = TopPlaces.of(scores, LIST);
                int[] hits = new int[top.length];
                int n = 0;
                for (int place = 0; place < top.length; place++) if (right.get(top[place])) hits[n++] = place;
                out.add(u, RankScores.of(Arrays.copyOf(hits, n), right.cardinality()));
            }
        });
        return out;
    }
}
