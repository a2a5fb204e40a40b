package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.ProjectSummary;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The welcome screen by keys, over real files: search, pin, take off the list, open, a sample, and a session that was cut off.
@Tag("slow")
class WelcomeKeysTest extends ApplicationTest {
    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private final Path home = temporary();
    private final Signal<Settings> settings = new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false));
    private WorkbenchWindow window;
    private Stage shown;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("discern-welcome");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String name) { return home.resolve(name + ".discern"); }

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        for (String name : List.of("wine-club", "bank-chat")) {
            desk.workspace().create(file(name)).await();
            desk.workspace().checkpoint("first").await();
        }
        desk.workspace().closeProject().await();
        for (String name : List.of("old-audit", "wine-club", "bank-chat"))
            settings.set(settings.get().withRecent(file(name).toString()));
        window = WindowWiring.window(desk, settings, home, List.of(new LastSession(file("wine-club"), List.of(
                "Discover intents"))), () -> {});
        shown = stage;
        window.show(stage);
    }

    @AfterEach
    void close() { desk.close(); }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, fact);
    }

    private void keys(KeyCode... codes) {
        interact(() -> FiredKeys.press(shown.getScene(), codes));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> rows() {
        return lookup(".welcome-row").queryAllAs(Button.class).stream().map(Node::getAccessibleText).toList();
    }

    private String open() { return desk.workspace().project().get().map(ProjectSummary::name).orElse(""); }

    @Test
    void recentsByKeys() throws Exception {
        waitFor(() -> rows().equals(List.of("bank-chat, just now", "wine-club, just now", "old-audit, not found")));
        interact(() -> lookup(".recent-search").query().requestFocus());
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        keys(KeyCode.P);
        waitFor(() -> rows().getFirst().startsWith("wine-club"));
        assertEquals(List.of(file("wine-club").toString()), settings.get().pinned());
        interact(() -> lookup(".recent-search").query().requestFocus());
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        keys(KeyCode.DELETE);
        waitFor(() -> rows().size() == 2);
        TextField search = lookup(".recent-search").queryAs(TextField.class);
        interact(() -> {
            search.requestFocus();
            search.setText("bank");
        });
        waitFor(() -> rows().size() == 1);
        keys(KeyCode.ENTER);
        waitFor(() -> open().equals("bank-chat"));
    }

    @Test
    void theCutOffSessionSaysSoAndOpens() throws Exception {
        waitFor(() -> lookup(".welcome-cut .label").tryQuery().isPresent());
        assertEquals("wine-club was closed unexpectedly; its 1 operation is safe. Task “Discover intents” stopped.", lookup(
                ".welcome-cut .label").queryAs(Label.class).getText());
        interact(() -> lookup(".welcome-cut .accent").queryAs(Button.class).fire());
        waitFor(() -> open().equals("wine-club"));
    }

    @Test
    void aSampleOpensOnItsViewAndOnceMoreWithWhatWasDone() throws Exception {
        interact(() -> lookup("#sample-notes").queryAs(Button.class).requestFocus());
        keys(KeyCode.SPACE);
        waitFor(() -> open().equals("notes-by-user") && window.place().get().equals("personalise"));
        waitFor(() -> desk.workspace().userRun().get().isPresent());
        desk.workspace().checkpoint("mine").await();
        int done = desk.workspace().history().get().size();
        desk.workspace().closeProject().await();
        waitFor(() -> open().isEmpty() && lookup(".sample-begun").match(Node::isVisible).tryQuery().isPresent());
        interact(() -> lookup("#sample-notes").queryAs(Button.class).fire());
        waitFor(() -> open().equals("notes-by-user"));
        waitFor(() -> desk.workspace().history().get().size() == done); // the same copy
        assertTrue(Files.exists(home.resolve(Sample.NOTES.file())));
    }
}
