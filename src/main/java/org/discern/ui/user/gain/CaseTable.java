package org.discern.ui.user.gain;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.GainViewModel;
import org.discern.ui.user.live.GainViewModel.Case;
import org.discern.ui.user.live.GainViewModel.Kind;

/// The events of a group, the least foreseen first; one of them opens as a request.
final class CaseTable extends BorderPane {
    private final TableView<Case> table = Tables.table(Strings.of("user.case.none"));
    private final PaneTitle title = new PaneTitle(Strings.of("user.case.title"), "");

    CaseTable(GainViewModel gains, Consumer<Case> open) {
        var group = new ToggleGroup();
        var filters = new HBox();
        filters.getStyleClass().addAll("pane-title", "filter-bar");
        Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            ToggleButton button = PaneTitle.filter(Strings.of("user.case.kind." + kind.name()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                gains.kind().set(kind);
                button.setSelected(true);
            });
            buttons.put(kind, button);
            filters.getChildren().add(button);
        }
        gains.kind().subscribe(kind -> {
            ToggleButton button = buttons.get(kind);
            if (button != null) button.setSelected(true);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var go = PaneTitle.button(Strings.of("user.case.open"), "Enter", () -> open(open));
        go.getStyleClass().add("small-action");
        go.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        filters.getChildren().addAll(space, go);
        table.setItems(gains.cases());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        TableColumn<Case, String> text = Tables.text(Strings.of("user.case.text"), 220, c -> c.event().text());
        text.getStyleClass().add("utterance");
        table.getColumns().add(text);
        table.getColumns().add(Tables.text(Strings.of("user.case.user"), 72, c -> c.event().user()));
        table.getColumns().add(Tables.number(Strings.of("user.case.before"), 64, Case::before, v -> Numbers.count(Math.round(
                v))));
        table.getColumns().add(Tables.text(Strings.of("user.case.truth"), 96, c -> c.event().label()));
        table.getColumns().add(Tables.text(Strings.of("user.case.without"), 96, Case::without));
        table.getColumns().add(Tables.text(Strings.of("user.case.with"), 96, Case::with));
        table.getColumns().add(Tables.number(Strings.of("user.case.chance"), 80, Case::chanceWith, Numbers::two));
        Tables.fill(table, text, 110);
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) open(open);
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            open(open);
            e.consume();
        });
        var top = new javafx.scene.layout.VBox(title, filters);
        setTop(top);
        setCenter(table);
        getStyleClass().add("pane");
    }

    /// What the cases are of.
    void of(String words) { title.hint(words); }

    private void open(Consumer<Case> open) {
        Case one = table.getSelectionModel().getSelectedItem();
        if (one != null) open.accept(one);
    }
}
