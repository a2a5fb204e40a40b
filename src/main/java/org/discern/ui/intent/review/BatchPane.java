package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.review.BatchViewModel.Kind;
import org.discern.ui.intent.review.BatchViewModel.Proposal;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// Proposals as a list with ticks and a bound: `[` and `]` move the bound, `Enter` takes what is ticked, `X` says of the
/// selected ones that they do not belong, `Esc` leaves.
final class BatchPane extends VBox {
    private final Room room;
    private final BatchViewModel state;
    private final Consumer<String> tell;
    private final Runnable back;
    private final Label title = new Label();
    private final Label words = new Label();
    private final HBox tabs = new HBox(4);
    private final Slider bound = new Slider();
    private final Label boundWords = new Label();
    private final Label empty = new Label();
    private final TickList list;
    private final Button accept;
    private final Button not;
    private boolean setting;

    /// @param run does a command of the review, for the tabs
    /// @param tell shows a line by its key
    BatchPane(Room room, BatchViewModel state, Consumer<String> run, Consumer<String> tell, Runnable back) {
        this.room = room;
        this.state = state;
        this.tell = tell;
        this.back = back;
        getStyleClass().addAll("edit-pane", "batch-pane");
        list = new TickList(state::isTicked, state::tick);
        title.getStyleClass().add("heading");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        tabs.getChildren().addAll(tab(Kind.NEARLY, "fits", run), tab(Kind.LIKELY, "likely", run));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space, tabs);
        head.getStyleClass().add("edit-end");
        HBox.setHgrow(bound, Priority.ALWAYS);
        bound.setMaxWidth(420);
        bound.setFocusTraversable(false);
        bound.valueProperty().addListener((_, _, now) -> {
            if (!setting) state.bound().set(now.doubleValue());
        });
        var keysOfBound = new Label("[  ]");
        keysOfBound.getStyleClass().add("key");
        boundWords.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, bound, keysOfBound, boundWords);
        line.getStyleClass().add("edit-end");
        list.setPlaceholder(empty);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        var space2 = new Region();
        HBox.setHgrow(space2, Priority.ALWAYS);
        var keys = new Label(Strings.of("intent.edit.keys"));
        keys.getStyleClass().addAll("muted", "small");
        not = StagePane.button(Strings.of("intent.batch.not"), "X", this::notLike);
        accept = StagePane.button("", "Enter", this::accept);
        accept.getStyleClass().add("accent");
        var end = new HBox(8, keys, space2, not, StagePane.button(Strings.of("close"), "Esc", back), accept);
        end.getStyleClass().add("edit-end");
        getChildren().addAll(head, words, line, list, end);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        state.proposals().addListener(_ -> fill());
        state.busy().addListener(_ -> tellState());
        state.count().addListener(_ -> tellState());
        state.bound().addListener(_ -> tellState());
        room.live().readOnly().addListener(_ -> tellState());
    }

    private ToggleButton tab(Kind kind, String verb, Consumer<String> run) {
        var button = new ToggleButton(Strings.of("intent.review.verb." + verb));
        button.getStyleClass().addAll("flat", "filter");
        button.setFocusTraversable(false);
        button.setUserData(kind);
        button.setOnAction(_ -> run.accept(verb));
        return button;
    }

    /// Shows what the model was opened with.
    void begin() {
        Live now = state.live();
        title.setText(state.kind() == Kind.MORE
                ? Strings.of("intent.batch.title.MORE", Called.cluster(now, state.node()))
                : Strings.of("intent.batch.title." + state.kind().name()));
        words.setText(state.kind() == Kind.MORE
                ? Strings.of("intent.batch.words.MORE", Numbers.count(state.seeds().size()))
                : Strings.of("intent.batch.words." + state.kind().name()) + (state.kind() == Kind.LIKELY && 2 * state
                        .decided() < state
                                .fresh() ? " " + Strings.of("intent.batch.few", state.decided(), state.fresh()) : ""));
        tabs.setVisible(state.kind() != Kind.MORE);
        tabs.getChildren().forEach(tab -> ((ToggleButton) tab).setSelected(tab.getUserData() == state.kind()));
        fill();
        Fx.later(list::requestFocus);
    }

    private void pressed(KeyEvent e) {
        int far = e.isShiftDown() ? 10 : 1;
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case ENTER -> accept();
            case ESCAPE -> back.run();
            case X -> notLike();
            case CLOSE_BRACKET -> state.step(far);
            case OPEN_BRACKET -> state.step(-far);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void accept() { if (!state.accept()) tell.accept("intent.batch.nothing"); }

    private void notLike() { if (!state.notLike(List.copyOf(list.selectedLeaves()))) tell.accept("intent.batch.notNothing"); }

    private void fill() {
        Live now = state.live();
        List<TickList.Entry> rows = new ArrayList<>();
        for (Proposal p : state.proposals().get()) rows.add(Called.row(now, p.leaf(), aside(now, p)));
        list.show(rows);
        if (list.getSelectionModel().isEmpty()) list.first();
        tellState();
    }

    private String aside(Live now, Proposal p) {
        String number = Numbers.two(state.kind() == Kind.NEARLY ? p.distance() : 1 - p.distance());
        if (state.kind() == Kind.MORE) {
            int home = now.cut().clusterOf(p.leaf());
            return now.cut().size(home) < now.discovery().spec().minClusterSize()
                    ? number
                    : Strings.of("intent.batch.in", Called.cluster(now, now.cut().node(home)), number);
        }
        return p.node() == ClusterEdits.OUT
                ? Strings.of("intent.batch.out", Called.cluster(now, now.cut().nodeOf(p.leaf())), number)
                : Strings.of("intent.batch.to", Called.cluster(now, p.node()), number);
    }

    private void tellState() {
        List<Proposal> all = state.proposals().get();
        double most = all.isEmpty() ? 1 : all.getLast().distance();
        setting = true;
        bound.setMin(all.isEmpty() ? 0 : Math.min(state.bound().get(), all.getFirst().distance()));
        bound.setMax(Math.max(most, bound.getMin() + 1e-6));
        bound.setValue(state.bound().get());
        setting = false;
        bound.setDisable(all.isEmpty());
        String shown = Numbers.two(state.kind() == Kind.NEARLY ? state.bound().get() : 1 - state.bound().get());
        boundWords.setText(all.isEmpty()
                ? ""
                : Strings.of("intent.batch.bound." + state.kind().name(), shown, Numbers.count(state.count().get()), Numbers
                        .count(all.size())));
        accept.setText(Strings.of("intent.batch.accept." + state.kind().name(), Numbers.count(state.count().get())));
        boolean closed = room.live().readOnly().get();
        accept.setDisable(closed || state.count().get() == 0);
        not.setDisable(closed || all.isEmpty());
        empty.setText(Strings.of(state.busy().get() ? "intent.batch.busy" : "intent.batch.empty." + state.kind().name()));
        list.refresh();
    }
}
