package org.discern.ui.intent.review;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.Hits;
import org.discern.ui.intent.frame.NothingMatches;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.NoHits;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.kordamp.ikonli.material2.Material2AL;

/// The clusters to review, in one of four orders.
final class QueuePane extends VBox {
    private final Room room;
    private final ReviewViewModel state;
    private final Label says = PaneTitle.quiet("");
    private final Label kept = PaneTitle.quiet("");
    private final ListView<ReviewItem> list = new ListView<>();
    private final Dragging dragging;
    private boolean following;

    /// @param verbs makes the button of a verb
    QueuePane(Room room, ReviewViewModel state, EditsViewModel edits, Function<String, Node> verbs) {
        this.room = room;
        this.state = state;
        dragging = new Dragging(edits, this::chosen);
        getStyleClass().add("pane");
        setMinWidth(330);
        list.setItems(state.queue());
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().addAll("kit-list", "review-queue", Navigator.STARTS_HERE);
        list.setCellFactory(_ -> {
            var cell = new ReviewCell(state.order());
            dragging.on(cell);
            return cell;
        });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!following && now != null) state.choose(now);
        });
        Fx.whileShown(this, room.workspace().selection().found(), now -> {
            state.searched(now.map(Hits::rows));
            filtered();
        });
        state.queue().addListener((ListChangeListener<ReviewItem>) _ -> filtered());
        state.unfiltered().addListener(_ -> filtered());
        state.order().addListener(_ -> {
            list.refresh();
            says();
        });
        says.getStyleClass().add("review-order-says");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        kept.managedProperty().bind(kept.visibleProperty());
        kept.getStyleClass().add("review-order-says");
        says();
        filtered();
        VBox.setVgrow(list, Priority.ALWAYS);
        var foot = new HBox(4, verbs.apply("fits"), verbs.apply("likely"));
        foot.getStyleClass().addAll("pane-title", "review-verbs");
        getChildren().addAll(orders(), says, changed(), kept, list, foot);
    }

    private void says() { says.setText(Strings.of("intent.review.order.says." + state.order().get().name())); }

    /// What a filter left, or why nothing is listed and the one way out.
    private void filtered() {
        int all = state.unfiltered().get();
        int left = state.queue().size();
        kept.setVisible(state.isSearched() && left > 0 && left < all);
        kept.setText(Strings.of("intent.review.kept", left, all));
        list.setPlaceholder(left > 0 || all == 0
                ? new EmptyState(Material2AL.CHECK_CIRCLE_OUTLINE, Strings.of("intent.review.empty"), Strings.of(
                        "intent.review.empty.words"), Strings.of("intent.review.empty.tune"), () -> room.navigator().go("tune"))
                : state.isSearched()
                        ? new NoHits(Strings.of("intent.review.nothing", all), Strings.of("intent.nothing.clear"), () -> room
                                .commands().run(NothingMatches.CLEAR))
                        : new NoHits(Strings.of(state.openOnly().get()
                                ? "intent.review.nothing.open"
                                : "intent.review.nothing.changed", all), Strings.of("intent.review.nothing.all"), () -> {
                                    state.openOnly().set(false);
                                    state.changedOnly().set(false);
                                }));
    }

    private HBox orders() {
        var group = new ToggleGroup();
        var orders = new HBox();
        orders.getStyleClass().addAll("pane-title", "filter-bar", "review-orders");
        for (ReviewViewModel.Order order : ReviewViewModel.Order.values()) {
            var button = new ToggleButton(Strings.of("intent.review.order." + order.name()));
            button.getStyleClass().addAll("flat", "filter");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(Strings.of("intent.review.order.tip." + order.name())));
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
        return orders;
    }

    /// Only there while the run took new utterances in.
    private Node changed() {
        var only = new CheckBox();
        only.selectedProperty().bindBidirectional(state.changedOnly());
        var line = new HBox(only);
        line.getStyleClass().addAll("pane-title", "review-changed");
        state.changed().subscribe(now -> {
            now.ifPresent(c -> only.setText(Strings.of("intent.review.changedOnly", c.since())));
            line.setVisible(now.isPresent());
            line.setManaged(now.isPresent());
        });
        return line;
    }

    ListView<ReviewItem> list() { return list; }

    /// What brings utterances from elsewhere onto a row.
    Dragging dragging() { return dragging; }

    /// Puts the keys into the list.
    void keys() { list.requestFocus(); }

    /// What a verb is about: the clusters selected here.
    List<ReviewItem> chosen() {
        List<ReviewItem> selected = list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        return selected.isEmpty() ? state.current().get().stream().toList() : selected;
    }

    /// Marks the current cluster and brings it into view.
    void follow() {
        ReviewItem item = state.current().get().orElse(null);
        if (item == null) return;
        following = true;
        if (!list.getSelectionModel().getSelectedItems().contains(item))
            list.getSelectionModel().clearAndSelect(state.queue().indexOf(item));
        following = false;
        int at = state.queue().indexOf(item);
        if (at >= 0) Fx.later(() -> list.scrollTo(Math.max(0, at - 4)));
    }
}
