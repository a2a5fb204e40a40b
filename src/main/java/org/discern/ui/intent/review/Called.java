package org.discern.ui.intent.review;

import java.util.List;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Live;

/// How clusters and utterances are called in the sheets of Review.
final class Called {
    private Called() {}

    /// A cluster at the present cut; any other node by its name or its leading words.
    static String cluster(Live now, int node) { return now.called(node); }

    /// A group that may not be a cluster yet.
    static String group(Live now, int node, List<Integer> members) {
        String given = now.decisions().names().get(IntentDecisions.key(node));
        if (given != null) return given;
        int index = now.cut().indexOf(node);
        return index >= 0 && now.isNamed(now.clusters().entries().get(index))
                ? now.nameOf(now.clusters().entries().get(index))
                : now.hintOf(members);
    }

    static String text(Live now, int leaf) { return now.corpus().get(now.discovery().corpusRows()[leaf]).text(); }

    static TickList.Entry.Row row(Live now, int leaf, String aside) {
        return new TickList.Entry.Row(leaf, text(now, leaf), aside);
    }
}
