package org.discern.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws a sentence from a pattern: `(a|b)` is a choice, `[a|b]` one that may be left out, `{name}` a word of that slot.
final class Grammar {
    private final Map<String, List<String>> slots;
    private final RandomGenerator random;

    Grammar(Map<String, List<String>> slots, RandomGenerator random) {
        this.slots = slots;
        this.random = random;
    }

    String draw(String pattern) { return expand(pattern).replaceAll(" +", " ").replace(" ,", ",").strip(); }

    private String expand(String pattern) {
        var out = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c != '(' && c != '[' && c != '{') {
                out.append(c);
                continue;
            }
            int end = closing(pattern, at);
            String inside = pattern.substring(at + 1, end);
            if (c == '{') out.append(pick(slots.getOrDefault(inside, List.of())));
            else if (c == '(' || random.nextInt(100) < 45) out.append(expand(pick(choices(inside))));
            at = end;
        }
        return out.toString();
    }

    private String pick(List<String> words) {
        if (words.isEmpty()) throw new IllegalArgumentException("A slot of the phrase stock has no words");
        return words.get(random.nextInt(words.size()));
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int at = open; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '(' || c == '[' || c == '{') depth++;
            if (c == ')' || c == ']' || c == '}') depth--;
            if (depth == 0) return at;
        }
        throw new IllegalArgumentException("Unclosed bracket in: " + pattern);
    }

    /// The alternatives of the outermost level.
    private static List<String> choices(String inside) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inside.length(); at++) {
            char c = inside.charAt(at);
            if (c == '(' || c == '[' || c == '{') depth++;
            if (c == ')' || c == ']' || c == '}') depth--;
            if (c != '|' || depth > 0) continue;
            parts.add(inside.substring(from, at));
            from = at + 1;
        }
        parts.add(inside.substring(from));
        return parts;
    }
}
