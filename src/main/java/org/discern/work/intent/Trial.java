package org.discern.work.intent;

import java.util.List;
import org.discern.domain.intent.Clusters;

/// What Discern would say of a sentence now.
///
/// @param novelty 0 surely known … 1 surely unseen
/// @param noveltyCut above it a sentence counts as unseen
/// @param intent the nearest known intent; empty when there is none
/// @param cluster the node of the nearest cluster, -1 when there is none
/// @param clusterName what a person called it, else its known intent; empty when nobody named it
/// @param distance to that cluster, in the linkage's own unit
/// @param limit the threshold: within it the sentence belongs to the cluster
/// @param domain of the cluster; empty when it has none
/// @param reasons the nearest utterances of the project, nearest first, at most three
/// @param words terms of the cluster that the sentence holds, strongest first
public record Trial(String sentence, double novelty, double noveltyCut, String intent, int cluster, String clusterName,
        Clusters.Kind kind, double distance, double limit, String domain, List<Reason> reasons, List<String> words) {
    /// An utterance like the sentence.
    ///
    /// @param row of the corpus
    /// @param similarity cosine, -1..1
    /// @param cluster the node of its cluster
    /// @param clusterName as above
    public record Reason(int row, String text, double similarity, int cluster, String clusterName) {}

    public Trial {
        reasons = List.copyOf(reasons);
        words = List.copyOf(words);
    }

    public boolean isUnseen() { return novelty > noveltyCut; }

    /// How sure the answer *known* or *unseen* is, 0.5..1 about the middle; not a promise of being right.
    public double confidence() { return isUnseen() ? novelty : 1 - novelty; }

    public boolean fits() { return distance <= limit; }
}
