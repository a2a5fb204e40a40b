package org.discern.domain.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an operation is about, told from the keys it touches; for a filter of the history.
public enum StepKind {
    LABELS, IMPORTS, RUNS, CUTS, NAMES, CLUSTERS, DOMAINS, NOTES, PROBLEMS, SELECTIONS, USERS, RECIPES, CHECKPOINTS, OTHER;

    private static final Map<String, StepKind> DECISIONS = Map.ofEntries(Map.entry("name", NAMES), Map.entry("noveltyCut", CUTS),
            Map.entry("cutHeight", CUTS), Map.entry("domainCutHeight", CUTS), Map.entry("localCut", CUTS), Map.entry("home",
                    DOMAINS), Map.entry("note", NOTES), Map.entry("about", NOTES), Map.entry("flag", NOTES));

    /// The kind most of its keys have, but that of a new run, an import or labels whatever comes with it.
    public static StepKind of(List<String> keys) {
        var count = new TreeMap<StepKind, Integer>();
        for (String key : keys) count.merge(of(key), 1, Integer::sum);
        for (StepKind first : List.of(RUNS, IMPORTS, LABELS)) if (count.containsKey(first)) return first;
        return count.entrySet().stream().max(Map.Entry.<StepKind, Integer>comparingByValue().thenComparing(Map.Entry
                .<StepKind, Integer>comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(OTHER);
    }

    /// Whether a step with these keys only changes what is looked at: what-ifs, the scene or comparison on the screen, the show.
    /// Nothing of it is a decision about the data.
    public static boolean isPassing(List<String> keys) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> key.startsWith("user.scenarios/present") || key.startsWith(
                "recipe.comparisons/present") || key.startsWith("recipe.scenes/present") || key.startsWith("setting/show."));
    }

    private static StepKind of(String key) {
        if (key.startsWith("intent.decisions/")) {
            String[] parts = key.split("/", 4);
            return parts.length < 3 ? CLUSTERS : DECISIONS.getOrDefault(parts[2], CLUSTERS);
        }
        if (key.startsWith("corpus.labels/")) return LABELS;
        if (key.startsWith("corpus.import/") || key.startsWith("history.") || key.startsWith("recipe.import/")) return IMPORTS;
        if (key.equals("setting/checkpoint")) return CHECKPOINTS;
        if (key.startsWith("setting/about.")) return NOTES;
        if (key.startsWith("setting/finding.")) return PROBLEMS;
        if (key.startsWith("setting/selection.")) return SELECTIONS;
        if (key.endsWith(".current")) return RUNS;
        if (key.startsWith("user.")) return USERS;
        if (key.startsWith("recipe.") || key.contains("scene") || key.contains("comparison")) return RECIPES;
        return OTHER;
    }
}
