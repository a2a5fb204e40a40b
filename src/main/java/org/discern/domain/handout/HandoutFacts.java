package org.discern.domain.handout;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What one report said in numbers, kept in the project so that the next one can say what changed.
///
/// @param at when it was made, ISO-8601 UTC
/// @param operation the last operation of the log it saw; 0 for none. The clusters of that moment are read from the log
/// @param runs per kind of run the id it reported on
/// @param numbers by key, see `work.handout`; shares are in 0..1
public record HandoutFacts(String at, long operation, Map<String, Long> runs, Map<String, Double> numbers) {
    public HandoutFacts {
        runs = Collections.unmodifiableMap(new TreeMap<>(runs));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }
}
