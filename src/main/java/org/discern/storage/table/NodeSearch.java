package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.discern.domain.recipe.NodeHit;
import org.discern.domain.recipe.NodeKind;

/// The words of a search box against the full-text index.
final class NodeSearch {
    private static final int MOST_WORDS = 12;
    private static final int PLURAL = 4; // shorter words keep their final s

    private NodeSearch() {}

    /// All words must occur, each as the beginning of a word of name, key or description; names count most.
    static List<NodeHit> find(Connection c, String words, Set<NodeKind> kinds, int limit) throws SQLException {
        String match = match(words);
        var out = new ArrayList<NodeHit>();
        if (match.isEmpty() || kinds.isEmpty() || limit < 1) return out;
        String among = kinds.stream().map(k -> "'" + k.word() + "'").collect(Collectors.joining(", "));
        // materialized, because bm25() cannot be computed once SQLite has folded the two queries into one
        String sql = """
                WITH hit AS MATERIALIZED (SELECT rowid AS id, bm25(graph_search, 10.0, 5.0, 1.0) AS score
                  FROM graph_search WHERE graph_search MATCH ?)
                SELECT n.kind, n.key, min(hit.score) FROM hit JOIN graph_node n ON n.id = hit.id
                JOIN graph_import i ON i.id = n.import_id WHERE i.active = 1 AND n.kind IN (%s)
                GROUP BY n.kind, n.key ORDER BY min(hit.score), n.key LIMIT ?""".formatted(among);
        try (var select = c.prepareStatement(sql)) {
            select.setString(1, match);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) out.add(new NodeHit(kind(rows.getString(1)), rows.getString(2), -rows.getDouble(3)));
            }
        }
        return out;
    }

    static NodeKind kind(String word) { return NodeKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }

    /// The query in FTS5's language; nothing a person types has a meaning there but its letters and digits.
    static String match(String words) {
        var out = new ArrayList<String>();
        var word = new StringBuilder();
        for (int point : words.codePoints().limit(1_000).toArray()) {
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK)
                word.appendCodePoint(point);
            else
                flush(word, out);
        }
        flush(word, out);
        return out.stream().limit(MOST_WORDS).collect(Collectors.joining(" AND "));
    }

    /// A plural's beginning is the singular, which finds both.
    private static void flush(StringBuilder word, List<String> out) {
        if (word.isEmpty()) return;
        String plain = word.toString().toLowerCase(Locale.ROOT);
        boolean plural = plain.length() >= PLURAL && plain.endsWith("s") && !plain.endsWith("ss");
        out.add("\"" + (plural ? plain.substring(0, plain.length() - 1) : plain) + "\"*");
        word.setLength(0);
    }
}
