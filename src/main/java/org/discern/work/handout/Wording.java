package org.discern.work.handout;

/// Where the words of a report come from.
@FunctionalInterface
public interface Wording {
    /// The words for a key, with `{0}`, `{1}` … replaced.
    String of(String key, Object... arguments);
}
