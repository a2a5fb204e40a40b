package org.discern.domain.intent;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.run.RunRecord;

/// Everything one discovery run found; kept in the project file, read-only ever after.
///
/// @param corpusRows per leaf of the tree the corpus row
/// @param unseen per corpus row
/// @param vectors what the tree was grown from, unit rows, shape `(leaves, D)`; also for cohesion, edge examples and links
/// @param map 2-D layout for the map, shape `(leaves, 2)`, within -1..1
/// @param domains at the learned cut; recomputed when the analyst keeps another
public record Discovery(RunRecord record, DiscoverySpec spec, int[] corpusRows, UnseenScores unseen, Dendrogram tree,
        ScoreCurve curve,
        FloatMatrix vectors, FloatMatrix map, DomainTree domains) {
    public Discovery {
        if (corpusRows.length != tree.leaves() || vectors.rows() != tree.leaves() || map.rows() != tree.leaves())
            throw new IllegalArgumentException("Tree, vectors, map and rows must have one entry per leaf");
    }

    public Discovery withRecord(RunRecord newRecord) {
        return new Discovery(newRecord, spec, corpusRows, unseen, tree, curve, vectors, map, domains);
    }

    /// The height the clusters are cut at: the analyst's, else the learned one, else the middle of the axis.
    public double cutHeight(IntentDecisions decisions) {
        Double chosen = decisions.cutHeight();
        if (chosen != null) return chosen;
        return curve.isLearned()
                ? curve.learned()
                : tree.cutInto((int) Math.max(1, Math.round(Math.sqrt(tree.leaves())))).height();
    }

    /// The clusters as the analyst left them.
    public Cut cut(IntentDecisions decisions) { return cut(decisions, cutHeight(decisions)); }

    /// The clusters at another height than the one decided, with the same edits.
    public Cut cut(IntentDecisions decisions, double height) {
        ClusterEdits edits = decisions.edits();
        return edits.isPure() ? tree.cut(height) : EditedCut.of(tree, height, edits).cut();
    }

    /// The clusters as the analyst left them, and which decisions cannot hold there.
    public EditedCut editedCut(IntentDecisions decisions) {
        return EditedCut.of(tree, cutHeight(decisions), decisions.edits(), EditPlan.rejected(decisions));
    }

    /// The novelty above which rows count as unseen: the analyst's, else the suggested one.
    public double noveltyCut(IntentDecisions decisions) {
        Double chosen = decisions.noveltyCut();
        return chosen == null ? unseen.suggestedCut() : chosen;
    }
}
