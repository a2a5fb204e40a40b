package org.discern.app.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.discern.work.desk.Desk;

/// Watches one start from inside, when `-Ddiscern.startup=FILE` asks for it: says a line when the welcome screen is painted and
/// when a project's rows are, then what the process holds, and closes the window. Without a project the sample is made in FILE.
public final class StartWatch {
    static final String ASKED = "discern.startup";
    static final String REACHED = "reached";
    static final String HELD = "held";
    static final String WELCOME = "welcome";
    static final String USABLE = "usable";
    static final String RESIDENT = "resident";
    static final String PEAK = "peak";
    static final String ENGINES = "engines";

    /// A frame is on the screen when the next but one begins: one is laid out and handed over, one is drawn.
    private static final int FRAMES = 2;

    /// By then the look for problems that follows every opening has begun.
    private static final long BEGUN_NS = 4_000_000_000L;

    /// Memory is given back when nothing was collected for ten seconds.
    private static final long SETTLED_NS = 12_000_000_000L;

    private static final long PATIENCE_NS = 300_000_000_000L;

    private final Desk desk;
    private final Stage stage;
    private final Path sample;
    private final PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final long from = System.nanoTime();

    private StartWatch(Desk desk, Stage stage, Path sample) {
        this.desk = desk;
        this.stage = stage;
        this.sample = sample;
    }

    /// Whether this start is watched; such a one opens its window in memory when there is no screen.
    public static boolean isAsked() { return !System.getProperty(ASKED, "").isEmpty(); }

    /// On the screen's thread, once the window was told to show.
    public static void beginIfAsked(Desk desk, Stage stage) {
        if (isAsked()) new StartWatch(desk, stage, Path.of(System.getProperty(ASKED, ""))).begin();
    }

    private void begin() {
        boolean isNew = !Files.exists(sample);
        painted(_ -> true, () -> {
            if (isNew) {
                say(REACHED, WELCOME, worked());
                desk.openSample().start(sample);
            }
            painted(_ -> isOpen(), () -> {
                say(REACHED, USABLE, worked());
                long begun = System.nanoTime() + BEGUN_NS;
                painted(now -> now > begun && desk.findProblems().looking().get().isEmpty(), () -> {
                    long until = System.nanoTime() + SETTLED_NS;
                    painted(now -> now > until, this::end);
                });
            });
        });
    }

    private boolean isOpen() {
        var workspace = desk.workspace();
        return workspace.project().get().isPresent() && workspace.loading().get().isEmpty() && workspace.corpus().get().size() > 0
                && !stage.getScene().getRoot().lookupAll(".table-row-cell:filled").isEmpty();
    }

    private void end() {
        say(HELD, RESIDENT, resident("VmRSS:"));
        say(HELD, PEAK, resident("VmHWM:"));
        say(HELD, ENGINES, (double) engines());
        stage.hide();
    }

    private void say(String task, String what, double value) { out.println(task + ' ' + what + ' ' + value); }

    /// Milliseconds of processor time since the process began, of all its threads.
    private static double worked() {
        return ProcessHandle.current().info().totalCpuDuration().map(cpu -> (double) cpu.toMillis()).orElse(0.0);
    }

    /// Runs the rest when the condition holds and a frame that shows it is on the screen.
    private void painted(Predicate<Long> when, Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (System.nanoTime() - from > PATIENCE_NS) {
                    stop();
                    stage.hide();
                    return;
                }
                if (frames == 0 && !when.test(System.nanoTime())) return;
                Platform.requestNextPulse();
                if (frames++ < FRAMES) return;
                stop();
                then.run();
            }
        }.start();
    }

    /// MiB, 0 where the system does not say.
    private static double resident(String which) {
        return lines("/proc/self/status").stream().filter(line -> line.startsWith(which)).mapToDouble(line -> Double
                .parseDouble(
                        line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /// How many engine libraries the process has loaded.
    private static long engines() {
        return lines("/proc/self/maps").stream().filter(line -> line.matches(".*lib(torch_cpu|onnxruntime|tokenizers)\\.so$"))
                .map(
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
