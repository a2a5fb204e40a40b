package org.discern.ui.recipe.compare.side;

import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.AddSheet;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Times;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.HistoryLine;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.compare.live.PathWords;
import org.discern.ui.kit.Latest;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// The history of the cursor's column: what is ticked counts. Whatever is changed re-ranks at once; nothing happened in earnest.
public final class HistoryPane extends VBox {
    private final CompareDesk desk;
    private final HistoryVerbs verbs;
    private final Label whose = new Label();
    private final Label standing = PaneTitle.quiet("");
    private final CheckBox ignore = new CheckBox(Strings.of("recipe.compare.history.ignore"));
    private final CheckBox together = new CheckBox();
    private final Slider share = new Slider(0, 1, 1);
    private final ListView<HistoryLine> list = new ListView<>();
    private final Button reset;
    private final Button add;
    private final VBox controls;
    private final Latest<Double> slid;
    private Optional<Column> shown = Optional.empty();
    private @Nullable RecipeGraph graph;
    private boolean following;

    public HistoryPane(CompareDesk desk) {
        this.desk = desk;
        this.verbs = desk.history();
        getStyleClass().add("history-pane");
        slid = Latest.perFrame(part -> verbs.keepFirst(column(), part));
        reset = PaneTitle.button(Strings.of("recipe.compare.history.reset"), "", () -> verbs.reset(column()));
        reset.getStyleClass().add("small-action");
        add = PaneTitle.button(Strings.of("recipe.compare.history.add"), desk.room().commands(), "recipe.compare.edit.add",
                this::add);
        add.getStyleClass().add("small-action");
        whose.getStyleClass().add("heading");
        ignore.setOnAction(_ -> verbs.ignore(column(), ignore.isSelected()));
        together.selectedProperty().bindBidirectional(verbs.together());
        share.setTooltip(new Tooltip(Strings.of("recipe.compare.history.share.tip")));
        share.setAccessibleText(Strings.of("recipe.compare.history.share.tip"));
        share.valueProperty().addListener((_, _, part) -> {
            if (!following) slid.offer(part.doubleValue());
        });
        share.valueChangingProperty().addListener((_, _, moving) -> {
            if (moving) return;
            slid.flush();
            desk.room().workspace().sealGesture();
        });
        HBox.setHgrow(share, Priority.ALWAYS);
        var none = PaneTitle.quiet(Strings.of("recipe.compare.history.none"));
        var full = PaneTitle.quiet(Strings.of("recipe.compare.history.full"));
        for (Label end : List.of(none, full)) end.setMinWidth(USE_PREF_SIZE);
        var slider = new HBox(8, none, share, full);
        slider.getStyleClass().add("share-line");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        controls = new VBox(8, whose, slider, ignore, together, new HBox(8, standing, space, add, reset));
        controls.getStyleClass().add("history-top");
        list();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(controls, list);
        desk.state().comparison().addListener(_ -> show());
        desk.state().spot().addListener(_ -> show());
        desk.state().blurred().addListener(_ -> show(true));
        show();
    }

    private void list() {
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().addAll("kit-list", "history-list");
        list.setCellFactory(_ -> new Cell());
        var nothing = new Label(Strings.of("recipe.compare.history.empty"));
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "history-nothing");
        list.setPlaceholder(nothing);
        list.setOnKeyPressed(e -> {
            HistoryLine line = list.getSelectionModel().getSelectedItem();
            if (line == null) return;
            if (e.getCode() == KeyCode.DELETE && e.isShiftDown()) verbs.forget(line.interaction().recipe());
            else if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.DELETE) verbs.toggle(column(), line);
            else return;
            e.consume();
        });
    }

    private int column() { return desk.state().spot().get().column(); }

    /// Adds a recipe the user never touched.
    public void add() {
        List<String> types = desk.state().graph().interactions().types();
        AddSheet.ask(desk, types, (recipe, type) -> verbs.add(column(), recipe, type));
    }

    public void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0 && !list.getItems().isEmpty()) list.getSelectionModel().select(0);
    }

    private void show() { show(false); }

    @SuppressWarnings("ReferenceEquality") // a graph is a snapshot
    private void show(boolean again) {
        Optional<Column> now = desk.state().here();
        if (!again && now.equals(shown) && graph == desk.state().graph() && together.isVisible() == several(now)) return;
        shown = now;
        graph = desk.state().graph();
        if (now.isEmpty()) {
            list.getItems().clear();
            return;
        }
        RankQuery q = now.get().query();
        boolean someone = !q.user().isEmpty();
        whose.setText(People.name(desk.state(), ColumnWords.name(now.get(), desk.state().graph()), someone));
        List<HistoryLine> lines = HistoryLine.of(q, desk.state().graph());
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        if (at >= 0) list.getSelectionModel().select(Math.min(at, lines.size() - 1));
        long real = lines.stream().filter(l -> !l.added()).count();
        long on = lines.stream().filter(l -> !l.added() && l.on()).count();
        standing.setText(on == real
                ? Strings.of("recipe.compare.history.all", real)
                : Strings.of("recipe.compare.history.some", on, real));
        following = true;
        if (!share.isValueChanging()) share.setValue(real == 0 ? 1 : (double) on / real);
        following = false;
        ignore.setSelected(q.edit().ignored());
        together.setVisible(several(now));
        together.setManaged(several(now));
        together.setText(Strings.of("recipe.compare.history.together", People.name(desk.state(), ColumnWords.user(q.user(), desk
                .state().graph()), someone)));
        reset.setDisable(q.edit().isEmpty());
        add.setDisable(!someone);
        ignore.setDisable(!someone);
        share.setDisable(real == 0);
    }

    /// Whether other columns rank for the same user.
    private boolean several(Optional<Column> now) {
        if (now.isEmpty() || now.get().query().user().isEmpty()) return false;
        return desk.state().comparison().get().map(c -> c.columns().stream().filter(x -> x.query().user().equals(now.get().query()
                .user())).count() > 1).orElse(false);
    }

    private final class Cell extends ListCell<HistoryLine> {
        private final CheckBox on = new CheckBox();
        private final Label name = new Label();
        private final Label did = PaneTitle.quiet("");
        private final Label when = PaneTitle.quiet("");
        private final Button everywhere = PaneTitle.tool(Material2AL.LAYERS_CLEAR, Strings.of("recipe.compare.history.forget"),
                () -> Optional.ofNullable(getItem()).ifPresent(l -> verbs.forget(l.interaction().recipe())));
        private final HBox line;

        Cell() {
            on.setFocusTraversable(false);
            on.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(l -> verbs.toggle(column(), l)));
            everywhere.setFocusTraversable(false);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            did.setMinWidth(USE_PREF_SIZE);
            when.setMinWidth(74);
            when.getStyleClass().add("history-when");
            line = new HBox(8, on, name, did, when, everywhere);
            line.getStyleClass().add("history-line");
            setPrefWidth(0); // as wide as the list, however long the name
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable HistoryLine item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("off", "made-up");
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            on.setSelected(item.on());
            name.setText(item.name());
            name.setGraphic(item.added() ? new FontIcon(Material2AL.ADD_CIRCLE_OUTLINE) : null);
            did.setText(PathWords.did(item.interaction().type()) + (item.interaction().value() > 0
                    ? " " + Numbers.count(Math.round(item.interaction().value()))
                    : ""));
            when.setText(item.added()
                    ? Strings.of("recipe.compare.history.madeUp")
                    : desk.state().graph().interactions().timesAreOrder()
                            ? Strings.of("recipe.compare.history.number", item.interaction().time())
                            : Times.day(item.interaction().time()));
            if (!item.on()) getStyleClass().add("off");
            if (item.added()) getStyleClass().add("made-up");
            setGraphic(line);
        }
    }
}
