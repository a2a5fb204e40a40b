package org.discern.engine.intent;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Distances;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.intent.tree.Agglomeration;

/// A tree, and labelled rows that say what belongs together in it. A judge is a leaf, or a guest that sits at the leaf next to it:
/// guests leave the tree as it would be without them, where labelled intents are no larger than their share.
///
/// @param judges leaf each judge sits at
/// @param labels per judge its group `0..perJudge.length-1`
/// @param perJudge per group how many leaves of it stand behind each of its judges: an estimate, above 0
public record Evidence(Dendrogram tree, int[] judges, int[] labels, double[] perJudge) {
    /// Among so few neighbours of a judge nearly all are of its own group.
    private static final int NEAREST = 3;
    private static final int SEARCHED = 16;
    /// A group's own count is trusted as much as the common one once it has seen this many judges.
    private static final double PRIOR = 20;

    public Evidence {
        if (labels.length != judges.length) throw new IllegalArgumentException("Judges and labels differ in number");
        if (Arrays.stream(labels).anyMatch(c -> c < 0 || c >= perJudge.length))
            throw new IllegalArgumentException("A judge without a group");
    }

    /// Grows Ward's tree over `leaves` rows and seats the labelled ones.
    ///
    /// How many rows of its group stand behind a judge is read off the neighbourhoods: where rows of a group lie, judges and others
    /// lie mixed, so among the nearest of a judge they come in the proportion sought.
    ///
    /// @param rows unit rows: first the leaves of the tree, then guests, shape `(leaves + guests, D)`
    /// @param labels per row its group, or negative; guests have one
    public static Evidence of(FloatMatrix rows, int leaves, int[] labels, int groups, Parallel parallel, Progress progress) {
        Dendrogram tree = Agglomeration.grow(rows.pick(IntStream.range(0, leaves).toArray()), Linkage.WARD, parallel, progress);
        Neighbours near = Neighbours.of(rows, SEARCHED, parallel, progress);
        int[] judges = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
        int[] seats = IntStream.of(judges).map(row -> row < leaves ? row : seat(rows, leaves, near, row)).toArray();
        int[] judged = IntStream.of(judges).map(row -> labels[row]).toArray();
        return new Evidence(tree, seats, judged, perJudge(near, judges, leaves, labels, groups));
    }

    /// The leaf next to a guest.
    private static int seat(FloatMatrix rows, int leaves, Neighbours near, int guest) {
        for (int place = 0; place < near.k(); place++) if (near.row(guest, place) < leaves) return near.row(guest, place);
        int best = 0;
        for (int leaf = 1; leaf < leaves; leaf++)
            if (Distances.dot(rows, guest, rows, leaf) > Distances.dot(rows, guest, rows, best)) best = leaf;
        return best;
    }

    private static double[] perJudge(Neighbours near, int[] judges, int leaves, int[] labels, int groups) {
        double[] members = new double[groups];
        double[] fellows = new double[groups];
        for (int judge : judges) {
            int group = labels[judge];
            for (int place = 0; place < Math.min(NEAREST, near.k()); place++) {
                int other = near.row(judge, place);
                if (labels[other] == group) fellows[group]++;
                if (other < leaves && (labels[other] < 0 || labels[other] == group)) members[group]++;
            }
        }
        double common = Math.max(1e-3, Arrays.stream(members).sum() / Math.max(1, Arrays.stream(fellows).sum()));
        double[] out = new double[groups];
        for (int g = 0; g < groups; g++) out[g] = (members[g] + PRIOR * common) / (fellows[g] + PRIOR);
        return out;
    }

    /// The same tree and judges, every row nobody judged a stranger: for groups of which all members are thought to be labelled.
    Evidence strict() {
        double[] one = new double[perJudge.length];
        Arrays.fill(one, 1);
        return new Evidence(tree, judges, labels, one);
    }

    /// How many judges each group has.
    int[] judgesOf() {
        int[] out = new int[perJudge.length];
        for (int label : labels) out[label]++;
        return out;
    }
}
