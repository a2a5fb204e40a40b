package org.discern.domain.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.run.RunRecord;

/// What an engineer needs to rebuild a classifier from a project: the run, its thresholds, and per intent where it lies and
/// what it sounds like.
///
/// @param project its name
/// @param run empty for a project without one; thresholds and centroids are then missing
/// @param domains domain → its intents, both in alphabetical order
public record ModelSheet(String project, Optional<Run> run, List<Intent> intents, Map<String, List<String>> domains) {
    public ModelSheet { intents = List.copyOf(intents); }

    /// @param encoder name of the sentence encoder; empty for the embedded one
    /// @param linkage how the tree was grown
    /// @param noveltyCut above it an utterance counts as unseen, 0..1
    /// @param noveltyChosen whether the analyst moved it
    /// @param cutHeight clusters are the branches below it, in the linkage's own unit
    /// @param cutChosen whether the analyst moved it
    /// @param dimensions of the vectors the tree was grown from, which the centroids lie among
    public record Run(RunRecord record, String encoder, String linkage, double noveltyCut, boolean noveltyChosen,
            double cutHeight, boolean cutChosen, int dimensions) {}

    /// @param known whether it came with the data, or was discovered
    /// @param state `accepted`, `new` …; empty for labels no run has seen
    /// @param size how many utterances
    /// @param centroid mean of its members' vectors at unit length; empty without a run
    /// @param examples those an analyst chose, then the nearest to the centroid
    /// @param description what it means, in an analyst's words; empty when nobody described it
    /// @param counterExamples what looks like it and is something else
    /// @param note an analyst's remark about it; empty for none
    public record Intent(String name, String domain, boolean known, String state, int size, float[] centroid,
            List<String> examples, String description, List<String> counterExamples, String note) {
        public Intent {
            examples = List.copyOf(examples);
            counterExamples = List.copyOf(counterExamples);
        }
    }
}
