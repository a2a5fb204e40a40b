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
    void aSheetOpensOverTheWindowItsCommandWasUsedIn() throws Exception {
        open();
        run("view.go." + fixture.window.screenIds().get(1));
        int windows = Window.getWindows().size();
        run("view.split.detach");
        waitFor(() -> Window.getWindows().size() == windows + 1);
        Stage apart = (Stage) Window.getWindows().getLast();
        Stage main = (Stage) fixture.window.root().getScene().getWindow();
        interact(apart::requestFocus);
        waitFor(apart::isFocused);
        run("edit.preferences.show");
        waitFor(() -> apart.getScene().getRoot().lookup(".prefs") != null);
        assertTrue(main.getScene().getRoot().lookup(".prefs") == null, "not over the other window");
        push(KeyCode.ESCAPE);
        waitFor(() -> apart.getScene().getRoot().lookup(".prefs") == null);
        run("view.look.palette");
        waitFor(() -> apart.getScene().getRoot().lookup(".palette") instanceof Node card && card.getParent().isVisible());
        push(KeyCode.ESCAPE);
        run("edit.preferences.show");
        waitFor(() -> apart.getScene().getRoot().lookup(".prefs") != null);
        interact(apart::close);
        waitFor(() -> main.getScene().getRoot().lookup(".prefs") != null); // an open one is not lost with its window
        interact(() -> ((javafx.scene.control.Button) main.getScene().getRoot().lookup(".sheet-head .button")).fire());
        waitFor(() -> main.getScene().getRoot().lookup(".prefs") == null);
    }

    private Node mark(int at) { return lookup("#rail-" + fixture.window.screenIds().get(at)).query(); }

    private void drag(Node from, double x, double y) {
        var start = from.localToScreen(from.getBoundsInLocal());
        moveTo(start.getCenterX(), start.getCenterY()).press(javafx.scene.input.MouseButton.PRIMARY);
        for (int i = 1; i <= 4; i++) {
            moveTo(start.getCenterX() + (x - start.getCenterX()) * i / 4, start.getCenterY() + (y - start.getCenterY()) * i / 4);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void fire(Node at, javafx.event.EventType<javafx.scene.input.MouseEvent> type, double x, double y) {
        javafx.event.Event.fireEvent(at, new javafx.scene.input.MouseEvent(type, 0, 0, x, y,
                javafx.scene.input.MouseButton.PRIMARY,
                1, false, false, false, false, true, false, false, false, false, false, null));
    }

    @Test
    void aViewIsDraggedToASideWithAMarkThatSaysWhere() {
        open();
        String first = place();
        String other = fixture.window.screenIds().get(1);
        Node area = lookup(".view-area").query();
        var there = area.localToScreen(area.getBoundsInLocal());
        drag(mark(1), there.getMaxX() - 60, there.getCenterY());
        Node drop = lookup(".drop-half").query();
        assertTrue(drop.isVisible());
        assertEquals(there.getCenterX(), drop.localToScreen(drop.getBoundsInLocal()).getMinX(), 2, "the right half");
        release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(drop.isVisible());
        assertEquals(2, halves());
        assertEquals(other, place(), "one goes on in it");
        drag(mark(0), there.getCenterX(), there.getMaxY() - 40);
        release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, halves());
        assertEquals(first, place());
    }

    @Test
    void aViewDraggedOutOfTheWindowGetsOneOfItsOwn() throws Exception {
        open();
        int windows = Window.getWindows().size();
        Stage main = (Stage) fixture.window.root().getScene().getWindow();
        // the headless robot says nothing of what happens outside a window, so the events are made
        double x = main.getX() + main.getWidth() + 120;
        Node handle = mark(1);
        interact(() -> {
            fire(handle, javafx.scene.input.MouseEvent.MOUSE_PRESSED, main.getX() + 30, main.getY() + 170);
            fire(handle, javafx.scene.input.MouseEvent.MOUSE_DRAGGED, x, main.getY() + 300);
            fire(handle, javafx.scene.input.MouseEvent.MOUSE_RELEASED, x, main.getY() + 300);
        });
        waitFor(() -> Window.getWindows().size() == windows + 1);
        Stage apart = (Stage) Window.getWindows().getLast();
        var room = javafx.stage.Screen.getPrimary().getVisualBounds();
        waitFor(() -> apart.getX() + apart.getWidth() <= room.getMaxX() + 1 && apart.getX() > 0); // wholly on the screen
        assertTrue(apart.getX() <= x && apart.getX() >= Math.min(x, room.getMaxX() - apart.getWidth()) - 2, "as near as it fits");
        assertEquals(1, halves());
        interact(apart::close);
        waitFor(() -> Window.getWindows().size() == windows);
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
