package org.discern.domain.run;

/// How long work tells what it is doing, and learns that it should stop. Safe to call from any thread, and cheap.
public interface Progress {
    /// Begins step `step` of `steps` (from 1), e.g. `stage("Encode", 1, 5)`.
    void stage(String name, int step, int steps);

    /// `done` of `total` units of the present step are finished; a total of 0 means unknown.
    void at(long done, long total);

    /// A point of a live curve, e.g. `point("loss", epoch, 0.31)`.
    void point(String series, double x, double y);

    /// @throws CancelledException when the user has cancelled; ask between batches, at least ten times a second
    void check();

    /// Listens to nothing and never cancels.
    Progress NONE = new Progress() {
        @Override
        public void stage(String name, int step, int steps) {
            // nobody listens
        }

        @Override
        public void at(long done, long total) {
            // nobody listens
        }

        @Override
        public void point(String series, double x, double y) {
            // nobody listens
        }

        @Override
        public void check() {
            // nobody cancels
        }
    };
}
