package org.discern.ui.user.read;

import org.discern.ui.kit.KeyWords;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.Excerpt;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.Answer;
import org.discern.ui.user.live.HistoryEdits;
import org.discern.ui.kit.Times;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Everything remembered, in two lanes, and the ways to ask *what if*: tick off, add, re-date, reorder, take another user's
/// history, count it less.
final class LanesPane extends VBox implements LaneCell.Hands {
    private final UserRoom room;
    private final UserViewModel state;
    private final EventSheets sheets;
    private final ListView<LaneRow> list = new ListView<>();
    private final TrustBar trust = new TrustBar();
    private final Slider share = new Slider(0, 1, 1);
    private final Label shareWords = new Label();
    private final Button whose = new Button("", new FontIcon(Material2MZ.SWAP_HORIZ));
    private final ToggleButton byWeight = PaneTitle.filter(Strings.of("user.lane.byWeight"));
    private final Label odd = new Label(Strings.of("user.lane.odd"), new FontIcon(Material2MZ.WARNING));
    private final Button reset = new Button(Strings.of("user.lane.reset"));
    private boolean following;
    private String selected = "";

    LanesPane(UserRoom room, UserViewModel state) {
        this.room = room;
        this.state = state;
        this.sheets = new EventSheets(room, state);
        getStyleClass().addAll("pane", "lanes-pane");
        var add = PaneTitle.button(Strings.of("user.lane.add"), "", sheets::add);
        add.getStyleClass().addAll("small-action", "flat");
        add.setGraphic(new FontIcon(Material2AL.ADD));
        add.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
        KeyWords.tip(add, room.commands(), Strings.of("user.lane.add.tip"));
        reset.getStyleClass().addAll("small-action", "flat");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setGraphic(new FontIcon(Material2MZ.RESTORE));
        reset.setOnAction(_ -> state.reset());
        KeyWords.tip(reset, room.commands(), Strings.of("user.lane.reset.tip"));
        byWeight.setTooltip(new Tooltip(Strings.of("user.lane.byWeight.tip")));
        byWeight.selectedProperty().addListener(_ -> show());
        odd.getStyleClass().addAll("small", "disagrees-legend");
        odd.setTooltip(new Tooltip(Strings.of("user.lane.odd.tip")));
        var title = new PaneTitle(Strings.of("user.lane.title"), "", byWeight, add, reset);
        list.getStyleClass().addAll("kit-list", "lane-list");
        list.setFixedCellSize(LaneCell.HEIGHT);
        list.setCellFactory(_ -> new LaneCell(this, () -> state.users().facts().get().tints()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.setAccessibleText(Strings.of("user.lane.spoken"));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!following) selected = key(row);
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, controls(), columns(), list, odd);
        widthProperty().subscribe(width -> {
            getStyleClass().remove("wide");
            if (width.doubleValue() > 620) getStyleClass().add("wide");
        });
        state.shown().addListener(_ -> show());
        state.answer().addListener(_ -> show());
        state.users().facts().addListener(_ -> list.refresh());
        Fx.whileShown(this, Theme.current(), _ -> list.refresh());
        show();
    }

    private VBox controls() {
        share.setBlockIncrement(.1);
        share.getStyleClass().add("share");
        share.setAccessibleText(Strings.of("user.lane.share"));
        share.setTooltip(new Tooltip(Strings.of("user.lane.share.tip")));
        share.setMinWidth(72);
        HBox.setHgrow(share, Priority.ALWAYS);
        share.valueProperty().addListener((_, _, value) -> {
            if (following) return;
            double to = Math.round(value.doubleValue() * 20) / 20.0;
            state.drag(s -> s.withShare(to));
            if (!share.isValueChanging()) settleShare();
        });
        share.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) settleShare();
        });
        shareWords.setMinWidth(44);
        whose.getStyleClass().addAll("small-action", Audience.KEEPS);
        whose.setMnemonicParsing(false);
        whose.setMinWidth(0);
        KeyWords.tip(whose, room.commands(), Strings.of("user.lane.swap.tip"));
        whose.setOnAction(_ -> swap());
        var counted = PaneTitle.quiet(Strings.of("user.lane.share"));
        counted.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(whose, counted, share, shareWords);
        first.getStyleClass().add("lane-controls");
        var trusted = PaneTitle.quiet(Strings.of("user.trust"));
        trusted.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(trust, Priority.ALWAYS);
        var second = new HBox(trusted, trust);
        second.getStyleClass().add("lane-controls");
        var box = new VBox(first, second);
        box.getStyleClass().add("lane-top");
        return box;
    }

    private static HBox columns() {
        var what = PaneTitle.quiet(Strings.of("user.lane.col.what"));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var age = PaneTitle.quiet(Strings.of("user.lane.col.age"));
        age.getStyleClass().add("lane-age");
        var weight = PaneTitle.quiet(Strings.of("user.lane.col.weight"));
        weight.getStyleClass().add("weight-column");
        weight.setTooltip(new Tooltip(Strings.of("user.lane.col.weight.tip")));
        var effect = PaneTitle.quiet(Strings.of("user.lane.col.effect"));
        effect.getStyleClass().add("effect-column");
        effect.setTooltip(new Tooltip(Strings.of("user.lane.col.effect.tip")));
        var line = new HBox(what, age, weight, effect);
        line.getStyleClass().add("lane-columns");
        return line;
    }

    private void onKey(KeyEvent e) {
        LaneRow row = list.getSelectionModel().getSelectedItem();
        switch (e.getCode()) {
            case SPACE -> toggle(row);
            case DELETE -> remove(row);
            case UP, DOWN -> {
                if (!e.isAltDown()) return;
                move(row, e.getCode() == javafx.scene.input.KeyCode.UP ? 1 : -1);
            }
            case LEFT, RIGHT -> {
                if (!e.isShiftDown()) return;
                shift(row, e.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1);
            }
            case D -> {
                if (e.isShortcutDown() || !(row instanceof LaneRow.Event event)) return;
                date(event.place());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// The row of the list that has the focus, for commands.
    void toggleSelected() { toggle(list.getSelectionModel().getSelectedItem()); }

    void removeSelected() { remove(list.getSelectionModel().getSelectedItem()); }

    void moveSelected(int by) { move(list.getSelectionModel().getSelectedItem(), by); }

    void dateSelected() { if (list.getSelectionModel().getSelectedItem() instanceof LaneRow.Event event) date(event.place()); }

    void add() { sheets.add(); }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) list.getSelectionModel().select(1);
    }

    ListView<LaneRow> list() { return list; }

    void swap() {
        Runnable[] close = {() -> {}};
        var chooser = new Chooser(room.workspace().histories().get().users(), Strings.of("user.list.find"), name -> {
            close[0].run();
            state.swap(name);
        });
        close[0] = room.dialogs().sheet(Strings.of("user.lane.swap"), chooser);
    }

    private void toggle(@org.jspecify.annotations.Nullable LaneRow row) {
        switch (row) {
            case LaneRow.Slot slot -> tick(slot, !slot.on());
            case LaneRow.Event event -> tick(event, !event.recent().on());
            case null, default -> {
            }
        }
    }

    private void remove(@org.jspecify.annotations.Nullable LaneRow row) {
        if (row instanceof LaneRow.Event event)
            state.edit(Strings.of("user.op.remove", named(event)), s -> HistoryEdits.removed(s, event.place()));
        else
            if (row instanceof LaneRow.Slot slot && slot.on()) tick(slot, false);
    }

    private void move(@org.jspecify.annotations.Nullable LaneRow row, int by) {
        if (!(row instanceof LaneRow.Event event)) return;
        int to = Math.clamp((long) event.place() + by, 0, state.shown().get().map(s -> s.recent().size()).orElse(1) - 1);
        if (to == event.place()) return;
        selected = "event-" + to;
        state.edit(Strings.of("user.op.move", named(event)), s -> HistoryEdits.moved(s, event.place(), to));
    }

    /// A day earlier or later; a row of presses is one step.
    private void shift(@org.jspecify.annotations.Nullable LaneRow row, int days) {
        if (!(row instanceof LaneRow.Event event)) return;
        long to = Math.min(event.at() - 1, event.recent().event().time() + days * Times.DAY_SECONDS);
        state.drag(s -> HistoryEdits.redated(s, event.place(), to));
        selected = state.shown().get().map(s -> "event-" + placeOf(s, event.recent(), to)).orElse("");
        state.release(Strings.of("user.op.date", named(event)), "date-" + event.recent().event().id());
        show();
    }

    private static int placeOf(Scenario s, Scenario.Recent recent, long time) {
        for (int i = 0; i < s.recent().size(); i++)
            if (s.recent().get(i).event().equals(recent.event().at(time))) return i;
        return -1;
    }

    private static String named(LaneRow.Event event) {
        String text = event.recent().event().text();
        String name = event.recent().event().label();
        String words = name.isEmpty() ? text : name;
        return Excerpt.of(words, 32);
    }

    @Override
    public void tick(LaneRow row, boolean on) {
        switch (row) {
            case LaneRow.Slot slot -> state.edit(Strings.of(on ? "user.op.on" : "user.op.off", slot.reason().label()), s -> s
                    .withLong(
                            slot.reason().label(), on));
            case LaneRow.Event event -> state.edit(Strings.of(on ? "user.op.on" : "user.op.off", named(event)), s -> s.withOn(
                    event
                            .place(), on));
            default -> {
            }
        }
    }

    @Override
    public void moving(int from, int to) {
        state.drag(s -> {
            selected = "event-" + Math.clamp(to, 0, s.recent().size() - 1); // the hand's row stays chosen where it goes
            return HistoryEdits.moved(s, from, to);
        });
    }

    @Override
    public void moved() { state.release(Strings.of("user.op.move", selectedName()), ""); }

    @Override
    public void ageing(int place, long time) {
        state.drag(s -> {
            Scenario next = HistoryEdits.redated(s, place, time);
            selected = "event-" + placeOf(next, s.recent().get(place), Math.min(time, s.at() - 1));
            return next;
        });
    }

    @Override
    public void aged() { state.release(Strings.of("user.op.date", selectedName()), ""); }

    @Override
    public void date(int place) { sheets.date(place); }

    private String selectedName() {
        return list.getSelectionModel().getSelectedItem() instanceof LaneRow.Event event
                ? named(event)
                : Strings.of("user.op.event");
    }

    private void settleShare() { state.release(Strings.of("user.op.share", (int) Math.round(share.getValue() * 100)), ""); }

    private void show() {
        Scenario now = state.shown().get().orElse(null);
        Answer answer = state.answer().get().orElse(null);
        setDisable(now == null);
        if (now == null) {
            list.getItems().clear();
            trust.show(Double.NaN);
            return;
        }
        following = true;
        if (!share.isValueChanging()) share.setValue(now.share());
        shareWords.setText(Strings.of("user.lane.percent", (int) Math.round(now.share() * 100)));
        boolean other = !now.user().equals(now.historyOf());
        whose.setText(Strings.of("user.lane.of", now.historyOf()));
        whose.getStyleClass().remove("swapped");
        if (other) whose.getStyleClass().add("swapped");
        reset.setVisible(answer != null && answer.edited());
        reset.setManaged(reset.isVisible());
        Answer fitting = answer != null && isFor(answer, now) ? answer : null;
        double trusted = fitting == null ? Double.NaN : fitting.reading().trustLong();
        if (fitting == null) trust.pending();
        else trust.show(trusted);
        List<LaneRow> rows = LaneRow.of(now, fitting == null ? List.of() : fitting.reading().reasons(), trusted, fitting == null
                ? LaneOrder.none()
                : LaneOrder.of(fitting, byWeight.isSelected()));
        odd.setVisible(rows.stream().anyMatch(LaneRow::isOdd));
        odd.setManaged(odd.isVisible());
        if (rows.size() == list.getItems().size()) {
            for (int i = 0; i < rows.size(); i++)
                if (!rows.get(i).equals(list.getItems().get(i))) list.getItems().set(i, rows.get(i));
        } else list.getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++)
            if (!selected.isEmpty() && key(rows.get(i)).equals(selected)) list.getSelectionModel().clearAndSelect(i);
        following = false;
    }

    private static String key(@org.jspecify.annotations.Nullable LaneRow row) {
        return switch (row) {
            case LaneRow.Event event -> "event-" + event.place();
            case LaneRow.Slot slot -> "slot-" + slot.reason().place();
            case LaneRow.Head head -> "head-" + head.lane();
            case LaneRow.Nothing nothing -> "none-" + nothing.lane();
            case null -> "";
        };
    }

    /// True when the answer is about the same history as of the same moment.
    private static boolean isFor(Answer answer, Scenario now) {
        return answer.scenario().historyOf().equals(now.historyOf()) && answer.scenario().at() == now.at();
    }
}
