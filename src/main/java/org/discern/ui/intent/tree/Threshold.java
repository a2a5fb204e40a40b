package org.discern.ui.intent.tree;

/// What a hand can move: how a [ThresholdPane] reaches its view model.
public interface Threshold {
    /// The hand moved the handle to this height; follow it, store nothing.
    void drag(double height);

    /// The hand let go.
    void release();

    /// To the next merge up (+1) or down (-1); beyond one, that many merges.
    void step(int merges);

    /// Back to the learned height.
    void toLearned();

    /// A node of the tree was picked: select what lies below it; `extend` adds to the selection.
    void pick(int node, boolean extend);

    /// Selects nothing.
    void clear();
}
