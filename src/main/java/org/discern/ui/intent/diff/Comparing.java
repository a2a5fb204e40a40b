package org.discern.ui.intent.diff;

import java.util.concurrent.CompletableFuture;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;

/// Where comparisons come from. A port: the use case in `work` answers in the program, tests answer themselves.
public interface Comparing {
    /// Worked out beside the screen's thread.
    CompletableFuture<Comparison> compare(Side before, Side after);

    /// Keeps the present cut under a name, as one operation.
    void keep(String name);
}
