package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two tables as one: first the rows of the nodes, then those of the edges, in the columns of [GraphIntake].
final class NodeEdgeRows implements Rows {
    private final Rows nodes;
    private final Rows edges;
    private final int[] ofNodes;
    private final int[] ofEdges;
    private final String nodesName;
    private final String edgesName;
    private boolean atEdges;

    /// @param nodes,edges rows in the order of their own columns
    NodeEdgeRows(Rows nodes, List<String> nodeColumns, String nodesName, Rows edges, List<String> edgeColumns, String edgesName) {
        this.nodes = nodes;
        this.edges = edges;
        this.nodesName = nodesName;
        this.edgesName = edgesName;
        this.ofNodes = places(nodeColumns, true);
        this.ofEdges = places(edgeColumns, false);
    }

    /// Whether a header is one of nodes: an id and a kind; the file's name must say so too.
    static boolean isNodes(Path file, List<String> columns) {
        return SourceFiles.name(file).toLowerCase(Locale.ROOT).contains("nodes") && places(columns, true)[0] >= 0;
    }

    static boolean isEdges(Path file, List<String> columns) {
        int[] places = places(columns, false);
        return SourceFiles.name(file).toLowerCase(Locale.ROOT).contains("edges") && places[GraphIntake.COLUMNS.indexOf(
                "source")] >= 0
                && places[GraphIntake.COLUMNS.indexOf("target")] >= 0;
    }

    /// The other table of the pair, beside the one.
    static Optional<Path> partner(Path file) {
        String name = SourceFiles.name(file);
        boolean nodes = name.toLowerCase(Locale.ROOT).contains("nodes");
        String other = nodes
                ? name.replace("nodes", "edges").replace("Nodes", "Edges")
                : name.replace("edges", "nodes").replace(
                        "Edges", "Nodes");
        Path beside = file.resolveSibling(other);
        return other.equals(name) || !Files.isRegularFile(beside) ? Optional.empty() : Optional.of(beside);
    }

    /// Per cell its place in the file, -1 where the file has none.
    private static int[] places(List<String> columns, boolean nodes) {
        int[] out = new int[GraphIntake.COLUMNS.size()];
        java.util.Arrays.fill(out, -1);
        for (int i = 0; i < columns.size(); i++) {
            String to = switch (columns.get(i).strip().toLowerCase(Locale.ROOT)) {
                case "id" -> nodes ? "id" : "";
                case "kind" -> nodes ? "kind" : "";
                case "type" -> nodes ? "kind" : "relation";
                case "key" -> nodes ? "key" : "";
                case "name" -> nodes ? "name" : "";
                case "label" -> nodes ? "name" : "relation";
                case "source", "from", "head" -> nodes ? "" : "source";
                case "target", "to", "tail" -> nodes ? "" : "target";
                case "relation" -> nodes ? "" : "relation";
                case "time", "date" -> nodes ? "" : "time";
                case "value", "rating" -> nodes ? "" : "value";
                default -> "";
            };
            int place = GraphIntake.COLUMNS.indexOf(to);
            if (place >= 0 && out[place] < 0) out[place] = i;
        }
        return out;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (!atEdges) {
            RawRow node = nodes.next();
            if (node != null) return placed(node, ofNodes, nodesName);
            atEdges = true;
        }
        RawRow edge = edges.next();
        return edge == null ? null : placed(edge, ofEdges, edgesName);
    }

    private static RawRow placed(RawRow row, int[] places, String name) {
        if (row.isRejected())
            return new RawRow(name, row.line(), row.cells(), name + ": " + row.rejection(), row.excerpt(), row.kind(), row
                    .uneven());
        var cells = new ArrayList<String>(places.length);
        for (int place : places) cells.add(place < 0 ? "" : row.cells().get(place));
        return row.withCells(cells).in(name);
    }

    @Override
    public long blankLines() { return nodes.blankLines() + edges.blankLines(); }

    @Override
    public List<String> notes() {
        var out = new ArrayList<>(nodes.notes());
        out.addAll(edges.notes());
        return out;
    }

    @Override
    public void close() throws IOException {
        try (nodes) {
            edges.close();
        }
    }
}
