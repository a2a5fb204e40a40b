package org.discern.ui.recipe.graph;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.SceneFilters.Range;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.frame.RecipeStage;

/// Asks which recipes of the scene are drawn, by their values. While one types it says how many would be left.
final class RangeSheet {
    private final GraphDesk desk;
    private final Map<Quantity, TextField[]> fields = new EnumMap<>(Quantity.class);
    private final Label count = new Label();
    private final Button go = new Button(Strings.of("recipe.range.go"));

    private RangeSheet(GraphDesk desk) { this.desk = desk; }

    static void ask(GraphDesk desk) {
        if (desk.state().scene().isEmpty()) return;
        new RangeSheet(desk).open();
    }

    private void open() {
        var grid = new GridPane(10, 10);
        int line = 0;
        for (Quantity quantity : Quantity.values()) {
            Optional<Range> extent = desk.look().extent(quantity);
            Range now = desk.state().scene().filters().ranges().get(quantity);
            var from = field(quantity, "recipe.range.from", now == null || now.least() <= 0 ? "" : typed(now.least()));
            var to = field(quantity, "recipe.range.to", now == null || RangeWords.isOpen(now) ? "" : typed(now.most()));
            from.setDisable(extent.isEmpty());
            to.setDisable(extent.isEmpty());
            fields.put(quantity, new TextField[]{from, to});
            var hint = new Label(extent.map(e -> Strings.of("recipe.range.extent", RangeWords.number(e.least()), RangeWords
                    .number(e.most()), RangeWords.unit(quantity)).strip()).orElse(Strings.of("recipe.range.unknown")));
            hint.getStyleClass().addAll("muted", "small");
            grid.addRow(line++, new Label(RangeWords.name(quantity)), from, to, hint);
        }
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var none = new Button(Strings.of("recipe.range.none"));
        none.setDisable(desk.state().scene().filters().ranges().isEmpty());
        var cancel = new Button(Strings.of("cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var words = new Label(Strings.of("recipe.range.words"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var box = new VBox(14, words, grid, count, new HBox(8, none, space, cancel, go));
        box.setPrefWidth(520);
        box.getStyleClass().add("range-sheet");
        RecipeStage.style(box);
        Runnable close = desk.room().dialogs().sheet(Strings.of("graph.filter.range"), box);
        fields.values().forEach(pair -> {
            for (TextField field : pair) field.textProperty().addListener(_ -> told());
        });
        told();
        cancel.setOnAction(_ -> close.run());
        none.setOnAction(_ -> {
            close.run();
            desk.look().ranges(Map.of());
        });
        go.setOnAction(_ -> {
            close.run();
            ranges().ifPresent(desk.look()::ranges);
        });
        Fx.later(() -> fields.values().iterator().next()[1].requestFocus());
    }

    private TextField field(Quantity quantity, String key, String start) {
        var field = new TextField(start);
        field.setPrefColumnCount(6);
        field.setPromptText(Strings.of(key));
        field.setAccessibleText(RangeWords.name(quantity) + " " + Strings.of(key));
        field.getStyleClass().add("range-field");
        return field;
    }

    private static String typed(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void told() {
        Optional<Map<Quantity, Range>> now = ranges();
        go.setDisable(now.isEmpty());
        count.getStyleClass().setAll("label", now.isEmpty() ? "danger-text" : "strong");
        count.setText(now.map(r -> {
            int[] counts = desk.look().counts(r);
            return Strings.of("recipe.range.count", counts[1], counts[0]);
        }).orElse(Strings.of("recipe.range.bad")));
    }

    /// What is typed; empty when something is no number, or ends before it begins.
    private Optional<Map<Quantity, Range>> ranges() {
        var out = new EnumMap<Quantity, Range>(Quantity.class);
        try {
            fields.forEach((quantity, pair) -> {
                String from = pair[0].getText().strip();
                String to = pair[1].getText().strip();
                if (!from.isEmpty() || !to.isEmpty())
                    out.put(quantity, new Range(from.isEmpty() ? 0 : Double.parseDouble(from), to.isEmpty()
                            ? Double.MAX_VALUE
                            : Double.parseDouble(to)));
            });
            return Optional.of(out);
        } catch (IllegalArgumentException wrong) { // no number, or the wrong way round
            return Optional.empty();
        }
    }
}
