package org.discern.ui.recipe.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.recipe.canvas.GraphPicture;
import org.discern.ui.recipe.canvas.Hands;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.SceneLayout;
import org.jspecify.annotations.Nullable;

/// Times what the canvas does for one frame while a hand pans and zooms over a scene, and one step of the layout. The canvas
/// stands in a scene without a window, 1600 × 900; a frame is raster, names, and the layout pass that asks for them. Drawing
/// the result once from what was painted happens on the toolkit's render thread and is told apart.
public final class GraphBench {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;

    private GraphBench() {}

    /// All in milliseconds, sorted; `cpu` is processor time of the screen's thread.
    ///
    /// @param compose drawing the whole canvas once
    public record Result(int marks, int edges, double[] frame, double[] cpu, double[] compose, double[] step) {}

    /// Call on the screen's thread.
    ///
    /// @param marks how many of the graph's nodes are shown, the first ones of each kind in turn
    public static Result run(RecipeGraph graph, int marks, int frames) {
        int every = Math.max(1, graph.size() / marks);
        int[] nodes = IntStream.range(0, graph.size()).filter(i -> i % every == 0).limit(marks).toArray();
        SceneGraph scene = SceneGraph.of(graph, spread(SceneEdit.show(graph, org.discern.domain.recipe.Scene.EMPTY, nodes)));
        int n = scene.size();
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) scene.scene().marks().get(i).x();
            y[i] = (float) scene.scene().marks().get(i).y();
        }
        var layout = new SceneLayout(scene, x, y, new boolean[n], 1);
        for (int i = 0; i < 30; i++) layout.step(1); // until the JVM has compiled it
        double[] step = new double[60];
        SceneLayout.Frame places = layout.step(1);
        for (int i = 0; i < step.length; i++) {
            long start = System.nanoTime();
            places = layout.step(1);
            step[i] = (System.nanoTime() - start) / 1e6;
        }
        int[] colours = IntStream.range(0, n).map(i -> Kinds.argb(scene.kind(i), scene.scene(), Theme.current().get())).toArray();
        var picture = new GraphPicture(scene, places.x(), places.y(), colours, new BitSet(), new BitSet(), -1, Set.of());
        var canvas = new GraphCanvas(Hands.STILL);
        var root = new StackPane(canvas);
        var window = new Scene(root, WIDTH, HEIGHT);
        Theme.dress(window);
        canvas.picture(picture);
        canvas.fitAll();
        Pictures.settle(window);
        Camera all = canvas.camera();
        walk(canvas, root, all, frames, new double[frames], new double[frames], new double[0]);
        double[] frame = new double[frames];
        double[] cpu = new double[frames];
        double[] compose = new double[frames / 10];
        walk(canvas, root, all, frames, frame, cpu, compose);
        for (double[] times : new double[][]{frame, cpu, compose, step}) Arrays.sort(times);
        return new Result(n, scene.edges(), frame, cpu, compose, step);
    }

    /// From all in view down to a tenth of it and back, going round.
    private static void walk(GraphCanvas canvas, StackPane root, Camera all, int frames, double[] frame, double[] cpu,
            double[] compose) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        @Nullable
        WritableImage image = null;
        for (int f = 0; f < frames; f++) {
            double t = f / (double) frames;
            double zoom = all.zoom() * Math.pow(10, .5 - .5 * Math.cos(2 * Math.PI * t));
            double reach = 200 / all.zoom() * Math.sin(Math.PI * t);
            long worked = clock.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            canvas.look(new Camera(all.x() + reach * Math.cos(9 * t), all.y() + reach * Math.sin(9 * t), zoom));
            root.layout();
            frame[f] = (System.nanoTime() - start) / 1e6;
            cpu[f] = (clock.getCurrentThreadCpuTime() - worked) / 1e6;
            if (f % 10 != 0 || f / 10 >= compose.length) continue;
            start = System.nanoTime();
            image = root.snapshot(new SnapshotParameters(), image);
            compose[f / 10] = (System.nanoTime() - start) / 1e6;
        }
    }

    /// On a sunflower, so that no frame is empty and the layout has something to do.
    private static org.discern.domain.recipe.Scene spread(org.discern.domain.recipe.Scene scene) {
        return scene.withMarks(IntStream.range(0, scene.marks().size()).mapToObj(i -> scene.marks().get(i).at(22 * Math.sqrt(i)
                * Math.cos(i * 2.4), 22 * Math.sqrt(i) * Math.sin(i * 2.4))).toList());
    }
}
