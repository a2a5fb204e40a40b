package org.discern.domain.intent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.discern.domain.intent.edit.ClusterEdits;

/// Decisions about one tree as decisions about another in which every node has a counterpart and every leaf its number.
public final class Renumbering {
    private static final String NODE = "node:";

    private Renumbering() {}

    /// @param runId the other tree's run
    /// @param nodeOf old node → new node; two that become one keep the later decision in order of their keys
    public static IntentDecisions of(IntentDecisions decided, long runId, IntUnaryOperator nodeOf) {
        ClusterEdits old = decided.edits();
        ClusterEdits edits = ClusterEdits.NONE.with(e -> {
            old.locks().forEach(node -> e.lock(nodeOf.applyAsInt(node), true));
            old.opened().forEach(node -> e.open(nodeOf.applyAsInt(node), true));
            old.localCuts().forEach((node, height) -> e.localCut(nodeOf.applyAsInt(node), height));
            old.joins().forEach((absorbed, head) -> e.join(nodeOf.applyAsInt(absorbed), nodeOf.applyAsInt(head)));
            old.moves().forEach((leaf, target) -> e.move(leaf, target == ClusterEdits.OUT
                    ? ClusterEdits.OUT
                    : nodeOf.applyAsInt(target)));
            old.bans().forEach((leaf, nodes) -> nodes.forEach(node -> e.ban(leaf, nodeOf.applyAsInt(node), true)));
            old.notes().forEach((key, text) -> e.note(key(key, nodeOf), text));
            old.descriptions().forEach((node, about) -> e.describe(nodeOf.applyAsInt(node), about));
            old.flags().forEach(key -> e.flag(key(key, nodeOf), true));
        });
        return new IntentDecisions(runId, decided.noveltyCut(), decided.cutHeight(), decided.domainCutHeight(), keys(decided
                .names(),
                nodeOf), keys(decided.states(), nodeOf), keys(decided.homes(), nodeOf), edits);
    }

    private static <V> Map<String, V> keys(Map<String, V> map, IntUnaryOperator nodeOf) {
        var out = new HashMap<String, V>();
        map.keySet().stream().sorted().forEach(key -> {
            V value = map.get(key);
            if (value != null) out.put(key(key, nodeOf), value);
        });
        return out;
    }

    private static String key(String key, IntUnaryOperator nodeOf) {
        int node = IntentDecisions.nodeOf(key);
        return node < 0 ? key : NODE + nodeOf.applyAsInt(node);
    }
}
