package org.discern.storage.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.jspecify.annotations.Nullable;

/// Decisions as small fields with a JSON each, one a decision, so that an operation holds what it touched and no more, and one
/// old step can be taken back while later ones stay. `N` is a node, `L` a leaf, `KEY` a key of [IntentDecisions] or
/// [ClusterEdits]:
///
/// `noveltyCut`, `cutHeight`, `domainCutHeight` (numbers) · `name/KEY`, `state/KEY`, `home/KEY`, `note/KEY` (texts) ·
/// `lock/N`, `open/N`, `ban/L/N`, `flag/KEY` (true) · `localCut/N` (number) · `join/N`, `move/L` (a node, -1 for taken out) ·
/// `about/N` (a description). Fields that this version does not know change nothing.
public final class DecisionFields {
    private DecisionFields() {}

    /// Hears what changed; an empty JSON means absent.
    public interface Sink {
        void changed(String field, String before, String after);
    }

    /// What turns the one into the other, in a fixed order.
    public static void between(IntentDecisions before, IntentDecisions after, Sink out) {
        told(out, "noveltyCut", before.noveltyCut(), after.noveltyCut());
        told(out, "cutHeight", before.cutHeight(), after.cutHeight());
        told(out, "domainCutHeight", before.domainCutHeight(), after.domainCutHeight());
        maps(out, "name/", before.names(), after.names(), Json::write);
        maps(out, "state/", before.states(), after.states(), state -> Json.write(state.name()));
        maps(out, "home/", before.homes(), after.homes(), Json::write);
        ClusterEdits old = before.edits();
        ClusterEdits fresh = after.edits();
        if (old.equals(fresh)) return;
        sets(out, "lock/", old.locks(), fresh.locks());
        sets(out, "open/", old.opened(), fresh.opened());
        maps(out, "localCut/", old.localCuts(), fresh.localCuts(), String::valueOf);
        maps(out, "join/", old.joins(), fresh.joins(), String::valueOf);
        maps(out, "move/", old.moves(), fresh.moves(), String::valueOf);
        var banned = new TreeSet<>(old.bans().keySet());
        banned.addAll(fresh.bans().keySet());
        for (int leaf : banned)
            sets(out, "ban/" + leaf + "/", old.bans().getOrDefault(leaf, new TreeSet<>()), fresh.bans().getOrDefault(leaf,
                    new TreeSet<>()));
        maps(out, "note/", old.notes(), fresh.notes(), Json::write);
        maps(out, "about/", old.descriptions(), fresh.descriptions(), Json::write);
        sets(out, "flag/", old.flags(), fresh.flags());
    }

    /// The decisions once these fields have their new JSON; made once, however many they are.
    public static IntentDecisions with(IntentDecisions decisions, Map<String, String> fields) {
        var names = new HashMap<>(decisions.names());
        var states = new HashMap<>(decisions.states());
        var homes = new HashMap<>(decisions.homes());
        var numbers = new HashMap<String, String>();
        ClusterEdits edits = decisions.edits().with(e -> fields.forEach((field, json) -> {
            int slash = field.indexOf('/');
            String key = field.substring(slash + 1);
            switch (slash < 0 ? field : field.substring(0, slash)) {
                case "noveltyCut", "cutHeight", "domainCutHeight" -> numbers.put(field, json);
                case "name" -> put(names, key, json, String.class);
                case "state" -> put(states, key, json, ReviewState.class);
                case "home" -> put(homes, key, json, String.class);
                default -> edit(e, field.substring(0, Math.max(0, slash)), key, json);
            }
        }));
        return new IntentDecisions(decisions.runId(), number(numbers, "noveltyCut", decisions.noveltyCut()), number(numbers,
                "cutHeight", decisions.cutHeight()), number(numbers, "domainCutHeight", decisions.domainCutHeight()), names,
                states, homes, edits);
    }

    private static void edit(ClusterEdits.Builder e, String kind, String key, String json) {
        boolean on = !json.isEmpty();
        switch (kind) {
            case "note" -> e.note(key, on ? Json.read(json, String.class) : "");
            case "flag" -> e.flag(key, on);
            case "ban" -> {
                int slash = key.indexOf('/');
                if (slash > 0) e.ban(Integer.parseInt(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1)), on);
            }
            case "lock" -> e.lock(Integer.parseInt(key), on);
            case "open" -> e.open(Integer.parseInt(key), on);
            case "localCut" -> e.localCut(Integer.parseInt(key), on ? Double.valueOf(json) : null);
            case "join" -> e.join(Integer.parseInt(key), on ? Integer.valueOf(json) : null);
            case "move" -> e.move(Integer.parseInt(key), on ? Integer.valueOf(json) : null);
            case "about" -> e.describe(Integer.parseInt(key), on ? Json.read(json, Description.class) : Description.NONE);
            default -> {
            } // of a later version
        }
    }

    private static <V> void put(Map<String, V> map, String key, String json, Class<V> type) {
        if (json.isEmpty()) map.remove(key);
        else map.put(key, Json.read(json, type));
    }

    private static @Nullable Double number(Map<String, String> numbers, String field, @Nullable Double now) {
        String json = numbers.get(field);
        return json == null ? now : json.isEmpty() ? null : Double.valueOf(json);
    }

    private static void told(Sink out, String field, @Nullable Double before, @Nullable Double after) {
        if (!Objects.equals(before, after))
            out.changed(field, before == null ? "" : Double.toString(before), after == null ? "" : Double.toString(after));
    }

    private static <K extends Comparable<K>, V> void maps(Sink out, String prefix, Map<K, V> before, Map<K, V> after,
            Function<V, String> json) {
        if (before.equals(after)) return;
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (K key : keys) {
            V old = before.get(key);
            V fresh = after.get(key);
            if (!Objects.equals(old, fresh))
                out.changed(prefix + key, old == null ? "" : json.apply(old), fresh == null ? "" : json.apply(fresh));
        }
    }

    private static <K extends Comparable<K>> void sets(Sink out, String prefix, SortedSet<K> before, SortedSet<K> after) {
        if (before.equals(after)) return;
        Set<K> keys = new TreeSet<>(before);
        keys.addAll(after);
        for (K key : keys) {
            boolean was = before.contains(key);
            if (was != after.contains(key)) out.changed(prefix + key, was ? "true" : "", was ? "" : "true");
        }
    }
}
