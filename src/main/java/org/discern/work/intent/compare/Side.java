package org.discern.work.intent.compare;

/// One of the two states that are compared.
public sealed interface Side {
    /// The clusters of the current run as the analyst left them.
    record Present() implements Side {}

    /// A cut of the current run without any edit.
    ///
    /// @param height in the linkage's own unit
    record Pure(double height) implements Side {}

    /// A cut kept by name, with the edits it had then.
    record Kept(String name) implements Side {}

    /// A run of the project with all that was decided about it.
    record Run(long runId) implements Side {}

    /// What stood on the screen once an operation of the history had been done.
    record Step(long operationId) implements Side {}
}
