package org.discern.ui.intent.unseen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenScores;
import org.discern.ui.intent.frame.Figure;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Ground;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.NoHits;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.chart.ChartHandle;
import org.discern.ui.kit.chart.ChartPane;
import org.discern.ui.kit.chart.Charts;
import org.jspecify.annotations.Nullable;

/// The novelty histogram with its cut, what the cut means, and the utterances behind it.
public final class UnseenView extends BorderPane {
    private final Room room;
    private final UnseenViewModel state;
    private final ChartPane chart = new ChartPane();
    private final ChartHandle cut = ChartHandle.draggable("canvas-now", Numbers::two);
    private final ChartHandle suggested = ChartHandle.fixed("canvas-learned", v -> Strings.of("intent.unseen.suggested", Numbers
            .two(v)));
    private final Label verdict = new Label();
    private final Label reason = new Label();
    private final Label bridge = new Label();
    private final Figure accuracy = new Figure(Strings.of("intent.unseen.accuracy"));
    private final Figure recall = new Figure(Strings.of("intent.unseen.recall"));
    private final Label sum = new Label();
    private final Map<UnseenViewModel.Show, Button> mistakes = new EnumMap<>(UnseenViewModel.Show.class);
    private final Map<UnseenViewModel.Show, ToggleButton> filters = new EnumMap<>(UnseenViewModel.Show.class);
    private final SearchableComboBox<String> intents = new SearchableComboBox<>();
    private final Button send = new Button();
    private final TableView<Integer> table = Tables.table(Strings.of("intent.unseen.none"));
    private @Nullable Ground shown;
    private boolean settingSelection;

    /// The screen with its empty states.
    public static Node screen(Room room) {
        return new StagePane(room, "intent.unseen", () -> new UnseenView(room), "/org/discern/ui/intent/unseen/unseen.css");
    }

    UnseenView(Room room) {
        this.room = room;
        state = new UnseenViewModel(room);
        getStyleClass().add("unseen");
        setTop(bar());
        var top = new HBox(histogram(), atThisCut());
        HBox.setHgrow(top.getChildren().getFirst(), Priority.ALWAYS);
        top.setMinHeight(260);
        var split = new SplitPane(top, below());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.52);
        setCenter(split);
        room.commands().does("discover.unseen.suggested", state::toSuggested);
        room.live().live().addListener((_, _, now) -> now.ifPresent(this::follow));
        room.live().noveltyCut().addListener((_, _, now) -> cut.valueProperty().set(now.doubleValue()));
        state.report().addListener((_, _, now) -> now.ifPresent(this::show));
        state.intent().addListener(_ -> drawHistogram());
        room.live().live().get().ifPresent(this::follow);
        state.report().get().ifPresent(this::show);
    }

    private HBox bar() {
        var title = new Label(Strings.of("intent.unseen.title"));
        title.getStyleClass().add("heading");
        verdict.getStyleClass().add("verdict");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var back = StagePane.button(Strings.of("intent.unseen.toSuggested"), room.commands(), "discover.unseen.learned",
                state::toSuggested);
        send.getStyleClass().add("accent");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(_ -> room.navigator().go("tune"));
        var bar = new HBox(title, verdict, space, back, send);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node histogram() {
        chart.add(suggested);
        chart.add(cut);
        chart.setFocusTraversable(true);
        chart.getStyleClass().addAll("canvas-pane", Navigator.STARTS_HERE);
        chart.setAccessibleText(Strings.of("intent.unseen.spoken"));
        chart.setOnMousePressed(_ -> chart.requestFocus());
        chart.setOnKeyPressed(e -> {
            double by = e.isShiftDown() ? 0.05 : 0.01;
            if (e.getCode() == KeyCode.LEFT) state.drag(room.live().noveltyCut().get() - by);
            else if (e.getCode() == KeyCode.RIGHT) state.drag(room.live().noveltyCut().get() + by);
            else return;
            e.consume();
        });
        chart.setOnKeyReleased(e -> {
            if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) state.release();
        });
        cut.onDrag(state::drag);
        cut.onRelease(state::release);
        intents.setPrefWidth(200);
        intents.getStyleClass().add("in-title");
        intents.valueProperty().addListener((_, _, now) -> state.intent().set(now == null || now.equals(Strings.of(
                "intent.unseen.allIntents")) ? "" : now));
        var look = PaneTitle.quiet(Strings.of("intent.unseen.look"));
        look.getStyleClass().add(Audience.FOR_HANDS);
        var title = new PaneTitle(Strings.of("intent.unseen.histogram"), Strings.of("intent.unseen.histogram.hint"), look,
                intents);
        var box = new VBox(title, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        return box;
    }

    private Node atThisCut() {
        var title = new PaneTitle(Strings.of("intent.unseen.atCut"), "");
        var figures = new HBox(accuracy, recall);
        figures.getStyleClass().add("figures");
        reason.getStyleClass().addAll("muted", "small");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        sum.getStyleClass().add("unseen-sum");
        sum.setWrapText(true);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        bridge.getStyleClass().addAll("muted", "small");
        bridge.setWrapText(true);
        bridge.setMinHeight(Region.USE_PREF_SIZE);
        bridge.managedProperty().bind(bridge.visibleProperty());
        var head = new Label(Strings.of("intent.unseen.mistakes"));
        head.getStyleClass().add("strong");
        var list = new VBox(sum, bridge, head);
        list.getStyleClass().add("at-cut");
        for (var kind : List.of(UnseenViewModel.Show.SENT_AWAY, UnseenViewModel.Show.MISTAKEN, UnseenViewModel.Show.ASIDE_KEPT)) {
            var button = new Button();
            button.getStyleClass().addAll("flat", "mistake-line", Audience.KEEPS);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> state.show().set(kind));
            mistakes.put(kind, button);
            list.getChildren().add(button);
        }
        list.getChildren().add(reason);
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(title, figures, scroll);
        box.getStyleClass().addAll("pane", "side");
        box.setMinWidth(320);
        box.setPrefWidth(320);
        return box;
    }

    private Node below() {
        var bar = new HBox();
        bar.getStyleClass().addAll("pane-title", "filter-bar");
        var group = new ToggleGroup();
        for (var kind : List.of(UnseenViewModel.Show.UNSEEN, UnseenViewModel.Show.MISTAKES, UnseenViewModel.Show.KNOWN,
                UnseenViewModel.Show.ASIDE, UnseenViewModel.Show.ALL)) {
            var button = new ToggleButton();
            button.getStyleClass().addAll("flat", "filter");
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                state.show().set(kind);
                button.setSelected(true);
            });
            filters.put(kind, button);
            bar.getChildren().add(button);
        }
        state.show().addListener((_, _, now) -> markFilter(now));
        markFilter(state.show().get());
        columns();
        table.setItems(state.rows());
        table.setPlaceholder(new NoHits(Strings.of("intent.unseen.none"), Strings.of("intent.unseen.none.clear"), () -> {
            room.commands().run("edit.find.clear");
            state.show().set(UnseenViewModel.Show.ALL);
        }));
        table.getSelectionModel().getSelectedIndices().addListener(
                (javafx.collections.ListChangeListener<Integer>) _ -> picked());
        var box = new VBox(bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        return box;
    }

    private void markFilter(UnseenViewModel.Show now) {
        var shownAs = now == UnseenViewModel.Show.SENT_AWAY || now == UnseenViewModel.Show.MISTAKEN
                || now == UnseenViewModel.Show.ASIDE_KEPT ? UnseenViewModel.Show.MISTAKES : now;
        filters.forEach((kind, button) -> button.setSelected(kind == shownAs));
    }

    private void columns() {
        TableColumn<Integer, String> text = Tables.text(Strings.of("intent.unseen.col.text"), 420, row -> utterance(row).text());
        text.getStyleClass().add("utterance");
        List<TableColumn<Integer, ?>> all = new ArrayList<>();
        all.add(text);
        all.add(Tables.text(Strings.of("intent.unseen.col.label"), 150, row -> utterance(row).intent()));
        all.add(Tables.text(Strings.of("intent.unseen.col.nearest"), 170, row -> scores().nearestIntent(row)));
        all.add(Tables.number(Strings.of("intent.unseen.col.score"), 72, row -> scores().novelty()[row], Numbers::two));
        all.add(Tables.number(Strings.of("intent.unseen.col.margin"), 72, row -> scores().margin()[row], Numbers::two));
        all.add(Tables.text(Strings.of("intent.unseen.col.fate"), 190, row -> Strings.of("intent.fate." + state.fate(row)
                .name())));
        table.getColumns().setAll(all);
        for (TableColumn<Integer, ?> column : all.subList(1, all.size())) {
            column.setMaxWidth(column.getPrefWidth());
            column.setMinWidth(column.getPrefWidth());
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private Utterance utterance(int row) { return room.workspace().corpus().get().get(row); }

    private UnseenScores scores() { return room.workspace().discovery().get().orElseThrow().unseen(); }

    private void picked() {
        if (settingSelection) return;
        int[] rows = table.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).mapToInt(r -> r)
                .toArray();
        if (rows.length > 0) room.workspace().selection().set(rows, Strings.of("intent.unseen.by.table"));
    }

    private void follow(Live now) {
        if (shown == now.ground()) return;
        shown = now.ground();
        intents.getItems().setAll(Strings.of("intent.unseen.allIntents"));
        intents.getItems().addAll(now.discovery().unseen().intents().names());
        intents.setValue(Strings.of("intent.unseen.allIntents"));
        suggested.valueProperty().set(now.discovery().unseen().suggestedCut());
        cut.valueProperty().set(room.live().noveltyCut().get());
        UnseenScores.Verdict said = now.discovery().unseen().verdict();
        verdict.setText(UnseenViewModel.verdict(said));
        verdict.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("unfamiliar"), said.unfamiliar());
        reason.setText(UnseenViewModel.reason(said));
        drawHistogram();
    }

    private void drawHistogram() {
        room.live().live().get().ifPresent(now -> {
            UnseenViewModel.Histogram bins = state.histogram(now);
            List<Charts.Bars> groups = new ArrayList<>();
            groups.add(new Charts.Bars(Strings.of("intent.unseen.labelled"), bins.labelled(), "canvas-known"));
            groups.add(new Charts.Bars(Strings.of("intent.unseen.unlabelled"), bins.unlabelled(), "canvas-unseen"));
            if (java.util.Arrays.stream(bins.marked()).sum() > 0)
                groups.add(new Charts.Bars(Strings.of("intent.unseen.marked"), bins.marked(), "canvas-hover"));
            if (!state.intent().get().isEmpty()) groups.add(new Charts.Bars(state.intent().get(), bins.chosen(), "canvas-now"));
            chart.show(Charts.histogram(Strings.of("intent.unseen.axis"), Strings.of("intent.unseen.count"), bins.edges(),
                    groups));
        });
    }

    private void show(NoveltyReport report) {
        accuracy.show(Numbers.two(report.accuracy()), "± " + Numbers.two(report.accuracySpread()));
        recall.show(Numbers.two(report.recall()), report.marked() == 0 ? "" : Strings.of("intent.unseen.of", report.marked()));
        recall.setVisible(report.marked() > 0);
        sum.setText(Strings.of("intent.unseen.sum", report.rows(), report.known(), report.unseen(), report.setAside()));
        String bridging = state.bridge(report);
        bridge.setText(bridging);
        bridge.setVisible(!bridging.isEmpty());
        mistakes.forEach((kind, button) -> {
            int count = switch (kind) {
                case SENT_AWAY -> report.sentAway();
                case MISTAKEN -> report.mistaken();
                default -> report.markedKept();
            };
            button.setText(Strings.of("intent.unseen.mistake." + kind.name(), count));
        });
        Button kept = mistakes.get(UnseenViewModel.Show.ASIDE_KEPT);
        if (kept != null) {
            kept.setVisible(report.marked() > 0);
            kept.setManaged(report.marked() > 0);
        }
        filters.forEach((kind, button) -> button.setText(Strings.of("intent.unseen.show." + kind.name(), switch (kind) {
            case UNSEEN -> report.unseen();
            case MISTAKES -> report.mistakes();
            case KNOWN -> report.known();
            case ASIDE -> report.setAside();
            default -> report.rows();
        })));
        send.setText(Strings.of("intent.unseen.send", report.unseen()));
        table.refresh();
    }

    ChartHandle cut() { return cut; }

    UnseenViewModel state() { return state; }
}
