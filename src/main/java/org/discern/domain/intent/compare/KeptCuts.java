package org.discern.domain.intent.compare;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Cuts kept by name, in order of name.
public record KeptCuts(Map<String, KeptCut> cuts) {
    public static final KeptCuts NONE = new KeptCuts(Map.of());

    public KeptCuts { cuts = Collections.unmodifiableMap(new TreeMap<>(cuts)); }

    /// Keeps a cut under a name, in place of an older one of that name.
    public KeptCuts with(String name, KeptCut cut) {
        if (name.isBlank()) throw new IllegalArgumentException("What is kept needs a name");
        var all = new TreeMap<>(cuts);
        all.put(name.strip(), cut);
        return new KeptCuts(all);
    }

    public KeptCuts without(String name) {
        var all = new TreeMap<>(cuts);
        all.remove(name);
        return new KeptCuts(all);
    }
}
