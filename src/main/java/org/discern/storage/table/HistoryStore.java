package org.discern.storage.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.user.Histories;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.HistoryImport;
import org.discern.domain.user.HistoryReport;
import org.discern.domain.user.UserEvent;
import org.discern.storage.file.ProjectFile;

/// What users said, and the imports that brought it. The histories are all events of active imports.
public final class HistoryStore {
    /// The state of an import whose events belong to the histories, as a change's `after`.
    public static final String ACTIVE = CorpusStore.ACTIVE;
    static final String IMPORT_PREFIX = "history.import/";
    private static final ImportTable IMPORTS = new ImportTable("history_import");

    private final ProjectFile file;

    public HistoryStore(ProjectFile file) { this.file = file; }

    /// The key of the change that brings an import in or takes it out.
    public static String importKey(long importId) { return IMPORT_PREFIX + importId; }

    /// Keeps the events of a file, not yet as part of the histories: an operation on [#importKey] makes them so. Do both in
    /// one [ProjectFile#transaction]. Ids grow in file order, so that events of one user at one second keep their order.
    ///
    /// @param at ISO-8601 UTC
    /// @return the import's id
    public long add(HistoryBatch batch, String at) {
        return file.write("Import " + batch.name(), c -> {
            long importId = IMPORTS.insert(c, batch.name(), batch.sha256(), batch.events().size(), at, batch.plan(), batch
                    .report());
            insertEvents(c, importId, batch.events());
            return importId;
        });
    }

    /// All imports, the undone ones too, oldest first.
    public List<HistoryImport> imports() { return file.read(c -> IMPORTS.all(c).stream().map(HistoryStore::made).toList()); }

    /// The latest import of a file with these bytes that is part of the histories.
    public Optional<HistoryImport> activeImportOf(String sha256) {
        return file.read(c -> IMPORTS.activeOf(c, sha256).stream().map(HistoryStore::made).findFirst());
    }

    /// All events; [Histories#EMPTY] when there is no active import.
    public Histories load() {
        return file.read(c -> {
            var out = new ArrayList<UserEvent>();
            var words = new HashMap<String, String>(); // names and labels repeat; one string each keeps large histories small
            try (var select = c.prepareStatement("SELECT e.id, e.user, e.time, e.text, e.label, e.item FROM history_import i "
                    + "JOIN event e ON e.import_id = i.id WHERE i.active = 1"); var rows = select.executeQuery()) {
                while (rows.next())
                    out.add(new UserEvent(rows.getLong(1), word(words, rows, 2), rows.getLong(3), rows.getString(4), word(words,
                            rows, 5), word(words, rows, 6)));
            }
            return out.isEmpty() ? Histories.EMPTY : Histories.of(out);
        });
    }

    static void activate(Connection c, long importId, boolean active) throws SQLException {
        IMPORTS.activate(c, importId, active);
    }

    private static void insertEvents(Connection c, long importId, List<UserEvent> events) throws SQLException {
        long id = highest(c);
        try (var insert = c.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < events.size(); place++) {
                UserEvent e = events.get(place);
                insert.setLong(1, ++id);
                insert.setLong(2, importId);
                insert.setInt(3, place);
                insert.setString(4, e.user());
                insert.setLong(5, e.time());
                insert.setString(6, e.text());
                insert.setString(7, e.label());
                insert.setString(8, e.item());
                insert.executeUpdate();
            }
        }
    }

    private static long highest(Connection c) throws SQLException {
        try (var select = c.prepareStatement("SELECT coalesce(max(id), 0) FROM event"); var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static HistoryImport made(ImportTable.Line line) {
        return new HistoryImport(line.id(), line.name(), line.sha256(), line.rows(), line.at(), line.active(), line.plan(), Json
                .read(line.report(), HistoryReport.class));
    }

    private static String word(Map<String, String> words, ResultSet rows, int column) throws SQLException {
        return words.computeIfAbsent(rows.getString(column), same -> same);
    }
}
