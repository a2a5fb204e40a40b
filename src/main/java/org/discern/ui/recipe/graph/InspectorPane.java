package org.discern.ui.recipe.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.Way;

/// What is known about the selection: one node in full, a badge with what it holds, several by their kinds, paths as
/// sentences, or the scene itself with its note. Beside it the outline.
final class InspectorPane extends BorderPane {
    private static final int NAMES = 24;
    private static final int HELD = 200;
    private static final double EDGE = 12;

    private final GraphDesk desk;
    private final GraphViewModel state;
    private final VBox body = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(body);
    private final ToggleButton details = PaneTitle.filter(Strings.of("recipe.inspector.details"));
    private final ToggleButton outline = PaneTitle.filter(Strings.of("recipe.inspector.outline"));
    private final OutlinePane tree;
    private Object shownFor = new Object();

    InspectorPane(GraphDesk desk) {
        this.desk = desk;
        state = desk.state();
        tree = new OutlinePane(desk);
        getStyleClass().addAll("pane", "graph-inspector");
        setMinWidth(240);
        setPrefWidth(300);
        body.getStyleClass().add("inspector-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER); // what it holds wraps
        body.setMinWidth(0);
        scroll.getStyleClass().add("inspector-scroll");
        var group = new ToggleGroup();
        details.setToggleGroup(group);
        outline.setToggleGroup(group);
        details.setOnAction(_ -> showDetails());
        outline.setOnAction(_ -> showOutline());
        var top = new HBox(4, details, outline);
        top.getStyleClass().add("inspector-tabs");
        setTop(top);
        state.sight().addListener(_ -> fill());
        state.selected().addListener(_ -> fill());
        state.paths().addListener(_ -> fill());
        showDetails();
    }

    /// Takes the focus.
    void enter() { details.requestFocus(); }

    void showOutline() {
        outline.setSelected(true);
        setCenter(tree);
    }

    void showDetails() {
        details.setSelected(true);
        setCenter(scroll);
        fill();
    }

    private void fill() {
        Object now = List.of(state.sight().get(), state.selected().get(), state.paths().get());
        getStyleClass().remove(Audience.FOR_HANDS);
        if (state.paths().get().isEmpty()) getStyleClass().add(Audience.FOR_HANDS); // an audience reads the ways, no more
        if (now.equals(shownFor) || !details.isSelected()) return;
        shownFor = now;
        body.getChildren().clear();
        if (!state.paths().get().isEmpty()) paths();
        SceneGraph scene = state.sight().get();
        int chosen = state.selected().get().cardinality();
        int one = state.selected().get().nextSetBit(0);
        if (chosen == 0 || one >= scene.size()) scene(scene);
        else if (chosen > 1) several(scene);
        else if (scene.isMark(one)) node(scene.graph(), scene.node(one));
        else badge(scene, one);
        scroll.setVvalue(0);
    }

    private void scene(SceneGraph scene) {
        body.getChildren().add(heading(scene.scene().name().isEmpty()
                ? Strings.of("recipe.inspector.scene")
                : scene.scene().name()));
        body.getChildren().add(quiet(Strings.of("recipe.inspector.counts", scene.marks(), scene.edges())));
        if (scene.gone() > 0) body.getChildren().add(attention(Strings.of("recipe.inspector.gone", scene.gone())));
        var note = new TextArea(scene.scene().note());
        note.setPromptText(Strings.of("recipe.inspector.note"));
        note.setWrapText(true);
        note.setPrefRowCount(4);
        note.setEditable(!state.readOnly());
        note.focusedProperty().addListener((_, _, in) -> {
            if (!in) desk.look().note(note.getText().strip());
        });
        body.getChildren().add(note);
        body.getChildren().add(quiet(Strings.of("recipe.inspector.hint")));
    }

    private void several(SceneGraph scene) {
        body.getChildren().add(heading(Strings.of("recipe.inspector.several", state.selected().get().cardinality())));
        state.selected().get().stream().filter(scene::isMark).boxed().collect(Collectors.groupingBy(scene::kind,
                java.util.TreeMap::new, Collectors.toList())).forEach((kind, bodies) -> {
                    var line = new FlowPane(4, 4);
                    for (int i : bodies.subList(0, Math.min(NAMES, bodies.size())))
                        line.getChildren().add(link(scene.graph(), scene
                                .node(i), false));
                    if (bodies.size() > NAMES)
                        line.getChildren().add(quiet(Strings.of("recipe.outline.more", bodies.size()
                                - NAMES)));
                    body.getChildren().add(new VBox(4, caption(Strings.of("recipe.outline.kind", Kinds.many(kind), bodies
                            .size())),
                            line));
                });
        ways();
        common(scene);
    }

    /// What all selected marks have in common.
    private void common(SceneGraph scene) {
        int[] nodes = state.selectedNodes();
        if (nodes.length < 2 || nodes.length > 12) return;
        RecipeGraph graph = scene.graph();
        int[] shared = neighbours(graph, nodes[0]);
        for (int node : Arrays.copyOfRange(nodes, 1, nodes.length)) {
            int[] other = neighbours(graph, node);
            shared = Arrays.stream(shared).filter(n -> Arrays.binarySearch(other, n) >= 0).toArray();
        }
        if (shared.length > 0) body.getChildren().add(names(Strings.of("recipe.inspector.common"), graph, shared));
    }

    private static int[] neighbours(RecipeGraph graph, int node) {
        return IntStream.range(graph.start(node), graph.start(node) + graph.degree(node)).map(graph::neighbour).sorted()
                .distinct()
                .toArray();
    }

    private void node(RecipeGraph graph, int node) {
        var kind = new Label(Kinds.one(graph.kind(node)), new KindIcon(graph.kind(node), state, 5));
        kind.getStyleClass().add("muted");
        var name = heading(graph.name(node));
        var head = new VBox(2, name, kind);
        if (graph.kind(node) != NodeKind.USER && !graph.key(node).equals(graph.name(node))) {
            var key = new Label(graph.key(node));
            key.getStyleClass().addAll("mono", "muted");
            head.getChildren().add(key);
        }
        body.getChildren().add(head);
        if (graph.isRecipe(node)) facts(graph.text(node));
        ways();
        for (Way way : Way.from(graph, node))
            body.getChildren().add(names(Strings.of("recipe.inspector.relation", way.name(), Kinds
                    .many(way.to()), way.count()), graph, Way.neighbours(graph, node, way.relation())));
        if (graph.isRecipe(node)) text(graph.text(node));
    }

    private void facts(RecipeText text) {
        if (text.minutes() >= 0) body.getChildren().add(new Label(Strings.of("recipe.inspector.minutes", text.minutes())));
    }

    private void text(RecipeText text) {
        if (!text.description().isBlank()) body.getChildren().add(wrapped(text.description()));
        if (!text.steps().isEmpty()) {
            var steps = new VBox(4, caption(Strings.of("recipe.inspector.steps")));
            for (int i = 0; i < text.steps().size(); i++) steps.getChildren().add(wrapped((i + 1) + ".  " + text.steps().get(i)));
            body.getChildren().add(steps);
        }
        if (!text.nutrition().isEmpty())
            body.getChildren().add(new VBox(4, caption(Strings.of("recipe.inspector.nutrition")),
                    wrapped(text.nutrition().stream().map(n -> n.name() + " " + Numbers.rate(n.value())).collect(Collectors
                            .joining(
                                    ", ")))));
    }

    /// Buttons that say what an expansion would bring.
    private void ways() {
        var line = new FlowPane(6, 6);
        for (Way way : desk.walk().ways()) {
            int more = desk.walk().more(way);
            var button = new Button(Strings.of(more == 0 ? "recipe.inspector.way.all" : "recipe.inspector.way", way.name(),
                    more));
            button.getStyleClass().add("small-action");
            button.setMnemonicParsing(false);
            button.setDisable(more == 0);
            button.setGraphic(new KindIcon(way.to(), state, 4));
            button.setOnAction(_ -> desk.walk().expand(way));
            button.setTooltip(new Tooltip(button.getText()));
            narrow(button);
            line.getChildren().add(button);
        }
        if (!line.getChildren().isEmpty()) {
            var expand = new VBox(6, caption(Strings.of("recipe.inspector.expand")), line);
            expand.getStyleClass().add(Audience.FOR_HANDS);
            body.getChildren().add(expand);
        }
    }

    private void badge(SceneGraph scene, int badge) {
        RecipeGraph graph = scene.graph();
        int owner = scene.node(badge);
        int[] held = Arrays.stream(Way.neighbours(graph, owner, scene.way(badge))).filter(n -> scene.bodyOf(n) < 0).toArray();
        body.getChildren().add(heading(Strings.of("recipe.inspector.badge", held.length, Kinds.many(scene.kind(badge)))));
        body.getChildren().add(quiet(Strings.of("recipe.inspector.badge.of", graph.name(owner), graph.relations().get(scene.way(
                badge)).name())));
        var open = new Button(Strings.of("recipe.inspector.badge.open", Math.min(desk.walk().limit().get(), held.length)));
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> desk.walk().open(badge));
        body.getChildren().add(open);
        if (held.length > HELD) body.getChildren().add(wrapped(Strings.of("recipe.inspector.badge.many", held.length)));
        var names = new FlowPane(4, 4);
        for (int n : Arrays.copyOf(held, Math.min(HELD, held.length))) names.getChildren().add(link(graph, n, true));
        body.getChildren().add(names);
    }

    private void paths() {
        var box = new VBox(6, caption(Strings.of("recipe.inspector.paths")));
        for (GraphPath path : state.paths().get()) {
            var line = wrapped(PathWords.sentence(state.graph(), path));
            line.getStyleClass().add("path-line");
            line.setOnMouseClicked(_ -> desk.paths().show(List.of(path)));
            box.getChildren().add(line);
        }
        var forget = new Button(Strings.of("recipe.inspector.paths.done"));
        forget.getStyleClass().add("small-action");
        forget.setOnAction(_ -> desk.paths().forget());
        box.getChildren().add(forget);
        body.getChildren().add(box);
    }

    private Node names(String title, RecipeGraph graph, int[] nodes) {
        var line = new FlowPane(4, 4);
        for (int n : Arrays.copyOf(nodes, Math.min(NAMES, nodes.length))) line.getChildren().add(link(graph, n, false));
        if (nodes.length > NAMES) line.getChildren().add(quiet(Strings.of("recipe.outline.more", nodes.length - NAMES)));
        return new VBox(4, caption(title), line);
    }

    /// A name that selects its mark, or shows it first.
    private Node link(RecipeGraph graph, int node, boolean showOnly) {
        var link = new Hyperlink(graph.name(node));
        link.getStyleClass().add(state.sight().get().bodyOf(node) >= 0 ? "in-scene" : "not-in-scene");
        narrow(link);
        link.setOnAction(_ -> {
            if (state.sight().get().bodyOf(node) < 0)
                desk.walk().show(Strings.of("recipe.op.show", graph.name(node)), new int[]{node});
            else
                if (!showOnly) desk.select().focus(state.sight().get().bodyOf(node));
        });
        return link;
    }

    /// Never wider than the pane; a row of chips wraps, and a very long word is cut.
    private void narrow(Region chip) { chip.maxWidthProperty().bind(Bindings.max(40, body.widthProperty().subtract(2 * EDGE))); }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add("heading");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label quiet(String words) {
        var label = wrapped(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label attention(String words) {
        var label = wrapped(words);
        label.getStyleClass().add("attention-text");
        return label;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(label, Priority.NEVER);
        return label;
    }
}
