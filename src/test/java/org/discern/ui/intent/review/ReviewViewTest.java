package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Review by keys alone, headless.
@ExtendWith(ApplicationExtension.class)
class ReviewViewTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private ReviewView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new ReviewView(room);
        Rooms.show(stage, view, room, "review");
    }

    @Test
    void nameAcceptAndUndoByKeys(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        robot.interact(() -> view.lookup(".review-queue").requestFocus());
        robot.press(KeyCode.N).release(KeyCode.N);
        assertTrue(view.name().isFocused());
        robot.write("axa_jn");
        assertEquals("axa_jn", view.name().getText(), "letters that are keys elsewhere are letters here");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals("axa_jn", room.workspace().decisions().get().names().get(first.key()));
        robot.press(KeyCode.A).release(KeyCode.A);
        assertEquals(ReviewState.ACCEPTED, room.workspace().decisions().get().state(first.key()));
        robot.press(KeyCode.X).release(KeyCode.X);
        assertEquals(2, view.state().progress().get().done());
        robot.interact(room.workspace()::undo);
        assertEquals(1, view.state().progress().get().done());
    }

    @Test
    void aSplitLeavesTheKeysInItsFirstPart(FxRobot robot) {
        ReviewItem last = view.state().queue().getLast();
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.END);
        assertEquals(last.key(), view.state().current().get().orElseThrow().key());
        var members = new java.util.BitSet();
        for (int leaf : view.state().live().cut().membersOf(last.entry().node())) members.set(leaf);
        press(robot, KeyCode.S, KeyCode.ENTER);
        ReviewItem part = view.state().current().get().orElseThrow();
        for (int leaf : view.state().live().cut().membersOf(part.entry().node())) assertTrue(members.get(leaf));
        assertEquals(java.util.List.of(part), view.queue().chosen());
        robot.interact(room.workspace()::undo);
        assertEquals(last.key(), view.state().current().get().orElseThrow().key());
        assertEquals(java.util.List.of(last.key()), view.queue().chosen().stream().map(ReviewItem::key).toList());
    }

    @Test
    void theProposedSpellingFollowsEveryKey(FxRobot robot) {
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.N);
        robot.write("Engineer visi");
        javafx.scene.control.Hyperlink use = robot.lookup(".use-name").query();
        assertEquals("Use engineer_visi", use.getText());
        robot.write("t");
        assertEquals("Use engineer_visit", use.getText());
        robot.clickOn(use);
        assertEquals("engineer_visit", view.name().getText());
        assertTrue(!use.isVisible());
    }

    @Test
    void mergePutOffAndLockByKeys(FxRobot robot) {
        int all = view.state().queue().size();
        robot.interact(() -> view.lookup(".review-queue").requestFocus());
        robot.press(KeyCode.U).release(KeyCode.U);
        assertEquals(1, view.state().queue().stream().filter(i -> i.state() == ReviewState.UNSURE).count());
        robot.press(KeyCode.L).release(KeyCode.L);
        assertEquals(1, view.state().queue().stream().filter(ReviewItem::locked).count());
        robot.interact(room.workspace()::undo);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        robot.press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
        robot.press(KeyCode.M).release(KeyCode.M);
        assertTrue(robot.lookup(".edit-pane").tryQuery().isPresent(), "the merge is looked at first");
        assertEquals(all, view.state().queue().size());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".edit-pane").tryQuery().isEmpty());
        robot.press(KeyCode.M).release(KeyCode.M);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(all - 1, view.state().queue().size());
        robot.interact(room.workspace()::undo);
        assertEquals(all, view.state().queue().size());
    }

    @Test
    void inASheetSpaceLeavesOneOutAndTakesItInAgain(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        robot.interact(() -> view.lookup(".review-queue").requestFocus());
        robot.press(KeyCode.S).release(KeyCode.S);
        TickList list = robot.lookup(".tick-list").query();
        assertTrue(list.isFocused(), "the keys are in the list");
        int leaf = list.selectedLeaves().iterator().next();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(first.entry().size(), robot.lookup(".tick-list").<TickList>queryAll().stream().mapToInt(l -> l.getItems()
                .size()).sum(), "what is left out stays listed");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        int other = list.selectedLeaves().iterator().next();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.press(KeyCode.A).release(KeyCode.A);
        assertEquals(0, room.workspace().history().get().size(), "letters do nothing behind a sheet");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        var moves = room.workspace().decisions().get().edits().moves();
        assertEquals(java.util.Set.of(other), moves.keySet());
        assertTrue(!moves.containsKey(leaf));
        assertEquals(1, room.workspace().history().get().size());
    }

    private static void press(FxRobot robot, KeyCode... keys) { for (KeyCode key : keys) robot.press(key).release(key); }

    @Test
    void straysAreUntickedAndLeftOutOnAccepting(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.E);
        int stray = view.card().focusedExample().orElseThrow().leaf();
        press(robot, KeyCode.X);
        assertEquals(0, room.workspace().history().get().size(), "X rejects nothing from among the examples");
        press(robot, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.SPACE, KeyCode.ESCAPE);
        assertEquals(java.util.Set.of(stray), java.util.Set.copyOf(view.state().unticked()));
        press(robot, KeyCode.A);
        assertEquals(1, room.workspace().history().get().size(), "one step");
        assertEquals(ReviewState.ACCEPTED, room.workspace().decisions().get().state(first.key()));
        assertTrue(room.live().live().get().orElseThrow().cut().isTakenOut(room.live().live().get().orElseThrow().cut().clusterOf(
                stray)));
    }

    @Test
    void anExampleIsMovedToWhatIsTyped(FxRobot robot) {
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.N);
        robot.write("first_one");
        press(robot, KeyCode.ENTER, KeyCode.J, KeyCode.E);
        ReviewItem from = view.state().current().get().orElseThrow();
        int leaf = view.card().focusedExample().orElseThrow().leaf();
        press(robot, KeyCode.V);
        robot.write("first_o");
        press(robot, KeyCode.ENTER);
        assertTrue(robot.lookup(".edit-group").tryQuery().isPresent(), "looked at before it is done");
        assertEquals(1, room.workspace().history().get().size());
        press(robot, KeyCode.ENTER);
        assertEquals("Move 1 utterance to \"first_one\"", room.workspace().history().get().getFirst().label());
        assertTrue(room.live().live().get().orElseThrow().cut().nodeOf(leaf) != from.entry().node());
        assertTrue(view.queue().list().isFocused());
    }

    @Test
    void aSeveredExampleIsTakenOutByT(FxRobot robot) {
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.E, KeyCode.RIGHT);
        int leaf = view.card().focusedExample().orElseThrow().leaf();
        press(robot, KeyCode.T, KeyCode.ENTER);
        assertEquals("Take out 1 utterance", room.workspace().history().get().getFirst().label());
        assertTrue(room.workspace().decisions().get().edits().moves().containsKey(leaf));
    }

    @Test
    void nearlyFitsByBatchWithKeys(FxRobot robot) {
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.E, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.A);
        ReviewItem second = view.state().current().get().orElseThrow();
        press(robot, KeyCode.A);
        int size = room.live().live().get().orElseThrow().cut().membersOf(second.entry().node()).length;
        press(robot, KeyCode.P);
        assertTrue(robot.lookup(".batch-pane").tryQuery().isPresent());
        assertEquals(2, view.batch().count().get());
        press(robot, KeyCode.A);
        assertEquals(2, room.workspace().history().get().size(), "letters do nothing behind the sheet");
        press(robot, KeyCode.OPEN_BRACKET);
        assertEquals(1, view.batch().count().get());
        press(robot, KeyCode.CLOSE_BRACKET, KeyCode.ENTER);
        assertEquals(size + 2, room.live().live().get().orElseThrow().cut().membersOf(second.entry().node()).length);
        assertEquals("Place 2 utterances in 1 cluster", room.workspace().history().get().getFirst().label());
        press(robot, KeyCode.ESCAPE);
        assertTrue(robot.lookup(".batch-pane").tryQuery().isEmpty());
        assertTrue(view.queue().list().isFocused());
    }

    @Test
    void aDigitGivesTheClosestLabelAndTypingFindsOthers(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        String closest = view.labels().labels().get().getFirst().name();
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.DIGIT1);
        assertEquals(closest, room.workspace().decisions().get().names().get(first.key()));
        ReviewItem second = view.state().current().get().orElseThrow();
        String last = view.labels().labels().get().getLast().name();
        robot.write("/");
        robot.write(last);
        press(robot, KeyCode.ENTER);
        assertEquals(last, room.workspace().decisions().get().names().get(second.key()));
        assertTrue(view.queue().list().isFocused());
        assertEquals(2, room.workspace().history().get().size());
    }

    @Test
    void notesAndMeaningByKeys(FxRobot robot) {
        ReviewItem first = view.state().current().get().orElseThrow();
        robot.interact(() -> view.queue().keys());
        robot.press(KeyCode.SHIFT, KeyCode.N).release(KeyCode.N, KeyCode.SHIFT);
        robot.write("ask them");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("ask them", room.workspace().decisions().get().edits().notes().get(first.key()));
        assertEquals(ReviewState.NEW, room.workspace().decisions().get().state(first.key()), "the keys kept the note, no more");
        assertTrue(view.queue().list().isFocused());
        press(robot, KeyCode.D);
        robot.write("it is gone");
        press(robot, KeyCode.TAB, KeyCode.SPACE);
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        var about = room.workspace().decisions().get().edits().descriptions().get(first.entry().node());
        assertEquals("it is gone", about.text());
        assertEquals(1, about.examples().size());
        assertEquals(2, room.workspace().history().get().size());
        assertTrue(view.queue().list().isFocused());
    }

    @Test
    void aRowDraggedOntoAnotherLooksAtAMergeAndAnExampleAtAMove(FxRobot robot) {
        var rows = robot.from(view.queue().list()).lookup(".review-cell").<ReviewCell>queryAll().stream().filter(c -> c
                .getItem() != null && c.isVisible()).sorted(java.util.Comparator.comparingInt(
                        javafx.scene.control.IndexedCell::getIndex)).toList();
        ReviewItem carried = rows.get(2).getItem();
        ReviewItem target = rows.get(0).getItem();
        robot.drag(rows.get(2)).dropTo(rows.get(0));
        var merge = (org.discern.work.intent.edit.ClusterEdit.Merge) view.edits().whole().get().orElseThrow().edit();
        assertEquals(java.util.Set.of(carried.entry().node(), target.entry().node()), java.util.Set.copyOf(merge.nodes()));
        assertEquals(0, room.workspace().history().get().size(), "nothing is done yet");
        press(robot, KeyCode.ESCAPE);
        robot.clickOn(rows.get(0));
        ExampleRow example = robot.lookup(".example").query();
        robot.drag(example).dropTo(rows.get(1));
        var move = (org.discern.work.intent.edit.ClusterEdit.Move) view.edits().whole().get().orElseThrow().edit();
        assertEquals(java.util.Set.of(example.leaf()), move.leaves());
        assertEquals(rows.get(1).getItem().entry().node(), move.target());
        press(robot, KeyCode.ENTER);
        assertEquals(1, room.workspace().history().get().size());
    }

    @Test
    void lettersWaitForAListAndRestOnAButton(FxRobot robot) {
        robot.interact(() -> view.name().requestFocus());
        for (int i = 0; i < 9 && !(view.getScene().getFocusOwner() instanceof ButtonBase); i++) press(robot, KeyCode.TAB);
        assertTrue(view.getScene().getFocusOwner() instanceof ButtonBase);
        press(robot, KeyCode.L, KeyCode.X, KeyCode.F);
        assertEquals(0, room.workspace().history().get().size());
        robot.interact(() -> view.queue().keys());
        press(robot, KeyCode.F);
        assertEquals(1, room.workspace().history().get().size());
    }
}
