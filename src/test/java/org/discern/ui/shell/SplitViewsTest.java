package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Two views at once, a view in a window of its own, and all of it as it was after a restart.
class SplitViewsTest extends ApplicationTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
    }

    @AfterEach
    void closeWindows() { interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide)); }

    private void open() {
        interact(() -> fixture.open(FOUND));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void run(String command) {
        interact(() -> assertTrue(fixture.window.run(command), command));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> fact) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
    }

    private long halves() { return fixture.window.viewsShown(); }

    private String place() { return fixture.window.place().get(); }

    @Test
    void theOtherHalfTakesWhereOneCameFromAndKeysActInTheHalfOneIsIn() throws Exception {
        open();
        String first = place();
        run("view.go." + fixture.window.screenIds().get(1));
        String second = place();
        run("view.split.right");
        assertEquals(2, halves());
        assertEquals(first, place(), "one goes on where one came from");
        run("view.go." + second);
        assertEquals(second, place());
        assertEquals(2, halves(), "a view that stands in the other half is gone to, not moved");
        push(KeyCode.F6);
        run("view.split.close");
        assertEquals(1, halves());
        assertEquals(second, place());
    }

    @Test
    void aViewInItsOwnWindowComesBackWhenThatIsClosed() throws Exception {
        open();
        run("view.go." + fixture.window.screenIds().get(1));
        String view = place();
        int windows = Window.getWindows().size();
        run("view.split.detach");
        waitFor(() -> Window.getWindows().size() == windows + 1);
        Stage apart = (Stage) Window.getWindows().getLast();
        assertTrue(apart.getTitle().endsWith(fixture.workspace.project().get().orElseThrow().name()), apart.getTitle());
        assertEquals(1, halves());
        interact(() -> fixture.window.go(view));
        assertEquals(1, halves(), "it stays in its window");
        interact(apart::close);
        waitFor(() -> Window.getWindows().size() == windows);
        run("view.go." + view);
        assertEquals(view, place());
        assertEquals(1, halves());
    }

    @Test
    void theLayoutIsThereAgainWhenTheProjectIsOpenedAgain() throws Exception {
        open();
        run("view.go." + fixture.window.screenIds().get(1));
        run("view.split.down");
        String place = place();
        interact(() -> fixture.workspace.project().set(java.util.Optional.empty()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lookup(".welcome").tryQuery().isPresent());
        open();
        waitFor(() -> halves() == 2);
        assertEquals(place, place());
        run("view.split.reset");
        assertEquals(1, halves());
        Node area = lookup(".view-area").query();
        assertFalse(area.lookupAll(".view-half").isEmpty());
    }
}
