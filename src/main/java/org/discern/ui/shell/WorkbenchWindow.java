package org.discern.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.PaneCycle;
import org.discern.ui.kit.Problems;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.ZoomPane;
import org.discern.ui.prefs.FindSettings;
import org.discern.ui.prefs.PreferenceList;
import org.discern.ui.prefs.PreferencesSheet;
import org.discern.ui.prefs.PreferencesViewModel;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.project.WelcomeView;
import org.discern.ui.project.WelcomeViewModel;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.settings.ThemeChoice;

import org.jspecify.annotations.Nullable;

/// One window over one workspace. Without a project it shows the welcome screen; with one, rail, screens and panes.
/// It needs no stage: the tour and the tests use [#root] in a scene of their own.
public final class WorkbenchWindow implements Navigator {
    private static final String STYLE = "/org/discern/ui/shell/shell.css";

    private static final Set<String> LISTS = Set.of("problems", "history", "log"); // panes to read in take more room

    private final Workspace workspace;
    private final Commands commands;
    private final ProjectVerbs verbs;
    private final Signal<Settings> settings;
    private final BorderPane frame = new BorderPane();
    private final ViewArea work = new ViewArea(new ViewArea.Around(this::view, this::windowOf, this::entered, this::remember));
    private final BorderPane desk = new BorderPane(work);
    private final SplitPane split = new SplitPane();
    private final ActivityRail rail;
    private final BottomPane bottom;
    private final StackPane over = new StackPane();
    private final Notices notices = new Notices();
    private final StackPane layers = new StackPane();
    private final SheetLayer sheets;
    private final StackPane root = new StackPane();
    private final CommandPalette palette;
    private final ZoomPane zoom;
    private final List<Screen> screens = new ArrayList<>();
    private final Map<String, Node> made = new HashMap<>();
    private final List<Findables> findables = new ArrayList<>();
    private final Trail trail = new Trail();
    private final Signal<String> place = new Signal<>("");
    private Signal<Integer> problems = new Signal<>(0);
    private @Nullable Node above;
    private @Nullable ThemeChoice theme;
    private Set<String> aboveAt = Set.of();

    /// Call [#fill] before showing it.
    public WorkbenchWindow(Workspace workspace, Commands commands, ProjectVerbs verbs, Signal<Settings> settings) {
        this.workspace = workspace;
        this.commands = commands;
        this.verbs = verbs;
        this.settings = settings;
        this.rail = new ActivityRail(this::go, commands);
        this.sheets = new SheetLayer();
        this.palette = new CommandPalette(commands, new PaletteViewModel(commands, findables, workspace.runner(), Fx.thread()));
        this.bottom = new BottomPane(() -> showBottom(""));
        root.getStyleClass().add("workbench");
        layers.getChildren().setAll(frame, over, notices, sheets.node(), palette.node());
        zoom = new ZoomPane(layers);
        root.getChildren().add(zoom);
        desk.getStyleClass().add(PaneCycle.GROUP);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(desk);
        SplitPane.setResizableWithParent(bottom, false);
        over.setPickOnBounds(false);
        for (Region part : List.of(work, desk, split)) part.setMinSize(0, 0); // a view gives way before the window's frame does
        acceptFiles();
    }

    /// Lays something over frame and screens, below notices and sheets. It should let the mouse through where it is empty.
    public void overlay(Node node) { over.getChildren().add(node); }

    /// The pane or screen that has the focus, by id; `welcome` while no project is open.
    public String inUse() {
        Scene scene = root.getScene();
        if (workspace.project().get().isEmpty()) return "welcome";
        boolean below = scene != null && split.getItems().contains(bottom) && KeyRouter.within(bottom, scene.getFocusOwner());
        return below ? bottom.shown() : place.get();
    }

    /// How screens ask for files and lay sheets.
    public Dialogs dialogs() { return sheets; }

    /// Somebody else answers what the choosers of the operating system would ask, which nobody can steer from within.
    public void chooseBy(FileChoosers other) { sheets.chooseBy(other); }

    /// Where screens send failures they cannot show in place.
    public Problems problems() { return problem -> Fx.run(() -> workspace.problem().set(Optional.of(problem))); }

    @Override
    public Signal<String> place() { return place; }

    /// Gives the window its screens and bottom panes, once; then everything is built.
    ///
    /// @param panes title key → node, shown below the work area beside History
    public void fill(List<Screen> theScreens, Map<String, Node> panes) {
        screens.addAll(theScreens);
        rail.fill(screens);
        rail.drag(new ViewDrag(work, over, this::dropped));
        panes.forEach((id, node) -> bottom.add(id, Strings.of("pane." + id), node));
        bottom.add("history", Strings.of("pane.history"), new HistoryPane(workspace));
        findables.addFirst(FindSettings.of(PreferenceList.all(Runtime.getRuntime().availableProcessors()), settings,
                this::preferences));
        new ShellCommands(this, workspace, commands, verbs, settings, sheets, panes.keySet()).register(screens);
        var menu = new MenuBuilder(commands, settings, verbs).build();
        frame.setTop(new VBox(menu, new TopBar(workspace, commands, palette::show), notices.banner()));
        frame.setBottom(new StatusBar(workspace, () -> showBottom("tasks"), () -> showBottom("problems"), problems, place,
                commands));
        Fx.whileShown(root, problems, n -> bottom.title("problems", Strings.of(n == 0 ? "pane.problems" : "pane.problems.count",
                n)));
        var welcome = new WelcomeView(settings, new WelcomeViewModel(settings, verbs.welcome(), Fx.thread(), Instant::now), verbs,
                sheets, commands);
        Fx.whileShown(root, workspace.project(), project -> follow(project, welcome));
        Fx.whileShown(root, settings, this::settings);
        Fx.whileShown(root, workspace.loading(), notices::loading);
        Fx.whileShown(root, workspace.corpus(), new MissingLetters(workspace, notices)::look);
        Fx.whileShown(root, workspace.problem(), problem -> problem.ifPresent(p -> notices.problem(p, () -> showBottom(
                "problems"), () -> showBottom("log"))));
    }

    /// The sheet of settings, with words in its search; empty for all of them.
    void preferences(String words) {
        if (sheets.node().lookup(".prefs") != null) return; // one is enough
        var model = new PreferencesViewModel(settings, PreferenceList.all(Runtime.getRuntime().availableProcessors()));
        model.search().set(words);
        sheets.sheet(Strings.of("prefs.title"), new PreferencesSheet(model, sheets, commands));
    }

    private void settings(Settings now) {
        zoom.factor(now.textScale());
        Motion.choose(now.look().lessMotion());
        Theme.density(now.look().density());
        Theme.hues(now.look().hues());
        if (theme != null && theme != now.theme()) Theme.of(now.theme()).use(); // the first one is chosen before any window
        theme = now.theme();
        commands.remap(now.keys());
    }

    /// How many problems are open, for the tab and the status bar. Call before [#fill].
    public void problems(Signal<Integer> open) { problems = open; }

    /// What the palette finds besides commands and settings. Call before [#fill].
    public void find(Findables more) { findables.add(more); }

    /// What stands above some screens and stays while one goes from one to the other. Call before [#fill].
    ///
    /// @param at ids of the screens
    public void above(Node node, Set<String> at) {
        above = node;
        aboveAt = Set.copyOf(at);
    }

    /// In the order of the rail.
    List<String> screenIds() { return screens.stream().map(Screen::id).toList(); }

    /// Whether something stands above the screen that shows.
    boolean isBelow() { return aboveAt.contains(place.get()); }

    /// The window's nodes.
    public Region root() { return root; }

    /// A dressed scene around the nodes.
    public Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        Theme.dress(scene, STYLE);
        Fx.whileShown(root, settings, now -> Theme.popups(scene, now.textScale()));
        scene.windowProperty().addListener((_, _, now) -> {
            if (now != null)
                now.focusedProperty().addListener((_, _, has) -> {
                    if (has) layOver(layers, false);
                });
        });
        Fx.whileShown(root, Theme.current(), _ -> Theme.popups(scene, settings.get().textScale()));
        KeyRouter.install(scene, commands, place::get, () -> sheets.node().isVisible() || palette.node().isVisible() || KeyRouter
                .within(bottom, scene.getFocusOwner()));
        return scene;
    }

    /// Shows the window as it stood last time, with title and icon kept up to date.
    public void show(Stage stage) { new WindowMemory(settings, workspace).show(stage, this::scene, verbs.quit()); }

    @Override
    public void go(String screenId) {
        if (screens.stream().noneMatch(s -> s.id().equals(screenId)) || screenId.equals(place.get())) return;
        trail.visit(screenId);
        open(screenId);
    }

    @Override
    public void tell(String line, String action, Runnable onAction) { Fx.run(() -> notices.tell(line, action, onAction)); }

    /// The view that shows, as a figure with a caption.
    WritableImage picture() { return ViewPicture.of(shown(), caption(), STYLE); }

    /// The same as an SVG drawing.
    String drawing() { return ViewPicture.drawing(shown(), caption()); }

    private String caption() {
        return ViewPicture.caption(workspace, screens.stream().filter(s -> s.id().equals(place.get())).map(Screen::title)
                .findFirst().orElse(""));
    }

    boolean canBack() { return trail.canBack(); }

    boolean canForward() { return trail.canForward(); }

    void back() { trail.back().ifPresent(this::open); }

    void forward() { trail.forward().ifPresent(this::open); }

    void palette() { palette.show(); }

    /// The focus goes to the next pane or the one before; a sheet keeps it.
    void pane(boolean forward) {
        Scene scene = root.getScene();
        if (scene != null && !sheets.node().isVisible()) PaneCycle.move(frame, scene.getFocusOwner(), forward);
    }

    /// Runs a command of the registry; false when there is none or it is disabled.
    public boolean run(String commandId) { return commands.run(commandId); }

    /// Shows one bottom pane, or hides them all with an empty id, or when that one already shows.
    public void showBottom(String id) {
        boolean hide = id.isEmpty() || (split.getItems().contains(bottom) && id.equals(bottom.shown()));
        if (hide) split.getItems().remove(bottom);
        else {
            bottom.show(id);
            if (!split.getItems().contains(bottom)) {
                split.getItems().add(bottom);
                split.setDividerPositions(LISTS.contains(id) ? 0.62 : 0.72);
            }
        }
    }

    private void open(String screenId) {
        if (screens.stream().noneMatch(s -> s.id().equals(screenId))) return;
        work.show(screenId);
        if (!work.active().equals(screenId)) return; // in a window of its own
        Node node = view(screenId);
        Fx.later(() -> {
            @Nullable
            Node first = node.lookup("." + STARTS_HERE);
            if (first != null && !sheets.node().isVisible()) first.requestFocus();
        });
    }

    private Node view(String screenId) { return made.computeIfAbsent(screenId, id -> screen(id).orElseThrow().view().get()); }

    private Optional<Screen> screen(String id) { return screens.stream().filter(s -> s.id().equals(id)).findFirst(); }

    private Region shown() { return work.activeNode().filter(Region.class::isInstance).map(Region.class::cast).orElse(work); }

    private void entered(String screenId) {
        if (screenId.equals(place.get())) return;
        if (!work.isApart(screenId)) {
            desk.setTop(aboveAt.contains(screenId) ? above : null);
            rail.choose(screenId);
        }
        place.set(screenId);
    }

    /// A window that holds one view.
    private Stage windowOf(String screenId) {
        var stage = new Stage();
        var own = new StackPane(view(screenId));
        var zoomed = new ZoomPane(own);
        zoomed.getStyleClass().add("workbench");
        var scene = new Scene(zoomed, 960, 720);
        Theme.dress(scene, STYLE);
        Fx.whileShown(zoomed, settings, now -> {
            zoomed.factor(now.textScale());
            Theme.popups(scene, now.textScale());
        });
        KeyRouter.install(scene, commands, () -> screenId, () -> sheets.node().isVisible() || palette.node().isVisible());
        stage.focusedProperty().addListener((_, _, has) -> {
            if (has) layOver(own, false);
        });
        stage.showingProperty().addListener((_, _, on) -> {
            if (!on) layOver(layers, true);
        });
        String title = screen(screenId).map(Screen::title).orElse("");
        stage.setTitle(workspace.project().get().map(p -> title + " – " + p.name()).orElse(title));
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage main)
            stage.getIcons().setAll(main.getIcons());
        stage.setScene(scene);
        return stage;
    }

    private void dropped(String view, ViewDrag.Drop drop) {
        trail.visit(view);
        switch (drop.side()) {
            case HERE -> open(view);
            case LEFT -> work.beside(view, other(), Orientation.HORIZONTAL, true);
            case RIGHT -> work.beside(view, other(), Orientation.HORIZONTAL, false);
            case BELOW -> work.beside(view, other(), Orientation.VERTICAL, false);
            case OUT -> work.detach(view, other(), drop.at().getX(), drop.at().getY());
            case NOWHERE -> {
                // let go of where nothing takes it
            }
        }
    }

    /// Where sheets and the palette are laid from now on: over the window somebody works in. What is open stays where it is,
    /// unless its window goes away.
    private void layOver(StackPane host, boolean evenOpen) {
        boolean open = sheets.node().isVisible() || palette.node().isVisible();
        if (host.getChildren().contains(sheets.node()) || (open && !evenOpen)) return;
        for (Node layer : List.of(sheets.node(), palette.node())) {
            if (layer.getParent() instanceof StackPane before) before.getChildren().remove(layer);
            host.getChildren().add(layer);
        }
    }

    /// The view one came from takes the other half.
    void split(Orientation way) { work.split(way, other()); }

    void unsplit() { work.unsplit(); }

    boolean isSplit() { return work.isSplit(); }

    /// How many views stand in this window.
    int viewsShown() { return work.active().isEmpty() ? 0 : work.isSplit() ? 2 : 1; }

    void detach() { work.detach(other()); }

    /// One view that fills the window, nothing below it.
    void resetLayout() {
        String stays = work.active();
        work.clear();
        work.restore(new ViewLayout(stays, "", Orientation.HORIZONTAL, 0.5, false, List.of()));
        showBottom("");
    }

    /// The last view one was in that stands nowhere, else the next in the rail.
    private String other() {
        return trail.before().stream().filter(this::isFree).findFirst().orElseGet(() -> screens.stream().map(Screen::id).filter(
                this::isFree).findFirst().orElse(work.active()));
    }

    private boolean isFree(String id) {
        ViewLayout now = work.arrangement();
        return !id.equals(now.first()) && !id.equals(now.second()) && !work.isApart(id);
    }

    private void remember() {
        if (workspace.project().get().isPresent() && !work.active().isEmpty())
            settings.set(settings.get().withLayout("views", work.arrangement().text()));
    }

    private void follow(Optional<ProjectSummary> project, WelcomeView welcome) {
        boolean open = project.isPresent();
        frame.setLeft(open ? rail : null);
        frame.setCenter(open ? split : welcome);
        frame.getTop().lookupAll(".top-bar").forEach(bar -> {
            bar.setVisible(open);
            bar.setManaged(open);
        });
        frame.getBottom().setVisible(open);
        frame.getBottom().setManaged(open);
        notices.banner(project.filter(p -> !p.notice().isEmpty()).map(p -> p.readOnly()
                ? p.notice() + " " + Strings.of("readonly.try")
                : p.notice()).orElse(""),
                project.map(ProjectSummary::readOnly).orElse(false), () -> commands.run("file.save.copy"));
        if (open && place.get().isEmpty() && !screens.isEmpty()) begin();
        else if (!open) {
            place.set("");
            trail.forget();
            work.clear();
            made.clear();
        }
    }

    /// As the person left the window last time.
    private void begin() {
        Set<String> ids = screens.stream().map(Screen::id).collect(java.util.stream.Collectors.toSet());
        ViewLayout last = ViewLayout.of(settings.get().layout("views", ""), ids);
        if (last.equals(ViewLayout.NONE)) {
            go(screens.getFirst().id());
            return;
        }
        trail.visit(last.active());
        work.restore(last);
    }

    /// Files dropped anywhere: a project is opened, anything else is imported. The overlay says which before the hand lets go.
    private void acceptFiles() {
        root.setOnDragOver(e -> {
            Dragboard board = e.getDragboard();
            if (board.hasFiles() && !board.getFiles().isEmpty()) {
                e.acceptTransferModes(TransferMode.COPY);
                notices.dropping(isProject(board) || board.getFiles().size() == 1
                        ? Strings.of(isProject(board) ? "drop.open" : "drop.import", board.getFiles().getFirst().getName())
                        : Strings.of("drop.import.several", board.getFiles().size()));
            }
            e.consume();
        });
        root.setOnDragExited(_ -> notices.dropping(""));
        root.setOnDragDropped(e -> {
            notices.dropping("");
            Dragboard board = e.getDragboard();
            if (board.hasFiles() && !board.getFiles().isEmpty()) {
                Path file = board.getFiles().getFirst().toPath();
                if (isProject(board)) verbs.open().accept(file);
                else verbs.importFiles().accept(board.getFiles().stream().map(File::toPath).toList());
                e.setDropCompleted(true);
            }
            e.consume();
        });
    }

    private static boolean isProject(Dragboard board) {
        return board.getFiles().getFirst().getName().endsWith(ProjectVerbs.ENDING);
    }
}
