package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Letters act while a list or a canvas has the keys, and only then.
class KeyRouterTest extends ApplicationTest {
    private final List<String> heard = new ArrayList<>();
    private final Signal<Boolean> covered = new Signal<>(false);
    private ListView<String> list;
    private Button button;
    private CheckBox check;
    private ComboBox<String> combo;
    private MenuButton menu;
    private TextField field;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        list = new ListView<>();
        button = new Button("Press");
        check = new CheckBox("Tick");
        combo = new ComboBox<>();
        menu = new MenuButton("Menu", null, new MenuItem("One"), new MenuItem("Two"));
        field = new TextField();
        list.getItems().addAll("a", "b", "c");
        combo.getItems().addAll("One", "Two");
        button.setOnAction(_ -> heard.add("pressed"));
        var commands = new Commands();
        for (String key : List.of("A", "Shift+A", "[", "Space"))
            commands.add(Command.of("list", "test.keys." + key, "Test", key, key, new Signal<>(new Command.State(key, ""))));
        for (Command command : commands.all()) commands.does(command.id(), () -> heard.add(command.keys()));
        var scene = new Scene(new VBox(8, list, button, check, combo, menu, field), 400, 500);
        Theme.dress(scene);
        KeyRouter.install(scene, commands, () -> "list", covered::get);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> tap(KeyCode... keys) {
        heard.clear();
        for (KeyCode key : keys) press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
        return List.copyOf(heard);
    }

    private void on(Node node) { interact(node::requestFocus); }

    private Node owner() { return list.getScene().getFocusOwner(); }

    @Test
    void aListHearsThemAndAButtonReachedByTabDoesNot() {
        on(list);
        assertEquals(List.of("A", "[", "Space"), tap(KeyCode.A, KeyCode.OPEN_BRACKET, KeyCode.SPACE));
        tap(KeyCode.TAB);
        assertEquals(button, owner());
        assertEquals(List.of("[", "pressed"), tap(KeyCode.A, KeyCode.OPEN_BRACKET, KeyCode.SPACE),
                "signs and Space mean what they say");
        assertEquals(button, owner(), "a button pressed by key keeps the keys");
        for (Control choice : List.of(check, combo, menu)) {
            tap(KeyCode.TAB);
            assertEquals(choice, owner());
            assertEquals(List.of(), tap(KeyCode.A));
        }
        on(field);
        assertEquals(List.of(), tap(KeyCode.A));
        assertEquals("a", field.getText());
    }

    @Test
    void aButtonUsedWithTheMouseGivesThemBack() {
        on(list);
        clickOn(button);
        assertEquals(List.of("pressed"), heard);
        assertEquals(list, owner());
        clickOn(check);
        assertTrue(check.isSelected());
        assertEquals(list, owner());
        assertEquals(List.of("A"), tap(KeyCode.A));
    }

    @Test
    void soDoesAChoiceOnceItIsMade() {
        on(list);
        clickOn(combo);
        assertTrue(combo.isShowing(), "it keeps them while it is open");
        clickOn("Two");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Two", combo.getValue());
        assertEquals(list, owner());
        clickOn(menu);
        assertTrue(menu.isShowing());
        clickOn("One");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(list, owner());
        assertEquals(List.of("A"), tap(KeyCode.A));
    }

    @Test
    void aFieldTakesNoPartAndNothingIsGivenBackToWhatIsHidden() {
        on(list);
        clickOn(field);
        clickOn(button);
        assertEquals(list, owner(), "not to a field, where letters are letters");
        interact(() -> list.setVisible(false));
        clickOn(button);
        assertEquals(button, owner());
        assertEquals(List.of(), tap(KeyCode.A), "and letters rest");
        interact(() -> {
            list.setVisible(true);
            covered.set(true);
        });
        clickOn(button);
        assertEquals(button, owner(), "a sheet keeps the keys");
    }

    @Test
    void aButtonThatHasThemBecauseNothingElseDoesLetsLettersPass() {
        on(button);
        assertEquals(List.of("A"), tap(KeyCode.A));
    }

    /// Composed and then taken over, as input methods for Japanese or Chinese do.
    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        interact(() -> {
            Node owner = owner();
            Event.fireEvent(owner, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0));
        });
    }

    @Test
    void whatAnInputMethodComposesBecomesTextAndNoCommand() {
        on(field);
        heard.clear();
        compose("に", "");
        compose("にほん", "");
        assertEquals("にほん", field.getText(), "shown while it is composed");
        compose("", "日本");
        compose("", "😀");
        assertEquals("日本😀", field.getText());
        assertEquals(List.of(), tap(KeyCode.A, KeyCode.OPEN_BRACKET, KeyCode.SPACE), "nor do the letters that follow");
        interact(() -> {
            field.setText("日本😀");
            field.end();
        });
        tap(KeyCode.BACK_SPACE);
        assertEquals("日本", field.getText(), "an emoji goes as a whole");
        on(list);
        compose("a", "a");
        assertEquals(List.of(), heard);
    }
}
