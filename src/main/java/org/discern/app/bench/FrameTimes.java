package org.discern.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.discern.app.window.Display;
import org.discern.app.window.WindowWiring;
import org.discern.domain.user.UserSpec;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.report.Row;

/// How steadily the window draws while the user model is trained beside it. The window stands on the sample project, on
/// *Personalise* with the task pane and its live curves open, and a hand goes down the list of users, one every 300 ms, each of
/// them read and drawn. The time between the beginnings of two frames is taken on the screen's thread, from the first
/// frame to the last, none left out; a frame every 16.7 ms is the best the toolkit does. The same is measured before, with
/// nothing in the background, for comparison; before both the hand goes through sixty users that do not count.
final class FrameTimes {
    private static final int IDLE_SECONDS = 15;
    private static final int WARM_UP = 60;
    private static final int TURN = 90; // users, then the hand turns back
    private static final long HAND_MS = 300;

    private FrameTimes() {}

    /// @param desks as for a window, which leaves one core to the screen
    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                desk.openSample().start(folder.resolve("sample.discern")).await();
                desk.trainUsers().start(UserSpec.defaults().withEpochs(1), false).await(); // somebody to answer the hand
                desk.workspace().awaitUserRun();
                Display.start();
                Platform.setImplicitExit(false);
                WorkbenchWindow window = Display.call(() -> open(desk, folder));
                for (int i = 0; i < WARM_UP; i++) { // the first users meet code that is not compiled yet
                    Display.call(() -> window.run("personalise.user.next"));
                    pause(100);
                }
                long idleUntil = System.nanoTime() + IDLE_SECONDS * 1_000_000_000L;
                FrameClock.Frames idle = walk(window, () -> System.nanoTime() < idleUntil);
                var training = desk.trainUsers().start(UserSpec.defaults(), false);
                FrameClock.Frames busy = walk(window, () -> !training.result().isDone());
                training.await();
                Display.call(() -> {
                    window.root().getScene().getWindow().hide();
                    return true;
                });
                return List.of(new Row("frames", "idle", "sample", idle.metrics()), new Row("frames", "training", "sample",
                        busy.metrics()));
            }
        });
    }

    private static WorkbenchWindow open(Desk desk, Path folder) {
        Theme.LIGHT.use();
        WorkbenchWindow window = WindowWiring.window(desk, new Signal<>(Settings.FIRST), folder, () -> {});
        window.show(new Stage());
        window.go("personalise");
        window.showBottom("tasks");
        return window;
    }

    /// The frames while the hand goes on, down the list and up again.
    private static FrameClock.Frames walk(WorkbenchWindow window, BooleanSupplier goesOn) {
        var clock = Display.call(() -> {
            var made = new FrameClock();
            made.start();
            return made;
        });
        for (int step = 0; goesOn.getAsBoolean(); step++) {
            String way = step / TURN % 2 == 0 ? "personalise.user.next" : "personalise.user.previous";
            Display.call(() -> window.run(way));
            pause(HAND_MS);
        }
        return Display.call(clock::frames);
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
