package org.discern.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.discern.domain.operation.Operation.Change;

/// Something people decide about that falls apart into small keyed JSON, by the keys `PREFIX` + field. What is not shown is
/// not read: a log of thousands of operations is taken in as text.
///
/// @param <T> the value; equal fields mean equal values, save for the order of lists that the fields do not hold
final class KeptFields<T> implements Aspect.Decided<T> {
    private final String prefix;
    private final Function<T, Map<String, String>> write;
    private final Function<Map<String, String>, T> read;
    private final Signal<T> signal;
    private final Map<String, String> now = new LinkedHashMap<>();
    private boolean changed;

    /// @param prefix of the keys
    /// @param none while nothing is decided
    KeptFields(String prefix, T none, Function<T, Map<String, String>> write, Function<Map<String, String>, T> read) {
        this.prefix = prefix;
        this.write = write;
        this.read = read;
        this.signal = new Signal<>(none);
    }

    @Override
    public Signal<T> signal() { return signal; }

    @Override
    public List<Change> between(T before, T after) {
        Map<String, String> old = write.apply(before);
        Map<String, String> fresh = write.apply(after);
        var fields = new TreeSet<>(old.keySet());
        fields.addAll(fresh.keySet());
        var out = new ArrayList<Change>();
        for (String field : fields) {
            String was = old.getOrDefault(field, "");
            String is = fresh.getOrDefault(field, "");
            if (!was.equals(is)) out.add(new Change(prefix + field, was, is));
        }
        return List.copyOf(out);
    }

    @Override
    public void take(Change change) {
        if (!change.key().startsWith(prefix)) return;
        String field = change.key().substring(prefix.length());
        if (change.after().isEmpty()) now.remove(field);
        else now.put(field, change.after());
        changed = true;
    }

    @Override
    public void clear() {
        now.clear();
        changed = true;
    }

    @Override
    public void show() {
        if (!changed) return;
        changed = false;
        T value = read.apply(now);
        if (!value.equals(signal.get())) signal.set(value);
    }
}
