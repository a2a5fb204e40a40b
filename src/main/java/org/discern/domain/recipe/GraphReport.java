package org.discern.domain.recipe;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.corpus.ImportReport;

/// What became of a file of recipes, attributes or interactions.
///
/// @param rows the counts all imports share: `rowsRead = accepted + folded + rejectedCount`
/// @param nodes how many the file names, by [NodeKind#word]
/// @param edges between recipes and attributes, doubles and loops not counted
/// @param interactions by type
/// @param dangling ends of edges that no node of the file or the project stands for
/// @param loops edges from a node to itself, left out
/// @param doubles edges that repeat an earlier one of the file, left out
/// @param unknownTypes interactions of a type that [TypeTrust#defaults] does not know; they count as little trusted
/// @param bare recipes whose list of ingredients is empty
/// @param linking what became of ingredient words, when a vocabulary was given
public record GraphReport(ImportReport rows, Map<String, Integer> nodes, long edges, Map<String, Long> interactions,
        long dangling, long loops, long doubles, long unknownTypes, long bare, Linking linking) {
    /// @param linked mentions that the vocabulary knows
    /// @param unlinked mentions it does not; they are kept under the words of the file
    /// @param examples unlinked words, most frequent first, with how often they were mentioned
    public record Linking(long linked, long unlinked, List<Missing> examples) {
        public static final Linking NONE = new Linking(0, 0, List.of());

        public Linking { examples = List.copyOf(examples); }

        public record Missing(String word, long mentions) {}
    }

    public GraphReport {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
        interactions = Collections.unmodifiableMap(new TreeMap<>(interactions));
    }

    /// How many nodes of a kind the file names.
    public int count(NodeKind kind) { return nodes.getOrDefault(kind.word(), 0); }

    public long interactionCount() { return interactions.values().stream().mapToLong(n -> n).sum(); }
}
