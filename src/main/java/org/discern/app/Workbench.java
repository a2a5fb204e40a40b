package org.discern.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.discern.app.window.Display;
import org.discern.app.window.WindowWiring;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;

/// The window from its opening to its end.
final class Workbench {
    private Workbench() {}

    /// Opens the window and returns once it is closed and everything is written.
    ///
    /// @return exit code
    static int open(Path home, Optional<Path> project) { return open(home, project, (_, _) -> {}); }

    /// The same.
    ///
    /// @param shown is called on the screen's thread once the window was told to show
    static int open(Path home, Optional<Path> project, BiConsumer<Desk, WorkbenchWindow> shown) {
        var closed = new CountDownLatch(1);
        try (Desk desk = Wiring.forWindow()) {
            JobRunner.atExit(desk::close); // asked to end from outside, e.g. at log-out
            SettingsFile settings = Wiring.settings(home, desk);
            Display.start();
            Platform.setImplicitExit(false);
            Display.call(() -> {
                theme(settings.settings().get().theme()).use();
                var stage = new Stage();
                stage.setOnHidden(_ -> closed.countDown());
                WorkbenchWindow window = WindowWiring.window(desk, settings.settings(), home, stage::close);
                window.show(stage);
                shown.accept(desk, window);
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

    private static Theme theme(String chosen) {
        boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        return chosen.equals("dark") || (chosen.equals("system") && systemIsDark) ? Theme.DARK : Theme.LIGHT;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
