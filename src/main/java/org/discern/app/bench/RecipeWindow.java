package org.discern.app.bench;

import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.discern.app.window.Display;
import org.discern.ui.kit.Theme;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Commands;
import org.discern.work.desk.Desk;
import org.discern.work.Settings;
import org.discern.work.Signal;

/// A window of the workbench with the recipe screens alone, whose state a bench may ask.
record RecipeWindow(WorkbenchWindow window, RecipeScreens screens, Stage stage) {
    static RecipeWindow open(Desk desk) {
        Display.start();
        Platform.setImplicitExit(false);
        return on(() -> {
            Theme.LIGHT.use();
            var commands = new Commands();
            var window = new WorkbenchWindow(desk.workspace(), commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST
                    .withWindow(
                            0, 0, 1600, 1000, false)));
            var screens = new RecipeScreens(desk.workspace(), Kitchen.of(desk.workspace(), desk.searchGraph()), desk
                    .rankRecipes(),
                    window, commands, window.dialogs(), _ -> {});
            window.fill(screens.screens(), Map.of());
            var stage = new Stage();
            window.show(stage);
            return new RecipeWindow(window, screens, stage);
        });
    }

    static <T> T on(Supplier<T> action) { return Display.call(action); }

    void close() {
        on(() -> {
            stage.hide();
            return true;
        });
    }
}
