package org.discern.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import org.discern.app.window.Display;
import org.discern.app.window.WindowWiring;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.ui.kit.Theme;
import org.discern.work.Problems;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;

/// Shows in a few seconds that everything a run needs loads and works on this machine. Run on the finished package, since
/// tests do not see how it was put together.
final class SelfTest {
    private SelfTest() {}

    /// @return exit code: 0 when all is well, 1 otherwise
    static int run(PrintWriter out) {
        boolean all = step(out, "sentence encoder", SelfTest::encoder);
        all &= step(out, "one gradient step", EngineStep::descend);
        all &= step(out, "project file", SelfTest::project);
        all &= step(out, "workbook to report", WholeWay::walk);
        all &= step(out, "window", SelfTest::window);
        out.println(all ? "All is well." : "Something is missing; see above.");
        out.flush();
        return all ? 0 : 1;
    }

    private static boolean step(PrintWriter out, String name, Callable<String> check) {
        long from = System.nanoTime();
        try {
            String found = check.call();
            out.println(String.format(Locale.ROOT, "%-18s ok  %s, %.1f s", name, found, (System.nanoTime() - from) / 1e9));
            return true;
        } catch (Exception | LinkageError failure) {
            out.println(String.format(Locale.ROOT, "%-18s FAILED  %s", name, Problems.of("The check", failure).text()));
            return false;
        } finally {
            out.flush();
        }
    }

    private static String encoder() {
        try (Desk desk = Wiring.forCommand()) {
            FloatMatrix vectors = desk.encoders().get("").encode(List.of("my card is lost", "I have lost my card", "play jazz"),
                    Progress.NONE);
            double alike = cosine(vectors, 0, 1);
            double apart = cosine(vectors, 0, 2);
            if (!(alike > apart + 0.2))
                throw new IllegalStateException("Like sentences do not look alike: " + alike + ", " + apart);
            return vectors.cols() + " numbers a sentence";
        }
    }

    private static double cosine(FloatMatrix m, int a, int b) {
        double sum = 0;
        for (int c = 0; c < m.cols(); c++) sum += (double) m.get(a, c) * m.get(b, c);
        return sum;
    }

    private static String project() throws IOException {
        Path folder = Files.createTempDirectory("discern-self-test");
        Path file = folder.resolve("self-test.discern");
        try (Desk desk = Wiring.forCommand()) {
            desk.workspace().create(file).await();
            desk.workspace().decide("Cut", "", d -> d.withCutHeight(0.5));
            desk.workspace().closeProject().await();
            desk.workspace().open(file).await();
            if (desk.workspace().history().get().size() != 1) throw new IllegalStateException("A decision was lost");
            desk.workspace().closeProject().await();
            return Files.size(file) / 1024 + " KiB";
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String window() {
        Display.start();
        try (Desk desk = Wiring.forWindow()) {
            return Display.call(() -> {
                Theme.LIGHT.use();
                Scene scene = WindowWiring.window(desk, new Signal<>(Settings.FIRST), Path.of("."), () -> {}).scene(900, 700);
                var picture = scene.snapshot(null);
                return (int) picture.getWidth() + " x " + (int) picture.getHeight() + ", drawn off-screen";
            });
        }
    }
}
