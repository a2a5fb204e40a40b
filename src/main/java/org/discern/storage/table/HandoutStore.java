package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.handout.HandoutFacts;

/// What the reports of a project said, newest first, in one setting. No operation writes it: a report that was given away cannot
/// be undone.
public final class HandoutStore {
    /// Older ones are forgotten.
    public static final int KEPT = 12;
    private static final String KEY = "handout.facts";
    private static final TypeReference<List<HandoutFacts>> LIST = new TypeReference<>() {
    };

    private final SettingStore settings;

    public HandoutStore(SettingStore settings) { this.settings = settings; }

    public List<HandoutFacts> load() {
        String json = settings.get(KEY);
        return json.isEmpty() ? List.of() : Json.read(json, LIST);
    }

    public void add(HandoutFacts facts) {
        var all = new ArrayList<>(load());
        all.addFirst(facts);
        settings.put(KEY, Json.write(all.subList(0, Math.min(KEPT, all.size()))));
    }
}
