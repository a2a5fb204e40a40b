package org.discern.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import org.discern.domain.WorkbenchException;

/// Notes when each frame of the window begins; on the screen's thread.
final class FrameClock extends AnimationTimer {
    static final double BUDGET_MS = 33.4; // two frames of 60 a second

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<long[]> beginnings = new ArrayList<>();

    /// @param gaps milliseconds between the beginnings of two frames
    /// @param cpu processor time of the screen's thread in between: what remains when other programs keep the cores busy
    record Frames(double[] gaps, double[] cpu) {
        Map<String, Double> metrics() {
            if (gaps.length == 0) throw new WorkbenchException("The window drew no frame, so nothing could be measured.");
            var out = new TreeMap<String, Double>(new Timing(gaps.clone()).metrics());
            var worked = new Timing(cpu.clone());
            out.put("cpuP95Ms", worked.p95());
            out.put("cpuMaxMs", worked.ms()[worked.ms().length - 1]);
            out.put("frames", (double) gaps.length);
            out.put("shareWithin33Ms", shareWithin(BUDGET_MS));
            return out;
        }

        double shareWithin(double budgetMs) {
            return Arrays.stream(gaps).filter(ms -> ms <= budgetMs).count() / (double) gaps.length;
        }
    }

    @Override
    public void handle(long now) { beginnings.add(new long[]{System.nanoTime(), clock.getCurrentThreadCpuTime()}); }

    Frames frames() {
        stop();
        return new Frames(differences(0), differences(1));
    }

    private double[] differences(int of) {
        double[] out = new double[Math.max(0, beginnings.size() - 1)];
        for (int i = 0; i < out.length; i++) out[i] = (beginnings.get(i + 1)[of] - beginnings.get(i)[of]) / 1e6;
        return out;
    }
}
