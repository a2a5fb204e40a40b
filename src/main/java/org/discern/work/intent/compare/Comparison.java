package org.discern.work.intent.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.Drift;

/// Two states of the clusters and what differs.
///
/// @param drifts per row of the diff; empty when the later side knows no new utterances
/// @param settings those that differ
public record Comparison(Snapshot before, Snapshot after, ClusterDiff diff, List<Drift> drifts, List<Setting> settings) {
    /// A setting with another value on each side.
    ///
    /// @param name as in [Snapshot#settings()]
    public record Setting(String name, String before, String after) {}

    public Comparison {
        drifts = List.copyOf(drifts);
        settings = List.copyOf(settings);
    }

    /// Whether growth and drift were tested.
    public boolean isTested() { return !drifts.isEmpty(); }

    static List<Setting> settings(Snapshot before, Snapshot after) {
        var names = new TreeSet<>(before.settings().keySet());
        names.addAll(after.settings().keySet());
        var out = new ArrayList<Setting>();
        for (String name : names) {
            String was = before.settings().getOrDefault(name, "");
            String is = after.settings().getOrDefault(name, "");
            if (!was.equals(is)) out.add(new Setting(name, was, is));
        }
        return out;
    }
}
