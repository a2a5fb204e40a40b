package org.discern.domain.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The distinct labels of a corpus in alphabetical order, so that a label's index is the same on every run.
public record LabelSet(List<String> names, Map<String, Integer> indexes) {
    /// The index of rows without a label.
    public static final int NONE = -1;

    public LabelSet {
        names = List.copyOf(names);
        indexes = Map.copyOf(indexes);
    }

    public static LabelSet of(Iterable<String> labels) {
        var sorted = new TreeSet<String>();
        labels.forEach(label -> {
            if (!label.isEmpty()) sorted.add(label);
        });
        List<String> names = List.copyOf(sorted);
        return new LabelSet(names, IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i)));
    }

    public int size() { return names.size(); }

    /// The label's index, or [#NONE] when it is empty or unknown.
    public int indexOf(String label) { return indexes.getOrDefault(label, NONE); }

    public String name(int index) { return names.get(index); }
}
