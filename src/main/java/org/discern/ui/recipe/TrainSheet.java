package org.discern.ui.recipe;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.ui.kit.Strings;

/// *Train the recipe model*: on what, with which parts, and what stands in the way.
final class TrainSheet extends VBox {
    private final GridPane grid = new GridPane();
    private final Label wrong = new Label();
    private final Button go = new Button(Strings.of("recipe.train.go"));
    private final CheckBox graph = new CheckBox(Strings.of("recipe.train.on"));
    private final CheckBox types = new CheckBox(Strings.of("recipe.train.on"));
    private final CheckBox contrast = new CheckBox(Strings.of("recipe.train.on"));
    private final TextField seed;
    private final RecipeSpec start;

    TrainSheet(RecipeGraph of, RecipeSpec start, Consumer<RecipeSpec> train, Runnable close) {
        this.start = start;
        setSpacing(16);
        setPrefWidth(620);
        var what = new Label(Strings.of("recipe.train.what", of.interactions().size(), of.users(), of.recipes()));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        grid.setHgap(16);
        grid.setVgap(12);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(160), new ColumnConstraints());
        graph.setSelected(start.graph());
        types.setSelected(start.types());
        contrast.setSelected(start.contrast() > 0);
        seed = new TextField(String.valueOf(start.seed()));
        seed.setAlignment(Pos.CENTER_RIGHT);
        seed.textProperty().addListener(_ -> check());
        row("recipe.train.graph", graph);
        row("recipe.train.types", types);
        row("recipe.train.contrast", contrast);
        row("recipe.train.seed", seed);
        wrong.getStyleClass().add("attention-text");
        wrong.setMinHeight(18);
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(_ -> {
            RecipeSpec spec = spec();
            close.run();
            train.accept(spec);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(what, grid, wrong, new HBox(8, space, cancel, go));
        check();
    }

    private void row(String key, Node control) {
        var label = new Label(Strings.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var hint = new Label(Strings.of(key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        GridPane.setHgrow(hint, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, control, hint);
    }

    /// @throws NumberFormatException for a seed that is no whole number
    private RecipeSpec spec() {
        double weight = start.contrast() > 0 ? start.contrast() : RecipeSpec.defaults().contrast();
        return start.withGraph(graph.isSelected()).withTypes(types.isSelected()).withContrast(contrast.isSelected() ? weight : 0)
                .withSeed(Long.parseLong(seed.getText().strip()));
    }

    private void check() {
        try {
            spec();
            wrong.setText("");
        } catch (NumberFormatException notANumber) {
            wrong.setText(Strings.of("recipe.train.bad"));
        }
        go.setDisable(!wrong.getText().isEmpty());
    }
}
