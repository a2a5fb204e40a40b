package org.discern.ui.project;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.TreeColours;
import org.discern.work.Assigned;

/// What the run and the analyst together say about each row, ready to be shown: cluster name and colour, novelty.
///
/// @param names per corpus row, empty when the run has not seen it
/// @param colours palette index per row, or [Palette#GREY]
/// @param novelty 0..1 per row, NaN without a run
/// @param suggested rows whose cluster nobody named yet
/// @param noveltyCut rows above it count as unseen
record RowFacts(String[] names, BitSet suggested, int[] colours, float[] novelty, double noveltyCut) {
    static RowFacts nothing(int rows) {
        String[] names = new String[rows];
        Arrays.fill(names, "");
        int[] colours = new int[rows];
        Arrays.fill(colours, Palette.GREY);
        float[] novelty = new float[rows];
        Arrays.fill(novelty, Float.NaN);
        return new RowFacts(names, new BitSet(), colours, novelty, Double.NaN);
    }

    /// @param hint words for a cluster nobody named yet, by its node; empty for none.
    /// A discovery of another corpus (rows do not match) says nothing.
    static RowFacts of(Corpus corpus, Discovery found, TreeColours treeColours, IntentDecisions decided,
            IntFunction<String> hint) {
        RowFacts out = nothing(corpus.size());
        if (found.unseen().size() != corpus.size()) return out;
        var assigned = new Assigned(corpus, found, decided);
        for (Clusters.Entry entry : assigned.clusters().entries()) {
            boolean stray = entry.kind() == Clusters.Kind.STRAY;
            String given = assigned.name(entry);
            String name = !given.isEmpty()
                    ? given
                    : stray ? Strings.of("cluster.unassigned") : unnamed(entry.node(), hint);
            int colour = stray ? Palette.GREY : treeColours.of(entry.node());
            for (int leaf : assigned.clusters().cut().membersOf(entry.node())) {
                int row = found.corpusRows()[leaf];
                out.names[row] = name;
                if (given.isEmpty()) out.suggested.set(row);
                out.colours[row] = colour;
            }
        }
        System.arraycopy(found.unseen().novelty(), 0, out.novelty, 0, corpus.size());
        return new RowFacts(out.names, out.suggested, out.colours, out.novelty, found.noveltyCut(decided));
    }

    private static String unnamed(int node, IntFunction<String> hint) {
        String words = hint.apply(node);
        return words.isEmpty() ? Strings.of("cluster.unnamed", String.valueOf(node)) : words;
    }

    boolean isUnseen(int row) { return novelty[row] > noveltyCut; }
}
