package org.discern.storage.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.intent.compare.KeptCut;
import org.discern.domain.intent.compare.KeptCuts;

/// Cuts kept by name as small keyed JSON, one field each, the name being the field. They lie among the settings: an older program
/// opens the project, keeps them and shows nothing of them.
public final class CutStore {
    public static final String PREFIX = "setting/cut.";

    private CutStore() {}

    public static Map<String, String> fields(KeptCuts kept) {
        var out = new LinkedHashMap<String, String>();
        kept.cuts().forEach((name, cut) -> out.put(name, Json.write(cut)));
        return out;
    }

    public static KeptCuts of(Map<String, String> fields) {
        var cuts = new LinkedHashMap<String, KeptCut>();
        fields.forEach((name, json) -> cuts.put(name, Json.read(json, KeptCut.class)));
        return new KeptCuts(cuts);
    }
}
