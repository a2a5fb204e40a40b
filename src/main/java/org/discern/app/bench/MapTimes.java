package org.discern.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.discern.app.window.Display;
import org.discern.domain.array.FloatMatrix;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.PointCanvas;
import org.discern.ui.kit.points.PointHull;
import org.discern.ui.kit.points.PointLabel;
import org.discern.work.report.Row;

/// How many frames a second the map draws while a hand pans it and zooms in and out, with density, outlines and labels on, in a
/// window of 1280 × 800: 20,000 points against 60 a second, 100,000 against 30. A frame begins at most every 16.7 ms, so 57 count
/// as 60.
final class MapTimes {
    private static final int SECONDS = 6;
    private static final int WARM_UP = 3;
    private static final int GROUPS = 120;

    private MapTimes() {}

    static List<Row> rows() {
        Display.start();
        Platform.setImplicitExit(false); // the first window is hidden before the second shows
        var out = new ArrayList<Row>();
        out.addAll(measured(20_000, 57));
        out.addAll(measured(100_000, 30));
        return out;
    }

    private static List<Row> measured(int n, double goal) {
        PointCanvas map = Display.call(() -> open(n));
        during(map, WARM_UP, true);
        during(map, WARM_UP, false);
        var rows = new ArrayList<Row>();
        for (boolean pans : new boolean[]{true, false}) {
            FrameClock.Frames frames = during(map, SECONDS, pans);
            double perSecond = frames.gaps().length / (double) SECONDS;
            var metrics = new TreeMap<>(frames.metrics());
            metrics.put("framesPerSecond", perSecond);
            metrics.put("goalPerSecond", goal);
            metrics.put(Benchmarks.MISSED, perSecond < goal ? 1.0 : 0);
            rows.add(new Row("map", pans ? "pan" : "zoom", String.valueOf(n), metrics));
        }
        Display.call(() -> {
            map.getScene().getWindow().hide();
            return true;
        });
        return rows;
    }

    private static PointCanvas open(int n) {
        Theme.LIGHT.use();
        var map = new PointCanvas();
        var random = new SplittableRandom(5);
        float[] centres = new float[2 * GROUPS];
        for (int i = 0; i < centres.length; i++) centres[i] = (float) (1.8 * random.nextDouble() - 0.9);
        float[] xy = new float[2 * n];
        int[] colours = new int[n];
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) members.add(new ArrayList<>());
        for (int i = 0; i < n; i++) {
            int group = random.nextInt(GROUPS);
            for (int d = 0; d < 2; d++)
                xy[2 * i + d] = centres[2 * group + d] + 0.06f * (float) (random.nextDouble() + random.nextDouble() - 1);
            colours[i] = Palette.argb(group % 24, Theme.LIGHT);
            members.get(group).add(i);
        }
        var points = new FloatMatrix(n, 2, xy);
        map.points(points);
        map.colours(colours);
        var labels = new ArrayList<PointLabel>();
        var hulls = new ArrayList<PointHull>();
        for (int g = 0; g < GROUPS; g++) {
            labels.add(new PointLabel("group " + g, centres[2 * g], centres[2 * g + 1], g, Palette.argb(g % 24, Theme.LIGHT)));
            hulls.add(PointHull.around(points, members.get(g).stream().mapToInt(Integer::intValue).toArray(), Palette.argb(g % 24,
                    Theme.LIGHT)));
        }
        map.labels(labels);
        map.hulls(hulls);
        map.densityProperty().set(true);
        var stage = new Stage();
        var scene = new Scene(new StackPane(map), 1280, 800);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        return map;
    }

    /// Frames while the hand moves at every one of them.
    private static FrameClock.Frames during(PointCanvas map, int seconds, boolean pans) {
        double x = map.getWidth() / 2;
        double y = map.getHeight() / 2;
        FrameClock clock = Display.call(() -> {
            if (pans) fire(map, MouseEvent.MOUSE_PRESSED, x, y);
            var made = new FrameClock();
            made.start();
            return made;
        });
        long began = System.nanoTime();
        for (int step = 0; System.nanoTime() - began < seconds * 1_000_000_000L; step++) {
            double t = step;
            Display.call(() -> {
                if (pans) fire(map, MouseEvent.MOUSE_DRAGGED, x + 260 * Math.sin(t * .05), y + 180 * Math.sin(t * .031));
                else if ((long) t / 6 % 2 == 0) map.zoomIn();
                else map.zoomOut();
                return true;
            });
            pause();
        }
        return Display.call(() -> {
            FrameClock.Frames frames = clock.frames();
            if (pans) fire(map, MouseEvent.MOUSE_RELEASED, x, y);
            map.fitAll();
            return frames;
        });
    }

    private static void fire(PointCanvas map, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(map, new MouseEvent(type, x, y, x, y, MouseButton.MIDDLE, 1, false, false, false, false, false, down,
                false, false, false, false, null));
    }

    private static void pause() {
        try {
            Thread.sleep(8);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
