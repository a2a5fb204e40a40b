package org.discern.ui.intent.live;

import java.util.Set;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;

/// What the screens may ask about clusters and joins. Asked beside the screen's thread, since an answer takes up to a tenth of
/// a second. A port: the use case in `work` answers it in the program, tests answer it themselves.
public interface Evidence {
    /// @param node a cluster of the cut
    /// @param taken names a suggestion must not repeat
    ClusterCard card(Discovery discovery, Cut cut, int node, Set<String> taken);

    /// @param join a merge of the discovery's tree
    ClosestPair closestPair(Discovery discovery, int join);
}
