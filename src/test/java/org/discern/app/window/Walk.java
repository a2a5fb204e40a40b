package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.discern.ui.kit.picture.Pictures;
import org.junit.jupiter.api.AfterEach;

/// A person who never saw the program walks through it. A key may only be pressed when something on the screen says it: words, a key
/// cap, the tooltip of a control, a menu. Every step is written down with what was done, where the hint stood and how long the answer
/// took, and photographed: `target/walks/NAME.md` and `NAME-01.png` ….
abstract class Walk extends RealWindow {
    private record Step(String aim, String done, double seconds) {}

    private static final Path BOOK = Path.of("target", "walks");

    private final List<Step> steps = new ArrayList<>();

    abstract String name();

    @Override
    Path home() { return folder; }

    /// Does one thing and waits until the screen answers.
    ///
    /// @param aim what the person wants
    /// @param hand gives back what was done
    void step(String aim, Callable<String> hand, String sees, Callable<Boolean> seen) throws Exception {
        long from = System.nanoTime();
        String done = hand.call();
        waitFor(sees, seen);
        steps.add(new Step(aim, done, (System.nanoTime() - from) / 1e9));
        picture();
    }

    private void picture() {
        interact(() -> Window.getWindows().stream().filter(Window::isShowing).filter(w -> w instanceof javafx.stage.Stage)
                .forEach(
                        w -> Pictures.write(w.getScene().snapshot(null), BOOK.resolve(String.format(Locale.ROOT, "%s-%02d%s.png",
                                name(),
                                steps.size(), w == shown
                                        ? ""
                                        : "-" + ((javafx.stage.Stage) w).getTitle().replaceAll("\\W+", ""))))));
    }

    /// Presses a key that the screen shows.
    ///
    /// @param said as the screen writes it
    String press(String said, KeyCode... codes) {
        String where = hint(said);
        assertTrue(!where.isEmpty(), "nothing on the screen says the key " + said + " at " + window.place().get());
        keys(codes);
        return "key " + said + " (" + where + ")";
    }

    /// Where the screen says a key: its words, a tooltip or a menu; empty when nowhere.
    String hint(String key) {
        String[] found = {""};
        interact(() -> {
            for (Node node : shown.getScene().getRoot().lookupAll("*")) {
                if (!isSeen(node)) continue;
                if (node instanceof Labeled l && says(l.getText(), key) || node instanceof Text t && says(t.getText(), key)
                        || node instanceof TextInputControl f && says(f.getPromptText(), key)) {
                    found[0] = "on the screen";
                    return;
                }
                if (node instanceof Control c && c.getTooltip() != null && says(c.getTooltip().getText(), key))
                    found[0] = "tooltip";
                if (found[0].isEmpty() && node instanceof MenuBar bar && bar.getMenus().stream().flatMap(m -> m.getItems()
                        .stream())
                        .anyMatch(item -> accelerates(item, key))) found[0] = "menu";
            }
        });
        return found[0];
    }

    private static boolean accelerates(MenuItem item, String key) {
        return item.getAccelerator() != null && item.getAccelerator().getDisplayText().equals(key);
    }

    private static boolean says(String words, String key) {
        return words != null && (" " + words.replaceAll("[(),.:;]", " ") + " ").contains(" " + key + " ");
    }

    @AfterEach
    void write() throws IOException {
        steps.add(new Step("the end", "", 0));
        picture(); // where it stopped, should it have stopped early
        var out = new StringBuilder("| step | done | answer after |\n|---|---|---|\n");
        for (Step s : steps) out.append(String.format(Locale.ROOT, "| %s | %s | %.1f s |%n", s.aim(), s.done(), s.seconds()));
        out.append(String.format(Locale.ROOT, "%n%d steps, %.1f s of waiting.%n", steps.size(), steps.stream().mapToDouble(
                Step::seconds).sum()));
        Files.createDirectories(BOOK);
        Files.writeString(BOOK.resolve(name() + ".md"), out);
        System.out.println(out);
    }
}
