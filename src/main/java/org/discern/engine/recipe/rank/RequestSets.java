package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.jspecify.annotations.Nullable;

/// Requests made for what users chose, and the questions the weights are fitted to.
public final class RequestSets {
    private static final int MOST_ATTRIBUTES = 3;
    private static final int OTHERS = 200;

    private RequestSets() {}

    /// A request with one to three attributes for choices drawn evenly, in order of user and time.
    ///
    /// @param all every like, in time order; what stands before a choice is its history
    /// @param fromShare,toShare which part of each user's likes are choices, as in [Feedback#between]
    /// @param most how many at the most
    public static List<Asked> make(Feedback all, double fromShare, double toShare, RequestMaker maker, Asking asking, int most,
            long seed, Progress progress) {
        int[] rows = new int[all.size()];
        int[] userOf = new int[all.size()];
        int n = 0;
        for (int u = 0; u < all.users(); u++) {
            int size = all.to(u) - all.from(u);
            Arrays.fill(userOf, all.from(u), all.to(u), u);
            for (int i = (int) Math.floor(fromShare * size + 1e-9); i < (int) Math.floor(toShare * size + 1e-9); i++)
                rows[n++] = all.from(u) + i;
        }
        var random = new SplittableRandom(seed);
        for (int i = 0; i < Math.min(most, n); i++) { // a shuffle as far as it is needed
            int j = i + random.nextInt(n - i);
            int held = rows[i];
            rows[i] = rows[j];
            rows[j] = held;
        }
        int[] picked = Arrays.copyOf(rows, Math.min(most, n));
        Arrays.sort(picked);
        List<Asked> out = new ArrayList<>();
        for (int row : picked) {
            progress.check();
            RequestMaker.Made made = maker.make(all.recipe()[row], 1 + random.nextInt(MOST_ATTRIBUTES), random);
            if (made.truth().isEmpty()) continue;
            int user = userOf[row];
            History before = History.of(all, user).first(row - all.from(user));
            boolean isNew = true;
            for (int r : before.recipe()) if (r == all.recipe()[row]) isNew = false;
            if (isNew)
                out.add(new Asked(user, before, all.recipe()[row], all.time()[row], asking.index().parse(made.text()), made
                        .truth()));
        }
        return out;
    }

    /// The choices of those requests whose target satisfies the request as it was read, among others that do.
    ///
    /// @param vectors of the requests' texts; empty when meaning plays no part
    public static List<Choice> choices(FeatureTable table, Asking asking, List<Asked> asked, Map<String, float[]> vectors,
            boolean ofNobody, long seed, Parallel parallel, Progress progress) {
        var out = new @Nullable Choice[asked.size()];
        parallel.forEach(out.length, i -> {
            progress.check();
            Asked a = asked.get(i);
            Ask whole = asking.ask(a.user(), a.history(), a.at(), a.request(), a.history().recipe(), vectors.get(a.request()
                    .text()));
            int[] list = offered(whole.candidates(), a.target(), new SplittableRandom(seed * 31 + i));
            if (list.length < 2) return;
            Ask ask = asking.ask(a.user(), a.history(), a.at(), a.request(), list, vectors.get(a.request().text()), null);
            out[i] = Choice.first(table.of(ofNobody ? ask.ofNobody() : ask), list.length);
        });
        List<Choice> found = new ArrayList<>();
        for (Choice choice : out) if (choice != null) found.add(choice);
        return found;
    }

    /// The target first, then others drawn evenly; nothing when the target is no candidate.
    private static int[] offered(int[] candidates, int target, SplittableRandom random) {
        if (Arrays.binarySearch(candidates, target) < 0) return new int[0];
        int[] others = Arrays.stream(candidates).filter(c -> c != target).toArray();
        int n = Math.min(OTHERS, others.length);
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(others.length - i);
            int held = others[i];
            others[i] = others[j];
            others[j] = held;
        }
        int[] out = new int[n + 1];
        out[0] = target;
        System.arraycopy(others, 0, out, 1, n);
        return out;
    }
}
