package org.discern.work.intent;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Progress;

/// Passes progress on and notes how long each stage took, e.g. `findNeighboursMs` by the clock, and `findNeighboursCpuMs` of the whole
/// process, all its threads and native libraries included. The latter hardly depends on what else the machine does.
final class StageWatch implements Progress {
    private final Progress whole;
    private final List<Metric> metrics = new ArrayList<>();
    private String stage = "";
    private long began;
    private long cpuBefore;

    StageWatch(Progress whole) { this.whole = whole; }

    @Override
    public void stage(String name, int step, int steps) {
        end();
        stage = camel(name);
        began = System.nanoTime();
        cpuBefore = cpu();
        whole.stage(name, step, steps);
    }

    /// Ends the present stage and gives all so far, in order.
    List<Metric> metrics() {
        end();
        return List.copyOf(metrics);
    }

    private void end() {
        if (stage.isEmpty()) return;
        metrics.add(new Metric(stage + "Ms", (System.nanoTime() - began) / 1e6));
        if (cpuBefore >= 0) metrics.add(new Metric(stage + "CpuMs", (cpu() - cpuBefore) / 1e6));
        stage = "";
    }

    /// `Find neighbours` becomes `findNeighbours`.
    private static String camel(String words) {
        var out = new StringBuilder(words.length());
        for (String word : words.split(" ", -1))
            out.append(out.isEmpty()
                    ? word.substring(0, 1).toLowerCase(Locale.ROOT)
                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        return out.toString();
    }

    /// Nanoseconds, or -1 where the system does not tell.
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    @Override
    public void at(long done, long total) { whole.at(done, total); }

    @Override
    public void point(String series, double x, double y) { whole.point(series, x, y); }

    @Override
    public void check() { whole.check(); }
}
