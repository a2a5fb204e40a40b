package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.GraphReport.Linking;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Relation;
import org.jspecify.annotations.Nullable;

/// What all intakes of the graph share: nodes and edges on their way into a part, each edge once, and the counts.
final class PartTally {
    private static final int EXAMPLES = 50;

    final GraphPart.Builder part = new GraphPart.Builder();
    private final @Nullable IngredientVocabulary vocabulary;
    private final Map<Relation, LongSet> seen = new HashMap<>();
    private final Map<String, Long> unlinked = new HashMap<>();
    private final Map<String, Long> types = new TreeMap<>();
    private long linked;
    private long edges;
    long dangling;
    long loops;
    long doubles;
    long bare;
    boolean timesAreOrder;

    PartTally(@Nullable IngredientVocabulary vocabulary) { this.vocabulary = vocabulary; }

    /// Adds an edge unless it joins a node with itself or is there already.
    ///
    /// @return false when it was left out
    boolean edge(int head, Relation relation, int tail) {
        if (head == tail) {
            loops++;
            return false;
        }
        if (!seen.computeIfAbsent(relation, _ -> new LongSet()).add((long) head << 32 | tail)) {
            doubles++;
            return false;
        }
        part.edge(head, relation, tail);
        edges++;
        return true;
    }

    /// Joins a recipe with an attribute given in a file's words; ingredients go through the vocabulary.
    boolean attribute(int recipe, Relation relation, NodeKind kind, String words) {
        String key = RecipeWords.key(kind, RecipeWords.unescaped(words));
        if (key.isEmpty()) return false;
        if (kind == NodeKind.INGREDIENT && vocabulary != null) key = linked(vocabulary, key);
        return edge(recipe, relation, part.node(kind, key, ""));
    }

    private String linked(IngredientVocabulary known, String key) {
        String canonical = known.link(key);
        if (canonical.isEmpty()) {
            unlinked.merge(key, 1L, Long::sum);
            return key;
        }
        linked++;
        return canonical;
    }

    void interaction(int user, int recipe, String type, long time, float value) {
        part.interaction(user, recipe, type, time, value);
        types.merge(type, 1L, Long::sum);
    }

    /// How many different relations and types there may be.
    boolean isFull(Relation relation) { return seen.size() >= Byte.MAX_VALUE && !seen.containsKey(relation); }

    boolean isFull(String type) { return types.size() >= Byte.MAX_VALUE && !types.containsKey(type); }

    GraphBatch finish(String name, String sha256, ImportPlan plan, ImportReport rows) {
        GraphPart built = part.build(timesAreOrder);
        var nodes = new TreeMap<String, Integer>();
        for (NodeKind kind : built.kinds()) nodes.merge(kind.word(), 1, Integer::sum);
        long unknown = types.entrySet().stream().filter(e -> !InteractionTypes.isKnown(e.getKey())).mapToLong(Map.Entry::getValue)
                .sum();
        List<Linking.Missing> examples = unlinked.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator
                .reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(EXAMPLES).map(e -> new Linking.Missing(e
                        .getKey(),
                        e.getValue())).toList();
        var linking = new Linking(linked, unlinked.values().stream().mapToLong(n -> n).sum(), examples);
        var report = new GraphReport(noted(rows, unknown, linking), nodes, edges, types, dangling, loops, doubles, unknown, bare,
                linking);
        return new GraphBatch(name, sha256, plan, built, report);
    }

    private ImportReport noted(ImportReport rows, long unknown, Linking linking) {
        var notes = new ArrayList<String>(rows.notes());
        if (bare > 0) notes.add(count(bare, "recipe has", "recipes have") + " an empty list of ingredients.");
        if (loops > 0)
            notes.add(count(loops, "edge joins", "edges join") + " a node with itself and " + isAre(loops)
                    + " left out.");
        if (doubles > 0)
            notes.add(count(doubles, "edge repeats", "edges repeat") + " an earlier one and " + isAre(doubles)
                    + " left out.");
        if (dangling > 0) notes.add(count(dangling, "edge ends", "edges end") + " at a node that the file does not name.");
        if (unknown > 0)
            notes.add(unknown + " interactions are of types nobody knows (" + String.join(", ", types.keySet().stream()
                    .filter(type -> !InteractionTypes.isKnown(type)).limit(10).toList())
                    + "); they are kept and little trusted.");
        if (timesAreOrder && !types.isEmpty()) notes.add("There are no dates; the order of the rows stands in for the time.");
        if (linking.linked() + linking.unlinked() > 0) {
            String some = String.join(", ", linking.examples().stream().limit(5).map(m -> m.word() + " (" + m.mentions() + ")")
                    .toList());
            notes.add(linking.linked() + " of " + (linking.linked() + linking.unlinked())
                    + " mentions of ingredients were linked to the vocabulary" + (some.isEmpty()
                            ? "."
                            : "; not, e.g.: " + some
                                    + "."));
        }
        return rows.withNotes(notes);
    }

    private static String count(long n, String one, String several) { return n + " " + (n == 1 ? one : several); }

    private static String isAre(long n) { return n == 1 ? "is" : "are"; }
}
