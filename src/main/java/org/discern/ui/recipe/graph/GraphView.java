package org.discern.ui.recipe.graph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.SelectMode;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.recipe.canvas.GraphPicture;
import org.discern.ui.recipe.canvas.Hands;
import org.discern.ui.recipe.canvas.MiniMap;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Commands;
import org.discern.work.recipe.walk.Pattern;
import org.discern.work.recipe.walk.SceneExport;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.Way;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// *Graph*: search on top, tools, the canvas with legend and mini-map, the recipes of the scene below, the inspector beside.
public final class GraphView extends BorderPane {
    private static final int[] LIMITS = {5, 12, 25, 50, 100};

    private final RecipeRoom room;
    private final GraphViewModel state;
    private final ScenesViewModel scenes;
    private final SearchViewModel search;
    private final SearchBar searchBar;
    private final GraphCanvas canvas = new GraphCanvas(new Gestures());
    private final MiniMap miniMap = new MiniMap(canvas);
    private final InspectorPane inspector;
    private final StackPane stack = new StackPane();
    private final VBox figure;
    private final Label remark = new Label();
    private final MenuButton expand = new MenuButton(Strings.of("recipe.tool.expand"));
    private final MenuButton sceneMenu = new MenuButton();
    private final Button compare;
    private final Button dismiss;
    private final Button others;
    private final MenuButton paths;
    private int[] colours = {};
    private SceneGraph colouredFor = SceneGraph.EMPTY;
    private Theme colouredIn = Theme.LIGHT;
    private Set<Long> steps = Set.of();
    private boolean beating;

    public GraphView(RecipeRoom room, GraphViewModel state, ScenesViewModel scenes) {
        this.room = room;
        this.state = state;
        this.scenes = scenes;
        search = new SearchViewModel(room, state);
        searchBar = new SearchBar(search, state);
        inspector = new InspectorPane(state);
        getStyleClass().addAll("pane", "graph-view");
        compare = PaneTitle.button(Strings.of("recipe.tool.compare"), "", () -> room.commands().run(RecipeRoom.COMPARE_USERS));
        compare.setGraphic(new FontIcon(Material2AL.COMPARE_ARROWS));
        dismiss = tool(Material2AL.DELETE_OUTLINE, "graph.walk.dismiss");
        others = tool(Material2AL.FILTER_CENTER_FOCUS, "graph.walk.others");
        paths = pathsMenu();
        stack.getChildren().add(canvas);
        stack.getChildren().add(miniMap);
        StackPane.setAlignment(miniMap, Pos.BOTTOM_LEFT);
        remark.getStyleClass().add("graph-remark");
        remark.setWrapText(true);
        remark.setMaxWidth(520);
        remark.textProperty().bind(state.remark());
        remark.visibleProperty().bind(state.remark().isNotEqualTo(""));
        StackPane.setAlignment(remark, Pos.BOTTOM_CENTER);
        stack.getChildren().add(remark);
        stack.getChildren().add(searchBar.list());
        StackPane.setAlignment(searchBar.list(), Pos.TOP_LEFT);
        stack.setMinSize(120, 120);
        VBox.setVgrow(stack, Priority.ALWAYS);
        figure = new VBox(stack, new LegendBar(state));
        figure.setMinHeight(160);
        var left = new SplitPane(figure, new RecipeTable(room, state));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(.74);
        var all = new SplitPane(left, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        all.setDividerPositions(.76);
        setTop(new VBox(searchBar, tools()));
        setCenter(all);
        follow();
        does(room.commands());
    }

    private HBox tools() {
        var modes = new ToggleGroup();
        var bar = new HBox(mode(modes, SelectMode.PICK, Material2MZ.NEAR_ME, "graph.tool.pick"), mode(modes, SelectMode.RECTANGLE,
                Material2AL.HIGHLIGHT_ALT, "graph.tool.rectangle"), mode(modes, SelectMode.LASSO, Material2AL.GESTURE,
                        "graph.tool.lasso"), gap(), tool(Material2MZ.ZOOM_OUT_MAP, "graph.look.fit"), tool(
                                Material2AL.BLUR_CIRCULAR,
                                "graph.select.grow"), tool(Material2AL.FLIP, "graph.select.invert"), gap(), expand, dismiss,
                others, paths, gap(), layoutToggle(), tool(Material2AL.AUTORENEW, "graph.layout.again"), tool(
                        Material2MZ.PUSH_PIN, "graph.layout.pin"), tool(Material2AL.GROUP_WORK, "graph.walk.fold"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sceneMenu.getStyleClass().addAll("flat", "scene-menu");
        sceneMenu.setMnemonicParsing(false);
        expand.getStyleClass().add("flat");
        var save = tool(Material2AL.BOOKMARK_BORDER, "graph.scene.save");
        bar.getChildren().addAll(space, sceneMenu, save, tool(Material2MZ.SAVE_ALT, "graph.out.export"), compare);
        bar.getStyleClass().add("graph-tools");
        return bar;
    }

    private static Region gap() {
        var line = new Region();
        line.getStyleClass().add("tool-gap");
        return line;
    }

    private Button tool(Ikon icon, String command) {
        return PaneTitle.tool(icon, withKeys(command), () -> room.commands().run(command));
    }

    private String withKeys(String command) {
        String keys = room.commands().find(command).map(c -> org.discern.ui.kit.Keys.shown(c.keys())).orElse("");
        return keys.isEmpty() ? Strings.of(command) : Strings.of("recipe.tool.key", Strings.of(command), keys);
    }

    private ToggleButton mode(ToggleGroup group, SelectMode mode, Ikon icon, String command) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "filter", "tool");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(withKeys(command)));
        button.setAccessibleText(Strings.of(command));
        button.setSelected(canvas.modeProperty().get() == mode);
        button.setOnAction(_ -> {
            button.setSelected(true);
            canvas.modeProperty().set(mode);
        });
        canvas.modeProperty().addListener((_, _, now) -> button.setSelected(now == mode));
        return button;
    }

    private ToggleButton layoutToggle() {
        var button = new ToggleButton("", new FontIcon(Material2MZ.SCATTER_PLOT));
        button.getStyleClass().addAll("flat", "filter", "tool");
        button.setTooltip(new Tooltip(withKeys("graph.layout.run")));
        button.setAccessibleText(Strings.of("graph.layout.run"));
        button.selectedProperty().bindBidirectional(state.layoutOn());
        return button;
    }

    private MenuButton pathsMenu() {
        var menu = new MenuButton(Strings.of("recipe.tool.paths"));
        menu.getStyleClass().add("flat");
        for (String command : new String[]{"graph.path.best", "graph.path.shortest"}) {
            var item = new MenuItem(withKeys(command));
            item.setOnAction(_ -> room.commands().run(command));
            menu.getItems().add(item);
        }
        return menu;
    }

    // ---- what follows the state

    private void follow() {
        canvas.onPainted(miniMap::paint);
        state.frame().addListener(_ -> draw());
        state.camera().addListener((_, _, now) -> canvas.look(now));
        state.fits().addListener(_ -> canvas.fitAll());
        state.sight().addListener(_ -> {
            empty();
            selection();
        });
        state.selected().addListener(_ -> selection());
        state.paths().addListener(_ -> {
            steps = stepsOf();
            draw();
        });
        Fx.whileShown(this, Theme.current(), _ -> draw());
        Platform.Preferences system = Platform.getPreferences();
        state.reducedMotion().set(system.isReducedMotion());
        system.reducedMotionProperty().addListener((_, _, now) -> state.reducedMotion().set(now));
        scenes.names().addListener((ListChangeListener<String>) _ -> sceneMenu());
        scenes.present().addListener(_ -> sceneMenu());
        scenes.edited().addListener(_ -> sceneMenu());
        expand.setOnShowing(_ -> expandItems());
        expand.getItems().add(new MenuItem()); // so that it opens at all
        sceneMenu();
        canvas.look(state.scene().camera());
        if (!state.scene().isEmpty()) canvas.fitAll();
        empty();
        selection();
        draw();
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
        if (now != colouredFor || theme != colouredIn || colours.length != now.size()) {
            colours = IntStream.range(0, now.size()).map(i -> Kinds.argb(now.kind(i), now.scene(), theme)).toArray();
            colouredFor = now;
            colouredIn = theme;
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
                "recipe.graph.empty.words"), Strings.of("recipe.search.sample"), state::sample));
        for (Pattern pattern : search.examples()) {
            var chip = PaneTitle.button(search.words(pattern), "", () -> search.run(pattern));
            chip.getStyleClass().add("pattern-chip");
            box.getChildren().add(chip);
        }
        box.getStyleClass().add("graph-empty");
        stack.getChildren().add(1, box);
    }

    private void selection() {
        boolean none = state.selected().get().isEmpty();
        expand.setDisable(none);
        dismiss.setDisable(none);
        others.setDisable(none);
        paths.setDisable(state.selectedNodes().length != 2);
        int users = state.selectedUsers().size();
        compare.setText(users > 1 ? Strings.of("recipe.tool.compare.users", users) : Strings.of("recipe.tool.compare"));
    }

    private void expandItems() {
        expand.getItems().clear();
        for (Way way : state.ways()) expand.getItems().add(wayItem(way));
        expand.getItems().add(new SeparatorMenuItem());
        var limits = new Menu(Strings.of("recipe.tool.limit", state.limit().get()));
        var group = new ToggleGroup();
        for (int most : LIMITS) {
            var item = new RadioMenuItem(Strings.of("recipe.tool.limit.each", most));
            item.setToggleGroup(group);
            item.setSelected(most == state.limit().get());
            item.setOnAction(_ -> state.limit().set(most));
            limits.getItems().add(item);
        }
        expand.getItems().add(limits);
    }

    private MenuItem wayItem(Way way) {
        int more = state.more(way);
        var item = new MenuItem(Strings.of("recipe.tool.way", way.name(), Kinds.many(way.to()), way.count(), more));
        item.setMnemonicParsing(false);
        item.setGraphic(new KindIcon(way.to(), state, 5));
        item.setDisable(more == 0);
        item.setOnAction(_ -> state.expand(way));
        return item;
    }

    private void sceneMenu() {
        String name = scenes.present().get();
        sceneMenu.setText(name.isEmpty()
                ? Strings.of("recipe.scene.none")
                : Strings.of(scenes.edited().get() ? "recipe.scene.edited" : "recipe.scene.present", name));
        sceneMenu.getItems().clear();
        for (String each : scenes.names()) {
            var item = new RadioMenuItem(each);
            item.setMnemonicParsing(false);
            item.setSelected(each.equals(name));
            item.setOnAction(_ -> scenes.open(each));
            sceneMenu.getItems().add(item);
        }
        if (scenes.names().isEmpty()) {
            var words = new CustomMenuItem(PaneTitle.quiet(Strings.of("recipe.scene.empty")), false);
            sceneMenu.getItems().add(words);
        }
        sceneMenu.getItems().add(new SeparatorMenuItem());
        for (String command : new String[]{"graph.scene.save", "graph.scene.rename", "graph.scene.delete", "graph.walk.clear"}) {
            var item = new MenuItem(withKeys(command));
            item.setDisable(name.isEmpty() && (command.endsWith("rename") || command.endsWith("delete")));
            item.setOnAction(_ -> room.commands().run(command));
            sceneMenu.getItems().add(item);
        }
    }

    // ---- commands

    private void does(Commands c) {
        c.does("graph.find.search", searchBar::begin);
        c.does("graph.find.sample", state::sample);
        c.does("graph.tool.pick", () -> canvas.modeProperty().set(SelectMode.PICK));
        c.does("graph.tool.rectangle", () -> canvas.modeProperty().set(SelectMode.RECTANGLE));
        c.does("graph.tool.lasso", () -> canvas.modeProperty().set(SelectMode.LASSO));
        c.does("graph.look.in", canvas::zoomIn);
        c.does("graph.look.out", canvas::zoomOut);
        c.does("graph.look.fit", canvas::fitAll);
        c.does("graph.look.selection", canvas::fitSelection);
        c.does("graph.walk.expand", state::expandAll);
        c.does("graph.walk.dismiss", state::dismiss);
        c.does("graph.walk.others", state::dismissOthers);
        c.does("graph.walk.fold", state::fold);
        c.does("graph.walk.clear", state::clear);
        c.does("graph.select.grow", state::grow);
        c.does("graph.select.invert", state::invert);
        c.does("graph.select.all", state::selectAll);
        c.does("graph.path.best", () -> state.findPaths(false));
        c.does("graph.path.shortest", () -> state.findPaths(true));
        c.does("graph.layout.again", state::layOut);
        c.does("graph.layout.run", () -> state.layoutOn().set(!state.layoutOn().get()));
        c.does("graph.layout.pin", state::pin);
        c.does("graph.scene.save", this::save);
        c.does("graph.scene.next", () -> scenes.step(1));
        c.does("graph.scene.previous", () -> scenes.step(-1));
        c.does("graph.scene.rename", this::rename);
        c.does("graph.scene.delete", () -> scenes.delete(scenes.present().get()));
        c.does("graph.inspect.details", inspector::showDetails);
        c.does("graph.inspect.outline", inspector::showOutline);
        c.does("graph.out.export", this::export);
    }

    private void save() {
        if (state.readOnly() || state.scene().isEmpty()) return;
        String start = scenes.present().get().isEmpty()
                ? scenes.freeName(Strings.of("recipe.scene.suggest"))
                : scenes.present().get();
        NameAsk.ask(room.dialogs(), Strings.of("graph.scene.save"), start, Strings.of("recipe.scene.go"), name -> scenes.isTaken(
                name) ? Strings.of("recipe.scene.replaces") : "", name -> {
                    scenes.save(name);
                    room.navigator().tell(Strings.of("recipe.scene.saved", name), "", () -> {});
                });
    }

    private void rename() {
        String from = scenes.present().get();
        if (from.isEmpty()) return;
        NameAsk.ask(room.dialogs(), Strings.of("graph.scene.rename"), from, Strings.of("recipe.scene.rename.go"), name -> scenes
                .isTaken(name) && !name.equals(from) ? "!" + Strings.of("recipe.scene.taken") : "", name -> scenes.rename(from,
                        name));
    }

    private void export() {
        if (state.scene().isEmpty()) return;
        room.dialogs().saveFile(Strings.of("graph.out.export"), "scene.graphml", GraphExport.kinds()).ifPresent(
                file -> GraphExport.write(room, state, exported(), figure, file));
    }

    private SceneExport exported() {
        GraphPicture p = canvas.picture();
        return new SceneExport(p.scene(), p.x().clone(), p.y().clone(), p.colours().clone());
    }

    /// The canvas, for the bench.
    public GraphCanvas canvas() { return canvas; }

    private final class Gestures implements Hands {
        @Override
        public void select(int[] bodies, boolean extend) { state.select(bodies, extend); }

        @Override
        public void hover(int body) {}

        @Override
        public void drag(BitSet bodies, double dx, double dy) { state.drag(bodies, dx, dy); }

        @Override
        public void drop(BitSet bodies) { state.drop(bodies); }

        @Override
        public void open(int body) {
            if (!state.sight().get().isMark(body)) state.open(body);
            else {
                state.select(new int[]{body}, false);
                state.expandAll();
            }
        }

        @Override
        public void dismiss() { state.dismiss(); }

        @Override
        public void look(Camera camera) { state.look(camera); }

        @Override
        public void menu(int body, double screenX, double screenY) {
            if (body >= 0 && !state.selected().get().get(body)) state.select(new int[]{body}, false);
            var menu = new ContextMenu();
            if (body >= 0) for (Way way : state.ways()) menu.getItems().add(wayItem(way));
            String[] commands = body >= 0
                    ? new String[]{"graph.walk.dismiss", "graph.walk.others", "graph.layout.pin", "graph.select.grow"}
                    : new String[]{"graph.look.fit", "graph.layout.again", "graph.walk.fold", "graph.select.all"};
            if (!menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
            for (String command : commands) {
                var item = new MenuItem(withKeys(command));
                item.setOnAction(_ -> room.commands().run(command));
                menu.getItems().add(item);
            }
            menu.show(canvas, screenX, screenY);
        }

        @Override
        public void walk(double dx, double dy) { state.walk(dx, dy); }

        @Override
        public void tab(int by) { state.tab(by); }

        @Override
        public void leave() {
            Node next = inspector.lookup(".filter");
            if (next != null) next.requestFocus();
        }
    }
}
