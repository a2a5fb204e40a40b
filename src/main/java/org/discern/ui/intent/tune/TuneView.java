package org.discern.ui.intent.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.Hits;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Dendrogram;
import org.discern.ui.intent.frame.Figure;
import org.discern.ui.intent.frame.NothingMatches;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.CutChange;
import org.discern.ui.intent.live.Ground;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Tally;
import org.discern.ui.intent.live.Tints;
import org.discern.ui.intent.tree.CutAnnouncer;
import org.discern.ui.intent.tree.ThresholdPane;
import org.discern.ui.intent.tree.TreeMarks;
import org.discern.ui.intent.tree.TreeScene;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.PointCanvas;
import org.discern.ui.kit.points.SelectMode;
import org.discern.work.Commands;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/// Tree and score curve, map, and cluster list under one handle.
public final class TuneView extends BorderPane {
    private final Room room;
    private final TuneViewModel state;
    private final ThresholdPane threshold;
    private final PointCanvas map = new PointCanvas();
    private final ListView<ClusterRow> list = new ListView<>();
    private final List<ClusterCell> cells = new ArrayList<>();
    private final Figure clusters = new Figure(Strings.of("intent.tune.figure.clusters"));
    private final Figure fresh = new Figure(Strings.of("intent.tune.figure.new"));
    private final Figure unassigned = new Figure(Strings.of("intent.tune.figure.unassigned"));
    private final Label change = new Label();
    private final Label peek = new Label();
    private final NothingMatches nothing;
    private final SteadyLegend legend = new SteadyLegend();
    private int[] leafColours = {};
    private Button learned = new Button();
    private @Nullable Ground shown;
    private @Nullable Picture picture;
    private @Nullable JoinCard card;
    private boolean settled;

    /// What is painted now.
    ///
    /// @param argb per cluster of the cut
    /// @param selectedBefore see [TreeScene.Look]
    /// @param foundBefore the same of what the search finds; null while nothing is searched
    /// @param steady see [TuneViewModel#steady]
    record Picture(Live live, int[] argb, int[] selectedBefore, int @Nullable [] foundBefore, Map<Integer, Double> steady) {
        int selectedIn(int node) { return in(selectedBefore, node); }

        /// How much of a cluster the search finds; -1 while nothing is searched.
        int foundIn(int node) { return foundBefore == null ? -1 : in(foundBefore, node); }

        private int in(int[] before, int node) {
            if (before.length == 0) return 0;
            Dendrogram tree = live.ground().tree();
            return before[tree.first(node) + tree.size(node)] - before[tree.first(node)];
        }
    }

    /// The screen with its empty states.
    public static Node screen(Room room) {
        return new StagePane(room, "intent.tune", () -> new TuneView(room), "/org/discern/ui/intent/tune/tune.css");
    }

    TuneView(Room room) {
        this.room = room;
        state = new TuneViewModel(room);
        threshold = new ThresholdPane(state, 48);
        getStyleClass().add("tune");
        nothing = new NothingMatches(room.commands());
        setTop(new VBox(bar(), nothing));
        var split = new SplitPane(tree(), mapPane(), cutPane());
        split.setDividerPositions(0.38, 0.7);
        SplitPane.setResizableWithParent(split.getItems().get(2), false);
        setCenter(split);
        commands();
        room.live().live().addListener((_, _, now) -> now.ifPresent(this::follow));
        room.live().cutHeight().addListener((_, _, now) -> threshold.height(now.doubleValue()));
        room.live().moving().addListener((_, _, now) -> moving(now));
        state.newInFocus().addListener(_ -> repaint());
        state.pair().addListener((_, _, found) -> {
            if (card != null && found.isPresent()) card.show(found.get());
        });
        Fx.whileShown(this, Theme.current(), _ -> repaint());
        Fx.whileShown(this, state.selection().rows(), _ -> repaint());
        Fx.whileShown(this, state.selection().found(), _ -> repaint());
        state.map().hulls().addListener(_ -> repaint());
        state.map().points().addListener((_, _, points) -> points.filter(p -> p.rows() == leafColours.length).ifPresent(p -> {
            map.points(p);
            repaint();
        }));
        state.branch().branch().addListener(_ -> repaint());
        state.measured().addListener((_, _, _) -> repaint());
        CutAnnouncer.follow(room.live(), Strings.of("intent.tune.tree.spoken"), threshold.canvas());
        CutAnnouncer.follow(room.live(), Strings.of("intent.tune.map.spoken"), map);
        room.live().live().get().ifPresent(this::follow);
    }

    private void commands() {
        Commands commands = room.commands();
        ThresholdPane.commands(commands, "tune", state);
        for (SelectMode mode : SelectMode.values())
            commands.does("discover.map." + mode.name().toLowerCase(Locale.ROOT), () -> map.modeProperty().set(mode));
        commands.does("discover.tune.stability", () -> {
            if (!state.measure()) room.navigator().tell(Strings.of("intent.review.stability.busy"), "", () -> {});
        });
        commands.does("discover.map.density", () -> map.densityProperty().set(!map.densityProperty().get()));
        commands.does("discover.map.hulls", () -> state.map().hulls().set(!state.map().hulls().get()));
        commands.does("discover.map.axes", () -> state.map().axes().set(!state.map().axes().get()));
        commands.does("discover.map.in", map::zoomIn);
        commands.does("discover.map.out", map::zoomOut);
        commands.does("discover.map.all", map::fitAll);
        commands.does("discover.map.selection", map::fitSelection);
    }

    private HBox bar() {
        var title = new Label(Strings.of("intent.tune.title"));
        title.getStyleClass().add("heading");
        change.getStyleClass().addAll("chip");
        change.setVisible(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var focus = new CheckBox(Strings.of("intent.tune.focus"));
        focus.selectedProperty().bindBidirectional(state.newInFocus());
        focus.setTooltip(new Tooltip(Strings.of("intent.tune.focus.tip")));
        learned = StagePane.button(Strings.of("intent.tune.toLearned"), room.commands(), "discover.tune.learned",
                state::toLearned);
        var review = StagePane.button(Strings.of("intent.tune.review"), "", () -> room.navigator().go("review"));
        review.getStyleClass().add("accent");
        var keep = StagePane.button(Strings.of("intent.diff.bar.keep"), "", () -> room.commands().run(Room.KEEP_CUT));
        var compare = StagePane.button(Strings.of("intent.diff.bar.compare"), "", () -> room.commands().run(Room.COMPARE));
        var bar = new HBox(title, change, space, focus, learned, keep, compare, review);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node tree() {
        threshold.canvas().onHover(this::hover);
        threshold.canvas().setAccessibleText(Strings.of("intent.tune.tree.spoken"));
        var title = new PaneTitle(Strings.of("intent.tune.tree"), Strings.of("intent.tune.tree.hint"), PaneTitle.tool(
                Material2AL.FACT_CHECK, Strings.of("intent.tune.steady.measure"), room.commands(), "discover.tune.stability",
                () -> room.commands().run(
                        "discover.tune.stability")));
        var branch = new BranchBar(state.branch(), title, room.commands(), why -> room.navigator().tell(why, "", () -> {}));
        threshold.canvas().onMenu((node, at) -> branch.menu(threshold.canvas(), node, at));
        var box = new VBox(title, branch, threshold, legend);
        VBox.setVgrow(threshold, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(320);
        return box;
    }

    private Node mapPane() {
        map.onSelect(state::pickLeaves);
        map.onHover(this::peek);
        map.setAccessibleText(Strings.of("intent.tune.map.spoken"));
        var title = new PaneTitle(Strings.of("intent.tune.map"), "", new SelectBar(map, state.map(), room.commands()));
        peek.getStyleClass().addAll("map-peek", Audience.FOR_HANDS);
        peek.setMaxWidth(Double.MAX_VALUE);
        peek(-1);
        var box = new VBox(title, map, peek);
        VBox.setVgrow(map, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(240);
        return box;
    }

    private Node cutPane() {
        var figures = new HBox(clusters, fresh, unassigned);
        figures.getStyleClass().add("figures");
        for (Node figure : figures.getChildren()) HBox.setHgrow(figure, Priority.ALWAYS);
        list.setItems(state.rows());
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().addAll("kit-list", "cluster-list", Navigator.STARTS_HERE);
        list.setCellFactory(_ -> {
            var cell = new ClusterCell(() -> picture);
            cells.add(cell);
            return cell;
        });
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ClusterRow>) _ -> {});
        list.setOnMouseClicked(e -> pickRow(e.isShiftDown() || e.isShortcutDown()));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) pickRow(e.isShiftDown());
            else if (e.getCode() == KeyCode.ESCAPE) state.clear();
        });
        list.setPlaceholder(PaneTitle.quiet(Strings.of("intent.tune.list.empty")));
        var title = new PaneTitle(Strings.of("intent.tune.list"), "");
        title.hint(Strings.of("intent.tune.list.hint"));
        var box = new VBox(figures, new EditsLine(room), title, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(300);
        box.setPrefWidth(360);
        return box;
    }

    private void pickRow(boolean extend) {
        ClusterRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) return;
        state.pick(row.entry().node(), extend);
        threshold.canvas().reveal(row.entry().node());
    }

    private void follow(Live now) {
        if (shown != now.ground()) {
            shown = now.ground();
            leafColours = new int[now.ground().tree().leaves()];
            map.points(state.map().points().get().orElse(now.discovery().map()));
            threshold.show(now.ground().tree(), now.ground().axis(), now.discovery().curve(), Strings.of("intent.criterion."
                    + now.discovery().curve().criterion().name()));
            learned.setDisable(!now.discovery().curve().isLearned());
            Theme theme = Theme.current().get();
            room.workspace().runner().quiet(Lane.QUICK, "Rehearse a drag", progress -> Rehearsal.of(now, theme, progress));
        }
        threshold.height(room.live().cutHeight().get());
        Tally tally = now.tally();
        clusters.show(Numbers.count(tally.groups()), tally.clusters() > tally.groups()
                ? Strings.of("intent.tune.figure.small", tally.clusters() - tally.groups())
                : "");
        fresh.show(Numbers.count(tally.fresh()), "");
        unassigned.show(Numbers.percent(tally.unassignedShare()), "");
        change.setVisible(!now.change().isNone());
        if (!now.change().isNone()) change.setText(told(now.change()));
        repaint();
    }

    /// `2 merged, 1 split`, or the one of both that there is.
    private static String told(CutChange change) {
        String merged = change.merged() > 0 ? Strings.of("intent.tune.merged", change.merged()) : "";
        String split = change.split() > 0 ? Strings.of("intent.tune.split", change.split()) : "";
        return merged.isEmpty() || split.isEmpty() ? merged + split : merged + ", " + split;
    }

    /// Colours and selection again; labels only at rest.
    private void repaint() {
        Live now = room.live().live().get().orElse(null);
        if (now == null || shown != now.ground()) return;
        int[] argb = Tints.of(now, state.newInFocus().get(), Theme.current().get());
        BitSet leaves = now.ground().leaves(state.selection().rows().get());
        int[] found = state.selection().found().get().map(hits -> TreeScene.Look.counts(now.ground().tree(), now.ground().leaves(
                hits.rows()))).orElse(null);
        picture = new Picture(now, argb, TreeScene.Look.counts(now.ground().tree(), leaves), found, state.steady());
        for (int leaf = 0; leaf < leafColours.length; leaf++) leafColours[leaf] = argb[now.cut().clusterOf(leaf)];
        map.colours(leafColours);
        map.selected(leaves);
        threshold.look(new TreeScene.Look(now.cut(), argb, picture.selectedBefore(), TreeMarks.of(now.decisions().edits(), state
                .branch().branch().get().map(BranchViewModel.Branch::node).orElse(-1), picture.steady())));
        cells.forEach(ClusterCell::tint);
        nothing.show(missed(picture));
        legend.shown(!picture.steady().isEmpty());
        settled = !room.live().moving().get();
        if (settled) {
            var marks = new MapMarks(now, state.map().points().get().orElse(now.discovery().map()), argb);
            map.labels(marks.labels());
            map.hulls(state.map().hulls().get() ? marks.hulls() : List.of());
            list.refresh();
        }
    }

    /// That the search lights up nothing here; empty while it does, and without a search.
    private String missed(Picture now) {
        boolean any = now.foundBefore() == null || state.rows().stream().anyMatch(row -> now.foundIn(row.entry().node()) > 0);
        int hits = any ? 0 : state.selection().found().get().map(Hits::count).orElse(0);
        return any
                ? ""
                : hits == 0 ? Strings.of("intent.tune.nothing") : Strings.of("intent.tune.nothing.here", hits);
    }

    private void moving(boolean on) {
        map.moving(on);
        if (!on && !settled) repaint();
        if (on) {
            threshold.showCard(null, Point2D.ZERO);
            map.hulls(List.of()); // of a cut that is passing
        }
    }

    private void hover(int join, Point2D at) {
        Picture now = picture;
        card = null;
        if (join >= 0 && now != null) state.join(join, now.argb()).ifPresent(facts -> card = new JoinCard(facts));
        if (card != null) state.pair().get().ifPresent(card::show);
        threshold.showCard(card, at);
    }

    private void peek(int leaf) {
        Live now = room.live().live().get().orElse(null);
        if (now == null || leaf < 0) {
            peek.setText(Strings.of("intent.tune.map.rest"));
            return;
        }
        Clusters.Entry entry = now.clusters().entryOf(leaf);
        String where = entry.kind() == Clusters.Kind.STRAY ? Strings.of("intent.kind.stray") : now.nameOf(entry);
        peek.setText("“" + now.corpus().get(now.discovery().corpusRows()[leaf]).text() + "”  ·  " + where);
    }

    PointCanvas map() { return map; }

    /// Per leaf the colour last handed to the map.
    int[] leafColours() { return leafColours.clone(); }

    @Nullable
    Picture picture() { return picture; }

    ThresholdPane threshold() { return threshold; }

    TuneViewModel state() { return state; }
}
