package org.discern.ui.run;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.ui.kit.Strings;

/// Names of figures as people say them: `trainAccuracyWithout` is *accuracy without history, training*.
public final class MetricWords {
    private static final Pattern PART = Pattern.compile("(train|validation|test)([A-Z].*)");
    private static final Pattern PLACES = Pattern.compile("(?i)(ndcg|recall)(\\d+)");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private MetricWords() {}

    public static String of(String name) {
        if (name.endsWith("CpuMs")) return Strings.of("runs.metric.cpu", spaced(name.substring(0, name.length() - 5)));
        if (name.endsWith("Ms")) return Strings.of("runs.metric.time", spaced(name.substring(0, name.length() - 2)));
        Matcher part = PART.matcher(name);
        return part.matches()
                ? Strings.of("runs.metric.part", measure(part.group(2)), Strings.of("runs.metric." + part.group(1)))
                : spaced(name);
    }

    private static String measure(String name) {
        return switch (name) {
            case "AccuracyWith" -> Strings.of("runs.metric.with");
            case "AccuracyWithout" -> Strings.of("runs.metric.without");
            default -> spaced(name);
        };
    }

    private static String spaced(String name) {
        Matcher places = PLACES.matcher(name);
        if (places.matches())
            return (places.group(1).equalsIgnoreCase("ndcg") ? "nDCG" : "recall") + "@" + places.group(2);
        return String.join(" ", HUMP.split(name)).toLowerCase(Locale.ROOT);
    }
}
