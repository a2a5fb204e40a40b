package org.discern.domain.intent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.discern.domain.intent.edit.ClusterEdits;
import org.jspecify.annotations.Nullable;

/// What the analyst decided about one run, as one immutable value. Names, states and homes hang on tree nodes (keys as in
/// [DomainTree.Item#key()]), so they are found again at any cut.
///
/// @param runId the run these belong to; 0 when there is none
/// @param noveltyCut null means the suggested one
/// @param cutHeight null means the learned one
/// @param domainCutHeight null means the learned one
/// @param names key → name
/// @param states key → state; absent means new
/// @param homes key → domain the analyst chose or accepted
/// @param edits what was changed about the clusters themselves
public record IntentDecisions(long runId, @Nullable Double noveltyCut, @Nullable Double cutHeight,
        @Nullable Double domainCutHeight,
        Map<String, String> names, Map<String, ReviewState> states, Map<String, String> homes,
        ClusterEdits edits) {
    public static final IntentDecisions NONE = new IntentDecisions(0, null, null, null, Map.of(), Map.of(), Map.of(),
            ClusterEdits.NONE);

    public IntentDecisions {
        names = Map.copyOf(names);
        states = Map.copyOf(states);
        homes = Map.copyOf(homes);
    }

    /// The key of a cluster of the utterance tree.
    public static String key(int node) { return "node:" + node; }

    /// The node a key names, or -1 for any other key.
    public static int nodeOf(String key) {
        if (!key.startsWith("node:") || key.length() == 5 || key.length() > 14) return -1;
        for (int i = 5; i < key.length(); i++) if (key.charAt(i) < '0' || key.charAt(i) > '9') return -1;
        return Integer.parseInt(key.substring(5));
    }

    public static IntentDecisions forRun(long runId) {
        return new IntentDecisions(runId, null, null, null, Map.of(), Map.of(), Map.of(), ClusterEdits.NONE);
    }

    public IntentDecisions withNoveltyCut(@Nullable Double cut) {
        return new IntentDecisions(runId, cut, cutHeight, domainCutHeight, names, states, homes, edits);
    }

    public IntentDecisions withCutHeight(@Nullable Double height) {
        return new IntentDecisions(runId, noveltyCut, height, domainCutHeight, names, states, homes, edits);
    }

    public IntentDecisions withDomainCutHeight(@Nullable Double height) {
        return new IntentDecisions(runId, noveltyCut, cutHeight, height, names, states, homes, edits);
    }

    /// An empty name takes the name away.
    public IntentDecisions withName(String key, String name) {
        return new IntentDecisions(runId, noveltyCut, cutHeight, domainCutHeight, put(names, key, name.isBlank()
                ? null
                : name.strip()), states, homes, edits);
    }

    public IntentDecisions withState(String key, ReviewState state) {
        return new IntentDecisions(runId, noveltyCut, cutHeight, domainCutHeight, names, put(states, key, state == ReviewState.NEW
                ? null
                : state), homes, edits);
    }

    /// An empty domain takes the home away.
    public IntentDecisions withHome(String key, String domain) {
        return new IntentDecisions(runId, noveltyCut, cutHeight, domainCutHeight, names, states, put(homes, key, domain.isBlank()
                ? null
                : domain.strip()), edits);
    }

    public IntentDecisions withEdits(ClusterEdits newEdits) {
        return new IntentDecisions(runId, noveltyCut, cutHeight, domainCutHeight, names, states, homes, newEdits);
    }

    /// The same with changed edits, made in one go.
    public IntentDecisions edited(Consumer<ClusterEdits.Builder> changes) { return withEdits(edits.with(changes)); }

    public ReviewState state(String key) { return states.getOrDefault(key, ReviewState.NEW); }

    private static <V> Map<String, V> put(Map<String, V> map, String key, @Nullable V value) {
        var out = new HashMap<>(map);
        if (value == null) out.remove(key);
        else out.put(key, value);
        return out;
    }
}
