package org.discern.ui.intent.review;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.Target;

/// Labels with their keys along the bottom: `1…0` for the first ten, with Shift for the next. `/` begins to type.
final class LabelStrip extends HBox {
    private static final int KEYS = 20;

    private final Room room;
    private final LabelsViewModel state;
    private final Supplier<List<ReviewItem>> chosen;
    private final Runnable back;
    private final FlowPane chips = new FlowPane(4, 4);
    private final TextField typed = new TextField();
    private int at;

    /// @param chosen the clusters a label is given to
    /// @param back puts the keys into the queue
    LabelStrip(Room room, LabelsViewModel state, Supplier<List<ReviewItem>> chosen, Runnable back) {
        this.room = room;
        this.state = state;
        this.chosen = chosen;
        this.back = back;
        getStyleClass().add("label-strip");
        var title = new Label(Strings.of("intent.label.title"));
        title.getStyleClass().add("caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        typed.setPromptText(Strings.of("intent.label.prompt"));
        typed.setPrefWidth(150);
        typed.setMinWidth(150);
        typed.textProperty().bindBidirectional(state.typed());
        typed.setFocusTraversable(false);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var key = new KeyBadge(room.commands(), "discover.review.label");
        chips.setMinWidth(0);
        chips.setPrefHeight(24);
        chips.setMaxHeight(24);
        chips.setMinHeight(24);
        var clip = new Rectangle();
        clip.widthProperty().bind(chips.widthProperty());
        clip.heightProperty().bind(chips.heightProperty());
        chips.setClip(clip);
        HBox.setHgrow(chips, Priority.ALWAYS);
        getChildren().addAll(title, chips, key, typed);
        state.labels().addListener(_ -> {
            at = 0;
            show();
        });
        room.live().readOnly().addListener(_ -> show());
        show();
    }

    /// Begins to type.
    void type() {
        state.typed().set("");
        typed.requestFocus();
    }

    /// Gives the label of a key.
    ///
    /// @param index from 0
    /// @return false when there is none, or nothing may be changed
    boolean give(int index) {
        List<Target> labels = state.labels().get();
        return index >= 0 && index < Math.min(KEYS, labels.size()) && state.give(labels.get(index), chosen.get());
    }

    /// The label a pressed digit stands for, or -1.
    static int indexOf(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown() || !e.getCode().isDigitKey()) return -1;
        String name = e.getCode().getName();
        int digit = name.charAt(name.length() - 1) - '0';
        return (digit + 9) % 10 + (e.isShiftDown() ? 10 : 0);
    }

    private void pressed(KeyEvent e) {
        int last = Math.max(0, state.labels().get().size() - 1);
        if (e.getCode() == KeyCode.ESCAPE) leave();
        else if (e.getCode() == KeyCode.ENTER) {
            if (at < state.labels().get().size()) state.give(state.labels().get().get(at), chosen.get());
            leave();
        } else if (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.DOWN) mark(Math.min(last, at + 1));
        else if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.UP) mark(Math.max(0, at - 1));
        else return;
        e.consume();
    }

    private void leave() {
        state.typed().set("");
        back.run();
    }

    private void mark(int index) {
        at = index;
        show();
    }

    private void show() {
        List<Target> labels = state.labels().get();
        boolean typing = !state.typed().get().isBlank();
        int from = Math.max(0, Math.min(at - 3, labels.size() - KEYS));
        chips.getChildren().clear();
        for (int i = from; i < Math.min(from + KEYS, labels.size()); i++)
            chips.getChildren().add(chip(labels.get(i), i, typing));
        if (labels.isEmpty()) {
            var none = new Label(Strings.of(typing ? "intent.label.noMatch" : "intent.label.none"));
            none.getStyleClass().addAll("muted", "small");
            chips.getChildren().setAll(none);
        }
    }

    private Node chip(Target label, int index, boolean typing) {
        var button = new Button(label.name());
        button.getStyleClass().addAll("flat", "small", "label-chip");
        if (typing && index == at) button.getStyleClass().add("marked");
        button.setMnemonicParsing(false); // names have underscores
        button.setMaxWidth(180);
        button.setFocusTraversable(false);
        if (!typing && index < KEYS) {
            var key = new Label((index >= 10 ? "⇧" : "") + (index + 1) % 10);
            key.getStyleClass().add("key");
            button.setGraphic(key);
        }
        button.setDisable(room.live().readOnly().get());
        button.setOnAction(_ -> {
            state.give(label, chosen.get());
            back.run();
        });
        var box = new HBox(button); // a disabled button hears no mouse, its box does
        Tooltip.install(box, new Tooltip(room.live().readOnly().get()
                ? Strings.of("intent.needs.write")
                : Strings.of(state.merges(label) ? "intent.label.tip.merge" : "intent.label.tip.known", label.name(), Numbers.two(
                        label.similarity()))));
        return box;
    }
}
