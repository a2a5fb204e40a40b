package org.discern.ui.search;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.SearchMode;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.RowsVerb;
import org.discern.work.Workspace;
import org.discern.work.search.Search;

/// The search box: mode, chips, field, how many match, what can be done to them, kept selections.
public final class SearchBar extends VBox {
    private final SearchViewModel model;
    private final TextField field = new TextField();
    private final FlowPane chips = new FlowPane(6, 4);
    private final Label count = new Label();
    private final Label failure = new Label();
    private final MatchMenu matches;
    private final KeptMenu kept;
    private final Commands commands;

    public SearchBar(Workspace workspace, Search search, Commands commands, Dialogs dialogs, List<RowsVerb> verbs) {
        model = new SearchViewModel(workspace, search, Fx::nextFrame);
        matches = new MatchMenu(workspace, verbs);
        this.commands = commands;
        kept = new KeptMenu(workspace, model, commands, dialogs);
        getStyleClass().add("search-strip");
        getStylesheets().add(String.valueOf(SearchBar.class.getResource("/org/discern/ui/search/search.css")));
        field();
        count.getStyleClass().add("search-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        failure.getStyleClass().add("search-failure");
        failure.setWrapText(true);
        failure.setManaged(false);
        failure.setVisible(false);
        chips.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(modes(), chips, field, count, matches, kept);
        line.getStyleClass().add("search-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(line, failure);
        new SearchCommands(workspace, commands, model, kept, verbs).register(this::focus);
        model.chips().addListener((ListChangeListener<ChipLine>) _ -> chips());
        model.hits().addListener(_ -> counted());
        model.busy().addListener(_ -> counted());
        model.failure().addListener((_, _, now) -> {
            failure.setText(now);
            failure.setVisible(!now.isEmpty());
            failure.setManaged(!now.isEmpty());
            counted();
        });
        Fx.whileShown(this, search.state(), _ -> model.refresh());
        Fx.whileShown(this, workspace.selection().found(), _ -> model.refresh());
        Fx.whileShown(this, workspace.selection().rows(), _ -> matches.offer());
        Fx.whileShown(this, workspace.selections(), _ -> kept.offer());
        Fx.whileShown(this, workspace.corpus(), _ -> counted());
        chips();
        counted();
    }

    /// The state, for tests and the tour.
    public SearchViewModel model() { return model; }

    private void focus(SearchMode mode) {
        model.mode().set(mode);
        Fx.later(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }

    private void field() {
        field.getStyleClass().add("find-box");
        field.setMinWidth(140);
        field.textProperty().bindBidirectional(model.draft());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) model.add();
            else if (e.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
                model.takeBack();
                field.end();
            } else
                if (e.getCode() == KeyCode.LEFT && field.getText().isEmpty() && !chips.getChildren().isEmpty())
                    chips.getChildren().getLast().requestFocus();
            else
                    if (e.getCode() == KeyCode.ESCAPE && (!field.getText().isEmpty() || model.isSearching())) {
                        if (field.getText().isEmpty()) model.clear();
                        else field.clear();
                    } else return;
            e.consume();
        });
        Runnable prompt = () -> field.setPromptText(Strings.of("search.prompt." + model.mode().get()));
        model.mode().addListener(_ -> prompt.run());
        prompt.run();
    }

    private Node modes() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("search-modes");
        for (SearchMode mode : SearchMode.values()) {
            var button = new ToggleButton(Strings.of("search.mode." + mode));
            button.getStyleClass().add("search-mode");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(Strings.of("search.mode.spoken", Strings.of("search.mode." + mode)));
            Fx.whileShown(button, commands.chosen(), _ -> button.setTooltip(new Tooltip(Strings.of("search.mode.tip." + mode)
                    + "   "
                    + Keys.shown(commands.keys(SearchCommands.id(mode))))));
            button.setSelected(model.mode().get() == mode);
            button.setOnAction(_ -> {
                button.setSelected(true);
                focus(mode);
            });
            model.mode().addListener((_, _, now) -> button.setSelected(now == mode));
            box.getChildren().add(button);
        }
        return box;
    }

    private void chips() {
        List<ChipLine> lines = model.chips();
        boolean same = lines.size() == chips.getChildren().size();
        for (int i = 0; same && i < lines.size(); i++)
            same = chips.getChildren().get(i) instanceof ChipNode node && node.fits(lines.get(i).chip());
        if (!same) {
            Node owner = getScene() == null ? null : getScene().getFocusOwner();
            int focused = chips.getChildren().indexOf(owner);
            chips.getChildren().clear();
            for (int i = 0; i < lines.size(); i++) chips.getChildren().add(new ChipNode(model, i, lines.get(i)));
            if (focused >= 0) {
                if (lines.isEmpty()) field.requestFocus();
                else chips.getChildren().get(Math.min(focused, lines.size() - 1)).requestFocus();
            }
        } else for (int i = 0; i < lines.size(); i++) ((ChipNode) chips.getChildren().get(i)).show(lines.get(i));
        chips.setManaged(!lines.isEmpty());
        chips.setVisible(!lines.isEmpty());
        chips.setPrefWrapLength(Math.min(640, 190.0 * lines.size()));
    }

    private void counted() {
        int hits = model.hits().get();
        int all = model.workspace().corpus().get().size();
        boolean any = model.isSearching() && (hits >= 0 || model.failure().get().isEmpty());
        count.setText(!any ? "" : hits < 0 ? "…" : Strings.of("search.count", hits, all));
        count.setManaged(any);
        count.setVisible(any);
        count.setOpacity(model.busy().get() ? 0.6 : 1);
        matches.offer();
    }
}
