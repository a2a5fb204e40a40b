package org.discern.ui.intent.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// All members of a cluster with their ticks: `T` takes out what is not ticked, `V` moves it, `Esc` goes back to the card.
final class MembersPane extends VBox {
    private final ReviewViewModel state;
    private final Label title = new Label();
    private final Label count = new Label();
    private final TickList list;

    /// @param run does a command of the review
    /// @param back to the card
    MembersPane(ReviewViewModel state, Dragging dragging, Consumer<String> run, Runnable back) {
        this.state = state;
        getStyleClass().addAll("edit-pane", "members-pane");
        list = new TickList(leaf -> !state.unticked().contains(leaf), state::tick);
        dragging.from(list, list::selectedLeaves);
        title.getStyleClass().add("heading");
        count.getStyleClass().add("muted");
        VBox.setVgrow(list, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Label(Strings.of("intent.edit.keys"));
        keys.getStyleClass().addAll("muted", "small");
        var end = new HBox(8, keys, space, StagePane.button(Strings.of("intent.review.verb.takeOut"), "T", () -> run.accept(
                "takeOut")), StagePane.button(Strings.of("intent.review.verb.move"), "V", () -> run.accept("move")), StagePane
                        .button(Strings.of("close"), "Esc", back));
        end.getStyleClass().add("edit-end");
        getChildren().addAll(title, count, list, end);
        state.unticked().addListener((SetChangeListener<Integer>) _ -> tell());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) back.run();
            else if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) return;
            else if (e.getCode() == KeyCode.T) run.accept("takeOut");
            else if (e.getCode() == KeyCode.V) run.accept("move");
            else return;
            e.consume();
        });
    }

    void show(ReviewItem item, Live now) {
        title.setText(Strings.of("intent.members.title", item.name()));
        List<TickList.Entry> rows = java.util.Arrays.stream(now.cut().membersOf(item.entry().node())).mapToObj(
                leaf -> (TickList.Entry) Called.row(now, leaf, now.decisions().edits().moves().containsKey(leaf)
                        ? Strings.of("intent.members.moved")
                        : "")).toList();
        list.show(rows);
        tell();
        Fx.later(list::requestFocus);
    }

    private void tell() {
        count.setText(Strings.of("intent.members.count", Numbers.count(list.getItems().size() - state.unticked().size()), Numbers
                .count(list.getItems().size())));
        list.refresh();
    }
}
