package org.discern.ui.recipe.compare.side;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.recipe.rank.Part;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// The parts of a score as bars from one zero line, with their numbers and the sum below.
final class PartBars extends GridPane {
    private final Map<Part, Bar> bars = new EnumMap<>(Part.class);
    private final Map<Part, Label> numbers = new EnumMap<>(Part.class);
    private final Label sum = new Label();

    PartBars() {
        getStyleClass().add("part-bars");
        for (Part part : Part.values()) {
            var name = new Label(name(part));
            name.setMinWidth(USE_PREF_SIZE);
            name.setTooltip(new Tooltip(Strings.of("recipe.compare.part.tip." + part.name())));
            var bar = new Bar(part);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var number = new Label();
            number.getStyleClass().add("part-number");
            bars.put(part, bar);
            numbers.put(part, number);
            addRow(part.place(), name, bar, number);
        }
        var total = new Label(Strings.of("recipe.compare.why.sum"));
        total.getStyleClass().add("strong");
        sum.getStyleClass().addAll("part-number", "strong");
        var rule = new Region();
        rule.getStyleClass().add("part-rule");
        add(rule, 0, Part.values().length, 3, 1);
        addRow(Part.values().length + 1, total, new Region(), sum);
    }

    static String name(Part part) { return Strings.of("recipe.compare.part." + part.name()); }

    /// @param scale the largest part of any row in the column, so that bars of different rows can be compared
    void show(Ranking.Row row, double scale) {
        List.of(Part.values()).forEach(part -> {
            Bar bar = bars.get(part);
            Label number = numbers.get(part);
            if (bar == null || number == null) return;
            bar.show(row.part(part), scale);
            number.setText(Numbers.signed(row.part(part)));
            bar.setAccessibleText(name(part) + " " + number.getText());
        });
        sum.setText(Numbers.two(row.score()).replace('-', '−'));
    }

    private static final class Bar extends Region {
        private static final double NEGATIVE = .25;

        private final Region axis = new Region();
        private final Region fill = new Region();
        private final Part part;
        private double value;
        private double scale = 1;

        Bar(Part part) {
            this.part = part;
            axis.getStyleClass().add("part-axis");
            setMinSize(60, 20);
            setPrefSize(120, 20);
            getChildren().addAll(fill, axis);
        }

        void show(double points, double of) {
            value = points;
            scale = of <= 0 ? 1 : of;
            fill.getStyleClass().setAll("part-fill", points < 0 ? "against" : "part-" + part.name());
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double zero = Math.rint(getWidth() * NEGATIVE);
            double length = value >= 0
                    ? Math.min(1, value / scale) * (getWidth() - zero)
                    : Math.min(1, -value / scale) * zero;
            if (Math.abs(value) >= .005) length = Math.max(2, length);
            fill.resizeRelocate(value >= 0 ? zero : zero - length, 5, length, 10);
            axis.resizeRelocate(zero, 1, 1, getHeight() - 2);
        }
    }
}
