package org.discern.app;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.settings.Machine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The table of contents of the program: who is made, and of what.
///
/// ```
/// Main ── Natives, AppFolder            before anything loads
///  ├── app.cli       (Program)          one command, then the end
///  ├── app.window    (Desk, settings)   the workbench
///  ├── app.tour      (Desk)             pictures without a display
///  └── app.bench     (Desk)             speed
/// Desk ── Workspace (JobRunner) ── use cases of work.project and work.intent
/// ```
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private Wiring() {}

    /// As many as the person set; else all cores, of which a window keeps one to itself.
    static int threads(Machine machine, boolean besideWindow) {
        int cores = ProgramVersion.cores();
        if (machine.threads() != Machine.AUTOMATIC) return Math.min(machine.threads(), cores);
        return besideWindow ? Math.max(1, cores - 1) : cores;
    }

    /// For those who take what the machine has.
    static Desk forWindow() { return forWindow(Machine.FIRST); }

    static Desk forCommand() { return forCommand(Machine.FIRST); }

    /// A desk for a window.
    static Desk forWindow(Machine machine) { return desk(threads(machine, true)); }

    /// A desk for a command.
    static Desk forCommand(Machine machine) { return desk(threads(machine, false)); }

    /// What the person set, kept in the app's folder.
    static SettingsFile settings(Path home, Desk desk) { return new SettingsFile(home, desk.workspace().runner()); }

    private static Desk desk(int threads) {
        var tell = new AtomicReference<Consumer<Throwable>>(failure -> LOG.error("A thread failed", failure));
        JobRunner runner = JobRunner.threaded(threads, failure -> tell.get().accept(failure));
        Desk desk = new Desk(runner, ProgramVersion.read().facts(), threads);
        tell.set(failure -> desk.workspace().tell("Something in the background", failure)); // one road up for every failure
        JobRunner.onUncaught(failure -> tell.get().accept(failure));
        return desk;
    }

}
