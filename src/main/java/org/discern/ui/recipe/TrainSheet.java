package org.discern.ui.recipe;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.ui.kit.SettingRows;
import org.discern.ui.kit.Strings;

/// *Train the recipe model*: on what, with which parts, and what stands in the way.
final class TrainSheet extends VBox {
    private final SettingRows grid = new SettingRows();
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
        graph.setSelected(start.graph());
        types.setSelected(start.types());
        contrast.setSelected(start.contrast() > 0);
        seed = SettingRows.number(start.seed(), this::check);
        grid.add("recipe.train.graph", graph);
        grid.add("recipe.train.types", types);
        grid.add("recipe.train.contrast", contrast);
        grid.add("recipe.train.seed", seed);
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
