package org.discern.ui.intent.tree;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.discern.domain.intent.ScoreCurve;
import org.discern.ui.intent.live.HeightAxis;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.chart.ChartHandle;
import org.discern.ui.kit.chart.ChartPane;
import org.discern.ui.kit.chart.Charts;
import org.discern.ui.kit.chart.ScoreChart;

/// The score on labelled groups over all cuts, with its band, the plateau, the learned point and the handle of the present one.
/// The chart is drawn once per run and width; a drag moves two lines.
final class CurveStrip extends StackPane {
    private static final double TICK = 34;

    private final ChartPane pane = new ChartPane();
    private final ChartHandle now;
    private final ChartHandle learned;
    private final Label refused = new Label();
    private final double left;
    private final double right;
    private double drawn = 0.09;
    private Runnable draw = () -> {};
    private HeightAxis axis = new HeightAxis(1, 1);

    CurveStrip(Threshold threshold, double left, double right) {
        this.left = left;
        this.right = right;
        getStyleClass().add("curve-strip");
        now = ChartHandle.draggable("canvas-now", place -> Numbers.two(axis.share(axis.height(place))));
        learned = ChartHandle.fixed("canvas-learned", place -> Strings.of("intent.tune.learned", Numbers.two(axis.share(axis
                .height(place))))).low();
        now.onDrag(place -> threshold.drag(axis.height(place)));
        now.onRelease(threshold::release);
        pane.add(learned);
        pane.add(now);
        refused.getStyleClass().addAll("muted", "curve-refused");
        refused.setWrapText(true);
        refused.setMouseTransparent(true);
        refused.setMaxHeight(USE_PREF_SIZE); // on a ground of its own, so that the curve does not cross it
        StackPane.setMargin(refused, new Insets(16, 64, 40, 64));
        getChildren().addAll(pane, refused);
        widthProperty().addListener(_ -> {
            if (apart() == drawn) return;
            drawn = apart();
            draw.run();
        });
    }

    void show(ScoreCurve curve, HeightAxis newAxis, String scoreName) {
        axis = newAxis;
        drawn = apart();
        draw = () -> draw(curve, scoreName);
        draw.run();
    }

    /// Least distance of two ticks as a share of the axis: so wide that their words do not touch.
    private double apart() {
        double room = getWidth() - left - right;
        return room <= 0 ? 0.09 : Math.clamp(Math.ceil(100 * TICK / room) / 100, 0.05, 0.5);
    }

    private void draw(ScoreCurve curve, String scoreName) {
        double[] places = Arrays.stream(curve.heights()).map(axis::place).toArray();
        var marks = axis.ticks(drawn).stream().map(t -> new Charts.Mark(t.place(), t.words())).toList();
        boolean plateau = curve.isLearned();
        String title = Strings.of("intent.axis." + Math.min(4, axis.root()));
        pane.show(ScoreChart.of(title, marks, new Charts.Band(scoreName, curve.isLearned() ? places : new double[0], doubles(
                curve.score()), doubles(curve.low()), doubles(curve.high()), "canvas-now"), plateau
                        ? new Charts.Stretch(axis.place(curve.plateauLow()), axis.place(curve.plateauHigh()), "canvas-plateau")
                        : Charts.Stretch.NONE, Strings.of("intent.tune.clusterLine"), new Charts.Line("", places, Arrays.stream(
                                curve.clusters()).asDoubleStream().toArray(), "canvas-line"), left, right));
        learned.valueProperty().set(curve.isLearned() ? axis.place(curve.learned()) : Double.NaN);
        refused.setText(curve.refusal());
        refused.setVisible(!curve.isLearned());
    }

    void place(double place) { now.valueProperty().set(place); }

    private static double[] doubles(float[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) out[i] = values[i];
        return out;
    }

    List<ChartHandle> handles() { return List.of(now, learned); }
}
