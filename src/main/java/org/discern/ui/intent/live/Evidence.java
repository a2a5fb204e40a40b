package org.discern.ui.intent.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.Stability;

/// What the screens may ask about clusters and joins. Answers come beside the screen's thread, since one takes up to a tenth of
/// a second. A port: the use case in `work` answers in the program, tests answer themselves.
public interface Evidence {
    /// The card of a node as it stands at the cut.
    CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node);

    /// @param join a merge of the discovery's tree
    CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join);

    /// How surely the clusters of a cut come back when the data are drawn again; empty when nobody has measured it.
    default Optional<Stability> knownStability(Discovery discovery, Cut cut) { return Optional.empty(); }

    /// Measures it, as a job people see and can cancel.
    default CompletableFuture<Stability> measureStability(Discovery discovery, Cut cut) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("Nothing here measures stability"));
    }

    /// The intents of this cut grouped into domains; at the learned cut what the run found itself.
    default CompletableFuture<DomainTree> domains(Discovery discovery, Cut cut) {
        return CompletableFuture.completedFuture(discovery.domains());
    }
}
