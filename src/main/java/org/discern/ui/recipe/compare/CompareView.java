package org.discern.ui.recipe.compare;

import org.discern.ui.kit.KeyWords;
import org.discern.ui.recipe.compare.board.ColumnMenus;
import org.discern.ui.recipe.compare.side.HistoryPane;
import org.discern.ui.recipe.compare.side.WhyPane;
import org.discern.ui.recipe.compare.board.BoardPane;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.recipe.compare.live.CompareTable;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// *Compare*: what is asked above, the columns in the middle, reasons or history at the side.
final class CompareView extends BorderPane {
    private static final double SIDE = 352;
    private static final List<Integer> TOPS = List.of(5, 10, 20, 50, 100);

    private final CompareDesk desk;
    private final CompareViewModel state;
    private final RequestBar request;
    private final BoardPane board;
    private final WhyPane why;
    private final HistoryPane history;
    private final BorderPane side = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final ToggleButton whyTab = PaneTitle.filter(Strings.of("recipe.compare.side.why"));
    private final ToggleButton historyTab = PaneTitle.filter(Strings.of("recipe.compare.side.history"));
    private final Label standing = PaneTitle.quiet("");
    private final TextField filter = new TextField();
    private final MenuButton add = new MenuButton(Strings.of("recipe.compare.add"), new FontIcon(Material2AL.ADD));
    private final Button save;
    private @Nullable Presenter presenter;

    CompareView(CompareDesk desk) {
        this.desk = desk;
        this.state = desk.state();
        getStyleClass().addAll("pane", "compare-view");
        CompareDesk.style(this);
        save = PaneTitle.button(Strings.of("recipe.compare.save"), desk.room().commands(), "recipe.compare.keep.save", () -> run(
                "recipe.compare.keep.save"));
        board = new BoardPane(desk, true, 1, BoardPane.ROW_HEIGHT);
        request = new RequestBar(desk, board::requestFocus);
        why = new WhyPane(desk);
        history = new HistoryPane(desk);
        board.onEnter(() -> {
            showSide(true);
            why.requestFocus();
        });
        setTop(new VBox(bar(), request));
        var tabs = new ToggleGroup();
        whyTab.setToggleGroup(tabs);
        historyTab.setToggleGroup(tabs);
        whyTab.setOnAction(_ -> showSide(true));
        historyTab.setOnAction(_ -> showSide(false));
        var head = new HBox(4, whyTab, historyTab);
        head.getStyleClass().addAll("pane-title", "side-head");
        side.setTop(head);
        side.getStyleClass().add("side");
        side.setMinWidth(300);
        var wait = new WaitPane(Strings.of("recipe.compare.wait"));
        state.answer().subscribe(a -> {
            wait.setVisible(a.isEmpty());
            board.setVisible(a.isPresent());
        });
        split.getItems().addAll(new StackPane(board, wait), side);
        SplitPane.setResizableWithParent(side, false);
        boolean[] placed = {false};
        split.widthProperty().addListener((_, _, width) -> {
            if (placed[0] || width.doubleValue() < 600) return;
            placed[0] = true;
            split.setDividerPositions(1 - SIDE / width.doubleValue());
        });
        setCenter(split);
        showSide(true);
        state.comparison().addListener(_ -> remarks());
        state.readOnly().addListener(_ -> remarks());
        state.blurred().addListener(_ -> remarks());
        remarks();
        does(desk.room().commands());
    }

    private HBox bar() {
        var title = new Label(Strings.of("recipe.compare.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        add.setMnemonicParsing(false);
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnShowing(_ -> add.getItems().setAll(ColumnMenus.adding(desk)));
        add.getItems().setAll(ColumnMenus.adding(desk));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        filter.setPromptText(Strings.of("recipe.compare.filter"));
        filter.getStyleClass().add("row-filter");
        filter.textProperty().bindBidirectional(state.filter());
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) filter.clear();
            else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) board.requestFocus();
            else return;
            e.consume();
        });
        Button saved = PaneTitle.tool(Material2AL.FOLDER_OPEN, Strings.of("recipe.compare.saved.title"), desk.room().commands(),
                "recipe.compare.keep.list", () -> run(
                        "recipe.compare.keep.list"));
        Button copy = PaneTitle.tool(Material2AL.CONTENT_COPY, Strings.of("recipe.compare.table.copy"), desk.room().commands(),
                "recipe.compare.table.copy", () -> run(
                        "recipe.compare.table.copy"));
        Button present = PaneTitle.button(Strings.of("recipe.compare.present"), desk.room().commands(),
                "recipe.compare.present", () -> run("recipe.compare.present"));
        present.getStyleClass().add("accent");
        var bar = new HBox(title, standing, space, filter, add, top(), toggle("recipe.compare.lines", Material2MZ.TIMELINE, state
                .lines()), toggle("recipe.compare.measures", Material2MZ.STRAIGHTEN, state.measures()), toggle(
                        "recipe.compare.names", Material2MZ.VISIBILITY_OFF, state.blurred()), copy, saved, save, present);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private ToggleButton toggle(String key, org.kordamp.ikonli.Ikon icon, javafx.beans.property.BooleanProperty on) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "tool", "filter");
        KeyWords.tip(button, desk.room().commands(), Strings.of(key));
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    private ComboBox<Integer> top() {
        var box = new ComboBox<Integer>();
        box.getItems().setAll(TOPS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer n) { return n == null ? "" : Strings.of("recipe.compare.top", n); }

            @Override
            public Integer fromString(String words) { return Integer.valueOf(words.replaceAll("\\D", "")); }
        });
        box.setMinWidth(92);
        box.setPrefWidth(92);
        box.setAccessibleText(Strings.of("recipe.compare.top.says"));
        boolean[] following = {false};
        box.valueProperty().addListener((_, _, n) -> {
            if (n != null && !following[0]) desk.columns().top(n);
        });
        state.comparison().subscribe(c -> c.ifPresent(now -> {
            following[0] = true;
            box.setValue(now.top());
            following[0] = false;
        }));
        return box;
    }

    private void showSide(boolean reasons) {
        if (!split.getItems().contains(side)) toggleSide();
        side.setCenter(reasons ? why : history);
        whyTab.setSelected(reasons);
        historyTab.setSelected(!reasons);
    }

    /// Puts the side away, for all the width there is, or brings it back.
    private void toggleSide() {
        if (split.getItems().remove(side)) {
            board.requestFocus();
            return;
        }
        split.getItems().add(side);
        split.setDividerPositions(1 - SIDE / Math.max(2 * SIDE, split.getWidth()));
    }

    private void remarks() {
        String name = state.comparison().get().map(c -> c.name()).orElse("");
        standing.setText(name.isEmpty() || state.blurred().get()
                ? ""
                : desk.kept().changed() ? Strings.of("recipe.compare.standing.changed", name) : name);
        add.setDisable(desk.columns().full());
        add.setTooltip(desk.columns().full() ? new Tooltip(Strings.of("recipe.compare.add.full")) : null);
        save.setDisable(state.readOnly().get());
    }

    private void run(String command) { desk.room().commands().run(command); }

    private void does(Commands commands) {
        commands.does("recipe.compare.request.type", request::type);
        commands.does("recipe.compare.request.condition", request::add);
        commands.does("recipe.compare.filter.type", () -> {
            filter.requestFocus();
            filter.selectAll();
        });
        commands.does("recipe.compare.pane.why", () -> showSide(true));
        commands.does("recipe.compare.pane.history", () -> {
            showSide(false);
            history.focusList();
        });
        commands.does("recipe.compare.show.side", this::toggleSide);
        commands.does("recipe.compare.edit.add", history::add);
        commands.does("recipe.compare.present", () -> {
            if (presenter == null) presenter = new Presenter(desk, true);
            presenter.open(Optional.ofNullable(getScene()).map(s -> s.getWindow()).orElse(null));
        });
        commands.does("recipe.compare.table.copy", () -> {
            org.discern.ui.kit.Tables.copy(CompareTable.text(state.columns().get()));
            desk.room().navigator().tell(Strings.of("recipe.compare.table.copied"), "", () -> {});
        });
    }

    /// The side's present page, for tests.
    Node sidePage() { return side.getCenter(); }
}
