package org.discern.ui.intent.diff;

/// What makes a new state of the clusters from the present one. A port, filled in by the wiring; every start runs beside the screen
/// and shows itself in the tasks.
public interface Outcomes {
    /// Why utterances imported since cannot be taken into the present clusters, for people; empty when they can.
    String whyNotApply();

    void apply();

    /// Why the present decisions cannot teach a new tree, for people; empty when they can.
    String whyNotRefine();

    void refine();
}
