package org.discern.ui.recipe.graph;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.graph.SearchViewModel.Suggestion;
import org.discern.ui.recipe.graph.SearchViewModel.Token;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Where everything begins: words become chips of a pattern, the list below says what can come next.
final class SearchBar extends HBox {
    private final SearchViewModel search;
    private final GraphViewModel state;
    private final HBox chips = new HBox(4);
    private final TextField field = new TextField();
    private final ListView<Suggestion> list = new ListView<>();
    private boolean wanted; // the list was asked for, by typing or by an arrow
    private final Button go = PaneTitle.button(Strings.of("recipe.search.go"), "", this::run);

    SearchBar(SearchViewModel search, GraphDesk desk) {
        this.search = search;
        state = desk.state();
        getStyleClass().addAll("view-bar", "graph-search");
        var box = new HBox(6, new FontIcon(Material2MZ.SEARCH), chips, field);
        box.getStyleClass().add("graph-search-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        chips.getStyleClass().add("search-chips");
        field.getStyleClass().addAll("search-field", Navigator.STARTS_HERE);
        field.setAccessibleText(Strings.of("recipe.search.prompt"));
        field.textProperty().addListener(_ -> {
            wanted = true;
            ask();
        });
        field.focusedProperty().addListener((_, _, in) -> {
            wanted = false; // who merely comes by wants to see what lies below
            if (in) ask();
            else Fx.later(this::hideList);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Button clear = PaneTitle.tool(Material2AL.CLOSE, Strings.of("recipe.search.clear"), () -> {
            search.clear();
            field.clear();
            wanted = false;
            list.setVisible(false);
            field.requestFocus();
        });
        var sample = PaneTitle.button(Strings.of("recipe.search.sample"), "", desk.walk()::sample);
        sample.getStyleClass().add("flat");
        box.getChildren().add(clear);
        go.getStyleClass().add("accent");
        getChildren().addAll(box, go, sample);
        list.getStyleClass().addAll("kit-list", "suggestions");
        list.setVisible(false);
        list.setFocusTraversable(false);
        list.setFixedCellSize(30);
        list.setMaxSize(460, Region.USE_PREF_SIZE);
        list.setCellFactory(_ -> new Line());
        search.suggestions().addListener((ListChangeListener<Suggestion>) _ -> fill());
        search.tokens().addListener((ListChangeListener<Token>) _ -> chips());
        chips();
    }

    /// The list, to lie above what is below the bar.
    ListView<Suggestion> list() { return list; }

    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void ask() { search.type(field.getText()); }

    private void hideList() { if (!field.isFocused()) list.setVisible(false); }

    private void fill() {
        list.getItems().setAll(search.suggestions());
        list.setPrefHeight(30 * Math.min(12, list.getItems().size()) + 2);
        list.setVisible(wanted && field.isFocused() && !list.getItems().isEmpty());
        if (!field.getText().isBlank()) list.getSelectionModel().select(0);
        else list.getSelectionModel().clearSelection();
    }

    private void key(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        KeyCode code = e.getCode();
        if (code == KeyCode.DOWN) go(at + 1);
        else if (code == KeyCode.UP) go(at - 1);
        else if (code == KeyCode.ENTER) {
            Suggestion chosen = list.isVisible() ? list.getSelectionModel().getSelectedItem() : null;
            if (chosen != null) take(chosen);
            else run();
        } else if (code == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
            search.back();
            ask();
        } else if (code == KeyCode.ESCAPE && list.isVisible()) {
            wanted = false;
            list.setVisible(false);
        } else return;
        e.consume();
    }

    private void go(int to) {
        if (list.getItems().isEmpty()) return;
        wanted = true;
        list.setVisible(true);
        int at = Math.clamp(to, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 6));
    }

    private void take(Suggestion chosen) {
        search.choose(chosen);
        field.clear();
        wanted = true; // what can come next
        ask();
    }

    private void run() {
        wanted = false;
        list.setVisible(false);
        search.run();
    }

    private void chips() {
        chips.getChildren().clear();
        for (Token token : search.tokens()) {
            var chip = new Label(search.words(token));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.getStyleClass().addAll("search-chip", token instanceof Token.Step ? "step" : "thing");
            switch (token) {
                case Token.Node(var kind, _) -> chip.setGraphic(new KindIcon(kind, state, 5));
                case Token.AnyOf(var kind) -> chip.setGraphic(new KindIcon(kind, state, 5));
                case Token.Step _ -> {
                }
            }
            chips.getChildren().add(chip);
        }
        field.setPromptText(Strings.of(search.tokens().isEmpty() ? "recipe.search.prompt" : "recipe.search.more"));
        boolean waits = search.tokens().size() > 1;
        go.setVisible(waits);
        go.setManaged(waits);
    }

    private final class Line extends ListCell<Suggestion> {
        private final Label title = new Label();
        private final Label detail = PaneTitle.quiet("");
        private final Region space = new Region();
        private final HBox line = new HBox(8);

        Line() {
            HBox.setHgrow(space, Priority.ALWAYS);
            line.getStyleClass().add("suggestion");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            title.setMinWidth(60);
            setOnMousePressed(e -> {
                Suggestion chosen = getItem();
                if (chosen != null) take(chosen);
                Fx.later(field::requestFocus);
                e.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            detail.setText(item.detail());
            KindIcon icon = new KindIcon(switch (item.token()) {
                case Token.Node(var kind, _) -> kind;
                case Token.AnyOf(var kind) -> kind;
                case Token.Step(var way) -> way.to();
            }, state, 5);
            line.getChildren().setAll(icon, title, space, detail);
            setGraphic(line);
        }
    }
}
