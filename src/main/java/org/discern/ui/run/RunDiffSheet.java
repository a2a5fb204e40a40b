package org.discern.ui.run;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.run.RunDiff;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// Two runs side by side: settings that differ, figures, decisions.
public final class RunDiffSheet extends VBox {
    private static final int HASH = 10; // letters of a hash that people compare

    public RunDiffSheet(RunDiff diff) {
        setSpacing(16);
        setPrefWidth(680);
        var grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(200), wide, wide);
        grid.addRow(0, new Label(), head(diff.left().id()), head(diff.right().id()));
        section(grid, Strings.of("runs.diff.settings", diff.alike()));
        if (diff.settings().isEmpty()) grid.add(muted(Strings.of("runs.diff.same")), 0, grid.getRowCount(), 3, 1);
        diff.settings().forEach(line -> row(grid, line.name(), shown(line.name(), line.left()), shown(line.name(), line.right()),
                true));
        if (!diff.figures().isEmpty()) section(grid, Strings.of("runs.figures"));
        diff.figures().forEach(line -> numbers(grid, MetricWords.of(line.name()), line));
        if (!diff.decisions().isEmpty()) section(grid, Strings.of("runs.diff.decisions"));
        diff.decisions().forEach(line -> numbers(grid, Strings.of("runs.diff." + line.name()), line));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(480);
        getChildren().add(scroll);
    }

    private static void numbers(GridPane grid, String name, RunDiff.Line<Double> line) {
        row(grid, name, figure(line.name(), line.left()), figure(line.name(), line.right()), !line.left().equals(line.right()));
    }

    private static void row(GridPane grid, String name, String left, String right, boolean differs) {
        var label = muted(name);
        var values = List.of(new Label(left), new Label(right));
        if (differs) values.forEach(value -> value.getStyleClass().add("strong"));
        grid.addRow(grid.getRowCount(), label, values.get(0), values.get(1));
    }

    private static void section(GridPane grid, String title) {
        var label = new Label(title);
        label.getStyleClass().add("strong");
        grid.add(label, 0, grid.getRowCount(), 3, 1);
    }

    private static Label head(long run) {
        var label = new Label(Strings.of("runs.name", String.valueOf(run)));
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static String shown(String name, String value) {
        if (value.isEmpty()) return "–";
        return name.equals("data") && value.length() > HASH ? value.substring(0, HASH) : value;
    }

    private static String figure(String name, double value) {
        if (!Double.isFinite(value)) return "–";
        if (name.endsWith("Ms")) return Numbers.duration(Math.round(value));
        return value == Math.rint(value) ? Numbers.count(Math.round(value)) : Numbers.two(value);
    }
}
