package org.discern.ui.recipe.graph;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;

/// The kept scenes: which one is on the screen, the others to open, and what can be done with them.
final class SceneMenu extends MenuButton {
    private final GraphDesk desk;
    private final ScenesViewModel scenes;

    SceneMenu(GraphDesk desk) {
        this.desk = desk;
        scenes = desk.scenes();
        getStyleClass().addAll("flat", "scene-menu");
        setMnemonicParsing(false);
        scenes.names().addListener((ListChangeListener<String>) _ -> fill());
        scenes.present().addListener(_ -> fill());
        scenes.edited().addListener(_ -> fill());
        fill();
    }

    private void fill() {
        String name = scenes.present().get();
        setText(name.isEmpty()
                ? Strings.of("recipe.scene.none")
                : Strings.of(scenes.edited().get() ? "recipe.scene.edited" : "recipe.scene.present", name));
        getItems().clear();
        for (String each : scenes.names()) {
            var item = new RadioMenuItem(each);
            item.setMnemonicParsing(false);
            item.setSelected(each.equals(name));
            item.setOnAction(_ -> scenes.open(each));
            getItems().add(item);
        }
        if (scenes.names().isEmpty())
            getItems().add(new CustomMenuItem(PaneTitle.quiet(Strings.of("recipe.scene.empty")), false));
        getItems().add(new SeparatorMenuItem());
        for (String command : new String[]{"graph.scene.save", "graph.scene.rename", "graph.scene.delete", "graph.walk.clear"}) {
            MenuItem item = WayItems.command(desk, command);
            item.setDisable(name.isEmpty() && (command.endsWith("rename") || command.endsWith("delete")));
            getItems().add(item);
        }
        MenuItem all = WayItems.command(desk, "graph.out.all");
        all.setDisable(scenes.names().isEmpty());
        getItems().addAll(new SeparatorMenuItem(), WayItems.command(desk, "graph.out.export"), all);
    }

    static void save(GraphDesk desk) {
        ScenesViewModel scenes = desk.scenes();
        if (desk.state().readOnly() || desk.state().scene().isEmpty()) return;
        String start = scenes.present().get().isEmpty()
                ? scenes.freeName(Strings.of("recipe.scene.suggest"))
                : scenes.present().get();
        NameAsk.ask(desk.room().dialogs(), Strings.of("graph.scene.save"), start, Strings.of("recipe.scene.go"),
                name -> scenes.isTaken(name) ? Strings.of("recipe.scene.replaces") : "", name -> {
                    scenes.save(name);
                    desk.room().navigator().tell(Strings.of("recipe.scene.saved", name), "", () -> {});
                });
    }

    static void rename(GraphDesk desk) {
        ScenesViewModel scenes = desk.scenes();
        String from = scenes.present().get();
        if (from.isEmpty()) return;
        NameAsk.ask(desk.room().dialogs(), Strings.of("graph.scene.rename"), from, Strings.of("recipe.scene.rename.go"),
                name -> scenes.isTaken(name) && !name.equals(from) ? "!" + Strings.of("recipe.scene.taken") : "",
                name -> scenes.rename(from, name));
    }
}
