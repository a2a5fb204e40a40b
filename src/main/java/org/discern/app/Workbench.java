package org.discern.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.discern.app.bench.StartWatch;
import org.discern.app.window.Display;
import org.discern.app.window.WindowWiring;
import org.discern.ui.kit.Theme;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.settings.Machine;
import org.discern.work.settings.ThemeChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.discern.work.session.LastSession;
import org.discern.work.session.Sessions;

/// The window from its opening to its end.
final class Workbench {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private Workbench() {}

    /// Opens the window and returns once it is closed and everything is written.
    ///
    /// @return exit code
    static int open(Path home, Machine machine, Optional<Path> project) {
        var closed = new CountDownLatch(1);
        try (Desk desk = Wiring.forWindow(machine)) {
            LogTap.attach(desk.log());
            LOG.info("Discern {} on {} starts with {} threads", desk.facts().appVersion(), desk.facts().device(), Wiring.threads(
                    machine, true));
            JobRunner.atExit(desk::close); // asked to end from outside, e.g. at log-out
            var sessions = new Sessions(home);
            List<LastSession> unfinished = sessions.takeUnfinished();
            sessions.follow(desk.workspace());
            SettingsFile settings = Wiring.settings(home, desk);
            Display.start();
            Platform.setImplicitExit(false);
            Display.call(() -> {
                Theme.of(settings.settings().get().theme()).use();
                Platform.getPreferences().colorSchemeProperty().addListener(_ -> {
                    if (settings.settings().get().theme() == ThemeChoice.SYSTEM) Theme.of(ThemeChoice.SYSTEM).use();
                });
                var stage = new Stage();
                stage.setOnHidden(_ -> closed.countDown());
                WindowWiring.window(desk, settings.settings(), home, unfinished, stage::close).show(stage);
                StartWatch.beginIfAsked(desk, stage);
                return stage;
            });
            project.ifPresent(file -> {
                var _ = desk.workspace().open(file).result().exceptionally(failure -> {
                    desk.workspace().tell("Open " + file.getFileName(), failure);
                    return desk.workspace().project().get().orElse(null);
                });
            });
            await(closed);
            settings.save();
        } finally {
            Platform.exit();
        }
        return 0;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
