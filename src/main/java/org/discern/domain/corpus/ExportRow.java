package org.discern.domain.corpus;

/// One utterance with what a run and the analyst made of it, for the exported table.
///
/// @param cluster the tree node it was assigned to, or -1
/// @param name the cluster's name or the known intent, or empty
/// @param domain the domain the intent was linked to, or empty
/// @param novelty 0..1, or NaN
/// @param state `accepted`, `rejected`, `new` or empty
/// @param run the run's id, or 0
/// @param cut the height the tree was cut at, or NaN
/// @param source the file it was imported from
/// @param description what its cluster means, in an analyst's words, or empty
public record ExportRow(Utterance utterance, int cluster, String name, String domain, float novelty, String state, long run,
        double cut, String source, String description) {
    /// A row whose cluster nobody described.
    public ExportRow(Utterance utterance, int cluster, String name, String domain, float novelty, String state, long run,
            double cut,
            String source) {
        this(utterance, cluster, name, domain, novelty, state, run, cut, source, "");
    }

    /// A row no run has seen.
    public static ExportRow plain(Utterance utterance, String source) {
        return new ExportRow(utterance, -1, "", "", Float.NaN, "", 0, Double.NaN, source);
    }

    public ExportRow withUtterance(Utterance other) {
        return new ExportRow(other, cluster, name, domain, novelty, state, run, cut, source, description);
    }
}
