package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.operation.StepKind;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.NoHits;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Words;
import org.discern.work.HistoryStep;
import org.discern.work.HistoryStep.Standing;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Every step of the project, newest first, as undo takes them; undone ones dimmed, checkpoints as flags. Enter goes back or
/// forward to the chosen one, Del takes that one alone back; where that cannot be, it says why.
final class HistoryPane extends BorderPane {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass MARK = PseudoClass.getPseudoClass("mark");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final HistoryViewModel model;
    private final TableView<HistoryStep> table = Tables.table(Strings.of("history.none"));
    private final TextField find = new TextField();
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final Label count = new Label();
    private final Label why = new Label();
    private final Button jump;
    private final Button revert;
    private boolean filling;

    /// One choice of the filter; no kind for all.
    private record Kind(@Nullable StepKind kind, int steps) {}

    HistoryPane(Workspace workspace) {
        model = new HistoryViewModel(workspace);
        jump = PaneTitle.button(Strings.of("history.back"), "Enter", this::jump);
        revert = PaneTitle.button(Strings.of("history.revert"), "Del", this::revert);
        getStyleClass().addAll("pane", "history");
        columns();
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setAccessibleText(Strings.of("pane.history"));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> verbs());
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) jump();
            else if (e.getCode() == KeyCode.DELETE) revert();
            else return;
            e.consume();
        });
        Copying.as(table, List.of(Strings.of("history.time"), Strings.of("history.kind"), Strings.of("history.what"), Strings.of(
                "history.standing")), at -> cells(table.getItems().get(at)), 2);
        setTop(bar());
        setCenter(table);
        Fx.whileShown(this, workspace.history(), _ -> {
            model.refresh();
            kinds();
        });
        Fx.whileShown(this, model.shown(), this::fill);
    }

    private HBox bar() {
        find.setPromptText(Strings.of("history.find"));
        find.setAccessibleText(Strings.of("history.find"));
        find.setPrefWidth(180);
        find.textProperty().addListener((_, _, words) -> model.text(words));
        find.setOnAction(_ -> table.requestFocus());
        Words.on(kind, one -> one.kind() == null
                ? Strings.of("history.kind.all")
                : Strings.of("finding.filter", HistoryViewModel.name(one.kind()), one.steps()));
        kind.setAccessibleText(Strings.of("history.kind"));
        kind.setPrefWidth(160);
        kind.valueProperty().addListener((_, _, one) -> {
            if (!filling) model.kind(one == null ? null : one.kind());
        });
        for (Label label : List.of(count, why)) label.getStyleClass().addAll("muted", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        why.setMinWidth(0);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(find, kind, jump, revert, why, count);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private void columns() {
        table.getColumns().add(Tables.text(Strings.of("history.time"), 140, step -> HistoryViewModel.time(step.at())));
        table.getColumns().add(Tables.text(Strings.of("history.kind"), 110, step -> HistoryViewModel.name(step.kind())));
        TableColumn<HistoryStep, String> what = Tables.text(Strings.of("history.what"), 520, HistoryViewModel::label);
        what.setCellFactory(_ -> new What());
        table.getColumns().add(what);
        table.getColumns().add(Tables.text(Strings.of("history.standing"), 150, this::standing));
        table.getColumns().forEach(column -> column.setSortable(false));
        Tables.fill(table, what, 240);
        table.setRowFactory(_ -> new TableRow<>() {
            {
                setOnMouseClicked(e -> {
                    if (e.getClickCount() == 2 && !isEmpty()) jump();
                });
            }

            @Override
            protected void updateItem(@Nullable HistoryStep step, boolean empty) {
                super.updateItem(step, empty);
                Standing standing = empty || step == null ? Standing.DONE : step.standing();
                pseudoClassStateChanged(UNDONE, standing == Standing.UNDONE || standing == Standing.GONE);
                pseudoClassStateChanged(MARK, standing == Standing.MARK);
                pseudoClassStateChanged(NOW, !empty && step != null && step.id() == model.now());
            }
        });
    }

    private String standing(HistoryStep step) {
        return step.id() == model.now() ? Strings.of("history.now") : HistoryViewModel.standing(step.standing());
    }

    private List<String> cells(HistoryStep step) {
        return List.of(step.at(), HistoryViewModel.name(step.kind()), HistoryViewModel.label(step), standing(step));
    }

    private void kinds() {
        Kind before = kind.getValue();
        var all = new ArrayList<Kind>();
        all.add(new Kind(null, 0));
        for (Map.Entry<StepKind, Integer> e : model.kinds().entrySet()) all.add(new Kind(e.getKey(), e.getValue()));
        filling = true;
        kind.getItems().setAll(all);
        kind.setValue(all.stream().filter(k -> before != null && k.kind() == before.kind()).findFirst().orElse(all.getFirst()));
        filling = false;
        if (before != null && kind.getValue().kind() != before.kind()) model.kind(null); // its last step is gone
    }

    private void fill(List<HistoryStep> steps) {
        HistoryStep chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(steps);
        table.setPlaceholder(model.isEmpty()
                ? PaneTitle.quiet(Strings.of("history.none"))
                : new NoHits(Strings.of("history.nohits"), Strings.of("history.nohits.clear"), () -> {
                    find.clear();
                    kind.getSelectionModel().selectFirst();
                }));
        table.refresh();
        count.setText(model.count());
        if (chosen != null)
            steps.stream().filter(step -> step.id() == chosen.id()).findFirst().ifPresent(table.getSelectionModel()::select);
        verbs();
    }

    private void verbs() {
        HistoryStep step = table.getSelectionModel().getSelectedItem();
        String noJump = model.whyNotJump(step);
        String noRevert = model.whyNotRevert(step);
        jump.setText(model.jump(step));
        jump.setDisable(!noJump.isEmpty());
        revert.setDisable(!noRevert.isEmpty());
        String words = noRevert.isEmpty() ? noJump : noRevert;
        why.setText(words);
        why.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }

    private void jump() {
        HistoryStep step = table.getSelectionModel().getSelectedItem();
        if (step != null) model.goTo(step);
    }

    private void revert() {
        HistoryStep step = table.getSelectionModel().getSelectedItem();
        if (step != null) model.revert(step);
    }

    /// The words of the menu, with a sign for what is no ordinary step.
    private static final class What extends TableCell<HistoryStep, String> {
        private final FontIcon icon = new FontIcon(Material2AL.FLAG);

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            HistoryStep step = empty || getTableRow() == null ? null : getTableRow().getItem();
            Standing standing = step == null ? Standing.DONE : step.standing();
            setGraphic(standing == Standing.DONE ? null : icon);
            if (standing != Standing.DONE)
                icon.setIconCode(standing == Standing.MARK
                        ? Material2AL.FLAG
                        : standing == Standing.UNDONE ? Material2MZ.UNDO : Material2AL.BLOCK);
        }
    }
}
