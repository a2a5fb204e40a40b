package org.discern.ui.recipe.graph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;
import org.discern.work.settings.Hues;
import org.discern.ui.kit.points.SelectMode;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.recipe.canvas.GraphPicture;
import org.discern.ui.recipe.canvas.MiniMap;
import org.discern.work.Commands;
import org.discern.work.recipe.walk.Pattern;
import org.discern.work.recipe.walk.SceneGraph;
import org.kordamp.ikonli.material2.Material2AL;

/// *Graph*: search on top, tools, the canvas with legend and mini-map, the recipes of the scene below, the inspector beside.
public final class GraphView extends BorderPane {
    private final GraphDesk desk;
    private final GraphViewModel state;
    private final SearchViewModel search;
    private final SearchBar searchBar;
    private final GraphCanvas canvas;
    private final MiniMap miniMap;
    private final InspectorPane inspector;
    private final StackPane stack = new StackPane();
    private int[] colours = {};
    private SceneGraph colouredFor = SceneGraph.EMPTY;
    private Theme colouredIn = Theme.LIGHT;
    private Hues colouredBy = Hues.DISCERN;
    private Set<Long> steps = Set.of();
    private boolean beating;

    public GraphView(GraphDesk desk) {
        this.desk = desk;
        state = desk.state();
        search = new SearchViewModel(desk);
        searchBar = new SearchBar(search, desk);
        inspector = new InspectorPane(desk);
        canvas = new GraphCanvas(new GraphHands(desk, this, inspector::enter));
        miniMap = new MiniMap(canvas);
        getStyleClass().addAll("pane", "graph-view");
        var remark = new Label();
        remark.getStyleClass().add("graph-remark");
        remark.setWrapText(true);
        remark.setMaxWidth(520);
        remark.textProperty().bind(state.remark());
        remark.visibleProperty().bind(state.remark().isNotEqualTo(""));
        stack.getChildren().addAll(canvas, miniMap, remark, searchBar.list());
        StackPane.setAlignment(miniMap, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(remark, Pos.BOTTOM_CENTER);
        StackPane.setAlignment(searchBar.list(), Pos.TOP_LEFT);
        stack.setMinSize(120, 60);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var figure = new VBox(stack, new LegendBar(desk));
        figure.setMinHeight(160);
        var left = new SplitPane(figure, new RecipeTable(desk));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(.74);
        var all = new SplitPane(left, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        all.setDividerPositions(.76);
        setTop(new VBox(searchBar, new GraphTools(desk, canvas.modeProperty())));
        setCenter(all);
        follow();
        does(desk.room().commands());
    }

    // ---- what follows the state

    private void follow() {
        canvas.onPainted(miniMap::paint);
        state.frame().addListener(_ -> draw());
        state.camera().addListener((_, _, now) -> canvas.look(now));
        state.fits().addListener(_ -> canvas.fitAll());
        state.sight().addListener(_ -> empty());
        state.paths().addListener(_ -> {
            steps = stepsOf();
            draw();
        });
        Fx.whileShown(this, Theme.current(), _ -> draw());
        Platform.Preferences system = Platform.getPreferences();
        Fx.whileShown(this, Motion.reduced(), _ -> state.reducedMotion().set(Motion.isReduced()));
        system.reducedMotionProperty().addListener((_, _, _) -> state.reducedMotion().set(Motion.isReduced()));
        state.framed().addListener(_ -> frame());
        canvas.widthProperty().addListener(_ -> frame());
        canvas.heightProperty().addListener(_ -> frame());
        canvas.look(state.scene().camera());
        if (!state.scene().isEmpty()) canvas.fitAll();
        empty();
        draw();
        frame();
    }

    /// Keeps in view what has to be.
    private void frame() {
        state.sized(canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0)
            state.framed().get().ifPresent(w -> canvas.hold(new Scene.Camera(w.x(), w.y(), Math.min(canvas.getWidth() / w.width(),
                    canvas.getHeight() / w.height()))));
    }

    private Set<Long> stepsOf() {
        var out = new HashSet<Long>();
        SceneGraph now = state.sight().get();
        for (GraphPath path : state.paths().get())
            for (int i = 1; i < path.nodes().size(); i++) {
                int a = now.bodyOf(path.nodes().get(i - 1));
                int b = now.bodyOf(path.nodes().get(i));
                if (a >= 0 && b >= 0) out.add(GraphPicture.step(a, b));
            }
        return out;
    }

    private void draw() {
        SceneGraph now = state.sight().get();
        Theme theme = Theme.current().get();
        if (now != colouredFor || theme != colouredIn || Palette.hues() != colouredBy || colours.length != now.size()) {
            colours = IntStream.range(0, now.size()).map(i -> Kinds.argb(now.kind(i), now.scene(), theme)).toArray();
            colouredFor = now;
            colouredIn = theme;
            colouredBy = Palette.hues();
            steps = stepsOf();
        }
        int n = now.size();
        float[] x = new float[n];
        float[] y = new float[n];
        var pinned = new BitSet();
        for (int i = 0; i < n; i++) {
            x[i] = state.x(i);
            y[i] = state.y(i);
            if (state.isPinned(i)) pinned.set(i);
        }
        canvas.picture(new GraphPicture(now, x, y, colours, state.selected().get(), pinned, state.focus().get(), steps));
        canvas.setAccessibleText(Strings.of("recipe.inspector.counts", now.marks(), now.edges()));
        beat();
    }

    /// One pulse a frame as long as something moves and is seen.
    private void beat() {
        if (beating || !state.isMoving()) return;
        beating = true;
        Fx.nextFrame(() -> {
            beating = false;
            if (getScene() == null) return;
            state.pulse();
            beat();
        });
    }

    private void empty() {
        boolean isEmpty = state.sight().get().size() == 0;
        stack.getChildren().removeIf(node -> node.getStyleClass().contains("graph-empty"));
        if (!isEmpty) return;
        var box = new VBox(new EmptyState(Material2AL.BUBBLE_CHART, Strings.of("recipe.graph.empty"), Strings.of(
                "recipe.graph.empty.words"), Strings.of("recipe.search.sample"), desk.walk()::sample));
        for (Pattern pattern : search.examples()) {
            var chip = PaneTitle.button(search.words(pattern), "", () -> search.run(pattern));
            chip.getStyleClass().add("pattern-chip");
            box.getChildren().add(chip);
        }
        box.getStyleClass().add("graph-empty");
        stack.getChildren().add(1, box);
    }

    // ---- commands

    /// What needs this view's own nodes; the rest is said by [GraphCommands].
    private void does(Commands c) {
        c.does("graph.find.search", searchBar::begin);
        c.does("graph.tool.pick", () -> canvas.modeProperty().set(SelectMode.PICK));
        c.does("graph.tool.rectangle", () -> canvas.modeProperty().set(SelectMode.RECTANGLE));
        c.does("graph.tool.lasso", () -> canvas.modeProperty().set(SelectMode.LASSO));
        c.does("graph.look.in", canvas::zoomIn);
        c.does("graph.look.out", canvas::zoomOut);
        c.does("graph.look.fit", canvas::fitAll);
        c.does("graph.look.selection", canvas::fitSelection);
        c.does("graph.inspect.details", inspector::showDetails);
        c.does("graph.inspect.outline", inspector::showOutline);
    }

    /// The canvas, for the bench.
    public GraphCanvas canvas() { return canvas; }
}
