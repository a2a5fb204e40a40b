package org.discern.domain.stage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Letters in place of people's names: `A`, `B`, … `Z`, `AA`, …, in the order in which they are asked for. The same person has the
/// same letters as long as this lives. Not for two threads at once.
public final class Pseudonyms {
    private static final int LETTERS = 26;

    private final Map<String, String> letters = new HashMap<>();

    public String of(String name) {
        String known = letters.get(name);
        if (known != null) return known;
        String next = letters(letters.size());
        letters.put(name, next);
        return next;
    }

    /// Gives letters to those who have none, in the order given.
    public void all(Collection<String> names) { names.forEach(this::of); }

    private static String letters(int place) {
        var out = new StringBuilder();
        for (int at = place; at >= 0; at = at / LETTERS - 1) out.append((char) ('A' + at % LETTERS));
        return out.reverse().toString();
    }
}
