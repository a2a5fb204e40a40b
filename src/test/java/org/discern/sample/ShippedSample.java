package org.discern.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The sample as it lies in `sample-data`, read from its two files.
///
/// @param table the unpacked file
/// @param key the key file
/// @param rows of the table in its order
/// @param users by name, each with its rows in order of time
/// @param kinds by user
/// @param sizes by user the number of events the key states
/// @param marks by user, users without marks left out
record ShippedSample(String table, String key, List<Row> rows, Map<String, List<Row>> users, Map<String, String> kinds,
        Map<String, Integer> sizes, Map<String, List<Mark>> marks) {
    /// A row of the table with the group its text belongs to.
    record Row(String user, Instant time, String text, String label, PhraseGroup group) {
        boolean ambiguous() { return group.ambiguous(); }
    }

    static ShippedSample read(Path folder) throws IOException {
        String table;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(AssistantRequests.FILE)))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String key = Files.readString(folder.resolve(AssistantRequests.KEY));
        List<Row> rows = rows(table);
        var users = new TreeMap<String, List<Row>>();
        for (Row row : rows) users.computeIfAbsent(row.user(), u -> new ArrayList<>()).add(row);
        var kinds = new TreeMap<String, String>();
        var sizes = new TreeMap<String, Integer>();
        var marks = new TreeMap<String, List<Mark>>();
        for (String line : key.lines().skip(1).toList()) {
            String[] f = line.split(",", -1);
            kinds.put(f[0], f[1]);
            sizes.put(f[0], Integer.valueOf(f[2]));
            if (f[3].isEmpty()) continue;
            marks.computeIfAbsent(f[0], u -> new ArrayList<>()).add(new Mark(f[3], Integer.parseInt(f[4]), Instant.parse(f[5]),
                    f[6]
                            .isEmpty() ? 0 : Integer.parseInt(f[6]), f[7], f[8], f[9]));
        }
        return new ShippedSample(table, key, rows, users, kinds, sizes, marks);
    }

    /// Only texts are ever quoted, and no text holds a quote or a line break.
    private static List<Row> rows(String table) {
        var groups = new HashMap<String, PhraseGroup>();
        for (PhraseGroup group : PhraseBook.read(AssistantRequests.SEED)) {
            for (String text : group.spoken()) groups.put(text, group);
            for (String text : group.typed()) groups.put(text, group);
        }
        var rows = new ArrayList<Row>();
        for (String line : table.lines().skip(1).toList()) {
            int first = line.indexOf(',');
            int second = line.indexOf(',', first + 1);
            int last = line.lastIndexOf(',');
            String text = line.substring(second + 1, last);
            if (text.startsWith("\"")) text = text.substring(1, text.length() - 1);
            PhraseGroup group = groups.get(text);
            if (group == null) throw new IllegalStateException("Not from the phrase stock: " + text);
            rows.add(new Row(line.substring(0, first), Instant.parse(line.substring(first + 1, second)), text, line.substring(last
                    + 1), group));
        }
        return rows;
    }

    List<Mark> marks(String user) { return marks.getOrDefault(user, List.of()); }
}
