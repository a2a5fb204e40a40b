package org.discern.ui.intent.diff;

import java.util.List;
import org.discern.work.Signal;
import org.discern.work.intent.Refinement;

/// What makes a new state of the clusters from the present one. A port, filled in by the wiring; every start runs beside the screen
/// and shows itself in the tasks.
public interface Outcomes {
    /// Why utterances imported since cannot be taken into the present clusters, for people; empty when they can.
    String whyNotApply();

    void apply();

    /// Why the present decisions cannot teach a new tree, for people; empty when they can.
    String whyNotRefine();

    /// Outcomes that wait to be accepted, at most one.
    Signal<List<Refinement>> pending();

    /// Shows the outcome that waits, else begins one and shows it.
    void refine();
}
