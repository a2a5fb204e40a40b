package org.discern.ui.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Theme;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.ui.user.live.Answer;
import org.discern.ui.user.live.UserRow;
import org.discern.ui.user.live.UserVerbs;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// *Personalise* in the real window, by hand and by keys, with readings on lanes of their own.
class PersonaliseTest extends ApplicationTest {
    private static final Histories USERS = UserRooms.small();
    private static final FakeReader READER = new FakeReader(USERS);

    private final JobRunner runner = JobRunner.threaded(1, _ -> {});
    private final Workspace workspace = new Workspace(runner);
    private final Commands commands = new Commands();
    private UserScreens screens;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        var window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST.withWindow(0, 0,
                1280,
                800, false)));
        screens = new UserScreens(workspace, READER, window, commands, window.dialogs(), new UserVerbs(_ -> {}));
        window.fill(screens.screens(), Map.of());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/assistant.discern"), "assistant", false, "")));
        workspace.histories().set(USERS);
        workspace.userRun().set(Optional.of(READER.run()));
        window.show(stage);
    }

    @AfterEach
    void end() { runner.close(); }

    private Scenario shown() { return screens.state().shown().get().orElseThrow(); }

    private Answer answer() { return screens.state().answer().get().orElseThrow(); }

    private static String winner(Reading r) { return r.classes().get(Reading.best(r.with())); }

    private void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, fact);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void waitForAnswer() throws Exception {
        waitFor(() -> screens.state().answer().get().filter(a -> a.scenario().equals(shown()) && a.tokens().isPresent())
                .isPresent());
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> lanes() { return lookup(".lane-list").queryAs(ListView.class); }

    @SuppressWarnings("unchecked")
    private TableView<UserRow> users() { return lookup(".user-picker .kit-table").queryAs(TableView.class); }

    private Label flip() { return lookup(".flip").queryAs(Label.class); }

    /// A request and the short-term event whose removal changes its answer.
    private record Flip(UserEvent event, int place) {}

    /// Looked for with the reader alone, so that the test does not hang on one made-up user.
    private static Flip flipping(String user) {
        for (UserEvent event : USERS.of(USERS.find(user).orElseThrow()).reversed()) {
            Scenario s = READER.scenario(user, event);
            for (int place = 0; place < s.recent().size(); place++) {
                String before = winner(READER.read(s));
                String after = winner(READER.read(org.discern.ui.user.live.HistoryEdits.removed(s, place)));
                if (READER.read(s).flips() && !before.equals(after)) return new Flip(event, place);
            }
        }
        throw new AssertionError("No flip in " + user);
    }

    @Test
    void chooseTypeRemoveFlipUndoSave() throws Exception {
        waitForAnswer();
        Flip flip = flipping("u_0106");
        // choose a user by search
        press(KeyCode.U).release(KeyCode.U);
        write("0106");
        waitFor(() -> users().getItems().size() == 1);
        push(KeyCode.ENTER);
        waitFor(() -> shown().user().equals("u_0106"));
        waitForAnswer();
        // the event from the timeline's table stands for a click on it
        interact(() -> screens.state().choose(flip.event()));
        waitFor(() -> shown().text().equals(flip.event().text()) && shown().at() == flip.event().time());
        // type the same request by hand
        TextField request = lookup(".request-field").queryAs(TextField.class);
        clickOn(request);
        interact(request::clear);
        write(flip.event().text());
        push(KeyCode.ENTER);
        assertEquals(flip.event().text(), shown().text());
        waitForAnswer();
        String before = winner(answer().reading());
        assertTrue(flip().getStyleClass().contains("flips"), "history flips the answer");
        int kept = shown().recent().size();
        int steps = workspace.history().get().size();
        // remove the event that made the difference
        int row = lanes().getItems().size();
        for (int i = 0; i < lanes().getItems().size(); i++)
            if (lanes().getItems().get(i).toString().startsWith("Event[place=" + flip.place() + ",")) row = i;
        int chosen = row;
        interact(() -> {
            lanes().requestFocus();
            lanes().getSelectionModel().clearAndSelect(chosen);
        });
        push(KeyCode.DELETE);
        waitFor(() -> shown().recent().size() == kept - 1);
        waitForAnswer();
        assertNotEquals(before, winner(answer().reading()), "without that event the answer is another");
        assertTrue(answer().edited());
        assertEquals(before, winner(answer().baseline().orElseThrow()), "the ghost keeps the unedited answer");
        assertEquals(steps + 1, workspace.history().get().size(), "one gesture, one step");
        // undo
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> shown().recent().size() == kept);
        waitForAnswer();
        assertEquals(before, winner(answer().reading()));
        assertFalse(answer().edited());
        // save
        interact(() -> lanes().requestFocus());
        push(KeyCode.S);
        waitFor(() -> lookup(".name-field").tryQuery().isPresent());
        TextField name = lookup(".name-field").queryAs(TextField.class);
        interact(name::clear);
        clickOn(name).write("as it was");
        push(KeyCode.ENTER);
        waitFor(() -> workspace.scenarios().get().saved().containsKey("as it was"));
        ToggleButton tab = lookup((ToggleButton b) -> b.getText().startsWith("Scenarios")).query();
        assertEquals("Scenarios 1", tab.getText());
    }

    @Test
    void ticksMovesAndDatesByKeysAreOneStepEach() throws Exception {
        waitForAnswer();
        interact(() -> screens.state().choose(flipping("u_0106").event()));
        waitFor(() -> shown().user().equals("u_0106"));
        waitForAnswer();
        interact(() -> {
            lanes().requestFocus();
            lanes().getSelectionModel().clearAndSelect(1);
        });
        int steps = workspace.history().get().size();
        int last = shown().recent().size() - 1;
        push(KeyCode.SPACE);
        waitFor(() -> !shown().recent().get(last).on());
        UserEvent moved = shown().recent().get(last).event();
        UserEvent other = shown().recent().get(last - 1).event();
        press(KeyCode.ALT).press(KeyCode.DOWN).release(KeyCode.DOWN).release(KeyCode.ALT);
        waitFor(() -> shown().recent().get(last - 1).event().text().equals(moved.text()) && !shown().recent().get(last - 1).on());
        assertEquals(other, shown().recent().get(last).event(), "only what is moved gets another moment");
        press(KeyCode.SHIFT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.SHIFT);
        waitFor(() -> workspace.history().get().size() == steps + 3);
        for (int i = 0; i < 3; i++) interact(workspace::undo);
        waitFor(() -> shown().recent().get(last).on() && shown().recent().get(last).event().equals(moved));
        waitForAnswer();
        assertFalse(answer().edited());
    }

    @Test
    void draggingTheGripReordersAsOneStep() throws Exception {
        waitForAnswer();
        interact(() -> screens.state().choose(flipping("u_0106").event()));
        waitFor(() -> shown().user().equals("u_0106"));
        waitForAnswer();
        int last = shown().recent().size() - 1;
        UserEvent top = shown().recent().get(last).event();
        int steps = workspace.history().get().size();
        Node cell = lookup((Node n) -> n instanceof ListCell<?> c && c.isVisible() && c.getItem() != null && c.getItem()
                .toString()
                .startsWith("Event[place=" + last + ",")).query();
        Node grip = cell.lookup(".grip-box");
        moveTo(grip).press(MouseButton.PRIMARY).moveBy(0, 62);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(top.at(0), shown().recent().get(last - 2).event().at(0), "it follows while the button is down");
        assertEquals(steps, workspace.history().get().size());
        release(MouseButton.PRIMARY);
        waitFor(() -> workspace.history().get().size() == steps + 1);
        assertTrue(workspace.history().get().getFirst().toString().contains("Move " + top.label()),
                "named after what was dragged");
        assertTrue(String.valueOf(lanes().getSelectionModel().getSelectedItem()).startsWith("Event[place=" + (last - 2) + ","),
                "and still chosen");
        interact(workspace::undo);
        waitFor(() -> shown().recent().get(last).event().equals(top));
    }

    @Test
    void aCaseOpensAsTheRequest() throws Exception {
        waitForAnswer();
        interact(() -> commands.run("personalise.page.gain"));
        waitFor(() -> lookup(".gain-figures").tryQuery().isPresent());
        ToggleButton all = lookup((ToggleButton b) -> "All".equals(b.getText())).query();
        clickOn(all);
        @SuppressWarnings("unchecked")
        TableView<org.discern.ui.user.live.GainViewModel.Case> cases = lookup((Node n) -> n instanceof TableView<?> t && t
                .getColumns()
                .size() == 7 && t.getColumns().getFirst().getText().equals("Request")).queryAs(TableView.class);
        waitFor(() -> cases.getItems().size() > 20);
        for (int i = 1; i < cases.getItems().size(); i++)
            assertTrue(cases.getItems().get(i - 1).chanceWith() <= cases.getItems().get(i).chanceWith(), "least foreseen first");
        UserEvent wanted = cases.getItems().get(3).event();
        interact(() -> {
            cases.requestFocus();
            cases.getSelectionModel().clearAndSelect(3);
        });
        Button open = lookup((Button b) -> "Open".equals(b.getText())).query();
        clickOn(open);
        waitFor(() -> shown().user().equals(wanted.user()) && shown().at() == wanted.time() && shown().text().equals(wanted
                .text()));
        assertTrue(lookup(".request-field").tryQuery().isPresent(), "back on the page of one user");
    }

    @Test
    void aSceneOfAShowKeepsThePage() throws Exception {
        waitForAnswer();
        assertTrue(screens.sight().orElseThrow() instanceof org.discern.domain.stage.Sight.Reading);
        interact(() -> commands.run("personalise.page.scenarios"));
        assertEquals(Optional.empty(), screens.sight(), "no scenario is kept");
        interact(() -> {
            screens.state().save("one");
            screens.state().edit("share", s -> s.withShare(.5));
            screens.state().save("two");
        });
        var beside = new org.discern.domain.stage.Sight.Beside(List.copyOf(workspace.scenarios().get().saved().values()), List.of(
                "two", "one"));
        interact(() -> screens.show(new org.discern.domain.stage.Sight.Gain(org.discern.domain.user.Gains.By.LENGTH, true,
                "WRONG",
                org.discern.domain.user.Gains.By.LENGTH, "")));
        waitFor(() -> lookup(".gain-page").tryQuery().isPresent() || screens.sight()
                .orElseThrow() instanceof org.discern.domain.stage.Sight.Gain);
        interact(() -> screens.show(beside));
        assertEquals(Optional.of(beside), screens.sight());
        waitFor(() -> lookup(".compare").tryQuery().isPresent());
        interact(() -> screens.show(new org.discern.domain.stage.Sight.Reading(shown())));
        assertTrue(lookup(".lane-list").tryQuery().isPresent());
    }
}
