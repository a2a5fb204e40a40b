package org.discern.ui.user.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.discern.domain.user.Reading;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.ScenariosViewModel;
import org.discern.ui.user.live.ScenariosViewModel.Row;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.kordamp.ikonli.material2.Material2AL;

/// The kept scenarios as a table; those ticked stand side by side below.
public final class ScenarioPage extends BorderPane {
    private static final int CLASSES = 6;

    private final UserRoom room;
    private final UserViewModel state;
    private final ScenariosViewModel scenarios;
    private final Runnable toUser;
    private final TableView<Row> table = Tables.table("");
    private final HBox columns = new HBox();
    private final StackPane below = new StackPane();
    private final Button replay;
    private final Button rename;
    private final Button delete;

    /// @param toUser shows the page of one user
    public ScenarioPage(UserRoom room, UserViewModel state, ScenariosViewModel scenarios, Runnable toUser) {
        this.room = room;
        this.state = state;
        this.scenarios = scenarios;
        this.toUser = toUser;
        replay = PaneTitle.button(Strings.of("user.scenario.replay"), "Enter", this::replay);
        rename = PaneTitle.button(Strings.of("user.scenario.rename"), "F2", this::rename);
        delete = PaneTitle.button(Strings.of("user.scenario.delete"), "Del", this::delete);
        for (Button button : List.of(replay, rename, delete)) button.getStyleClass().add("small-action");
        table();
        columns.getStyleClass().add("compare");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("compare-scroll");
        var top = new BorderPane(table);
        top.setTop(new PaneTitle(Strings.of("user.scenario.title"), Strings.of("user.scenario.hint"), replay, rename, delete));
        var split = new SplitPane(top, below);
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(.32);
        scenarios.rows().addListener((ListChangeListener<Row>) _ -> follow(split));
        scenarios.compared().addListener(_ -> {
            table.refresh(); // the ticks
            compare(scroll);
        });
        state.users().facts().addListener(_ -> compare(scroll));
        Fx.whileShown(this, Theme.current(), _ -> compare(scroll));
        follow(split);
        compare(scroll);
        room.commands().does("personalise.scenario.replay", this::replay);
        room.commands().does("personalise.scenario.rename", this::rename);
        room.commands().does("personalise.scenario.delete", this::delete);
    }

    private void table() {
        table.setItems(scenarios.rows());
        table.setEditable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        var beside = new TableColumn<Row, Boolean>(Strings.of("user.scenario.compare"));
        beside.setPrefWidth(76);
        beside.setCellValueFactory(cell -> {
            var on = new SimpleBooleanProperty(scenarios.isCompared(cell.getValue().name()));
            on.addListener(_ -> scenarios.toggle(cell.getValue().name()));
            return on;
        });
        beside.setCellFactory(CheckBoxTableCell.forTableColumn(beside));
        beside.setEditable(true);
        beside.setSortable(false);
        table.getColumns().add(beside);
        table.getColumns().add(Tables.text(Strings.of("user.scenario.name"), 180, Row::name));
        table.getColumns().add(Tables.text(Strings.of("user.scenario.user"), 90, r -> r.scenario().user()));
        TableColumn<Row, String> text = Tables.text(Strings.of("user.scenario.request"), 240, r -> r.scenario().text());
        text.getStyleClass().add("utterance");
        table.getColumns().add(text);
        table.getColumns().add(Tables.text(Strings.of("user.scenario.edits"), 220, r -> String.join(" · ", ScenarioWords.edits(
                r))));
        table.getColumns().add(Tables.text(Strings.of("user.scenario.answer"), 260, r -> r.reading().map(ScenarioWords::answer)
                .orElse(
                        "")));
        Tables.fill(table, text, 140);
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) replay();
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) replay();
            else if (e.getCode() == KeyCode.F2) rename();
            else if (e.getCode() == KeyCode.DELETE) delete();
            else if (e.getCode() == KeyCode.SPACE) chosen().ifPresent(r -> {
                scenarios.toggle(r.name());
                table.refresh();
            });
            else return;
            e.consume();
        });
        table.getSelectionModel().selectedItemProperty().addListener(_ -> enable());
        enable();
    }

    private Optional<Row> chosen() { return Optional.ofNullable(table.getSelectionModel().getSelectedItem()); }

    private void enable() {
        boolean none = chosen().isEmpty();
        replay.setDisable(none);
        rename.setDisable(none || state.readOnly().get());
        delete.setDisable(none || state.readOnly().get());
    }

    private void replay() { chosen().ifPresent(this::replay); }

    private void replay(Row row) {
        state.replay(row.scenario());
        toUser.run();
    }

    private void rename() {
        chosen().ifPresent(row -> NameAsk.ask(room.dialogs(), Strings.of("user.scenario.rename"), row.name(), Strings.of(
                "user.scenario.rename"), name -> !name.equals(row.name()) && scenarios.isTaken(name)
                        ? "!" + Strings.of("user.scenario.taken")
                        : "", name -> scenarios.rename(row.name(), name)));
    }

    private void delete() { chosen().ifPresent(row -> scenarios.delete(row.name())); }

    private void follow(SplitPane split) {
        boolean none = scenarios.rows().isEmpty();
        setCenter(none
                ? new EmptyState(Material2AL.BOOKMARK_BORDER, Strings.of("user.scenario.none"), Strings.of(
                        "user.scenario.none.words"),
                        Strings.of("user.scenario.none.go"), toUser)
                : split);
        enable();
    }

    private void compare(ScrollPane scroll) {
        List<Row> rows = scenarios.compared().get();
        if (rows.isEmpty()) {
            below.getChildren().setAll(new EmptyState(Material2AL.COMPARE_ARROWS, Strings.of("user.compare.none"), Strings.of(
                    "user.compare.none.words"), "", () -> {}));
            return;
        }
        columns.getChildren().clear();
        List<String> classes = classes(rows);
        Optional<Reading> first = Optional.empty();
        for (Row row : rows) {
            if (!columns.getChildren().isEmpty()) {
                var line = new Region();
                line.getStyleClass().add("compare-line");
                columns.getChildren().add(line);
            }
            var column = new CompareColumn(row, classes, first, state.users().facts().get().tints(), () -> replay(row));
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.getChildren().add(column);
            if (first.isEmpty()) first = row.reading();
        }
        below.getChildren().setAll(scroll);
        table.refresh();
    }

    /// The classes that matter in any of the columns, the first column's order first.
    private static List<String> classes(List<Row> rows) {
        Map<String, Double> most = new HashMap<>();
        Map<String, Double> order = new HashMap<>();
        for (Row row : rows)
            row.reading().ifPresent(r -> {
                for (int c = 0; c < r.classes().size(); c++) {
                    most.merge(r.classes().get(c), (double) r.with()[c], Math::max);
                    order.putIfAbsent(r.classes().get(c), (double) r.with()[c]);
                }
            });
        var names = new ArrayList<>(most.keySet());
        names.sort(Comparator.comparingDouble((String n) -> -most.getOrDefault(n, 0.0)).thenComparing(Comparator.naturalOrder()));
        return names.stream().limit(CLASSES).sorted(Comparator.comparingDouble(n -> -order.getOrDefault(n, 0.0))).toList();
    }
}
