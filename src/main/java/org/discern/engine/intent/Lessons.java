package org.discern.engine.intent;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.nn.RowBatches;
import org.discern.engine.nn.SupervisedContrastiveLoss;

/// What a space of intents is taught, step by step: labelled rows of one intent belong together, and any row belongs with its
/// near neighbours. Every other row of the batch is pushed away.
///
/// @param labels per row its intent, or negative
/// @param labelled the rows that have one
/// @param near neighbours of the same rows
/// @param batch how many labelled rows make one step
/// @param pairs how many rows with a neighbour each
/// @param reach a partner is drawn from this many nearest
/// @param temperature of both losses
record Lessons(int[] labels, int[] labelled, Neighbours near, int batch, int pairs, int reach, double temperature) {
    static Lessons of(int[] labels, Neighbours near, int batch, int pairs, int reach, double temperature) {
        int[] labelled = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
        return new Lessons(labels, labelled, near, batch, pairs, Math.min(reach, near.k()), temperature);
    }

    /// True when neither labels nor neighbours teach anything.
    boolean isEmpty() { return labelled.length < 2 && reach == 0; }

    /// @param forward unit rows `(B, D)` of the named rows, with gradients
    NDArray loss(Function<int[], NDArray> forward, RandomGenerator random) {
        NDArray sum = null;
        if (labelled.length >= 2) {
            int[] rows = drawn(labelled, random);
            sum = contrast(forward.apply(rows), IntStream.of(rows).map(row -> labels[row]).toArray());
        }
        if (reach > 0) {
            NDArray neighbours = neighbours(forward, random);
            sum = sum == null ? neighbours : sum.add(neighbours);
        }
        if (sum == null) throw new IllegalStateException("Nothing to learn from");
        return sum;
    }

    private NDArray neighbours(Function<int[], NDArray> forward, RandomGenerator random) {
        int n = labels.length;
        int count = Math.min(pairs, n);
        int[] rows = new int[2 * count];
        int[] pairOf = new int[2 * count];
        for (int i = 0; i < count; i++) {
            rows[i] = random.nextInt(n);
            rows[count + i] = near.row(rows[i], random.nextInt(reach));
            pairOf[i] = i;
            pairOf[count + i] = i;
        }
        return contrast(forward.apply(rows), pairOf);
    }

    private NDArray contrast(NDArray unitRows, int[] groups) {
        return SupervisedContrastiveLoss.of(unitRows, groups, temperature);
    }

    /// One batch of the given rows, each at most once.
    private int[] drawn(int[] from, RandomGenerator random) {
        int[] places = RowBatches.shuffled(from.length, Math.min(batch, from.length), random).getFirst();
        return Arrays.stream(places).map(place -> from[place]).toArray();
    }
}
