package org.discern.domain.finding;

import java.util.List;
import org.discern.domain.corpus.RowSet;

/// Decisions about one cluster or utterance of a former run that found nothing to go to in a later one.
///
/// @param runId the run they could not go to
/// @param formerRun the run they belong to
/// @param keys what they name there, as `node:N` or `leaf:N`
/// @param name what the cluster was called; empty for none
/// @param members the utterances it held
public record NotCarried(long runId, long formerRun, List<String> keys, String name, RowSet members) {
    public NotCarried { keys = List.copyOf(keys); }

    /// The same for the same loss; tells it from all others of the project.
    public String mark() { return "lost/" + runId + "/" + String.join("+", keys); }
}
