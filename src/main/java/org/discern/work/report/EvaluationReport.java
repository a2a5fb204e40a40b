package org.discern.work.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an evaluation found: per draw, and the mean over the draws with its standard deviation (`…Sd`, of a sample; 0 for one draw).
///
/// @param command what makes it again, in words
/// @param data the files, by name
/// @param app product and version
/// @param machine processor count, memory, system, Java
/// @param protocol the settings that must agree for a resume
/// @param perSeed in order of seed
/// @param pooled by a line's key what was measured over all draws together and not as a mean of theirs, e.g. intervals
public record EvaluationReport(String command, String data, String app, String machine, Map<String, Object> protocol,
        List<SeedRows> perSeed, Map<String, Map<String, Double>> pooled) {
    /// A report of which every line is a mean over the draws.
    public EvaluationReport(String command, String data, String app, String machine, Map<String, Object> protocol,
            List<SeedRows> perSeed) {
        this(command, data, app, machine, protocol, perSeed, Map.of());
    }

    public EvaluationReport {
        protocol = Map.copyOf(protocol);
        perSeed = List.copyOf(perSeed);
        pooled = Map.copyOf(pooled);
    }

    /// The machine this runs on, for a report.
    public static String machineHere() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB heap, " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + System.getProperty("java.version");
    }

    /// Mean and deviation over the draws, in the order the lines first appear.
    public List<Row> rows() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (SeedRows seed : perSeed)
            for (Row row : seed.rows()) groups.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        List<Row> out = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            Map<String, Double> metrics = new TreeMap<>();
            for (String name : group.getFirst().metrics().keySet()) {
                double[] values = group.stream().mapToDouble(row -> row.metrics().getOrDefault(name, Double.NaN)).toArray();
                double mean = 0;
                for (double value : values) mean += value / values.length;
                double squares = 0;
                for (double value : values) squares += (value - mean) * (value - mean);
                metrics.put(name, mean);
                metrics.put(name + "Sd", values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)));
            }
            Row first = group.getFirst();
            metrics.putAll(pooled.getOrDefault(first.key(), Map.of()));
            out.add(new Row(first.task(), first.method(), first.setting(), metrics));
        }
        return out;
    }

    /// One mean, e.g. `mean("discovery", "ours", "k-learned", "acc")`; NaN when there is none.
    public double mean(String task, String method, String setting, String metric) {
        return rows().stream().filter(row -> row.key().equals(task + '/' + method + '/' + setting)).findFirst()
                .map(row -> row.metrics().getOrDefault(metric, Double.NaN)).orElse(Double.NaN);
    }
}
