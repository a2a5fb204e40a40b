package org.discern.ui.recipe.graph;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.recipe.canvas.GraphPicture;
import org.discern.ui.recipe.canvas.Hands;
import org.discern.ui.recipe.frame.RecipeStage;
import org.discern.work.recipe.walk.SceneExport;
import org.discern.work.recipe.walk.SceneGraph;

/// A scene as a picture for a slide: everything in view, without tools, with a legend and a caption in small print.
final class SceneFigure {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1200;

    private SceneFigure() {}

    /// In the present theme. On the screen's thread; no window is needed.
    static WritableImage of(GraphDesk desk, SceneExport export) {
        SceneGraph scene = export.scene();
        var canvas = new GraphCanvas(Hands.STILL);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        var legend = new HBox(22);
        for (NodeKind kind : kinds(scene)) {
            var entry = PaneTitle.quiet(legend(scene, kind));
            entry.setGraphic(new KindIcon(kind, desk.state(), 6));
            legend.getChildren().add(entry);
        }
        var box = new VBox(10, canvas, legend, PaneTitle.quiet(caption(scene)));
        box.setPadding(new Insets(16, 24, 16, 24));
        box.getStyleClass().addAll("pane", "scene-figure");
        RecipeStage.style(box);
        var window = new javafx.scene.Scene(box, WIDTH, HEIGHT);
        Theme.dress(window);
        canvas.picture(new GraphPicture(scene, export.x(), export.y(), export.colours(), new BitSet(), new BitSet(), -1, Set
                .of()));
        canvas.fitAll();
        return Pictures.of(window);
    }

    /// The kinds that are drawn, in their order.
    static List<NodeKind> kinds(SceneGraph scene) {
        return Arrays.stream(NodeKind.values()).filter(kind -> count(scene, kind) > 0).toList();
    }

    /// *recipes 12*
    static String legend(SceneGraph scene, NodeKind kind) {
        return Strings.of("recipe.legend.entry", Kinds.many(kind), Numbers.count(count(scene, kind)));
    }

    private static int count(SceneGraph scene, NodeKind kind) {
        return (int) IntStream.range(0, scene.marks()).filter(i -> scene.kind(i) == kind && scene.isShown(i)).count();
    }

    /// What it shows, what was left out of it, and when it was made.
    static String caption(SceneGraph scene) {
        String name = scene.scene().name();
        var filters = scene.scene().filters();
        var out = new StringBuilder(Strings.of("recipe.export.caption", name.isEmpty()
                ? Strings.of("recipe.inspector.scene")
                : name, scene.marks(), scene.edges()));
        if (!filters.ranges().isEmpty()) out.append(Strings.of("recipe.export.caption.range", RangeWords.of(filters.ranges())));
        if (!filters.kinds().isEmpty())
            out.append(Strings.of("recipe.export.caption.kinds", String.join(", ", filters.kinds().stream().map(Kinds::many)
                    .toList())));
        if (!filters.relations().isEmpty())
            out.append(Strings.of("recipe.export.caption.kinds", String.join(", ", filters.relations())));
        if (!scene.scene().note().isBlank()) out.append(' ').append(scene.scene().note());
        return out.append(Strings.of("recipe.export.caption.made", LocalDate.now(java.time.ZoneId.systemDefault()))).toString();
    }
}
