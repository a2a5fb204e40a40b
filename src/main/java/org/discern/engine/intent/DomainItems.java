package org.discern.engine.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DomainTree;

/// The intents a cut shows, known ones first, each with the rows behind it: what domains are made of.
///
/// @param items known intents in the order of their labels, then new clusters in drawing order
/// @param members per item its leaves; a known intent may have none
/// @param means per item the mean of its members, unit rows, shape `(items, D)`
public record DomainItems(List<DomainTree.Item> items, List<int[]> members, FloatMatrix means) {
    /// A cluster is taken for a known intent when it holds this share of the intent's labelled rows, or when these are this share
    /// of the cluster. A few stray rows of a known intent do not make a cluster known.
    private static final double COVERAGE = .25;
    private static final double PURITY = .5;

    public DomainItems {
        items = List.copyOf(items);
        members = List.copyOf(members);
    }

    /// The items a discovery on a corpus shows at a cut.
    ///
    /// @param corpusRows per leaf of the cut's tree the corpus row
    /// @param plain vectors no label has touched, unit rows, one per leaf: the encoder's own, or [IntentDiscoverer.Found#plain]
    public static DomainItems of(Corpus corpus, int[] corpusRows, FloatMatrix plain, Cut cut, int minClusterSize) {
        LabelSet intents = corpus.intents();
        int[] all = corpus.labelIndexes(intents);
        int[] labels = IntStream.of(corpusRows).map(row -> all[row]).toArray();
        List<String> domains = intents.names().stream().map(name -> corpus.domainOfIntent().getOrDefault(name, "")).toList();
        return of(cut, plain, labels, intents.names(), domains, minClusterSize);
    }

    /// @param plain vectors no label has touched, unit rows, one per leaf
    /// @param labels per leaf its known intent, or negative
    /// @param names of the known intents
    /// @param domains of the known intents, empty where not known
    /// @param minClusterSize smaller new clusters are left out
    public static DomainItems of(Cut cut, FloatMatrix plain, int[] labels, List<String> names, List<String> domains,
            int minClusterSize) {
        int[] labelled = new int[names.size()];
        for (int label : labels) if (label >= 0) labelled[label]++;
        List<List<int[]>> known = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) known.add(new ArrayList<>());
        List<DomainTree.Item> fresh = new ArrayList<>();
        List<int[]> freshMembers = new ArrayList<>();
        for (int cluster = 0; cluster < cut.clusters(); cluster++) {
            if (cut.isTakenOut(cluster)) continue;
            int node = cut.node(cluster);
            int[] leaves = cut.members(cluster);
            int intent = intentOf(leaves, labels, labelled);
            if (intent >= 0) known.get(intent).add(leaves);
            else if (leaves.length >= minClusterSize) {
                fresh.add(new DomainTree.Item("node:" + node, "New intent " + (fresh.size() + 1), "", leaves.length));
                freshMembers.add(leaves);
            }
        }
        List<DomainTree.Item> items = new ArrayList<>();
        List<int[]> members = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int intent = c;
            IntStream own = IntStream.range(0, labels.length).filter(leaf -> labels[leaf] == intent);
            int[] leaves = IntStream.concat(own, known.get(c).stream().flatMapToInt(Arrays::stream)).sorted().distinct()
                    .toArray();
            items.add(new DomainTree.Item("intent:" + names.get(c), names.get(c), domains.get(c), leaves.length));
            members.add(leaves);
        }
        items.addAll(fresh);
        members.addAll(freshMembers);
        return new DomainItems(items, members, means(plain, members));
    }

    /// The known intent a cluster stands for, or -1.
    private static int intentOf(int[] leaves, int[] labels, int[] labelled) {
        int[] held = new int[labelled.length];
        for (int leaf : leaves) if (labels[leaf] >= 0) held[labels[leaf]]++;
        int best = -1;
        for (int c = 0; c < held.length; c++) if (held[c] > 0 && (best < 0 || held[c] > held[best])) best = c;
        if (best < 0) return -1;
        boolean isKnown = held[best] >= COVERAGE * labelled[best] || held[best] >= PURITY * leaves.length;
        return isKnown ? best : -1;
    }

    /// One unit row per group of rows; an empty group has a row of zeros.
    public static FloatMatrix means(FloatMatrix rows, List<int[]> groups) {
        int d = rows.cols();
        FloatMatrix out = FloatMatrix.zeros(groups.size(), d);
        for (int g = 0; g < groups.size(); g++)
            for (int row : groups.get(g)) for (int c = 0; c < d; c++) out.values()[g * d + c] += rows.get(row, c);
        return out.unitRows();
    }
}
