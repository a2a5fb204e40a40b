package org.discern.ui.intent.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.kit.Words;
import org.discern.work.intent.compare.Comparison;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Two states of the clusters: one line for each cluster of both, the utterances behind it, the settings that differ. For a sheet.
public final class DiffView extends BorderPane {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double WIDEST = 1560;
    private static final double HIGHEST = 860;

    private final DiffViewModel state;
    private final boolean choosable;
    private final TableView<DiffLine> table = Tables.table("");
    private final Label nothing = new Label();
    private final ListView<DiffUtterance> utterances = new ListView<>();
    private final TableView<Comparison.Setting> settings = Tables.table("");
    private final Map<Kind, ToggleButton> filters = new EnumMap<>(Kind.class);
    private final PaneTitle about = new PaneTitle(Strings.of("intent.diff.utterances"), "");
    private final Button tune;
    private final Button review;
    private final SplitPane body;
    private boolean following;

    /// @param go shows a screen and closes the sheet
    /// @param choosable whether the two states can be chosen; else [DiffViewModel#show] gives them
    /// @param closing buttons at the right of the last line
    public DiffView(DiffViewModel state, Consumer<String> go, boolean choosable, Node... closing) {
        this.state = state;
        this.choosable = choosable;
        getStyleClass().add("diff");
        StagePane.style(this, "/org/discern/ui/intent/diff/diff.css");
        tune = StagePane.button(Strings.of("intent.diff.tune"), "Enter", () -> show(go, "tune"));
        review = StagePane.button(Strings.of("intent.diff.review"), "Shift+Enter", () -> show(go, "review"));
        setTop(choosable ? new VBox(choice(), filters()) : filters());
        lines();
        table.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            show(go, e.isShiftDown() ? "review" : "tune");
            e.consume();
        });
        body = new SplitPane(linesPane(), side());
        body.setDividerPositions(0.64);
        setBottom(closing(closing));
        state.found().addListener(_ -> follow());
        state.failure().addListener(_ -> follow());
        state.chosen().addListener(_ -> followChosen());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) setPrefSize(Math.min(WIDEST, scene.getWidth() - 104), Math.min(HIGHEST, scene.getHeight() - 152));
        });
        follow();
    }

    private HBox choice() {
        var swap = PaneTitle.tool(Material2MZ.SWAP_HORIZ, Strings.of("intent.diff.swap"), state::swap);
        var line = new HBox(end("intent.diff.before", state.before()), swap, end("intent.diff.after", state.after()));
        for (int i = 0; i < 3; i += 2) HBox.setHgrow(line.getChildren().get(i), Priority.ALWAYS);
        line.getStyleClass().add("diff-choice");
        return line;
    }

    /// One side: a list of what there is, and a field for any other height.
    private HBox end(String key, ObjectProperty<@Nullable Choice> side) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().addAll("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new ComboBox<Choice>();
        box.getItems().setAll(Choices.of(state.workspace()));
        Words.on(box, Choice::words);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(200);
        box.setMinWidth(120);
        box.setVisibleRowCount(14);
        box.setAccessibleText(Strings.of(key));
        HBox.setHgrow(box, Priority.ALWAYS);
        Runnable follow = () -> {
            Choice now = side.get();
            if (now != null && !box.getItems().contains(now)) box.getItems().add(1, now);
            box.setValue(now);
        };
        side.addListener(_ -> follow.run());
        follow.run();
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null) side.set(now);
        });
        var at = new TextField();
        at.setPromptText(Strings.of("intent.diff.at"));
        at.setPrefWidth(72);
        at.setMinWidth(72);
        at.setTooltip(new Tooltip(Strings.of("intent.diff.at.tip")));
        at.setAccessibleText(Strings.of("intent.diff.at.tip"));
        at.setOnAction(_ -> {
            Optional<Choice> cut = Choices.at(state.workspace(), at.getText());
            at.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), cut.isEmpty());
            cut.ifPresent(side::set);
        });
        var line = new HBox(label, box, at);
        line.getStyleClass().add("diff-end");
        return line;
    }

    private HBox filters() {
        var bar = new HBox();
        bar.getStyleClass().addAll("filter-bar", "diff-filters");
        for (Kind kind : Kind.values()) {
            ToggleButton button = PaneTitle.filter(Strings.of("intent.diff.kind." + kind.name()));
            button.setTooltip(new Tooltip(Strings.of("intent.diff.kind." + kind.name() + ".tip")));
            button.setOnAction(_ -> state.toggle(kind));
            filters.put(kind, button);
            bar.getChildren().add(button);
        }
        state.shown().addListener(_ -> markFilters());
        return bar;
    }

    private void markFilters() {
        filters.forEach((kind, button) -> {
            int count = state.count(kind);
            button.setText(Strings.of("intent.diff.filter", Strings.of("intent.diff.kind." + kind.name()), count));
            button.setSelected(state.shown().get().contains(kind));
            button.setDisable(count == 0);
        });
    }

    private void lines() {
        table.setItems(state.lines());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!following && line != null) state.chosen().set(Optional.of(line));
        });
        table.getStyleClass().add("diff-lines");
        nothing.getStyleClass().addAll("muted", "diff-nothing");
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
    }

    private Node linesPane() {
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(new PaneTitle(Strings.of("intent.diff.clusters"), Strings.of("intent.diff.clusters.hint")), table);
        box.getStyleClass().add("pane");
        box.setMinWidth(420);
        return box;
    }

    private Node side() {
        settings.getColumns().add(Tables.text(Strings.of("intent.diff.col.setting"), 150, s -> Strings.of("intent.diff.setting."
                + s
                        .name())));
        settings.getColumns().add(Tables.text(Strings.of("intent.diff.before"), 100, s -> value(s.before())));
        settings.getColumns().add(Tables.text(Strings.of("intent.diff.after"), 100, s -> value(s.after())));
        var same = new Label(Strings.of("intent.diff.settings.none"));
        same.getStyleClass().addAll("muted", "diff-nothing");
        settings.setPlaceholder(same);
        settings.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(settings, Priority.ALWAYS);
        var differing = new VBox(new PaneTitle(Strings.of("intent.diff.settings"), ""), settings);
        differing.getStyleClass().add("pane");
        utterances.setItems(state.utterances());
        utterances.setFixedCellSize(Tables.ROW_HEIGHT);
        utterances.getStyleClass().add("kit-list");
        utterances.setCellFactory(_ -> new UtteranceCell());
        utterances.setPlaceholder(PaneTitle.quiet(Strings.of("intent.diff.pick")));
        Copying.as(utterances, List.of(Strings.of("intent.diff.col.what"), Strings.of("intent.diff.col.utterance")), i -> {
            DiffUtterance u = state.utterances().get(i);
            return List.of(Strings.of("intent.diff.part." + u.part().name()), u.text());
        }, 1);
        VBox.setVgrow(utterances, Priority.ALWAYS);
        var texts = new VBox(about, utterances);
        texts.getStyleClass().add("pane");
        var box = new SplitPane(texts, differing);
        box.setOrientation(Orientation.VERTICAL);
        box.setDividerPositions(0.66);
        box.setMinWidth(300);
        return box;
    }

    private HBox closing(Node... closing) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(tune, review, space);
        bar.getChildren().addAll(closing);
        bar.getStyleClass().add("diff-closing");
        return bar;
    }

    private void show(Consumer<String> go, String screen) { if (state.select()) go.accept(screen); }

    private void follow() {
        Comparison now = state.found().get().orElse(null);
        if (now == null) {
            setCenter(state.failure().get().isEmpty()
                    ? new WaitPane(Strings.of("intent.diff.waiting"))
                    : new EmptyState(Material2AL.ERROR_OUTLINE, Strings.of("intent.diff.failed"), state.failure().get(), "",
                            () -> {}));
        } else {
            columns(now.isTested());
            settings.getItems().setAll(now.settings());
            int all = now.diff().rows().size();
            nothing.setText(all > 0 && state.count(Kind.UNCHANGED) == all
                    ? Strings.of("intent.diff.alike", all)
                    : Strings.of("intent.diff.none"));
            setCenter(body);
        }
        markFilters();
        followChosen();
    }

    private void columns(boolean tested) {
        List<TableColumn<DiffLine, ?>> all = new ArrayList<>(DiffColumns.of(tested));
        table.getColumns().setAll(all);
        Tables.fill(table, all.get(1), 140);
    }

    private void followChosen() {
        DiffLine line = state.chosen().get().orElse(null);
        following = true;
        if (line == null) table.getSelectionModel().clearSelection();
        else if (!line.equals(table.getSelectionModel().getSelectedItem())) table.getSelectionModel().select(line);
        following = false;
        about.hint(line == null
                ? ""
                : Strings.of("intent.diff.about", line.row().stayed().length, line.row().came().length + line.row()
                        .added().length,
                        line.row().left().length + line.row().removed().length) + (state.unlisted() == 0
                                ? ""
                                : Strings.of("intent.diff.about.first", DiffViewModel.MOST_SHOWN)));
        tune.setDisable(line == null);
        review.setDisable(line == null);
    }

    private static String value(String plain) {
        return switch (plain) {
            case "" -> Strings.of("intent.diff.value.none");
            case "true" -> Strings.of("intent.diff.value.on");
            case "false" -> Strings.of("intent.diff.value.off");
            default -> plain;
        };
    }

    /// The place of a keyboard that wants to go on reading.
    Node firstFocus() { return table; }

    boolean isChoosable() { return choosable; }

    /// What it did, and the words.
    private static final class UtteranceCell extends ListCell<DiffUtterance> {
        private final Label part = new Label();
        private final Label text = new Label();
        private final HBox line = new HBox(part, text);

        UtteranceCell() {
            line.getStyleClass().add("diff-utterance");
            part.getStyleClass().addAll("small", "diff-part");
            part.setMinWidth(72);
            text.getStyleClass().add("utterance");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DiffUtterance item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            part.setText(Strings.of("intent.diff.part." + item.part().name()));
            part.pseudoClassStateChanged(CHANGED, item.part() != DiffUtterance.Part.STAYED);
            text.setText(item.text());
            setGraphic(line);
        }
    }
}
