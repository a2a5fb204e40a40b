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
/// @param descriptions exported name → what the intent means, in an analyst's words; without those nobody described
public record Phrases(List<Phrase> all, Set<String> declared, int unlabelled, int outside, Map<String, String> descriptions) {
    public Phrases {
        all = List.copyOf(all);
        declared = Set.copyOf(declared);
        descriptions = Map.copyOf(descriptions);
    }

    /// Of intents nobody described.
    public Phrases(List<Phrase> all, Set<String> declared, int unlabelled, int outside) {
        this(all, declared, unlabelled, outside, Map.of());
    }

    public Phrases with(List<Phrase> others) { return new Phrases(others, declared, unlabelled, outside, descriptions); }

    /// What an exported intent means; empty when nobody said.
    public String description(String name) { return descriptions.getOrDefault(name, ""); }

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
