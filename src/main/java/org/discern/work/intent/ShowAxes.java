package org.discern.work.intent;

import java.util.Optional;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Discovery;
import org.discern.engine.intent.layout.MapLayout;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The map of a run along its two strongest axes, worked out when first asked for; that of the last run is kept.
public final class ShowAxes {
    private record Kept(Discovery discovery, FloatMatrix map) {}

    private final Workspace workspace;
    private @Nullable Kept kept; // guarded by this

    public ShowAxes(Workspace workspace) { this.workspace = workspace; }

    /// What is known already.
    @SuppressWarnings("ReferenceEquality") // the very object: comparing a run number by number would cost more than the map
    public synchronized Optional<FloatMatrix> known(Discovery discovery) {
        return kept != null && kept.discovery() == discovery ? Optional.of(kept.map()) : Optional.empty();
    }

    /// @return shape `(leaves, 2)`, within -1..1
    public JobHandle<FloatMatrix> start(Discovery discovery) {
        return workspace.runner().quiet(Lane.QUICK, "Lay out along the main axes", _ -> known(discovery).orElseGet(() -> {
            FloatMatrix map = MapLayout.ofAxes(discovery.vectors(), discovery.spec().seed(), workspace.runner().parallel());
            synchronized (this) {
                kept = new Kept(discovery, map);
            }
            return map;
        }));
    }
}
