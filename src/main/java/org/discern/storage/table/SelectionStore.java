package org.discern.storage.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.corpus.KeptSelections;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.RowSet;

/// Kept selections and searches as small keyed JSON, one field each. They lie among the settings: an older program opens the
/// project, keeps them and shows nothing of them.
public final class SelectionStore {
    public static final String PREFIX = "setting/selection.";
    private static final String ROWS = "rows/";
    private static final String SEARCH = "search/";

    private SelectionStore() {}

    public static Map<String, String> fields(KeptSelections kept) {
        var out = new LinkedHashMap<String, String>();
        kept.rows().forEach((name, set) -> out.put(ROWS + name, Json.write(set)));
        kept.searches().forEach((name, query) -> out.put(SEARCH + name, Json.write(query)));
        return out;
    }

    /// Fields this version does not know are left out.
    public static KeptSelections of(Map<String, String> fields) {
        var rows = new LinkedHashMap<String, RowSet>();
        var searches = new LinkedHashMap<String, Query>();
        fields.forEach((field, json) -> {
            if (field.startsWith(ROWS)) rows.put(field.substring(ROWS.length()), Json.read(json, RowSet.class));
            else if (field.startsWith(SEARCH)) searches.put(field.substring(SEARCH.length()), Json.read(json, Query.class));
        });
        return new KeptSelections(rows, searches);
    }
}
