package org.discern.work.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One measured line of a report.
///
/// @param task `discovery`, `unseen` or `domains`
/// @param method who did it, e.g. `ours`
/// @param setting what it was told, e.g. `k-learned`
/// @param metrics by name; shares in 0..1, `clusters` as a number
public record Row(String task, String method, String setting, Map<String, Double> metrics) {
    public Row { metrics = Collections.unmodifiableMap(new TreeMap<>(metrics)); }

    public String key() { return task + '/' + method + '/' + setting; }
}
