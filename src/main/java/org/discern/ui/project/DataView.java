package org.discern.ui.project;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Latest;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.NoHits;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.work.Commands;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.kordamp.ikonli.material2.Material2MZ;

/// **1 Data**: every utterance with what is known about it. Search and selection are the window's.
public final class DataView extends StackPane {
    private static final int LONGEST_LIST = 5_000;
    private static final Map<DataColumn, Double> WIDTHS = new EnumMap<>(Map.of(DataColumn.TEXT, 520.0, DataColumn.INTENT, 150.0,
            DataColumn.DOMAIN, 100.0, DataColumn.SPLIT, 64.0, DataColumn.USER, 80.0, DataColumn.TIME, 140.0, DataColumn.CLUSTER,
            180.0,
            DataColumn.NOVELTY, 80.0));

    private final Workspace workspace;
    private final DataViewModel model;
    private final RowList rows = new RowList();
    private final TableView<Integer> table = Tables.table(Strings.of("data.nohits"));
    private final Label count = new Label();
    private final ComboBox<String> intent = new SearchableComboBox<>();
    private final ComboBox<String> split = new ComboBox<>();
    private final ToggleButton unlabelled = new ToggleButton(Strings.of("data.unlabelled"));
    private final ToggleButton unseen = new ToggleButton(Strings.of("data.unseen"));
    private final ToggleButton selected = new ToggleButton(Strings.of("data.selected"));
    private final RangeSlider novelty = new RangeSlider(0, 1, 0, 1);
    private final Label range = new Label();
    private final RowDetail detail;
    private Runnable filtered = () -> {};
    private boolean echoing;

    /// @param hints words for a cluster nobody named yet, by its node, the same as in the other views; empty for none
    public DataView(Workspace workspace, Commands commands, Signal<IntFunction<String>> hints) {
        this(workspace, commands, hints, List.of());
    }

    /// @param verbs what the menu of a row offers to do to the selected rows, before copying
    public DataView(Workspace workspace, Commands commands, Signal<IntFunction<String>> hints, List<RowsVerb> verbs) {
        this.workspace = workspace;
        model = new DataViewModel(node -> hints.get().apply(node));
        detail = new RowDetail(model);
        var body = new BorderPane(table);
        body.setTop(bar());
        body.setBottom(detail);
        var empty = new EmptyState(Material2MZ.TABLE_CHART, Strings.of("data.empty.title"), Strings.of("data.empty.words"),
                Strings.of(
                        "data.empty.action"), () -> commands.run("file.data.import"));
        getChildren().addAll(body, empty);
        columns();
        table.setItems(rows);
        table.setPlaceholder(new NoHits(Strings.of("data.nohits"), Strings.of("data.nohits.clear"), () -> clear(commands)));
        table.getStyleClass().add(Navigator.STARTS_HERE);
        RowMenu.on(table, workspace, commands, verbs);
        Copying.as(table, DataViewModel.header(), at -> model.cells(table.getItems().get(at)), DataViewModel.header().indexOf(
                "text"));
        commands.does("edit.select.shown", () -> workspace.selection().set(model.shown().get(), Strings.of("selection.shown")));
        commands.does("edit.select.only", () -> {
            selected.setSelected(true);
            filtered.run();
        });
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> choose());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> detail.show(row == null ? -1 : row));
        model.shown().listen(now -> {
            boolean outer = echoing;
            echoing = true; // other rows at the chosen places are nobody's choice
            rows.replace(now);
            echoing = outer;
            count.setText(now.length == model.corpus().size()
                    ? Strings.of("data.count", now.length)
                    : Strings.of("data.count.of", now.length, model.corpus().size()));
        });
        Fx.whileShown(this, workspace.corpus(), corpus -> {
            empty.setVisible(corpus.size() == 0);
            body.setVisible(corpus.size() > 0);
            model.corpus(corpus);
            fill(intent, Strings.of("data.intent.all"), model.intents());
            fill(split, Strings.of("data.split.all"), model.splits());
            assigned();
        });
        Fx.whileShown(this, workspace.discovery(), _ -> assigned());
        Fx.whileShown(this, workspace.decisions(), _ -> assigned());
        Fx.whileShown(this, hints, _ -> assigned());
        Fx.whileShown(this, workspace.selection().found(), model::found);
        Fx.whileShown(this, workspace.selection().rows(), this::follow);
        Fx.whileShown(this, Theme.current(), _ -> table.refresh());
    }

    private HBox bar() {
        Latest<DataFilter> latest = Latest.perFrame(model::filter);
        filtered = () -> latest.offer(new DataFilter(chosen(intent), chosen(split), unlabelled
                .isSelected(), unseen
                        .isSelected(), selected.isSelected(), new DataFilter.Range(novelty.getLowValue(), novelty
                                .getHighValue())));
        intent.valueProperty().addListener((_, _, _) -> filtered.run());
        intent.setPrefWidth(160);
        intent.setMinWidth(100);
        split.valueProperty().addListener((_, _, _) -> filtered.run());
        split.setPrefWidth(110);
        split.setMinWidth(80);
        for (ToggleButton toggle : List.of(unlabelled, unseen, selected)) {
            toggle.getStyleClass().add("filter-chip");
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(_ -> filtered.run());
        }
        novelty.setPrefWidth(104);
        novelty.setMinWidth(80);
        novelty.setBlockIncrement(0.05);
        novelty.setAccessibleText(Strings.of("data.novelty.spoken"));
        range.getStyleClass().addAll("muted", "small");
        range.setMinWidth(0); // gives way first
        Runnable ranged = () -> {
            range.setText(Strings.of("data.novelty", Numbers.two(novelty.getLowValue()), Numbers.two(novelty.getHighValue())));
            filtered.run();
        };
        novelty.lowValueProperty().addListener((_, _, _) -> ranged.run());
        novelty.highValueProperty().addListener((_, _, _) -> ranged.run());
        ranged.run();
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(intent, split, unlabelled, unseen, selected, range, novelty, spring, count);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private void columns() {
        for (DataColumn column : DataColumn.values()) {
            var shown = new TableColumn<Integer, Integer>(Strings.of("data.column." + column.name().toLowerCase(
                    java.util.Locale.ROOT)));
            shown.setId(column.name());
            shown.setPrefWidth(WIDTHS.getOrDefault(column, 100.0));
            shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            shown.setCellFactory(_ -> new DataCell(model, column));
            if (column == DataColumn.TEXT) shown.getStyleClass().add("utterance");
            if (column == DataColumn.NOVELTY) shown.getStyleClass().add("number-column");
            table.getColumns().add(shown);
        }
        Tables.fill(table, table.getColumns().getFirst(), 280);
        table.setSortPolicy(t -> {
            model.order(t.getSortOrder().isEmpty()
                    ? DataViewModel.Order.FILE
                    : new DataViewModel.Order(DataColumn.valueOf(t.getSortOrder().getFirst().getId()), t.getSortOrder().getFirst()
                            .getSortType() == TableColumn.SortType.DESCENDING));
            return true;
        });
    }

    private int[] chosenRows() {
        return table.getSelectionModel().getSelectedItems().stream().filter(row -> row != null).mapToInt(Integer::intValue)
                .toArray();
    }

    private void assigned() {
        model.assigned(workspace.discovery().get(), workspace.decisions().get());
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            DataColumn what = DataColumn.valueOf(column.getId());
            column.setVisible(what == DataColumn.TEXT || what == DataColumn.INTENT || !model.isEmpty(what));
        }
        unseen.setDisable(!model.hasNovelty());
        for (Node node : List.of(range, novelty)) {
            node.setVisible(model.hasNovelty());
            node.setManaged(model.hasNovelty());
        }
        table.refresh();
    }

    /// What a person picks here is the window's selection …
    private void choose() {
        if (echoing) return;
        int[] picked = chosenRows();
        echoing = true;
        workspace.selection().set(picked, picked.length == 0 ? "" : Strings.of("selection.data"));
        echoing = false;
    }

    /// … and what is picked elsewhere is marked here; long selections are only counted and filtered, not marked row by row.
    private void follow(BitSet now) {
        boolean mine = echoing;
        echoing = true;
        model.selected(now);
        echoing = mine;
        selected.setDisable(now.isEmpty() && !selected.isSelected());
        if (mine) return;
        echoing = true;
        table.getSelectionModel().clearSelection();
        if (!now.isEmpty() && now.cardinality() <= LONGEST_LIST) {
            var at = new ArrayList<Integer>();
            int[] shown = model.shown().get();
            for (int i = 0; i < shown.length; i++) if (now.get(shown[i])) at.add(i);
            if (!at.isEmpty()) {
                table.getSelectionModel().selectIndices(at.getFirst(), at.stream().skip(1).mapToInt(Integer::intValue).toArray());
                table.scrollTo(Math.max(0, at.getFirst() - 3));
            }
        }
        echoing = false;
    }

    /// Without filter and without search.
    private void clear(Commands commands) {
        for (ComboBox<String> box : List.of(intent, split)) if (!box.getItems().isEmpty()) box.getSelectionModel().selectFirst();
        for (ToggleButton toggle : List.of(unlabelled, unseen, selected)) toggle.setSelected(false);
        novelty.setLowValue(0);
        novelty.setHighValue(1);
        if (!commands.run("edit.find.clear")) workspace.selection().found().set(Optional.empty());
        filtered.run();
    }

    private static String chosen(ComboBox<String> box) {
        return box.getSelectionModel().getSelectedIndex() <= 0 || box.getValue() == null ? "" : box.getValue();
    }

    private static void fill(ComboBox<String> box, String all, List<String> values) {
        String kept = box.getValue();
        var items = new ArrayList<String>();
        items.add(all);
        items.addAll(values);
        box.getItems().setAll(items);
        box.setValue(kept != null && items.contains(kept) ? kept : all);
        box.setVisible(!values.isEmpty());
        box.setManaged(!values.isEmpty());
    }
}
