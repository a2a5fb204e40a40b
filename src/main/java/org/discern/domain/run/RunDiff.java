package org.discern.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Two runs side by side: only the settings that differ, every figure either has, and what was decided about each.
///
/// @param alike how many settings are the same
/// @param settings those that differ
/// @param figures by name; `NaN` where a run has none
/// @param decisions counts, e.g. of accepted clusters; empty for runs nobody decides about
public record RunDiff(RunRecord left, RunRecord right, int alike, List<Line<String>> settings, List<Line<Double>> figures,
        List<Line<Double>> decisions) {
    /// @param name as the record calls it, e.g. `headEpochs`
    /// @param left empty where that run has no such setting
    public record Line<T>(String name, T left, T right) {}

    public RunDiff {
        settings = List.copyOf(settings);
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
    }

    /// @param settingsLeft name → value, as text
    public static RunDiff of(RunRecord left, RunRecord right, Map<String, String> settingsLeft, Map<String, String> settingsRight,
            List<Line<Double>> decisions) {
        var names = new TreeSet<>(settingsLeft.keySet());
        names.addAll(settingsRight.keySet());
        var different = new ArrayList<Line<String>>();
        for (String name : names) {
            String one = settingsLeft.getOrDefault(name, "");
            String other = settingsRight.getOrDefault(name, "");
            if (!one.equals(other)) different.add(new Line<>(name, one, other));
        }
        var figures = new ArrayList<Line<Double>>();
        var seen = new java.util.LinkedHashSet<String>();
        for (RunRecord record : List.of(left, right)) record.metrics().forEach(metric -> seen.add(metric.name()));
        for (String name : seen) figures.add(new Line<>(name, value(left, name), value(right, name)));
        if (!left.dataHash().equals(right.dataHash()))
            different.addFirst(new Line<>("data", left.dataHash(), right.dataHash()));
        return new RunDiff(left, right, names.size() - (int) different.stream().filter(line -> names.contains(line.name()))
                .count(),
                different, figures, decisions);
    }

    private static double value(RunRecord run, String name) {
        return run.metrics().stream().filter(metric -> metric.name().equals(name)).mapToDouble(Metric::value).findFirst().orElse(
                Double.NaN);
    }
}
