package org.discern.ui.user.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Reason;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.frame.ChanceBar;
import org.discern.ui.user.frame.Dot;
import org.discern.ui.user.frame.EffectBar;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.LabelTints;
import org.discern.ui.user.live.ScenariosViewModel.Row;
import org.discern.ui.kit.Times;

/// One scenario beside others: its request, what was edited, the classes in an order all columns share, the strongest reasons.
final class CompareColumn extends VBox {
    private static final int REASONS = 6;

    /// @param classes indices to show, the same in every column
    /// @param first the reading the others are measured against; empty for the first column
    CompareColumn(Row row, List<String> classes, Optional<Reading> first, LabelTints tints, Runnable replay) {
        getStyleClass().add("compare-column");
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(260);
        setPrefWidth(380);
        Scenario s = row.scenario();
        var name = new Label(row.name());
        name.getStyleClass().add("heading");
        name.setMinWidth(0);
        var open = new Button(Strings.of("user.scenario.replay"));
        open.getStyleClass().add("small-action");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> replay.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, name, space, open);
        var text = new Label(s.text().isBlank() ? Strings.of("user.lane.silent") : "“" + s.text() + "”");
        text.getStyleClass().add("utterance");
        text.setWrapText(true);
        text.setMinHeight(38);
        Label asked = PaneTitle.quiet(Strings.of("user.compare.asked", s.user(), Times.moment(s.at())));
        List<String> edits = ScenarioWords.edits(row);
        Label changed = PaneTitle.quiet(edits.isEmpty() ? Strings.of("user.edit.none") : String.join(" · ", edits));
        changed.setWrapText(true);
        changed.setMinHeight(32);
        getChildren().addAll(head, text, asked, changed);
        if (row.reading().isEmpty()) {
            getChildren().add(PaneTitle.quiet(Strings.of("user.compare.gone")));
            return;
        }
        Reading r = row.reading().get();
        getChildren().addAll(verdict(r, first, tints), classes(r, classes, first, tints), reasons(r, tints));
    }

    private static Node verdict(Reading r, Optional<Reading> first, LabelTints tints) {
        int best = Reading.best(r.with());
        var dot = new Dot();
        dot.show(r.classes().get(best), tints);
        var name = new Label(r.classes().get(best));
        name.getStyleClass().add("verdict-name");
        var line = new HBox(8, dot, name, PaneTitle.quiet(Numbers.two(r.with()[best])));
        line.getStyleClass().add("verdict-line");
        boolean other = first.map(f -> Reading.best(f.with()) != best).orElse(false);
        if (other) {
            var chip = new Label(Strings.of("user.compare.other"));
            chip.getStyleClass().addAll("flip", "flips");
            line.getChildren().add(chip);
        } else if (r.flips()) line.getChildren().add(PaneTitle.quiet(Strings.of("user.answer.flips")));
        return line;
    }

    private static Node classes(Reading r, List<String> classes, Optional<Reading> first, LabelTints tints) {
        var grid = new GridPane();
        grid.getStyleClass().add("class-table");
        int best = Reading.best(r.with());
        int line = 0;
        for (String name : classes) {
            int c = r.classes().indexOf(name);
            if (c < 0) continue;
            var dot = new Dot();
            dot.show(name, tints);
            var label = new Label(name, dot);
            label.setMinWidth(0);
            label.setPrefWidth(150);
            if (c == best) label.getStyleClass().add("strong");
            var bar = new ChanceBar();
            bar.show(r.with()[c], first.filter(f -> f.classes().equals(r.classes())).map(f -> (double) f.with()[c]).orElse(
                    Double.NaN),
                    c == best);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var change = PaneTitle.quiet(first.filter(f -> f.classes().equals(r.classes())).map(f -> Numbers.signed(r.with()[c]
                    - f
                            .with()[c])).orElse(""));
            change.setMinWidth(40);
            grid.addRow(line++, label, bar, change);
        }
        return grid;
    }

    private static Node reasons(Reading r, LabelTints tints) {
        var box = new VBox();
        box.getStyleClass().add("compare-reasons");
        var caption = new Label(Strings.of("user.compare.reasons"));
        caption.getStyleClass().add("caption");
        box.getChildren().add(caption);
        r.reasons().stream().filter(x -> x.weight() > 0).sorted(Comparator.comparingDouble((Reason x) -> -Math.abs(x.effect()))
                .thenComparingDouble(x -> -x.weight())).limit(REASONS).forEach(reason -> {
                    var dot = new Dot();
                    dot.show(reason.label(), tints);
                    var name = new Label(Strings.of(reason.lane() == Lane.LONG ? "user.compare.long" : "user.compare.short",
                            reason
                                    .label().isEmpty() ? Strings.of("user.lane.unlabelled") : reason.label()), dot);
                    name.setMinWidth(0);
                    HBox.setHgrow(name, Priority.ALWAYS);
                    name.setMaxWidth(Double.MAX_VALUE);
                    var weight = PaneTitle.quiet(Numbers.two(reason.weight()));
                    weight.setMinWidth(36);
                    var effect = new EffectBar();
                    effect.show(reason.effect());
                    var line = new HBox(8, name, weight, effect);
                    line.getStyleClass().add("verdict-line");
                    box.getChildren().add(line);
                });
        return box;
    }
}
