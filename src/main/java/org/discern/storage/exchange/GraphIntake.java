package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Relation;
import org.jspecify.annotations.Nullable;

/// Turns the nodes and edges of a graph file into a part. Edges wait until all nodes are known, since a file may name them in
/// any order. An edge from a user to a recipe is an interaction.
final class GraphIntake implements Intake<GraphBatch> {
    /// The cells of every row, nodes and edges alike.
    static final List<String> COLUMNS = List.of("id", "kind", "key", "name", "source", "target", "relation", "time", "value");
    private static final int ID = 0;
    private static final int KIND = 1;
    private static final int KEY = 2;
    private static final int NAME = 3;
    private static final int SOURCE = 4;
    private static final int TARGET = 5;
    private static final int RELATION = 6;
    private static final int TIME = 7;
    private static final int VALUE = 8;

    private final String source;
    private final ImportPlan plan;
    private final RowTally tally;
    private final PartTally graph = new PartTally(null);
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<RawRow> edges = new ArrayList<>();
    private int accepted;
    private int untimed;

    private record Node(NodeKind kind, int place) {}

    GraphIntake(String source, ImportPlan plan) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        tally.refuseMoreThan(accepted + edges.size());
        boolean edge = !cell(row, SOURCE).isEmpty() || !cell(row, TARGET).isEmpty();
        if (edge) {
            edges.add(row);
            return;
        }
        String id = cell(row, ID);
        NodeKind kind = kind(row);
        String fault = id.isEmpty()
                ? "The node has no id"
                : kind == null
                        ? "The node says no kind that is known (user, recipe, ingredient, cuisine, …): “" + Limits.excerpt(cell(
                                row,
                                KIND)) + "”"
                        : nodes.containsKey(id) ? "A node of this id stands further up" : "";
        if (kind == null || !fault.isEmpty()) {
            reject(row, fault);
            return;
        }
        String key = cell(row, KEY).isEmpty() ? withoutKind(id) : cell(row, KEY);
        String shown = cell(row, NAME);
        if (kind.isAttribute())
            key = cell(row, KEY).isEmpty() && !shown.isEmpty()
                    ? RecipeWords.key(kind, shown)
                    : RecipeWords.key(key);
        nodes.put(id, new Node(kind, graph.part.node(kind, key, shown.equals(key) ? "" : shown)));
        accepted++;
    }

    private static String cell(RawRow row, int column) { return row.cells().get(column).strip(); }

    /// What the file says, else what the id begins with, as in `recipe:44`.
    private static @Nullable NodeKind kind(RawRow row) {
        String said = cell(row, KIND);
        if (said.isEmpty()) said = cell(row, ID).contains(":") ? cell(row, ID).substring(0, cell(row, ID).indexOf(':')) : "";
        for (NodeKind kind : NodeKind.values()) if (kind.word().equalsIgnoreCase(said.replace('_', '-'))) return kind;
        return RecipeWords.named(said);
    }

    private static String withoutKind(String id) {
        int colon = id.indexOf(':');
        return colon > 0 && colon < id.length() - 1 ? id.substring(colon + 1) : id;
    }

    private void reject(RawRow row, String reason) { tally.rejectWhole(row, reason); }

    private void join(RawRow row) {
        Node from = nodes.get(cell(row, SOURCE));
        Node to = nodes.get(cell(row, TARGET));
        if (from == null || to == null) {
            graph.dangling++;
            reject(row, "The edge ends at “" + cell(row, from == null ? SOURCE : TARGET) + "”, which no node stands for");
            return;
        }
        if (from.place == to.place) {
            graph.loops++;
            reject(row, "The edge joins a node with itself");
            return;
        }
        boolean against = (to.kind == NodeKind.USER && from.kind != NodeKind.USER) || (to.kind == NodeKind.RECIPE && from.kind
                .isAttribute());
        String fault = against ? join(row, to, from) : join(row, from, to);
        if (!fault.isEmpty()) reject(row, fault);
    }

    private String join(RawRow row, Node from, Node to) {
        String said = cell(row, RELATION);
        if (from.kind == NodeKind.USER && to.kind == NodeKind.RECIPE) return interaction(row, from, to, said);
        Relation relation = !said.isEmpty()
                ? new Relation(RecipeWords.key(said), from.kind, to.kind)
                : from.kind == NodeKind.RECIPE && to.kind.isAttribute()
                        ? Relation.of(to.kind)
                        : new Relation("is linked to", from.kind, to.kind);
        if (graph.isFull(relation)) return "More than 127 different relations";
        if (graph.edge(from.place, relation, to.place)) accepted++;
        return "";
    }

    private String interaction(RawRow row, Node user, Node recipe, String said) {
        String type = InteractionTypes.of(said);
        String value = cell(row, VALUE);
        double number = value.isEmpty() ? Double.NaN : RecipeIntake.number(value);
        OptionalLong time = Times.seconds(cell(row, TIME));
        if (!cell(row, TIME).isEmpty() && time.isEmpty())
            return "“" + Limits.excerpt(cell(row, TIME)) + "” is no time that can be read; " + Times.EXPECTED;
        if (!value.isEmpty() && !Double.isFinite(number)) return "“" + Limits.excerpt(value) + "” is no number";
        if (graph.isFull(type)) return "More than 127 types of interaction";
        if (time.isEmpty()) untimed++;
        graph.interaction(user.place, recipe.place, type, time.orElse(row.line()), (float) number);
        accepted++;
        return "";
    }

    @Override
    public GraphBatch finish(String sha256, long blankLines, List<String> notes) {
        for (RawRow row : edges) join(row);
        edges.clear();
        tally.refuseNothing(accepted, "node");
        graph.timesAreOrder = untimed > 0;
        return graph.finish(source, sha256, plan, tally.report(accepted, blankLines, graph.doubles, graph.doubles, notes));
    }
}
