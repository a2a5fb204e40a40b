package org.discern.ui.intent.tree;

/// Which leaves are in sight: from drawing position `first`, `span` of them.
record TreeWindow(double first, double span) {
    TreeWindow { if (!(span > 0)) throw new IllegalArgumentException("span must be above 0"); }

    static TreeWindow all(int leaves) { return new TreeWindow(0, Math.max(1, leaves)); }

    /// Zooms by `factor` (above 1 nearer) so that the leaf at `share` (0..1) of the height stays there.
    TreeWindow zoomed(double factor, double share, int leaves) {
        double newSpan = Math.clamp(span / factor, Math.min(8, Math.max(1, leaves)), Math.max(1, leaves));
        return new TreeWindow(first + share * (span - newSpan), newSpan).held(leaves);
    }

    TreeWindow panned(double leavesDown, int leaves) { return new TreeWindow(first + leavesDown, span).held(leaves); }

    /// Brings a stretch of leaves into the middle third when it is out of sight.
    TreeWindow showing(double from, double to, int leaves) {
        if (from >= first && to <= first + span) return this;
        return new TreeWindow((from + to) / 2 - span / 2, span).held(leaves);
    }

    private TreeWindow held(int leaves) { return new TreeWindow(Math.clamp(first, 0, Math.max(0, leaves - span)), span); }
}
