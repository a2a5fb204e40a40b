package org.discern.ui.user.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.Reading;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.user.frame.ChanceBar;
import org.discern.ui.user.frame.Dot;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.Answer;
import org.discern.ui.user.live.UserViewModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The answer in two columns, without and with history, with the flip on top and what history did to every class. Edited
/// histories leave a thin mark where the unedited one stood. The order is the unedited answer's, so nothing jumps under a hand.
final class AnswerPane extends VBox {
    private static final int MOST = 14;
    private static final int LEAST = 5;
    /// Pixels the other parts need, and a class.
    private static final double TAKEN = 300;
    private static final double LINE = 24;

    private final UserViewModel state;
    private final Verdict without = new Verdict(Strings.of("user.answer.without"));
    private final Verdict with = new Verdict(Strings.of("user.answer.with"));
    private final FontIcon arrow = new FontIcon(Material2AL.ARROW_FORWARD);
    private final Label flip = new Label();
    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final Label edited = PaneTitle.quiet("");
    private final Label meant = PaneTitle.quiet("");
    private final Label strange = new Label("", new FontIcon(Material2AL.HELP_OUTLINE));
    private final Label failure = new Label();
    private final WordsPane words = new WordsPane();
    private final WaitPane wait = new WaitPane(Strings.of("user.answer.wait"));
    private final HBox verdicts = new HBox(without, arrow, with);

    /// The winner of one column, written large.
    private static final class Verdict extends VBox {
        private final Dot dot = new Dot();
        private final Label name = new Label("–");
        private final Label chance = PaneTitle.quiet("");

        Verdict(String caption) {
            getStyleClass().add("verdict");
            name.getStyleClass().add("verdict-name");
            name.setMinWidth(0);
            var line = new HBox(dot, name, chance);
            line.getStyleClass().add("verdict-line");
            chance.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(PaneTitle.quiet(caption), line);
            setMinWidth(0);
        }
    }

    /// One class.
    private static final class Line {
        private final Dot dot = new Dot();
        private final Label name = new Label();
        private final FontIcon said = new FontIcon(Material2AL.CHECK_CIRCLE_OUTLINE);
        private final Label truth = new Label("", said);
        private final HBox head = new HBox(dot, name, truth);
        private final Tooltip tip = new Tooltip();
        private final ChanceBar without = new ChanceBar();
        private final ChanceBar with = new ChanceBar();
        private final FontIcon way = new FontIcon(Material2AL.ARROW_UPWARD);
        private final Label change = new Label("", way);

        Line() {
            head.getStyleClass().add("class-line");
            name.getStyleClass().add("class-name");
            name.setMinWidth(0);
            name.setTooltip(tip);
            truth.getStyleClass().add("truth");
            truth.setMinWidth(Region.USE_PREF_SIZE);
            truth.setTooltip(new Tooltip(Strings.of("user.answer.said")));
            change.getStyleClass().add("change");
        }
    }

    AnswerPane(UserViewModel state) {
        this.state = state;
        getStyleClass().addAll("pane", "answer-pane");
        flip.getStyleClass().add("flip");
        verdicts.getStyleClass().add("verdicts");
        arrow.getStyleClass().add("verdict-arrow");
        var remarks = new FlowPane(12, 4, flip, meant, edited);
        remarks.prefWrapLengthProperty().bind(widthProperty().subtract(32));
        remarks.getStyleClass().add("remarks");
        flip.setMinWidth(Region.USE_PREF_SIZE);
        table();
        failure.getStyleClass().add("danger-text");
        failure.setWrapText(true);
        strange.setWrapText(true);
        strange.setMinHeight(USE_PREF_SIZE);
        strange.getStyleClass().add("strange-words");
        strange.setVisible(false);
        strange.setManaged(false);
        var body = new VBox(wait, verdicts, strange, remarks, failure, grid, words);
        body.getStyleClass().add("answer-body");
        getChildren().addAll(new PaneTitle(Strings.of("user.answer.title"), ""), body);
        state.answer().addListener(_ -> show());
        state.standing().addListener(_ -> show());
        state.failure().addListener(_ -> show());
        heightProperty().addListener(_ -> show());
        state.users().facts().addListener(_ -> show());
        Fx.whileShown(this, Theme.current(), _ -> show());
    }

    private void table() {
        grid.getStyleClass().add("class-table");
        var name = new ColumnConstraints(104, 128, 240);
        name.setHgrow(Priority.SOMETIMES);
        var bar = new ColumnConstraints(86, 116, 260);
        bar.setHgrow(Priority.ALWAYS);
        var change = new ColumnConstraints(58);
        grid.getColumnConstraints().addAll(name, bar, bar, change);
        grid.addRow(0, caption("user.answer.class"), caption("user.answer.without"), caption("user.answer.with"), caption(
                "user.answer.change"));
        for (int i = 0; i < MOST; i++) {
            var line = new Line();
            lines.add(line);
            grid.addRow(i + 1, line.head, line.without, line.with, line.change);
        }
    }

    private static Label caption(String key) {
        Label label = PaneTitle.quiet(Strings.of(key));
        label.setTooltip(new Tooltip(Strings.of(key + ".tip")));
        return label;
    }

    private void show() {
        failure.setText(state.failure().get());
        failure.setManaged(!failure.getText().isEmpty());
        Answer now = state.answer().get().orElse(null);
        grid.setVisible(now != null);
        verdicts.setVisible(now != null);
        verdicts.setManaged(now != null);
        wait.setVisible(now == null && failure.getText().isEmpty());
        wait.setManaged(wait.isVisible());
        flip.setVisible(now != null);
        if (now == null) {
            words.clear();
            return;
        }
        Reading r = now.reading();
        int before = Reading.best(r.without());
        int after = Reading.best(r.with());
        var tints = state.users().facts().get().tints();
        verdict(without, r, before, r.without()[before]);
        verdict(with, r, after, r.with()[after]);
        flip.getStyleClass().setAll("label", "flip", r.flips() ? "flips" : "stays");
        boolean counts = !Double.isNaN(r.trustLong());
        flip.setText(Strings.of(!counts ? "user.answer.uncounted" : r.flips() ? "user.answer.flips" : "user.answer.same"));
        flip.setGraphic(new FontIcon(r.flips() ? Material2MZ.SWAP_HORIZ : Material2AL.DRAG_HANDLE));
        edited.setText(now.baseline().map(b -> remark(b, r)).orElse(""));
        float[] order = now.baseline().map(Reading::with).filter(b -> b.length == r.with().length).orElse(r.with());
        Optional<String> truth = state.standing().get().filter(s -> s.user().equals(now.scenario().user())).flatMap(s -> s.truth(
                now.scenario()));
        int truthAt = truth.map(t -> r.classes().contains(t) ? r.classes().indexOf(t) : -1).orElse(-1);
        meant.setVisible(truth.isPresent());
        meant.setManaged(truth.isPresent());
        truth.ifPresent(t -> {
            boolean right = t.equals(r.classes().get(after));
            meant.setText(Strings.of(right ? "user.answer.right" : "user.answer.wrong", t));
            meant.setGraphic(new FontIcon(right ? Material2AL.CHECK_CIRCLE_OUTLINE : Material2AL.HIGHLIGHT_OFF));
            meant.getStyleClass().setAll("label", "small", right ? "meant" : "missed");
        });
        int[] top = top(r, order, truthAt);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean there = i < top.length;
            for (var node : List.of(line.head, line.without, line.with, line.change)) {
                node.setVisible(there);
                node.setManaged(there);
            }
            if (!there) continue;
            int c = top[i];
            line.dot.show(r.classes().get(c), tints);
            line.name.setText(r.classes().get(c));
            line.tip.setText(r.classes().get(c));
            line.name.getStyleClass().setAll("label", "class-name", c == after ? "strong" : "plain");
            line.truth.setVisible(c == truthAt);
            line.truth.setManaged(c == truthAt);
            line.without.show(r.without()[c], Double.NaN, c == before);
            line.with.show(r.with()[c], now.edited() ? order[c] : Double.NaN, c == after);
            double change = r.with()[c] - r.without()[c];
            boolean still = Math.abs(change) < .005;
            line.change.setText(Numbers.signed(change));
            line.way.setIconCode(change < 0 ? Material2AL.ARROW_DOWNWARD : Material2AL.ARROW_UPWARD);
            line.way.setVisible(!still);
            line.change.getStyleClass().setAll("label", "change", still ? "still" : change < 0 ? "loses" : "gains");
        }
        words.show(now, r.classes().get(after));
        strange.setText(now.scenario().text().isBlank()
                ? Strings.of("user.answer.blank")
                : state.users().facts().get().words().isStrange(now.scenario().text()) ? Strings.of("user.answer.strange") : "");
        strange.setVisible(!strange.getText().isEmpty());
        strange.setManaged(strange.isVisible());
    }

    private void verdict(Verdict verdict, Reading r, int best, double chance) {
        verdict.dot.show(r.classes().get(best), state.users().facts().get().tints());
        verdict.name.setText(r.classes().get(best));
        verdict.chance.setText(Numbers.two(chance));
    }

    private static String remark(Reading baseline, Reading now) {
        int was = Reading.best(baseline.with());
        return was == Reading.best(now.with())
                ? Strings.of("user.answer.edited.same", Numbers.two(baseline.with()[was]))
                : Strings.of("user.answer.edited.other", baseline.classes().get(was), Numbers.two(baseline.with()[was]));
    }

    /// The classes that matter in any column, in the unedited order.
    private int[] top(Reading r, float[] order, int truth) {
        int fit = Math.clamp((int) ((getHeight() - TAKEN) / LINE), LEAST, MOST);
        int[] all = IntStream.range(0, r.classes().size()).boxed().sorted(Comparator.comparingDouble(c -> -(c == truth
                ? 2
                : Math.max(order[c], Math.max(r.with()[c], r.without()[c]))))).limit(fit).mapToInt(Integer::intValue).toArray();
        return IntStream.of(all).boxed().sorted(Comparator.comparingDouble(c -> -order[c])).mapToInt(Integer::intValue).toArray();
    }
}
