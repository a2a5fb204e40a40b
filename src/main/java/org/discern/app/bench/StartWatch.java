package org.discern.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.desk.Desk;
import org.discern.work.report.Row;

/// Watches one start from inside: says a line when the welcome screen is painted and when a project's rows are, then what the
/// process holds, and closes the window.
final class StartWatch {
    static final String REACHED = "reached";
    static final String HELD = "held";
    static final String WELCOME = "welcome";
    static final String USABLE = "usable";
    static final String RESIDENT = "resident";
    static final String ENGINES = "engines";

    /// A frame is on the screen when the next but one begins: one is laid out and handed over, one is drawn.
    private static final int FRAMES = 2;

    private static final long SETTLED_NS = 2_000_000_000L;

    private final Desk desk;
    private final WorkbenchWindow window;
    private final Runnable openSample;
    private final Consumer<Row> say;

    /// @param openSample as the button of the welcome screen; does nothing when a project was given
    StartWatch(Desk desk, WorkbenchWindow window, Runnable openSample, Consumer<Row> say) {
        this.desk = desk;
        this.window = window;
        this.openSample = openSample;
        this.say = say;
    }

    /// On the screen's thread, once the window was told to show.
    void begin() {
        painted(_ -> true, () -> {
            if (desk.workspace().project().get().isEmpty()) say(REACHED, WELCOME, worked());
            openSample.run();
            painted(_ -> isOpen(), () -> {
                say(REACHED, USABLE, worked());
                long until = System.nanoTime() + SETTLED_NS;
                painted(now -> now > until, this::end);
            });
        });
    }

    private boolean isOpen() {
        var workspace = desk.workspace();
        boolean loaded = workspace.project().get().isPresent() && workspace.loading().get().isEmpty() && workspace.corpus().get()
                .size() > 0;
        String place = window.place().get();
        return loaded && !place.isEmpty() && (!place.equals("data") || !window.root().lookupAll(".table-row-cell:filled")
                .isEmpty());
    }

    private void end() {
        say(HELD, RESIDENT, resident());
        say(HELD, ENGINES, engines());
        window.run("file.end.quit");
    }

    private void say(String task, String what, double value) { say.accept(new Row(task, what, "process", Map.of("value", value))); }

    /// Milliseconds of processor time since the process began, of all its threads.
    private static double worked() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /// Runs the rest when the condition holds and a frame that shows it is on the screen.
    private static void painted(Predicate<Long> when, Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames == 0 && !when.test(System.nanoTime())) return;
                Platform.requestNextPulse();
                if (frames++ < FRAMES) return;
                stop();
                then.run();
            }
        }.start();
    }

    /// MiB, 0 where the system does not say.
    private static double resident() {
        return lines("/proc/self/status").stream().filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(
                line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /// How many engine libraries the process has loaded.
    private static long engines() {
        return lines("/proc/self/maps").stream().filter(line -> line.matches(".*lib(torch_cpu|onnxruntime|tokenizers)\\.so$")).map(
                line -> line.replaceAll(".*/", "")).distinct().count();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
