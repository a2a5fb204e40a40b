package org.discern.work.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.RowSet;
import org.discern.domain.finding.NotCarried;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;

/// What a new run could not take over, kept with the run so that it stays a finding until it is settled. Utterances are named
/// by their ids, since the new run's numbers are others.
final class LostDecisions {
    private LostDecisions() {}

    /// One for each place; several decisions about one place are lost together.
    ///
    /// @param conflicts as [TakeOver] tells them, with keys of the former run
    /// @param corpus whose rows the former run is on
    static List<NotCarried> of(Discovery former, IntentDecisions decided, List<EditConflict> conflicts, Corpus corpus,
            long newRun) {
        Cut cut = former.cut(decided);
        Map<String, NotCarried> out = new LinkedHashMap<>();
        for (EditConflict conflict : conflicts) {
            String name = conflict.keys().stream().map(key -> decided.names().getOrDefault(key, "")).filter(n -> !n.isEmpty())
                    .findFirst().orElse("");
            var lost = new NotCarried(newRun, former.record().id(), conflict.keys(), name, RowSet.of(corpus, rows(former, cut,
                    conflict.keys())));
            out.putIfAbsent(lost.mark(), lost);
        }
        return new ArrayList<>(out.values());
    }

    private static BitSet rows(Discovery former, Cut cut, List<String> keys) {
        var out = new BitSet();
        for (String key : keys) {
            int node = IntentDecisions.nodeOf(key);
            if (node >= 0 && node < former.tree().nodes())
                for (int leaf : cut.membersOf(node)) out.set(former.corpusRows()[leaf]);
            int leaf = key.startsWith("leaf:") ? Integer.parseInt(key.substring("leaf:".length())) : -1;
            if (leaf >= 0 && leaf < former.tree().leaves()) out.set(former.corpusRows()[leaf]);
        }
        return out;
    }
}
