package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.PackedRows;

/// Rows of different intents that lie very near each other. Each row is compared with the rows of the few other intents that
/// are likeliest for it, since a twin makes its intent likely.
///
/// Cost: about `3 n² D / K`.
final class Pairs {
    /// Cosine from which on two sentences say the same, for a sentence encoder.
    static final float TWINS = 0.96f;
    private static final int OTHERS = 3;
    private static final int BLOCK = 64;

    private Pairs() {}

    record Pair(int a, int b, float similarity) {}

    static List<Pair> of(FloatMatrix vectors, Opinions opinions, int[] intentOf, List<int[]> members,
            Parallel parallel, Progress progress) {
        List<List<Integer>> askers = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) askers.add(new ArrayList<>());
        for (int row = 0; row < intentOf.length; row++) {
            if (intentOf[row] < 0) continue;
            int asked = 0;
            for (int place = 0; place < opinions.kept() && asked < OTHERS; place++) {
                int k = opinions.top()[row * opinions.kept() + place];
                if (k == intentOf[row]) continue;
                askers.get(k).add(row);
                asked++;
            }
        }
        List<Pair> found = Collections.synchronizedList(new ArrayList<>());
        parallel.forEach(members.size(), k -> {
            progress.check();
            compare(vectors, askers.get(k), members.get(k), found, progress);
        });
        return found.stream().sorted(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b)).distinct().toList();
    }

    private static void compare(FloatMatrix vectors, List<Integer> askers, int[] members, List<Pair> found, Progress progress) {
        if (askers.isEmpty()) return;
        PackedRows packed = PackedRows.of(vectors.pick(members));
        int w = packed.panelColumns();
        float[] dots = new float[BLOCK * w];
        for (int from = 0; from < askers.size(); from += BLOCK) {
            progress.check();
            int[] some = askers.subList(from, Math.min(askers.size(), from + BLOCK)).stream().mapToInt(i -> i).toArray();
            FloatMatrix picked = vectors.pick(some);
            for (int panel = 0; panel < packed.panels(); panel++) {
                packed.dots(picked, 0, some.length, panel, dots);
                for (int r = 0; r < some.length; r++)
                    for (int c = 0; c < w && panel * w + c < members.length; c++)
                        if (dots[r * w + c] >= TWINS) {
                            int other = members[panel * w + c];
                            found.add(new Pair(Math.min(some[r], other), Math.max(some[r], other), dots[r * w + c]));
                        }
            }
        }
    }
}
