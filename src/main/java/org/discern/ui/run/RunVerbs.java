package org.discern.ui.run;

import java.util.function.Consumer;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.RunRecord;

/// What can be done with runs, filled in by the wiring.
///
/// @param discover starts a run with these settings, in the background
/// @param repeat runs a recorded one again and compares the outcome
/// @param choose makes it the current one, as one undoable operation
public record RunVerbs(Consumer<DiscoverySpec> discover, Consumer<RunRecord> repeat, Consumer<RunRecord> choose) {}
