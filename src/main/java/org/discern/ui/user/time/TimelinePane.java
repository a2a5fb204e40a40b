package org.discern.ui.user.time;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.discern.domain.user.Taste;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.user.frame.Dot;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.LabelTints;
import org.discern.ui.user.live.Standing;
import org.discern.ui.kit.Times;
import org.discern.ui.user.live.UserViewModel;

import org.jspecify.annotations.Nullable;

/// The user's taste over time, drawn or as a table; either chooses an event as the request.
public final class TimelinePane extends BorderPane {
    /// Pixels the title, its hint and the toggles need, and a name of the legend.
    private static final double TAKEN = 540;
    private static final double ENTRY = 108;

    private final UserViewModel state;
    private final PaneTitle title;
    private final HBox legend = new HBox();
    private final TasteCanvas canvas;
    private final TableView<UserEvent> table = Tables.table(Strings.of("user.time.none"));
    private List<UserEvent> listed = List.of();
    private boolean following;

    public TimelinePane(UserViewModel state) {
        this.state = state;
        getStyleClass().addAll("pane", "timeline");
        setMinHeight(168);
        canvas = new TasteCanvas(state::choose);
        legend.getStyleClass().add("legend");
        legend.setMinWidth(0);
        var group = new ToggleGroup();
        ToggleButton time = mode("user.time.byTime", group, () -> {
            canvas.byTime(true);
            setCenter(canvas);
        });
        ToggleButton place = mode("user.time.byPlace", group, () -> {
            canvas.byTime(false);
            setCenter(canvas);
        });
        ToggleButton rows = mode("user.time.table", group, () -> setCenter(table));
        time.setSelected(true);
        title = new PaneTitle(Strings.of("user.time.title"), "", legend, time, place, rows);
        title.getStyleClass().add("timeline-title");
        setTop(title);
        setCenter(canvas);
        table();
        widthProperty().addListener(_ -> show());
        state.shown().addListener(_ -> show());
        state.standing().addListener(_ -> show());
        state.users().facts().addListener(_ -> show());
        Fx.whileShown(this, Theme.current(), _ -> show());
    }

    /// The event so many places from the one that is the request.
    public void step(int by) { canvas.step(by); }

    private ToggleButton mode(String key, ToggleGroup group, Runnable on) {
        ToggleButton button = PaneTitle.filter(Strings.of(key));
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            on.run();
        });
        return button;
    }

    private void table() {
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getColumns().add(Tables.text(Strings.of("user.time.col.when"), 150, e -> Times.moment(e.time())));
        table.getColumns().add(Tables.text(Strings.of("user.time.col.label"), 140, UserEvent::label));
        var text = Tables.text(Strings.of("user.time.col.text"), 300, UserEvent::text);
        text.getStyleClass().add("utterance");
        table.getColumns().add(text);
        table.getColumns().getFirst().setComparator(null);
        table.getColumns().forEach(c -> c.setSortable(false));
        Tables.fill(table, text, 200);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, event) -> {
            if (!following && event != null) state.choose(event);
        });
    }

    private void show() {
        Standing now = state.standing().get().orElse(null);
        LabelTints tints = state.users().facts().get().tints();
        canvas.show(state.standing().get(), state.shown().get(), tints);
        legend.getChildren().clear();
        if (now == null) {
            title.hint("");
            table.getItems().clear();
            return;
        }
        title.hint(Double.isNaN(now.drift())
                ? Strings.of("user.time.hint.few", now.events().size())
                : Strings.of("user.time.hint", now.events().size(), Numbers.two(now.drift()), now.points().size()));
        Taste taste = now.taste();
        List<String> names = taste.labels();
        int fit = (int) Math.max(0, (getWidth() - TAKEN) / ENTRY);
        for (int l = 0; l < Math.min(fit, names.size()); l++) legend.getChildren().add(entry(names.get(l), tints));
        if (names.size() > fit && fit > 0)
            legend.getChildren().add(PaneTitle.quiet(Strings.of("user.time.more", names.size() - fit)));
        if (isOther(listed, now.events())) {
            listed = now.events();
            following = true;
            table.getItems().setAll(listed);
        }
        int at = state.shown().get().map(now::placeOf).orElse(-1);
        following = true;
        if (at >= 0 && table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
            Fx.later(() -> table.scrollTo(Math.max(0, at - 2)));
        }
        following = false;
    }

    private static Node entry(String label, LabelTints tints) {
        var dot = new Dot();
        dot.show(label, tints);
        Label words = PaneTitle.quiet(label);
        words.setGraphic(dot);
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    /// The same list object means the same events; comparing them would cost a frame.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(@Nullable Object before, Object now) { return before != now; }
}
