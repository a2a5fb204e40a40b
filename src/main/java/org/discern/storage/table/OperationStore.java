package org.discern.storage.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.file.ProjectFile;

/// The log of user actions, and the one way in which what can be undone is changed.
public final class OperationStore {
    private final ProjectFile file;

    public OperationStore(ProjectFile file) { this.file = file; }

    /// Writes the `after` of every change where its key belongs and appends the operation to the log, in one transaction
    /// (the caller's, when one is running). Undo is a commit of the inverse. Keys:
    ///
    /// - `intent.decisions/<runId>/<field>` → one decision as JSON, see [DecisionStore]; empty for none
    /// - `run.current`, `users.current`, `recipes.current` → the run's id as text; empty for none
    /// - `corpus.import/<importId>` → [CorpusStore#ACTIVE], or empty to take the rows out of the corpus (they are kept)
    /// - `corpus.labels/<any>` → the JSON of [CorpusStore#labelChange]
    /// - `history.import/<importId>` → [HistoryStore#ACTIVE], or empty to take the events out of the histories (they are kept)
    /// - `user.scenarios/<field>` → a scenario as JSON, see [ScenarioStore]; empty for none
    /// - `recipe.import/<importId>` → [RecipeGraphStore#ACTIVE], or empty to take the part out of the graph (it is kept)
    /// - `recipe.scenes/<field>`, `recipe.comparisons/<field>` → JSON, see [SceneStore], [ComparisonStore]; empty for none
    /// - `setting/selection.<field>` → JSON, see [SelectionStore]; empty for none
    /// - `setting/<key>` → any text
    ///
    /// @return the operation with its id
    /// @throws IllegalArgumentException for a key of another kind; nothing is written then
    public Operation commit(Operation operation) {
        return file.write(operation.label(), c -> {
            for (Change change : operation.changes()) apply(c, change);
            return append(c, operation);
        });
    }

    /// The whole log, oldest first.
    public List<Operation> all() { return after(0); }

    /// What was logged after the operation `id`, oldest first.
    public List<Operation> after(long id) { return file.read(c -> load(c, id)); }

    private static void apply(Connection c, Change change) throws SQLException {
        String key = change.key();
        int slash = key.indexOf('/');
        String kind = slash < 0 ? key : key.substring(0, slash + 1);
        String rest = key.substring(slash + 1);
        switch (kind) {
            case DecisionStore.PREFIX -> DecisionStore.put(c, rest, change.after());
            case CorpusStore.IMPORT_PREFIX -> CorpusStore.activate(c, Long.parseLong(rest), !change.after().isEmpty());
            case CorpusStore.LABELS_PREFIX -> CorpusStore.label(c, change.after());
            case HistoryStore.IMPORT_PREFIX -> HistoryStore.activate(c, Long.parseLong(rest), !change.after().isEmpty());
            case ScenarioStore.PREFIX -> ScenarioStore.put(c, rest, change.after());
            case RecipeGraphStore.IMPORT_PREFIX -> RecipeGraphStore.activate(c, Long.parseLong(rest), !change.after().isEmpty());
            case SceneStore.PREFIX -> SceneStore.FIELDS.put(c, rest, change.after());
            case ComparisonStore.PREFIX -> ComparisonStore.FIELDS.put(c, rest, change.after());
            case SettingStore.CURRENT_RUN, SettingStore.CURRENT_USERS, SettingStore.CURRENT_RECIPES -> SettingStore.put(c, key,
                    change.after());
            case "setting/" -> SettingStore.put(c, rest, change.after());
            default -> throw new IllegalArgumentException("Nobody knows where to keep " + key);
        }
    }

    private static Operation append(Connection c, Operation operation) throws SQLException {
        long id;
        try (var insert = c.prepareStatement(
                "INSERT INTO operation (label, gesture, undoes, at) VALUES (?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, operation.label());
            insert.setString(2, operation.gesture());
            insert.setLong(3, operation.undoes());
            insert.setString(4, operation.at());
            try (var row = insert.executeQuery()) {
                row.next();
                id = row.getLong(1);
            }
        }
        try (var insert = c.prepareStatement("INSERT INTO operation_change VALUES (?, ?, ?, ?, ?)")) {
            int place = 0;
            for (Change change : operation.changes()) {
                insert.setLong(1, id);
                insert.setInt(2, place++);
                insert.setString(3, change.key());
                insert.setString(4, change.before());
                insert.setString(5, change.after());
                insert.executeUpdate();
            }
        }
        return new Operation(id, operation.label(), operation.gesture(), operation.changes(), operation.undoes(), operation.at());
    }

    private static List<Operation> load(Connection c, long after) throws SQLException {
        var out = new ArrayList<Operation>();
        try (var select = c.prepareStatement("SELECT id, label, gesture, undoes, at FROM operation WHERE id > ? ORDER BY id");
                var changes = c.prepareStatement(
                        "SELECT key, before, after FROM operation_change WHERE operation_id = ? ORDER BY place")) {
            select.setLong(1, after);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var list = new ArrayList<Change>();
                    changes.setLong(1, rows.getLong(1));
                    try (var lines = changes.executeQuery()) {
                        while (lines.next()) list.add(new Change(lines.getString(1), lines.getString(2), lines.getString(3)));
                    }
                    out.add(new Operation(rows.getLong(1), rows.getString(2), rows.getString(3), list, rows.getLong(4), rows
                            .getString(5)));
                }
            }
        }
        return out;
    }
}
