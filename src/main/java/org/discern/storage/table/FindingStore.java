package org.discern.storage.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.finding.NotCarried;

/// What is remembered about findings as small keyed JSON, one field each. They lie among the settings: an older program opens
/// the project, keeps them and shows nothing of them.
public final class FindingStore {
    public static final String PREFIX = "setting/finding.";
    private static final String ASIDE = "aside/";
    private static final String LOST = "lost/";

    private FindingStore() {}

    public static Map<String, String> fields(FindingNotes notes) {
        var out = new LinkedHashMap<String, String>();
        notes.aside().forEach(mark -> out.put(ASIDE + mark, "true"));
        notes.lost().forEach((mark, lost) -> out.put(mark, Json.write(lost)));
        return out;
    }

    /// Fields this version does not know are left out.
    public static FindingNotes of(Map<String, String> fields) {
        var aside = new TreeSet<String>();
        var lost = new TreeMap<String, NotCarried>();
        fields.forEach((field, json) -> {
            if (field.startsWith(ASIDE)) aside.add(field.substring(ASIDE.length()));
            else if (field.startsWith(LOST)) lost.put(field, Json.read(json, NotCarried.class));
        });
        return new FindingNotes(aside, lost);
    }
}
