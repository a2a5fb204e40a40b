package org.discern.domain.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is exported to a tool that knows intents and examples only.
///
/// @param all in the order of the corpus
/// @param declared names of intents the project knows, with examples or without
/// @param unlabelled rows left out because they have no intent
/// @param outside rows left out because they are known to belong to none
public record Phrases(List<Phrase> all, Set<String> declared, int unlabelled, int outside) {
    public Phrases {
        all = List.copyOf(all);
        declared = Set.copyOf(declared);
    }

    public Phrases with(List<Phrase> others) { return new Phrases(others, declared, unlabelled, outside); }

    /// Exported name → its phrases, in the order of first appearance.
    public Map<String, List<Phrase>> byName() {
        var out = new LinkedHashMap<String, List<Phrase>>();
        for (Phrase p : all) out.computeIfAbsent(p.name(), _ -> new ArrayList<>()).add(p);
        return out;
    }

    /// Names of intents without an example, in alphabetical order.
    public List<String> bare() {
        Set<String> used = byName().keySet();
        return declared.stream().filter(name -> !used.contains(name)).sorted().toList();
    }
}
