package org.discern.ui.intent.live;

import java.util.concurrent.Executor;
import org.discern.ui.kit.Navigator;
import org.discern.work.Commands;
import org.discern.work.Workspace;

/// What every intent screen is given.
///
/// @param live shared by all of them
/// @param commands what a button of an empty state runs
/// @param screen back onto the screen's thread
/// @param steadiness how surely clusters come back, as far as it was measured
public record Room(IntentViewModel live, Navigator navigator, Commands commands, Evidence evidence, Executor screen,
        Steadiness steadiness) {
    /// Ids of the commands the screens lean on; the shell registers them.
    public static final String RUN_DISCOVERY = "discover.run.run";
    public static final String IMPORT = "file.data.import";
    public static final String APPLY = "discover.run.apply";
    public static final String COMPARE = "discover.compare.clusters";
    public static final String KEEP_CUT = "discover.compare.keep";

    public Room(IntentViewModel live, Navigator navigator, Commands commands, Evidence evidence, Executor screen) {
        this(live, navigator, commands, evidence, screen, new Steadiness(live, evidence, screen));
    }

    public Workspace workspace() { return live.workspace(); }
}
