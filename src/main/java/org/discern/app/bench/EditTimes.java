package org.discern.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.EditedCut;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.run.RunRecord;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.report.Row;

/// What the analyst's edits cost: a cut that honours 500 of them, and undo of a merge of 10,000 utterances in an open project,
/// until the screen has the clusters back (the file follows behind).
final class EditTimes {
    private static final int EDITS = 500;
    private static final int MERGED = 10_000;

    private EditTimes() {}

    /// A cut of the tree with a hundred of each: locks and splits, joins, moves, bans, local cuts.
    static Row cut(Dendrogram tree) {
        double top = tree.maxHeight();
        Cut usual = tree.cutInto(150);
        var random = new SplittableRandom(5);
        ClusterEdits edits = ClusterEdits.NONE.with(e -> {
            for (int i = 0; i < EDITS / 5; i++) {
                int node = usual.node(random.nextInt(usual.clusters()));
                int other = usual.node(random.nextInt(usual.clusters()));
                int leaf = random.nextInt(tree.leaves());
                if (i % 2 == 0) e.lock(node, true);
                else e.open(node, true);
                e.join(below(tree, other, random), below(tree, node, random));
                e.move(random.nextInt(tree.leaves()), node).ban(leaf, usual.nodeOf(leaf), true);
                int part = below(tree, usual.node(random.nextInt(usual.clusters())), random);
                e.localCut(part, tree.height(part) * random.nextDouble() * 1.5);
            }
        });
        Timing timing = Timing.of(200, 500, () -> EditedCut.of(tree, top * Math.pow(random.nextDouble(), 3), edits));
        var metrics = new TreeMap<>(timing.metrics());
        metrics.put("edits", (double) edits.locks().size() + edits.opened().size() + edits.localCuts().size() + edits.joins()
                .size() + edits.moves().size() + edits.bans().size());
        return new Row("cut", "edited", String.valueOf(tree.leaves()), metrics);
    }

    /// A node one or two steps below.
    private static int below(Dendrogram tree, int node, SplittableRandom random) {
        int at = node;
        for (int step = 0; step < 2 && !tree.isLeaf(at); step++) at = random.nextBoolean() ? tree.left(at) : tree.right(at);
        return at;
    }

    /// Undo of a merge of whole clusters, and of one of as many single utterances that had been taken out.
    static List<Row> undo(Supplier<Desk> desks, Dendrogram tree) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                Workspace workspace = desk.workspace();
                workspace.create(folder.resolve("edits.discern")).await();
                workspace.discovery().set(Optional.of(run(tree)));
                var edits = new EditClusters(workspace);
                Row whole = undo(workspace, edits, "clusters", true);
                edits.apply(new ClusterEdit.TakeOut(firstLeaves(tree)));
                return List.of(whole, undo(workspace, edits, "singles", false));
            }
        });
    }

    private static Row undo(Workspace workspace, EditClusters edits, String method, boolean whole) {
        Discovery run = workspace.discovery().get().orElseThrow();
        Cut cut = run.cut(workspace.decisions().get());
        var nodes = new ArrayList<Integer>();
        int utterances = 0;
        for (int c = cut.clusters() - 1; c >= 0 && utterances < MERGED; c--) {
            if (cut.isTakenOut(c) == whole) continue;
            nodes.add(cut.node(c));
            utterances += cut.size(c);
        }
        var merge = new ClusterEdit.Merge(nodes, Set.of());
        double[] ms = new double[20];
        double apply = 0;
        for (int i = -5; i < ms.length; i++) {
            long from = System.nanoTime();
            edits.apply(merge);
            apply = (System.nanoTime() - from) / 1e6;
            workspace.settle();
            from = System.nanoTime();
            workspace.undo();
            run.cut(workspace.decisions().get());
            if (i >= 0) ms[i] = (System.nanoTime() - from) / 1e6;
            workspace.settle();
        }
        var metrics = new TreeMap<>(new Timing(ms).metrics());
        metrics.putAll(Map.of("utterances", (double) utterances, "applyMs", apply));
        return new Row("undo", method, String.valueOf(MERGED), metrics);
    }

    private static Set<Integer> firstLeaves(Dendrogram tree) {
        var out = new java.util.HashSet<Integer>();
        for (int position = 0; position < MERGED; position++) out.add(tree.leafAt(position));
        return out;
    }

    /// A run around the tree with nothing else in it.
    private static Discovery run(Dendrogram tree) {
        int n = tree.leaves();
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        int[] nearest = new int[n];
        Arrays.fill(nearest, LabelSet.NONE);
        double height = tree.cutInto(150).height();
        double[] none = {};
        float[] noScores = {};
        var curve = new ScoreCurve(CutCriterion.BCUBED_F1, none, noScores, noScores, noScores, new int[0], height, height, height,
                height, height, "");
        return new Discovery(new RunRecord(1, "discovery", "{}", 7, "bench", n, List.of(), "", "", "", "", ""), DiscoverySpec
                .defaults(), rows, new UnseenScores(LabelSet.of(List.of()), new float[n], nearest, new float[n], 0.5,
                        new UnseenScores.Verdict(false, 0, 0, 0, "")), tree, curve, FloatMatrix.zeros(n, 1), FloatMatrix.zeros(n,
                                2), DomainTree.EMPTY);
    }
}
