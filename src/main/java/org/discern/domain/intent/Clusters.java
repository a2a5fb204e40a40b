package org.discern.domain.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;

/// What a cut means: each cluster with what it holds, judged by the labels and by the novelty cut. Pure and O(n), called
/// while the hand moves.
public final class Clusters {
    private final Cut cut;
    private final List<Entry> entries;
    private final int unassigned;
    private final int unseen;

    private Clusters(Cut cut, List<Entry> entries, int unassigned, int unseen) {
        this.cut = cut;
        this.entries = List.copyOf(entries);
        this.unassigned = unassigned;
        this.unseen = unseen;
    }

    /// What a cluster is.
    public enum Kind {
        /// Its labelled members, or most of its unlabelled ones, belong to a known intent.
        KNOWN,
        /// Most of its members are unseen: a candidate for a new intent.
        NEW,
        /// Too small to be an intent, or taken out by the analyst; its members count as unassigned.
        STRAY
    }

    /// One cluster of the cut.
    ///
    /// @param node the tree node it is; with edits, the node it is known by
    /// @param size leaves in it
    /// @param labelled how many of them carry a label
    /// @param unseen how many of the unlabelled ones lie above the novelty cut
    /// @param intent index of the most frequent (labelled, else nearest) known intent, or [LabelSet#NONE]
    public record Entry(int node, int size, int labelled, int unseen, Kind kind, int intent) {}

    /// @param labels per corpus row the index of its intent in `discovery.unseen().intents()`, see [#labels]
    public static Clusters of(Discovery discovery, int[] labels, Cut cut, double noveltyCut) {
        UnseenScores scores = discovery.unseen();
        int[] rows = discovery.corpusRows();
        int[] votes = new int[scores.intents().size()];
        var entries = new ArrayList<Entry>(cut.clusters());
        int strays = 0;
        int allUnseen = 0;
        for (int c = 0; c < cut.clusters(); c++) {
            int node = cut.node(c);
            int size = cut.size(c);
            int labelled = 0;
            int unseen = 0;
            int best = LabelSet.NONE;
            for (int i = 0; i < size; i++) {
                int row = rows[cut.member(c, i)];
                int label = labels[row];
                boolean isLabelled = label != LabelSet.NONE;
                if (isLabelled) labelled++;
                else if (scores.isUnseen(row, noveltyCut)) unseen++;
                int voted = isLabelled ? label : scores.nearest()[row];
                if (voted == LabelSet.NONE) continue;
                votes[voted] += isLabelled ? 1_000_000 : 1; // a label outvotes any number of guesses
                if (best == LabelSet.NONE || votes[voted] > votes[best]) best = voted;
            }
            for (int i = 0; i < size; i++) {
                int row = rows[cut.member(c, i)];
                if (labels[row] != LabelSet.NONE) votes[labels[row]] = 0;
                if (scores.nearest()[row] != LabelSet.NONE) votes[scores.nearest()[row]] = 0;
            }
            boolean isNew = 2 * unseen > size;
            Kind kind = cut.isTakenOut(c) ? Kind.STRAY : !isNew ? Kind.KNOWN : size < discovery.spec().minClusterSize() ? Kind.STRAY : Kind.NEW;
            if (kind == Kind.STRAY) strays += size;
            allUnseen += unseen;
            entries.add(new Entry(node, size, labelled, unseen, kind, best));
        }
        return new Clusters(cut, entries, strays, allUnseen);
    }

    /// Per corpus row the index of its intent, or [LabelSet#NONE]; computed once per corpus.
    public static int[] labels(Discovery discovery, Corpus corpus) { return corpus.labelIndexes(discovery.unseen().intents()); }

    public Cut cut() { return cut; }

    /// In drawing order, one per cluster of the cut.
    public List<Entry> entries() { return entries; }

    public long count(Kind kind) { return entries.stream().filter(e -> e.kind() == kind).count(); }

    /// Utterances in groups too small to be an intent.
    public int unassigned() { return unassigned; }

    /// Unlabelled utterances above the novelty cut.
    public int unseen() { return unseen; }

    /// 0..1, of all unseen utterances.
    public double unassignedShare() { return unseen == 0 ? 0 : Math.min(1, (double) unassigned / unseen); }

    /// The entry of a leaf.
    public Entry entryOf(int leaf) { return entries.get(cut.clusterOf(leaf)); }

    @Override
    public String toString() { return Arrays.toString(entries.toArray()); }
}
