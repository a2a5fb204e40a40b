package org.discern.ui.run;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.RunRecord;

/// What can be done with runs, filled in by the wiring.
///
/// @param discover starts a run with these settings, in the background
/// @param repeat runs a recorded one again and compares the outcome
/// @param choose makes it the current one, as one undoable operation
/// @param compare shows two side by side
/// @param saveSteps writes how the project came to its intents to a file
/// @param replaySteps does the steps of the first file on the second, in the open project
public record RunVerbs(Consumer<DiscoverySpec> discover, Consumer<RunRecord> repeat, Consumer<RunRecord> choose,
        BiConsumer<RunRecord, RunRecord> compare, Consumer<Path> saveSteps, BiConsumer<Path, Path> replaySteps) {}
