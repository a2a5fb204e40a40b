package org.discern.work.intent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Resampling;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Stability of the clusters of a run and cut, worked out in the background and kept in memory for the last few of them.
public final class MeasureStability {
    private static final int KEPT = 8;

    private final Workspace workspace;
    private final Signal<Optional<Measured>> latest = new Signal<>(Optional.empty());
    private final Map<Asked, Stability> kept = new LinkedHashMap<>(); // oldest first; guarded by this

    /// What was found, and of what.
    public record Measured(Discovery discovery, Cut cut, Stability stability) {}

    /// A cut knows its tree by identity, so that two runs never meet here.
    private record Asked(long runId, Cut cut) {}

    public MeasureStability(Workspace workspace) { this.workspace = workspace; }

    /// What was worked out last; check that it is of the cut on the screen, see [#known].
    public Signal<Optional<Measured>> latest() { return latest; }

    /// What is known of a cut already.
    public synchronized Optional<Stability> known(Discovery discovery, Cut cut) {
        return Optional.ofNullable(kept.get(new Asked(discovery.record().id(), cut)));
    }

    /// Works it out as a job people see and can cancel; at once when it is known. Tells [#latest] in the end.
    public JobHandle<Stability> start(Discovery discovery, Cut cut) {
        return workspace.runner().start(Lane.COMPUTE, "Stability of " + cut.clusters() + " clusters", progress -> {
            progress.stage("Grow trees from resampled utterances", 1, 1);
            return measure(discovery, cut, progress);
        });
    }

    /// The same within a job that is running already.
    public Stability measure(Discovery discovery, Cut cut, Progress progress) {
        Stability found = known(discovery, cut).orElseGet(() -> Resampling.of(discovery.vectors(), discovery.spec().linkage(),
                cut, Resampling.USUAL, discovery.spec().seed(), workspace.runner().parallel(), progress));
        keep(new Asked(discovery.record().id(), cut), found);
        latest.set(Optional.of(new Measured(discovery, cut, found)));
        return found;
    }

    private synchronized void keep(Asked asked, Stability found) {
        kept.put(asked, found);
        while (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
    }
}
