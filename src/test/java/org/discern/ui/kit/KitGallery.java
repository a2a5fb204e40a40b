package org.discern.ui.kit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.chart.ChartHandle;
import org.discern.ui.kit.chart.ChartPane;
import org.discern.ui.kit.chart.Charts;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.kit.points.PointCanvas;
import org.discern.ui.kit.points.PointLabel;
import org.kordamp.ikonli.material2.Material2AL;

/// Every piece of the kit on one sheet, light and dark, as pictures under `target/gallery`: run its `main` and look.
final class KitGallery {
    private KitGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    Scene scene = new Scene(sheet(), 1280, 800);
                    Theme.dress(scene);
                    Pictures.write(Pictures.of(scene), Path.of("target/gallery/kit-" + theme.name().toLowerCase(
                            java.util.Locale.ROOT)
                            + ".png"));
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static VBox sheet() {
        DiscoveryFixture fixture = DiscoveryFixture.of(8000, 36, 3);
        var tree = fixture.discovery().tree();
        Cut cut = tree.cut(0.85);
        TreeColours colours = TreeColours.of(tree, 3);
        int[] argb = new int[tree.leaves()];
        Arrays.setAll(argb, leaf -> Palette.argb(colours.of(cut.nodeOf(leaf)), Theme.current().get()));
        var map = new PointCanvas();
        map.points(fixture.discovery().map());
        map.colours(argb);
        map.labels(Arrays.stream(cut.nodes()).filter(node -> tree.size(node) > 60).mapToObj(node -> label(fixture, node, argb))
                .toList());
        var selected = new PointCanvas();
        selected.points(fixture.discovery().map());
        selected.colours(argb);
        var some = new BitSet();
        Arrays.stream(tree.leavesOf(cut.node(3))).forEach(some::set);
        selected.selected(some);
        var histogram = new ChartPane();
        double[] edges = new double[41];
        Arrays.setAll(edges, i -> i / 40.0);
        int[] known = new int[40];
        int[] unseen = new int[40];
        for (int i = 0; i < fixture.corpus().size(); i++) {
            int bin = Math.min(39, (int) (fixture.discovery().unseen().novelty()[i] * 40));
            if (fixture.corpus().get(i).hasIntent()) known[bin]++;
            else unseen[bin]++;
        }
        histogram.show(Charts.histogram("Novelty", "Utterances", edges, List.of(new Charts.Bars("Labelled", known,
                "canvas-known"),
                new Charts.Bars("Unlabelled", unseen, "canvas-unseen"))));
        var suggested = ChartHandle.fixed("canvas-learned", v -> "suggested " + Numbers.two(v));
        suggested.valueProperty().set(0.52);
        var handle = ChartHandle.draggable("canvas-now", v -> "cut " + Numbers.two(v));
        handle.valueProperty().set(0.57);
        histogram.add(suggested);
        histogram.add(handle);
        var curve = fixture.discovery().curve();
        var curvePane = new ChartPane();
        double[] clusters = Arrays.stream(curve.clusters()).asDoubleStream().map(k -> Math.min(k, 400)).toArray();
        curvePane.show(Charts.curve("Merge height", "B-cubed F1", new Charts.Band("Score on labelled intents", curve.heights(),
                doubles(curve
                        .score()), doubles(curve.low()), doubles(curve.high()), "canvas-now"), 0, 1, new Charts.Stretch(curve
                                .plateauLow(), curve
                                        .plateauHigh(), "canvas-plateau"), "Clusters", new Charts.Line("Clusters", curve
                                                .heights(), clusters,
                                                "canvas-line")));
        var table = Tables.<Utterance>table("No rows");
        var text = Tables.text("Utterance", 300, Utterance::text);
        text.getStyleClass().add("utterance");
        table.getColumns().add(text);
        table.getColumns().add(Tables.text("Intent", 110, Utterance::intent));
        table.getColumns().add(Tables.number("Novelty", 80, u -> fixture.discovery().unseen().novelty()[(int) u.id() - 1],
                Numbers::two));
        table.getItems().setAll(fixture.corpus().utterances());
        table.getSelectionModel().select(2);
        var bar = new HBox(title("Heading", "heading"), new Button("Secondary"), primary(), new TextField("text"), combo(), title(
                "muted words",
                "muted"), title("intent: card_lost", "chip"), title("Ctrl+K", "key"));
        bar.getStyleClass().add("view-bar");
        var top = new SplitPane(map, selected, table);
        var below = new SplitPane(histogram, curvePane, new EmptyState(Material2AL.FOLDER_OPEN, "No utterances yet",
                "Import a file of utterances, labelled or not, to find the intents nobody labelled.", "Import a file", () -> {}));
        var split = new SplitPane(top, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setPrefHeight(760);
        return new VBox(bar, split);
    }

    private static PointLabel label(DiscoveryFixture fixture, int node, int[] argb) {
        int[] leaves = fixture.discovery().tree().leavesOf(node);
        double x = Arrays.stream(leaves).mapToDouble(l -> fixture.discovery().map().get(l, 0)).average().orElse(0);
        double y = Arrays.stream(leaves).mapToDouble(l -> fixture.discovery().map().get(l, 1)).average().orElse(0);
        return new PointLabel(fixture.corpus().get(leaves[0]).text(), x, y, leaves.length, argb[leaves[0]]);
    }

    private static double[] doubles(float[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) out[i] = values[i];
        return out;
    }

    private static Label title(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button primary() {
        var button = new Button("Import a file");
        button.getStyleClass().add("accent");
        return button;
    }

    private static ComboBox<String> combo() {
        var combo = new ComboBox<String>();
        combo.getItems().addAll("B-cubed F1", "ARI");
        combo.getSelectionModel().select(0);
        return combo;
    }
}
