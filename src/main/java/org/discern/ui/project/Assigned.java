package org.discern.ui.project;

import java.util.Arrays;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.TreeColours;

/// What the run and the analyst together say about each row, ready to be shown: cluster name and colour, novelty.
///
/// @param names per corpus row, empty when the run has not seen it
/// @param colours palette index per row, or [Palette#GREY]
/// @param novelty 0..1 per row, NaN without a run
/// @param noveltyCut rows above it count as unseen
record Assigned(String[] names, int[] colours, float[] novelty, double noveltyCut) {
    static Assigned nothing(int rows) {
        String[] names = new String[rows];
        Arrays.fill(names, "");
        int[] colours = new int[rows];
        Arrays.fill(colours, Palette.GREY);
        float[] novelty = new float[rows];
        Arrays.fill(novelty, Float.NaN);
        return new Assigned(names, colours, novelty, Double.NaN);
    }

    /// A discovery of another corpus (rows do not match) says nothing.
    static Assigned of(Corpus corpus, Discovery found, TreeColours treeColours, IntentDecisions decided) {
        Assigned out = nothing(corpus.size());
        if (found.unseen().size() != corpus.size()) return out;
        Dendrogram tree = found.tree();
        Double keptHeight = decided.cutHeight();
        Double keptNovelty = decided.noveltyCut();
        double height = keptHeight != null ? keptHeight : found.curve().learned();
        double cutNovelty = keptNovelty != null ? keptNovelty : found.unseen().suggestedCut();
        Cut cut = tree.cut(height);
        Clusters clusters = Clusters.of(found, Clusters.labels(found, corpus), cut, cutNovelty);
        for (Clusters.Entry entry : clusters.entries()) {
            String name = name(found, entry, decided);
            int colour = entry.kind() == Clusters.Kind.STRAY ? Palette.GREY : treeColours.of(entry.node());
            int from = tree.first(entry.node());
            for (int p = from; p < from + entry.size(); p++) {
                int row = found.corpusRows()[tree.leafAt(p)];
                out.names[row] = name;
                out.colours[row] = colour;
            }
        }
        System.arraycopy(found.unseen().novelty(), 0, out.novelty, 0, corpus.size());
        return new Assigned(out.names, out.colours, out.novelty, cutNovelty);
    }

    private static String name(Discovery found, Clusters.Entry entry, IntentDecisions decided) {
        String given = decided.names().get(IntentDecisions.key(entry.node()));
        if (given != null) return given;
        return switch (entry.kind()) {
            case STRAY -> Strings.of("cluster.unassigned");
            case KNOWN -> entry.intent() == LabelSet.NONE
                    ? Strings.of("cluster.unnamed", entry.node())
                    : found.unseen().intents().name(entry
                            .intent());
            case NEW -> Strings.of("cluster.unnamed", String.valueOf(entry.node()));
        };
    }

    boolean isUnseen(int row) { return novelty[row] > noveltyCut; }
}
