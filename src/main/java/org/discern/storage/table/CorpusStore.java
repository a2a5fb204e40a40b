package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportRecord;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RowLabel;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.file.ProjectFile;

/// Utterances and the imports that brought them. The corpus is every row of an active import, in order of import and place.
public final class CorpusStore {
    /// The state of an import whose rows belong to the corpus, as a change's `after`.
    public static final String ACTIVE = "active";
    static final String IMPORT_PREFIX = "corpus.import/";
    static final String LABELS_PREFIX = "corpus.labels/";
    private static final ImportTable IMPORTS = new ImportTable("corpus_import");

    private final ProjectFile file;

    public CorpusStore(ProjectFile file) { this.file = file; }

    /// The key of the change that brings an import in or takes it out.
    public static String importKey(long importId) { return IMPORT_PREFIX + importId; }

    /// Keeps the rows of a file, not yet as part of the corpus: an operation on [#importKey] makes them so. Do both in one
    /// [ProjectFile#transaction]. A row keeps the id it came with when that is free, and gets a new one otherwise.
    ///
    /// @param at ISO-8601 UTC
    /// @return the import's id
    public long add(ImportBatch batch, String at) {
        return file.write("Import " + batch.name(), c -> {
            long importId = IMPORTS.insert(c, batch.name(), batch.sha256(), batch.rows().size(), at, batch.plan(), batch
                    .report());
            insertRows(c, importId, batch.rows());
            insertDomains(c, importId, batch.domainOfIntent());
            return importId;
        });
    }

    /// All imports, the undone ones too, oldest first.
    public List<ImportRecord> imports() { return file.read(c -> IMPORTS.all(c).stream().map(CorpusStore::made).toList()); }

    /// The latest import of a file with these bytes that is part of the corpus.
    public Optional<ImportRecord> activeImportOf(String sha256) {
        return file.read(c -> IMPORTS.activeOf(c, sha256).stream().map(CorpusStore::made).findFirst());
    }

    /// The whole corpus; [Corpus#EMPTY] when there is no active import.
    public Corpus load() {
        return file.read(c -> {
            String name = first(c, "SELECT name FROM corpus_import WHERE active = 1 ORDER BY id LIMIT 1");
            List<Utterance> rows = loadRows(c);
            Corpus named = Corpus.of(name, rows);
            var domains = new HashMap<>(loadDomains(c));
            domains.putAll(named.domainOfIntent()); // what rows say goes before what a domain file says
            return rows.isEmpty() && name.isEmpty() ? Corpus.EMPTY : new Corpus(name, rows, domains);
        });
    }

    /// Per row of [#load] the name of the file it came from.
    public List<String> sources() {
        return file.read(c -> {
            var out = new ArrayList<String>();
            try (var select = c.prepareStatement(
                    "SELECT name, row_count FROM corpus_import WHERE active = 1 ORDER BY id"); var rows = select.executeQuery()) {
                while (rows.next()) for (int i = rows.getInt(2); i > 0; i--) out.add(rows.getString(1));
            }
            return out;
        });
    }

    /// The change that gives the named utterances new labels, with their present ones as `before`.
    ///
    /// @param batch any word that tells this change's key from others, e.g. a counter
    /// @throws WorkbenchException when an utterance does not exist
    public Change labelChange(String batch, List<RowLabel> labels) {
        List<RowLabel> before = file.read(c -> presentLabels(c, labels));
        return new Change(LABELS_PREFIX + batch, Json.write(before), Json.write(labels));
    }

    static void activate(Connection c, long importId, boolean active) throws SQLException {
        IMPORTS.activate(c, importId, active);
    }

    static void label(Connection c, String json) throws SQLException {
        if (json.isEmpty()) throw new IllegalArgumentException("Labels cannot become absent; name the earlier ones");
        try (var update = c.prepareStatement("UPDATE utterance SET intent = ?, domain = ? WHERE id = ?")) {
            for (RowLabel label : Json.read(json, new TypeReference<List<RowLabel>>() {
            })) {
                update.setString(1, label.intent());
                update.setString(2, label.domain());
                update.setLong(3, label.id());
                if (update.executeUpdate() != 1) throw new IllegalArgumentException("There is no utterance " + label.id());
            }
        }
    }

    private static List<RowLabel> presentLabels(Connection c, List<RowLabel> wanted) throws SQLException {
        var out = new ArrayList<RowLabel>();
        try (var select = c.prepareStatement("SELECT intent, domain FROM utterance WHERE id = ?")) {
            for (RowLabel label : wanted) {
                select.setLong(1, label.id());
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new WorkbenchException("There is no utterance " + label.id() + " in this project.");
                    out.add(new RowLabel(label.id(), row.getString(1), row.getString(2)));
                }
            }
        }
        return out;
    }

    private static void insertRows(Connection c, long importId, List<Utterance> rows) throws SQLException {
        var ids = new FreeIds(c, rows);
        try (var insert = c.prepareStatement("INSERT INTO utterance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < rows.size(); place++) {
                Utterance u = rows.get(place);
                insert.setLong(1, ids.idFor(u.id()));
                insert.setLong(2, importId);
                insert.setInt(3, place);
                insert.setString(4, u.text());
                insert.setString(5, u.intent());
                insert.setString(6, u.domain());
                insert.setString(7, u.split());
                insert.setString(8, u.user());
                insert.setString(9, u.time());
                insert.setInt(10, u.copies());
                insert.executeUpdate();
            }
        }
    }

    private static void insertDomains(Connection c, long importId, Map<String, String> domains) throws SQLException {
        try (var insert = c.prepareStatement("INSERT INTO import_domain VALUES (?, ?, ?)")) {
            for (var entry : domains.entrySet()) {
                insert.setLong(1, importId);
                insert.setString(2, entry.getKey());
                insert.setString(3, entry.getValue());
                insert.executeUpdate();
            }
        }
    }

    private static List<Utterance> loadRows(Connection c) throws SQLException {
        var out = new ArrayList<Utterance>();
        var words = new HashMap<String, String>(); // labels repeat; one string each keeps a large corpus small
        try (PreparedStatement select = c.prepareStatement(
                "SELECT u.id, u.text, u.intent, u.domain, u.split, u.user, u.time, u.copies FROM corpus_import i "
                        + "JOIN utterance u ON u.import_id = i.id WHERE i.active = 1 ORDER BY i.id, u.place");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                out.add(new Utterance(rows.getLong(1), rows.getString(2), word(words, rows, 3), word(words, rows, 4), word(words,
                        rows, 5), word(words, rows, 6), rows.getString(7), rows.getInt(8)));
            }
        }
        return out;
    }

    private static String word(Map<String, String> words, ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return words.computeIfAbsent(value, same -> same);
    }

    private static Map<String, String> loadDomains(Connection c) throws SQLException {
        var out = new HashMap<String, String>();
        try (var select = c.prepareStatement("SELECT d.intent, d.domain FROM corpus_import i "
                + "JOIN import_domain d ON d.import_id = i.id WHERE i.active = 1 ORDER BY i.id");
                var rows = select.executeQuery()) {
            while (rows.next()) out.putIfAbsent(rows.getString(1), rows.getString(2));
        }
        return out;
    }

    private static ImportRecord made(ImportTable.Line line) {
        return new ImportRecord(line.id(), line.name(), line.sha256(), line.rows(), line.at(), line.active(), line.plan(), Json
                .read(line.report(), ImportReport.class));
    }

    private static String first(Connection c, String sql) throws SQLException {
        try (var select = c.prepareStatement(sql); var rows = select.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Gives out ids: the wanted one when it is free, else one above all others.
    private static final class FreeIds {
        private final long highestStored;
        private final HashSet<Long> taken = new HashSet<>();
        private long next;

        FreeIds(Connection c, List<Utterance> rows) throws SQLException {
            highestStored = highest(c);
            long highestWanted = rows.stream().mapToLong(Utterance::id).max().orElse(0);
            next = Math.max(highestStored, highestWanted) + 1;
            boolean mayMeet = rows.stream().anyMatch(u -> u.id() > 0 && u.id() <= highestStored);
            if (mayMeet) loadTaken(c);
        }

        long idFor(long wanted) { return wanted > 0 && taken.add(wanted) ? wanted : next++; }

        private void loadTaken(Connection c) throws SQLException {
            try (var select = c.prepareStatement("SELECT id FROM utterance"); var rows = select.executeQuery()) {
                while (rows.next()) taken.add(rows.getLong(1));
            }
        }

        private static long highest(Connection c) throws SQLException {
            try (var select = c.prepareStatement("SELECT coalesce(max(id), 0) FROM utterance");
                    var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
