package org.discern.ui.intent.live;

import java.util.concurrent.CompletableFuture;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;

/// What the screens may ask about clusters and joins. Answers come beside the screen's thread, since one takes up to a tenth of
/// a second. A port: the use case in `work` answers in the program, tests answer themselves.
public interface Evidence {
    /// The card of a node as it stands at the cut.
    CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node);

    /// @param join a merge of the discovery's tree
    CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join);

    /// The intents of this cut grouped into domains; at the learned cut what the run found itself.
    default CompletableFuture<DomainTree> domains(Discovery discovery, Cut cut) {
        return CompletableFuture.completedFuture(discovery.domains());
    }
}
