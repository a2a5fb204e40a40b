package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;

/// Makes the questions that the weights are fitted to from what users chose next: each chosen recipe among recipes the user did
/// not know, drawn evenly.
public final class ChoiceSets {
    /// How many other recipes a chosen one stands among.
    public static final int OTHERS = 200;
    private static final int MOST = 12_000;

    private ChoiceSets() {}

    /// Questions without a request.
    ///
    /// @param known what users did before, and what the table was made of
    /// @param chosen what they chose next
    /// @param at the moment popularity is read at
    public static List<Choice> withoutRequest(FeatureTable table, Feedback known, Feedback chosen, long at, long seed,
            Parallel parallel, Progress progress) {
        int users = known.users();
        double share = Math.min(1, MOST / (double) Math.max(1, chosen.size()));
        List<List<Choice>> perUser = new ArrayList<>();
        for (int u = 0; u < users; u++) perUser.add(List.of());
        parallel.forEach(users, u -> {
            progress.check();
            perUser.set(u, ofUser(table, known, chosen, u, at, share, new SplittableRandom(seed * 31 + u)));
        });
        List<Choice> out = new ArrayList<>();
        for (List<Choice> some : perUser) out.addAll(some);
        return out;
    }

    private static List<Choice> ofUser(FeatureTable table, Feedback known, Feedback chosen, int u, long at, double share,
            SplittableRandom random) {
        BitSet taken = new BitSet(known.recipes());
        for (int i = known.from(u); i < known.to(u); i++) taken.set(known.recipe()[i]);
        int[] picked = new int[chosen.to(u) - chosen.from(u)];
        int n = 0;
        for (int i = chosen.from(u); i < chosen.to(u); i++) {
            int r = chosen.recipe()[i];
            if (taken.get(r)) continue;
            taken.set(r);
            if (random.nextDouble() < share) picked[n++] = r;
        }
        int free = known.recipes() - taken.cardinality();
        if (n == 0 || free == 0) return List.of();
        int others = Math.min(OTHERS, free);
        int[] candidates = new int[n + others];
        System.arraycopy(picked, 0, candidates, 0, n);
        for (int i = n; i < candidates.length; i++) {
            int r = random.nextInt(known.recipes());
            while (taken.get(r)) r = random.nextInt(known.recipes());
            candidates[i] = r;
            if (others < free) taken.set(r);
        }
        float[] rows = table.of(new Ask(u, History.of(known, u), at, candidates, null, null, 0));
        int width = Feature.values().length;
        List<Choice> out = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            float[] list = new float[(others + 1) * width];
            System.arraycopy(rows, c * width, list, 0, width);
            System.arraycopy(rows, n * width, list, width, others * width);
            out.add(new Choice(list, 0));
        }
        return out;
    }
}
