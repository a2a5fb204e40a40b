package org.discern.work.replay;

import java.util.List;
import org.discern.domain.corpus.ImportKind;

/// What came of the steps on another file.
public sealed interface Replayed {
    /// Clusters found and named.
    ///
    /// @param rows utterances of the file
    /// @param named clusters that got a name, for a person to confirm
    /// @param merged of them made of several
    /// @param rejected clusters rejected again
    /// @param told what no rule could settle, for people
    record Named(int rows, int named, int merged, int rejected, List<String> told) implements Replayed {
        public Named { told = List.copyOf(told); }
    }

    /// A model trained.
    ///
    /// @param kind what it was trained on
    /// @param rows events or table rows of the file
    /// @param run its number in the project
    record Trained(ImportKind kind, int rows, long run) implements Replayed {}
}
