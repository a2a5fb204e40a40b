package org.discern.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.table.Json;
import org.jspecify.annotations.Nullable;

/// The analyst's decisions as small keyed values, `intent.decisions/RUN/FIELD` or `…/FIELD/NODE KEY`, so that an operation
/// holds what it touched and no more, and one old step can be taken back while later ones stay.
final class DecisionKeys {
    private static final String PREFIX = "intent.decisions/";

    private DecisionKeys() {}

    /// The run a key belongs to, or -1 when the key is not one of a single decision.
    static long runOf(String key) {
        if (!key.startsWith(PREFIX)) return -1;
        String rest = key.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        try {
            return slash < 0 ? -1 : Long.parseLong(rest.substring(0, slash));
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    /// What turns the one into the other, in a fixed order.
    static List<Change> between(IntentDecisions before, IntentDecisions after) {
        var out = new ArrayList<Change>();
        String run = PREFIX + before.runId() + "/";
        add(out, run + "noveltyCut", number(before.noveltyCut()), number(after.noveltyCut()));
        add(out, run + "cutHeight", number(before.cutHeight()), number(after.cutHeight()));
        add(out, run + "domainCutHeight", number(before.domainCutHeight()), number(after.domainCutHeight()));
        addAll(out, run + "name/", before.names(), after.names(), name -> name);
        addAll(out, run + "state/", before.states(), after.states(), ReviewState::name);
        addAll(out, run + "home/", before.homes(), after.homes(), home -> home);
        return List.copyOf(out);
    }

    /// The decisions once the key has its new JSON; keys of other runs and fields of later versions change nothing.
    static IntentDecisions with(IntentDecisions decisions, String key, String json) {
        if (runOf(key) != decisions.runId()) return decisions;
        String path = key.substring(PREFIX.length());
        path = path.substring(path.indexOf('/') + 1);
        int slash = path.indexOf('/');
        String field = slash < 0 ? path : path.substring(0, slash);
        String node = slash < 0 ? "" : path.substring(slash + 1);
        return switch (field) {
            case "noveltyCut" -> decisions.withNoveltyCut(toNumber(json));
            case "cutHeight" -> decisions.withCutHeight(toNumber(json));
            case "domainCutHeight" -> decisions.withDomainCutHeight(toNumber(json));
            case "name" -> decisions.withName(node, toText(json));
            case "state" -> decisions.withState(node, json.isEmpty() ? ReviewState.NEW : ReviewState.valueOf(toText(json)));
            case "home" -> decisions.withHome(node, toText(json));
            default -> decisions;
        };
    }

    private static <V> void addAll(List<Change> out, String prefix, Map<String, V> before, Map<String, V> after,
            Function<V, String> text) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) add(out, prefix + key, text(before.get(key), text), text(after.get(key), text));
    }

    private static void add(List<Change> out, String key, String before, String after) {
        if (!Objects.equals(before, after)) out.add(new Change(key, before, after));
    }

    private static String number(@Nullable Double value) { return value == null ? "" : Double.toString(value); }

    private static @Nullable Double toNumber(String json) { return json.isEmpty() ? null : Double.valueOf(json); }

    private static <V> String text(@Nullable V value, Function<V, String> text) {
        return value == null ? "" : Json.write(text.apply(value));
    }

    private static String toText(String json) { return json.isEmpty() ? "" : Json.read(json, String.class); }
}
