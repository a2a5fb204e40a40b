package org.discern.ui.intent.review;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Commands;
import org.discern.work.intent.edit.EditPreview;
import org.kordamp.ikonli.material2.Material2AL;

/// The queue of new clusters and the card of one, decided by single keys.
public final class ReviewView extends BorderPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

    private static final String[][] VERBS = {{"merge", "M"}, {"split", "S"}, {"lock", "L"}, {"flag", "F"}, {"unsure", "U"}};

    private final Room room;
    private final ReviewViewModel state;
    private final ListView<ReviewItem> queue = new ListView<>();
    private final TextField name = new TextField();
    private final Hyperlink suggestion = new Hyperlink();
    private final Label source = new Label();
    private final Label finding = new Label();
    private final Label done = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button accept = StagePane.button(Strings.of("intent.review.accept"), "A", this::accept);
    private final Button reject = StagePane.button(Strings.of("intent.review.reject"), "X", () -> {});
    private final Label decided = new Label();
    private final ClusterCardPane card = new ClusterCardPane();
    private final EditsViewModel edits;
    private final EditPane editing;
    private final Label waiting = new Label();
    private final StackPane body = new StackPane();
    private boolean following;

    /// The screen with its empty states.
    public static Node screen(Room room) {
        return new StagePane(room, "intent.review", () -> new ReviewView(room), "/org/discern/ui/intent/review/review.css");
    }

    ReviewView(Room room) {
        this.room = room;
        state = new ReviewViewModel(room);
        edits = new EditsViewModel(room);
        editing = new EditPane(edits, queue::requestFocus);
        getStyleClass().add("review");
        setTop(bar());
        var right = new VBox(nameBox(), body);
        VBox.setVgrow(body, Priority.ALWAYS);
        right.getStyleClass().add("pane");
        var split = new SplitPane(queueBox(), right);
        split.setDividerPositions(0.28);
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        setCenter(split);
        waiting.getStyleClass().add("muted");
        state.current().addListener(_ -> showCurrent());
        state.card().addListener(_ -> showCard());
        edits.whole().addListener(_ -> showCard());
        state.failure().addListener(_ -> showCard());
        state.finding().addListener(_ -> showFinding());
        state.progress().addListener(_ -> showProgress());
        commands();
        showCurrent();
        showCard();
        showFinding();
        showProgress();
    }

    private HBox bar() {
        var title = new Label(Strings.of("intent.review.title"));
        title.getStyleClass().add("heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.setPrefWidth(160);
        bar.getStyleClass().add("thin-progress");
        done.getStyleClass().add("muted");
        var domains = StagePane.button(Strings.of("intent.review.domains"), "", () -> room.navigator().go("domains"));
        var box = new HBox(title, done, bar, space, domains);
        box.getStyleClass().add("view-bar");
        return box;
    }

    private Node queueBox() {
        var group = new ToggleGroup();
        var orders = new HBox();
        orders.getStyleClass().addAll("pane-title", "filter-bar", "review-orders");
        for (ReviewViewModel.Order order : ReviewViewModel.Order.values()) {
            var button = new ToggleButton(Strings.of("intent.review.order." + order.name()));
            button.getStyleClass().addAll("flat", "filter");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(order == state.order().get());
            button.setOnAction(_ -> {
                state.order().set(order);
                button.setSelected(true);
            });
            orders.getChildren().add(button);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var open = new CheckBox(Strings.of("intent.review.openOnly"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.selectedProperty().bindBidirectional(state.openOnly());
        orders.getChildren().addAll(space, open);
        queue.setItems(state.queue());
        queue.setFixedCellSize(Tables.ROW_HEIGHT);
        queue.getStyleClass().addAll("kit-list", "review-queue", Navigator.STARTS_HERE);
        queue.setCellFactory(_ -> new ReviewCell());
        queue.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        queue.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!following && now != null) state.choose(now);
        });
        queue.setPlaceholder(new EmptyState(Material2AL.CHECK_CIRCLE_OUTLINE, Strings.of("intent.review.empty"), Strings.of(
                "intent.review.empty.words"), Strings.of("intent.review.empty.tune"), () -> room.navigator().go("tune")));
        var verbs = new HBox(4);
        verbs.getStyleClass().addAll("pane-title", "review-verbs");
        for (String[] verb : VERBS) {
            Button button = StagePane.button(Strings.of("intent.review.verb." + verb[0]), verb[1], () -> room.commands().run(
                    "discover.review." + verb[0]));
            button.getStyleClass().addAll("flat", "small");
            button.setFocusTraversable(false);
            verbs.getChildren().add(button);
        }
        var box = new VBox(orders, queue, verbs);
        VBox.setVgrow(queue, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(330);
        return box;
    }

    private Node nameBox() {
        name.setPromptText(Strings.of("intent.review.prompt"));
        name.setPrefWidth(240);
        name.textProperty().bindBidirectional(state.draft());
        name.setOnAction(_ -> {
            if (state.rename()) queue.requestFocus();
        });
        name.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            state.draft().set(state.current().get().filter(ReviewItem::named).map(ReviewItem::name).orElse(""));
            queue.requestFocus();
            e.consume();
        });
        suggestion.setOnAction(_ -> state.card().get().ifPresent(c -> state.draft().set(c.suggestedName().name())));
        suggestion.getStyleClass().add("tag");
        suggestion.setFocusTraversable(false);
        source.getStyleClass().addAll("muted", "small");
        finding.getStyleClass().addAll("small", "finding");
        accept.getStyleClass().add("accent");
        reject.setOnAction(_ -> rejectOrReopen());
        decided.getStyleClass().add("chip");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Label label : List.of(source, decided)) label.setMinWidth(Region.USE_PREF_SIZE);
        var field = new Label(Strings.of("intent.review.name"));
        field.getStyleClass().add("strong");
        var key = new Label("N");
        key.getStyleClass().add("key");
        var line = new HBox(field, name, key, suggestion, source, space, decided, accept, reject);
        line.getStyleClass().add("name-line");
        var box = new VBox(line, finding);
        box.getStyleClass().add("name-box");
        return box;
    }

    private void commands() {
        Commands commands = room.commands();
        commands.does("discover.review.next", () -> state.go(1));
        commands.does("discover.review.previous", () -> state.go(-1));
        commands.does("discover.review.select", state::select);
        commands.does("discover.review.accept", this::accept);
        commands.does("discover.review.acceptTyped", this::accept);
        commands.does("discover.review.reject", state::reject);
        commands.does("discover.review.reopen", state::reopen);
        commands.does("discover.review.name", this::write);
        commands.does("discover.review.unsure", state::unsure);
        commands.does("discover.review.merge", () -> told(edits.merge(chosen()), "intent.edit.needs.two"));
        commands.does("discover.review.split", () -> told(state.current().get().filter(edits::split).isPresent(),
                "intent.edit.needs.parts"));
        commands.does("discover.review.lock", () -> edits.lock(chosen()));
        commands.does("discover.review.flag", () -> edits.flag(chosen()));
    }

    /// What a verb is about: the clusters selected in the queue.
    private List<ReviewItem> chosen() {
        List<ReviewItem> selected = queue.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        return selected.isEmpty() ? state.current().get().stream().toList() : selected;
    }

    private void told(boolean done, String otherwise) { if (!done) room.navigator().tell(Strings.of(otherwise), "", () -> {}); }

    private void accept() {
        if (state.accept()) queue.requestFocus();
        else write();
    }

    private void write() {
        name.requestFocus();
        name.selectAll();
    }

    private void rejectOrReopen() {
        if (state.current().get().map(i -> i.state() == ReviewState.REJECTED).orElse(false)) state.reopen();
        else state.reject();
    }

    private void showCurrent() {
        ReviewItem item = state.current().get().orElse(null);
        ReviewState now = item == null ? ReviewState.NEW : item.state();
        accept.setDisable(item == null || room.live().readOnly().get());
        reject.setDisable(accept.isDisable());
        name.setDisable(item == null);
        decided.setVisible(now != ReviewState.NEW);
        decided.setManaged(decided.isVisible());
        decided.setText(Strings.of("intent.review.state." + now.name()));
        reject.setText(Strings.of(now == ReviewState.REJECTED ? "intent.review.reopen" : "intent.review.reject"));
        if (item == null) return;
        following = true;
        if (!queue.getSelectionModel().getSelectedItems().contains(item))
            queue.getSelectionModel().clearAndSelect(state.queue()
                    .indexOf(item));
        following = false;
        int at = state.queue().indexOf(item);
        if (at >= 0) Fx.later(() -> queue.scrollTo(Math.max(0, at - 4)));
    }

    private void showCard() {
        ReviewItem item = state.current().get().orElse(null);
        ClusterCard found = state.card().get().orElse(null);
        EditPreview proposed = edits.whole().get().orElse(null);
        if (proposed != null) {
            editing.show(proposed, state.live());
            body.getChildren().setAll(editing);
        } else if (item != null && found != null) {
            card.show(item, state.live(), found);
            body.getChildren().setAll(card);
            suggestion.setText(found.suggestedName().name());
            suggestion.setVisible(true);
            source.setText(Strings.of("intent.review.source." + found.suggestedName().source().name()) + (found.suggestedName()
                    .weak() ? ", " + Strings.of("intent.review.weak") : ""));
        } else {
            suggestion.setVisible(false);
            source.setText("");
            waiting.setText(item == null
                    ? Strings.of("intent.review.pickOne")
                    : state.failure().get().isEmpty() ? Strings.of("intent.review.loading") : state.failure().get());
            body.getChildren().setAll(waiting);
        }
    }

    private void showFinding() {
        NameRules.Finding now = state.finding().get();
        name.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(CAUTION, now == NameRules.Finding.KNOWN || now == NameRules.Finding.STYLE);
        finding.setText(switch (now) {
            case FINE -> "";
            case STYLE -> Strings.of("intent.review.finding.STYLE", NameRules.snake(state.draft().get()));
            default -> Strings.of("intent.review.finding." + now.name());
        });
    }

    private void showProgress() {
        ReviewViewModel.Progress now = state.progress().get();
        bar.setProgress(now.all() == 0 ? 0 : (double) now.done() / now.all());
        done.setText(Strings.of("intent.review.done", now.done(), now.all(), now.utterances(), now.allUtterances(), Numbers
                .percent(now.coverage())));
    }

    ReviewViewModel state() { return state; }

    EditsViewModel edits() { return edits; }

    TextField name() { return name; }
}
