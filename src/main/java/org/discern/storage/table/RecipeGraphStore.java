package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphImport;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.NodeHit;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeText;
import org.discern.storage.file.ProjectFile;

/// The recipe knowledge graph in parts, one for each imported file; the graph is the union of the active ones.
public final class RecipeGraphStore {
    /// The state of an import whose part belongs to the graph, as a change's `after`.
    public static final String ACTIVE = CorpusStore.ACTIVE;
    static final String IMPORT_PREFIX = "recipe.import/";
    private static final ImportTable IMPORTS = new ImportTable("graph_import");

    private final ProjectFile file;

    public RecipeGraphStore(ProjectFile file) { this.file = file; }

    /// The key of the change that brings an import in or takes it out.
    public static String importKey(long importId) { return IMPORT_PREFIX + importId; }

    /// Keeps the part of a file, not yet as a part of the graph: an operation on [#importKey] makes it so. Do both in one
    /// [ProjectFile#transaction].
    ///
    /// @param at ISO-8601 UTC
    /// @return the import's id
    public long add(GraphBatch batch, String at) {
        return file.write("Import " + batch.name(), c -> {
            long id = IMPORTS.insert(c, batch.name(), batch.sha256(), batch.report().rows().accepted(), at, batch.plan(), batch
                    .report());
            insertNodes(c, id, batch.part());
            insertTexts(c, id, batch.part());
            insertColumns(new GraphColumns(c, id), batch.part());
            return id;
        });
    }

    /// All imports, the undone ones too, oldest first.
    public List<GraphImport> imports() { return file.read(c -> IMPORTS.all(c).stream().map(RecipeGraphStore::made).toList()); }

    /// The latest import of a file with these bytes that is part of the graph.
    public Optional<GraphImport> activeImportOf(String sha256) {
        return file.read(c -> IMPORTS.activeOf(c, sha256).stream().map(RecipeGraphStore::made).findFirst());
    }

    /// The parts of all active imports, oldest first.
    public List<GraphPart> parts() {
        return file.read(c -> {
            var out = new ArrayList<GraphPart>();
            for (ImportTable.Line line : IMPORTS.all(c)) if (line.active()) out.add(part(c, line.id()));
            return out;
        });
    }

    /// The nodes that answer the words: every word must be the beginning of a word of the name, the key or the description,
    /// letters with or without accents. Best first, by BM25 with names counting most.
    ///
    /// @param limit at most so many
    public List<NodeHit> search(String words, Set<NodeKind> kinds, int limit) {
        return file.read(c -> NodeSearch.find(c, words, kinds, limit));
    }

    static void activate(Connection c, long importId, boolean active) throws SQLException {
        IMPORTS.activate(c, importId, active);
    }

    private static void insertNodes(Connection c, long importId, GraphPart part) throws SQLException {
        long id = highest(c);
        try (var insert = c.prepareStatement("INSERT INTO graph_node VALUES (?, ?, ?, ?, ?, ?)");
                var index = c.prepareStatement("INSERT INTO graph_search (rowid, name, key, description) VALUES (?, ?, ?, ?)")) {
            for (int place = 0; place < part.nodes(); place++) {
                NodeKind kind = part.kinds().get(place);
                String key = part.keys().get(place);
                String name = part.names().get(place);
                RecipeText text = part.texts().get(place);
                insert.setLong(1, ++id);
                insert.setLong(2, importId);
                insert.setInt(3, place);
                insert.setString(4, kind.word());
                insert.setString(5, key);
                insert.setString(6, name);
                insert.executeUpdate();
                index.setLong(1, id);
                index.setString(2, name);
                index.setString(3, key.equals(name) ? "" : key);
                index.setString(4, text == null ? "" : text.description());
                index.executeUpdate();
            }
        }
    }

    private static void insertTexts(Connection c, long importId, GraphPart part) throws SQLException {
        try (var insert = c.prepareStatement("INSERT INTO recipe_text VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Integer, RecipeText> entry : part.texts().entrySet()) {
                RecipeText text = entry.getValue();
                insert.setLong(1, importId);
                insert.setInt(2, entry.getKey());
                insert.setString(3, text.description());
                insert.setInt(4, text.minutes());
                insert.setString(5, Json.write(text.steps()));
                insert.setString(6, Json.write(text.nutrition()));
                insert.executeUpdate();
            }
        }
    }

    private static void insertColumns(GraphColumns columns, GraphPart part) throws SQLException {
        columns.putJson("relations", part.relations());
        columns.put("edge.head", part.heads());
        columns.put("edge.tail", part.tails());
        columns.put("edge.relation", part.relation());
        columns.putJson("types", part.types());
        columns.put("interaction.user", part.users());
        columns.put("interaction.recipe", part.recipes());
        columns.put("interaction.type", part.type());
        columns.put("interaction.time", part.time());
        columns.put("interaction.value", part.value());
        columns.putJson("times_are_order", part.timesAreOrder());
    }

    private static GraphPart part(Connection c, long importId) throws SQLException {
        var kinds = new ArrayList<NodeKind>();
        var keys = new ArrayList<String>();
        var names = new ArrayList<String>();
        var words = new HashMap<String, NodeKind>();
        try (var select = c.prepareStatement("SELECT kind, key, name FROM graph_node WHERE import_id = ? ORDER BY place")) {
            select.setLong(1, importId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    kinds.add(words.computeIfAbsent(rows.getString(1), NodeSearch::kind));
                    keys.add(rows.getString(2));
                    names.add(rows.getString(3));
                }
            }
        }
        var columns = new GraphColumns(c, importId);
        return new GraphPart(kinds, keys, names, columns.relations("relations"), columns.ints("edge.head"), columns.ints(
                "edge.tail"), columns.bytes("edge.relation"), columns.words("types"), columns.ints("interaction.user"),
                columns.ints("interaction.recipe"), columns.bytes("interaction.type"), columns.longs("interaction.time"),
                columns.floats("interaction.value"), Boolean.parseBoolean(columns.json("times_are_order")), texts(c, importId));
    }

    private static Map<Integer, RecipeText> texts(Connection c, long importId) throws SQLException {
        var out = new TreeMap<Integer, RecipeText>();
        try (var select = c.prepareStatement(
                "SELECT place, description, minutes, steps, nutrition FROM recipe_text WHERE import_id = ?")) {
            select.setLong(1, importId);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    out.put(rows.getInt(1), new RecipeText(rows.getString(2), rows.getInt(3), Json.read(rows.getString(4),
                            new TypeReference<List<String>>() {
                            }), Json.read(rows.getString(5),
                                    new TypeReference<List<RecipeText.Nutrient>>() {
                                    })));
            }
        }
        return out;
    }

    private static long highest(Connection c) throws SQLException {
        try (var select = c.prepareStatement("SELECT coalesce(max(id), 0) FROM graph_node"); var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static GraphImport made(ImportTable.Line line) {
        return new GraphImport(line.id(), line.name(), line.sha256(), line.rows(), line.at(), line.active(), line.plan(), Json
                .read(line.report(), GraphReport.class));
    }
}
