package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.discern.app.window.Display;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.ui.kit.Theme;
import org.discern.ui.recipe.graph.GraphBench;
import org.discern.work.report.Row;

/// Frames of the graph canvas at 5,000 visible marks under pan and zoom, and steps of its layout.
final class GraphTimes {
    static final int MARKS = 5_000;
    private static final int FRAMES = 240;

    private GraphTimes() {}

    static List<Row> rows() {
        RecipeGraph graph = madeUp();
        Display.start();
        GraphBench.Result found = Display.call(() -> {
            Theme.LIGHT.use();
            return GraphBench.run(graph, MARKS, FRAMES);
        });
        String setting = found.marks() + " marks, " + found.edges() + " edges";
        var frame = new TreeMap<>(new Timing(found.frame()).metrics());
        Timing cpu = new Timing(found.cpu());
        frame.put("cpuMedianMs", cpu.median());
        frame.put("cpuP95Ms", cpu.p95());
        frame.put("composeMedianMs", new Timing(found.compose()).median());
        return List.of(new Row("graph", "frame", setting, frame), new Row("graph", "layout-step", setting, Map.copyOf(new Timing(
                found.step()).metrics())));
    }

    /// 300 users, 4,000 recipes, 700 ingredients: the first are in most recipes.
    static RecipeGraph madeUp() {
        var random = new SplittableRandom(3);
        var part = new GraphPart.Builder();
        int[] recipes = new int[4_000];
        for (int r = 0; r < recipes.length; r++) {
            recipes[r] = part.node(NodeKind.RECIPE, "r" + r, "Recipe " + r);
            for (int i = 0; i < 3; i++)
                part.edge(recipes[r], Relation.of(NodeKind.INGREDIENT), part.node(NodeKind.INGREDIENT, "ingredient " + (int) (700
                        * Math.pow(random.nextDouble(), 2)), ""));
        }
        for (int u = 0; u < 300; u++) {
            int user = part.node(NodeKind.USER, "u" + u, "User " + u);
            for (int i = 0; i < 10; i++)
                part.interaction(user, recipes[random.nextInt(recipes.length)], "save", i, Float.NaN);
        }
        return GraphUnion.of(List.of(part.build(true)));
    }
}
