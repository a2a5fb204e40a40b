package org.discern.work.intent;

import java.util.List;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;

/// A new tree taught by the analyst's decisions, to be looked at before it is accepted. Nothing of it is in the project yet.
///
/// @param discovery its record has no id yet
/// @param decisions as they would stand on it
/// @param conflicts decisions that find nothing to go to, with the keys of the former run
/// @param formerRun the run it was made from
/// @param lessons accepted clusters that served as known intents
/// @param head what was learned, as it is stored
public record Refinement(Discovery discovery, IntentDecisions decisions, List<EditConflict> conflicts, long formerRun,
        int lessons,
        byte[] head) {
    public Refinement { conflicts = List.copyOf(conflicts); }
}
