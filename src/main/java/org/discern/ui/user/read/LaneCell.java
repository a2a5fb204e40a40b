package org.discern.ui.user.read;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reason;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.frame.ChanceBar;
import org.discern.ui.user.frame.Dot;
import org.discern.ui.user.frame.EffectBar;
import org.discern.ui.user.live.LabelTints;
import org.discern.ui.kit.Times;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// One thing remembered: ticked or not, what it is, its age, its weight, and what removing it really does.
final class LaneCell extends ListCell<LaneRow> {
    static final double HEIGHT = 30;
    /// Pixels that double or halve an age.
    private static final double DOUBLE = 48;
    /// A hand that moves less has clicked.
    private static final double CLICK = 4;

    private final Hands hands;
    private final Supplier<LabelTints> tints;
    private final CheckBox tick = new CheckBox();
    private final Dot dot = new Dot();
    private final Label name = new Label();
    private final Label words = new Label();
    private final Label age = new Label();
    private final ChanceBar weight = new ChanceBar();
    private final EffectBar effect = new EffectBar();
    private final Label badge = new Label("", new FontIcon(Material2MZ.WARNING));
    private final Tooltip why = new Tooltip();
    private final Tooltip full = new Tooltip();
    private final FontIcon grip = new FontIcon(Material2AL.DRAG_INDICATOR);
    private final HBox line;
    private final Label title = new Label();
    private final Label aside = new Label();

    /// What the hand does in a row; places count the scenario's events.
    interface Hands {
        void tick(LaneRow row, boolean on);

        void moving(int from, int to);

        void moved();

        void ageing(int place, long time);

        void aged();

        void date(int place);
    }

    LaneCell(Hands hands, Supplier<LabelTints> tints) {
        this.hands = hands;
        this.tints = tints;
        name.getStyleClass().add("lane-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("muted", "lane-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(full);
        age.getStyleClass().addAll("small", "lane-age");
        badge.getStyleClass().add("disagrees");
        badge.setTooltip(why);
        grip.getStyleClass().add("grip");
        var handle = new Label("", grip);
        handle.setCursor(Cursor.V_RESIZE);
        handle.setTooltip(new Tooltip(Strings.of("user.lane.grip")));
        handle.getStyleClass().addAll("grip-box", Audience.FOR_HANDS);
        handle.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(handle, tick, dot, name, words, age, weight, effect, badge);
        line.getStyleClass().add("lane-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, never wider
        tick.setTooltip(new Tooltip(Strings.of("user.lane.tick.tip")));
        tick.setFocusTraversable(false);
        tick.getStyleClass().add(Audience.KEEPS);
        tick.setOnAction(_ -> {
            LaneRow row = getItem();
            if (row != null) hands.tick(row, tick.isSelected());
        });
        title.getStyleClass().add("strong");
        aside.getStyleClass().addAll("muted", "small");
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (take(e) instanceof LaneRow.Event event) reorder(event.place(), e.getScreenY());
        });
        age.setCursor(Cursor.H_RESIZE);
        age.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (take(e) instanceof LaneRow.Event event) redate(event, e.getScreenX());
        });
    }

    private void reorder(int from, double pressed) {
        // the list runs latest first, so downwards is towards older places
        HandDrag.follow(this, e -> hands.moving(from, from - (int) Math.round((e.getScreenY() - pressed) / HEIGHT)), _ -> hands
                .moved());
    }

    private void redate(LaneRow.Event event, double pressed) {
        long old = Math.max(60, event.at() - event.recent().event().time());
        HandDrag.follow(this, e -> {
            if (Math.abs(e.getScreenX() - pressed) < CLICK) return;
            double factor = Math.pow(2, (pressed - e.getScreenX()) / DOUBLE);
            hands.ageing(event.place(), event.at() - Math.max(60, Math.round(old * factor)));
        }, e -> {
            hands.aged();
            if (Math.abs(e.getScreenX() - pressed) < CLICK) hands.date(event.place());
        });
    }

    /// The row under the hand, chosen by the press.
    private @Nullable LaneRow take(MouseEvent e) {
        getListView().requestFocus();
        getListView().getSelectionModel().clearAndSelect(getIndex());
        e.consume();
        return getItem();
    }

    @Override
    protected void updateItem(@Nullable LaneRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().removeAll("lane-head", "off");
        if (empty || row == null) {
            setTooltip(null);
            setGraphic(null);
            return;
        }
        switch (row) {
            case LaneRow.Head head -> {
                setTooltip(null);
                head(head);
            }
            case LaneRow.Nothing nothing -> {
                aside.setText(Strings.of(nothing.lane() == Lane.LONG ? "user.lane.long.none" : "user.lane.short.none"));
                setGraphic(aside);
            }
            case LaneRow.Slot slot -> {
                Reason r = slot.reason();
                words.setText(Strings.of("user.lane.count", r.count()));
                full.setText(Strings.of("user.lane.count.tip", r.count()));
                age.setText("");
                common(r, slot.on(), r.label().isEmpty() ? Strings.of("user.lane.slot", r.place() + 1) : r.label());
                tick.setDisable(r.label().isEmpty());
                grip.setVisible(false);
            }
            case LaneRow.Event event -> {
                var e = event.recent().event();
                words.setText(e.text().isBlank() ? Strings.of("user.lane.silent") : e.text().replace('\n', ' '));
                full.setText(words.getText());
                age.setText(Times.age(e.time(), event.at()));
                age.setTooltip(new Tooltip(Strings.of("user.lane.age", Times.moment(e.time()))));
                common(event.reason(), event.recent().on(), e.hasLabel() ? e.label() : Strings.of("user.lane.unlabelled"));
                tick.setDisable(false);
                grip.setVisible(true);
            }
        }
    }

    private void head(LaneRow.Head head) {
        getStyleClass().add("lane-head");
        boolean isLong = head.lane() == Lane.LONG;
        title.setText(Strings.of(isLong ? "user.lane.long" : "user.lane.short"));
        aside.setText(Strings.of(isLong ? "user.lane.long.aside" : "user.lane.short.aside"));
        setGraphic(new HBox(8, title, aside));
    }

    private void common(Reason r, boolean on, String label) {
        tick.setSelected(on);
        dot.show(r.label(), tints.get());
        name.setText(label);
        boolean read = !Double.isNaN(r.weight());
        weight.setVisible(read);
        effect.setVisible(read);
        if (read) {
            weight.show(on ? r.weight() : 0, Double.NaN, false);
            effect.show(on ? r.effect() : 0);
        }
        boolean odd = on && r.disagrees();
        badge.setVisible(odd);
        setTooltip(odd ? why : null);
        if (odd)
            why.setText(Strings.of(r.weight() >= .10 ? "user.lane.idle" : "user.lane.quiet", Numbers.two(r.weight()), Numbers
                    .signed(r.effect())));
        setAccessibleText(!read
                ? label + ", " + words.getText()
                : Strings.of(on ? "user.lane.spoken.on" : "user.lane.spoken.off", label, words.getText(), Numbers.two(r
                        .weight()), Numbers.signed(r.effect())));
        if (!on) getStyleClass().add("off");
        setGraphic(line);
    }
}
