package org.discern.work.job;

import java.util.List;
import java.util.Map;

/// How a job stands now, as the task pane shows it.
///
/// @param stage e.g. `Encode`, step `step` of `steps`; 0 steps while it waits
/// @param done,total units of the present stage; total 0 means unknown
/// @param perSecond rate of the present stage, 0 while unknown
/// @param remainingMs of the present stage, -1 while unknown
/// @param curves series name → points `(x, y)` so far, for live curves
public record JobState(Phase phase, String stage, int step, int steps, long done, long total, double perSecond, long remainingMs,
        Map<String, List<double[]>> curves) {
    /// Where a job is in its life.
    public enum Phase {
        WAITING, RUNNING, CANCELLING, DONE, CANCELLED, FAILED;

        public boolean ended() { return compareTo(DONE) >= 0; }
    }

    /// 0..1 over the present stage, or -1 when unknown.
    public double fraction() { return total <= 0 ? -1 : Math.min(1, (double) done / total); }
}
