package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.jspecify.annotations.Nullable;

/// Makes the questions that the weights are fitted to from what users chose next: the chosen recipes of a user among those that
/// simple scores put in front, and others drawn evenly, which stand for all that are not there.
public final class ChoiceSets {
    private static final int FRONT = 60; // of each simple score
    private static final int OTHERS = 150;
    private static final int MOST_USERS = 4_000;
    private static final Feature[] SIMPLE = {Feature.EVER, Feature.LATELY, Feature.PEOPLE, Feature.CLOSED_FORM,
            Feature.NEIGHBOURS};

    private ChoiceSets() {}

    /// Questions without a request, one a user.
    ///
    /// @param known what users did before, and what the table was made of
    /// @param chosen what they chose next
    /// @param at the moment popularity is read at
    public static List<Choice> withoutRequest(FeatureTable table, Feedback known, Feedback chosen, long at, long seed,
            Parallel parallel, Progress progress) {
        int users = known.users();
        var random = new SplittableRandom(seed);
        boolean[] isIn = new boolean[users];
        double share = MOST_USERS / (double) Math.max(1, users);
        for (int u = 0; u < users; u++) isIn[u] = random.nextDouble() < share;
        var perUser = new @Nullable Choice[users];
        parallel.forEach(users, u -> {
            progress.check();
            if (!isIn[u]) return;
            Choice made = ofUser(table, known, chosen, u, at, new SplittableRandom(seed * 31 + u));
            if (made != null) perUser[u] = made;
        });
        List<Choice> out = new ArrayList<>();
        for (Choice choice : perUser) if (choice != null) out.add(choice);
        return out;
    }

    private static @Nullable Choice ofUser(FeatureTable table, Feedback known, Feedback chosen, int u, long at,
            SplittableRandom random) {
        BitSet taken = new BitSet(known.recipes());
        for (int i = known.from(u); i < known.to(u); i++) taken.set(known.recipe()[i]);
        int[] list = new int[known.recipes()];
        int n = 0;
        for (int i = chosen.from(u); i < chosen.to(u); i++) {
            if (taken.get(chosen.recipe()[i])) continue;
            taken.set(chosen.recipe()[i]);
            list[n++] = chosen.recipe()[i];
        }
        if (n == 0) return null;
        int width = Feature.values().length;
        int[] everything = table.everything();
        float[] rows = table.of(Ask.nothing(u, History.of(known, u), at, everything));
        int size = n;
        float[] scores = new float[everything.length];
        for (Feature simple : SIMPLE) {
            for (int r = 0; r < scores.length; r++)
                scores[r] = taken.get(r) ? Float.NEGATIVE_INFINITY : rows[r * width + Weights.place(simple)];
            for (int r : TopPlaces.of(scores, FRONT)) {
                taken.set(r);
                list[size++] = r;
            }
        }
        int front = size;
        int free = known.recipes() - taken.cardinality();
        int others = Math.min(OTHERS, free);
        while (size < front + others) {
            int r = random.nextInt(known.recipes());
            if (taken.get(r)) continue;
            taken.set(r);
            list[size++] = r;
        }
        float[] features = new float[size * width];
        float[] offset = new float[size];
        for (int c = 0; c < size; c++) {
            System.arraycopy(rows, list[c] * width, features, c * width, width);
            if (c >= front) offset[c] = (float) Math.log((double) free / others);
        }
        return new Choice(features, n, offset, Math.sqrt(n));
    }
}
