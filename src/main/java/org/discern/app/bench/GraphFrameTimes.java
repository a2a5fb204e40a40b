package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.work.report.Row;
import org.discern.ui.recipe.canvas.GraphCanvas;
import org.discern.ui.recipe.graph.GraphDesk;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.desk.Desk;

/// How steadily *Graph* draws 5,000 visible marks in a real window: while the layout moves them, and while a hand pans. The time
/// between the beginnings of two frames is taken on the screen's thread, none left out. The goal is 30 frames a second for
/// 95 of 100 frames.
final class GraphFrameTimes {
    private static final int SECONDS = 12;
    private static final int WARM_UP = 8;
    private static final int HAND_MS = 12; // a mouse tells about as often

    private GraphFrameTimes() {}

    /// @param desks as for a window, which leaves one core to the screen
    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("graph.discern")).await();
                RecipeGraph graph = GraphTimes.madeUp();
                RecipeWindow window = RecipeWindow.open(desk);
                GraphDesk on = window.screens().graph();
                RecipeWindow.on(() -> {
                    desk.workspace().recipeGraph().set(graph);
                    window.window().go(RecipeRoom.GRAPH);
                    return true;
                });
                GraphCanvas canvas = canvas(window, on, graph);
                layOut(on, canvas, WARM_UP);
                Moved moved = layOut(on, canvas, SECONDS);
                pause(() -> on.state().isMoving());
                pan(canvas, WARM_UP);
                FrameClock.Frames panned = pan(canvas, SECONDS);
                window.close();
                String setting = on.state().sight().get().marks() + " marks, " + on.state().sight().get().edges() + " edges";
                var layout = metrics(moved.frames());
                layout.put("movesPerSecond", moved.moves() / (double) SECONDS);
                return List.of(new Row("graph-frames", "layout", setting, layout), new Row("graph-frames", "pan", setting,
                        metrics(panned)));
            }
        });
    }

    private static GraphCanvas canvas(RecipeWindow window, GraphDesk on, RecipeGraph graph) {
        int every = Math.max(1, graph.size() / GraphTimes.MARKS);
        RecipeWindow.on(() -> {
            on.walk().show("Show all", IntStream.range(0, graph.size()).filter(i -> i % every == 0).limit(GraphTimes.MARKS)
                    .toArray());
            on.select().bodies(new int[0], false);
            window.window().run("graph.look.fit");
            return true;
        });
        return RecipeWindow.on(() -> (GraphCanvas) window.window().root().lookup(".graph-view .canvas-pane"));
    }

    /// @param moves how often the marks stood elsewhere than the frame before
    private record Moved(FrameClock.Frames frames, int moves) {}

    /// Lays out anew as soon as the marks rest, for some seconds.
    private static Moved layOut(GraphDesk on, GraphCanvas canvas, int seconds) {
        int[] moves = {0};
        var last = new float[1];
        FrameClock.Frames frames = during(seconds, () -> {
            if (!on.state().isMoving()) on.places().layOut();
            float[] x = canvas.picture().x();
            float sum = x[0] + x[x.length / 2] + x[x.length - 1];
            if (sum != last[0]) moves[0]++;
            last[0] = sum;
        });
        return new Moved(frames, moves[0]);
    }

    /// A hand drags the ground to and fro.
    private static FrameClock.Frames pan(GraphCanvas canvas, int seconds) {
        double[] at = {canvas.getWidth() / 2, 12};
        RecipeWindow.on(() -> {
            canvas.zoomIn();
            canvas.zoomIn();
            fire(canvas, MouseEvent.MOUSE_PRESSED, at[0], at[1]);
            return true;
        });
        int[] step = {0};
        FrameClock.Frames frames = during(seconds, () -> {
            step[0]++;
            fire(canvas, MouseEvent.MOUSE_DRAGGED, at[0] + 260 * Math.sin(step[0] * .05), at[1] + 180 * Math.sin(step[0] * .031));
        });
        RecipeWindow.on(() -> {
            fire(canvas, MouseEvent.MOUSE_RELEASED, at[0], at[1]);
            return true;
        });
        return frames;
    }

    private static void fire(GraphCanvas canvas, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(canvas, new MouseEvent(type, x, y, x, y, MouseButton.MIDDLE, 1, false, false, false, false, false, down,
                false, false, false, false, null));
    }

    /// Frames while something is done on the screen's thread every few milliseconds.
    private static FrameClock.Frames during(int seconds, Runnable does) {
        var clock = RecipeWindow.on(() -> {
            var made = new FrameClock();
            made.start();
            return made;
        });
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            RecipeWindow.on(() -> {
                does.run();
                return true;
            });
            sleep(HAND_MS);
        }
        return RecipeWindow.on(clock::frames);
    }

    private static Map<String, Double> metrics(FrameClock.Frames frames) {
        var out = new TreeMap<>(frames.metrics());
        out.put("limitMs", FrameClock.BUDGET_MS);
        out.put(Benchmarks.MISSED, frames.shareWithin(FrameClock.BUDGET_MS) < .95 ? 1.0 : 0);
        return out;
    }

    private static void pause(Supplier<Boolean> goesOn) { for (int i = 0; i < 200 && RecipeWindow.on(goesOn); i++) sleep(100); }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
