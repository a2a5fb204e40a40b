package org.discern.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
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
/// nothing in the background, for comparison.
final class FrameTimes {
    private static final int IDLE_SECONDS = 15;
    private static final long HAND_MS = 300;
    private static final double BUDGET_MS = 33.4; // two frames of 60 a second

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
                pause(3_000); // the window's first code is compiled
                long idleUntil = System.nanoTime() + IDLE_SECONDS * 1_000_000_000L;
                double[] idle = walk(window, () -> System.nanoTime() < idleUntil);
                var training = desk.trainUsers().start(UserSpec.defaults(), false);
                double[] busy = walk(window, () -> !training.result().isDone());
                training.await();
                Display.call(() -> {
                    window.root().getScene().getWindow().hide();
                    return true;
                });
                return List.of(new Row("frames", "idle", "sample", metrics(idle)), new Row("frames", "training", "sample",
                        metrics(busy)));
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

    /// Milliseconds between frames while the hand goes on.
    private static double[] walk(WorkbenchWindow window, BooleanSupplier goesOn) {
        var clock = Display.call(() -> {
            var made = new FrameClock();
            made.start();
            return made;
        });
        while (goesOn.getAsBoolean()) {
            Display.call(() -> window.run("personalise.user.next"));
            pause(HAND_MS);
        }
        return Display.call(clock::gaps);
    }

    /// Notes when each frame begins; on the screen's thread.
    private static final class FrameClock extends AnimationTimer {
        private final List<Long> beginnings = new ArrayList<>();

        @Override
        public void handle(long now) { beginnings.add(System.nanoTime()); }

        double[] gaps() {
            stop();
            double[] out = new double[Math.max(0, beginnings.size() - 1)];
            for (int i = 0; i < out.length; i++) out[i] = (beginnings.get(i + 1) - beginnings.get(i)) / 1e6;
            return out;
        }
    }

    private static Map<String, Double> metrics(double[] gaps) {
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        var out = new TreeMap<String, Double>(new Timing(sorted).metrics());
        out.put("frames", (double) gaps.length);
        out.put("shareWithin33Ms", Arrays.stream(gaps).filter(ms -> ms <= BUDGET_MS).count() / (double) Math.max(1, gaps.length));
        return out;
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
