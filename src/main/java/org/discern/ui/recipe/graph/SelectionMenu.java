package org.discern.ui.recipe.graph;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;

/// The kept selections, to be taken up again, and the verbs on the present one.
final class SelectionMenu extends MenuButton {
    private final GraphDesk desk;

    SelectionMenu(GraphDesk desk) {
        super(Strings.of("recipe.selection.menu"));
        this.desk = desk;
        getStyleClass().addAll("flat", "selection-menu");
        desk.selections().names().addListener((ListChangeListener<String>) _ -> fill());
        desk.state().selected().addListener(_ -> fill());
        desk.state().sight().addListener(_ -> fill());
        fill();
    }

    private void fill() {
        int chosen = desk.state().selectedNodes().length;
        getItems().clear();
        for (String name : desk.selections().names()) {
            var item = new MenuItem(Strings.of("recipe.selection.entry", name, desk.selections().size(name)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> desk.selections().recall(name));
            getItems().add(item);
        }
        if (desk.selections().names().isEmpty())
            getItems().add(new CustomMenuItem(PaneTitle.quiet(Strings.of("recipe.selection.none")), false));
        else {
            var away = new Menu(Strings.of("recipe.selection.delete"));
            for (String name : desk.selections().names()) {
                var item = new MenuItem(name);
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> desk.selections().delete(name));
                away.getItems().add(item);
            }
            getItems().add(away);
        }
        getItems().add(new SeparatorMenuItem());
        for (String command : new String[]{"graph.select.keep", "graph.out.selection"}) {
            MenuItem item = WayItems.command(desk, command);
            item.setDisable(chosen == 0);
            getItems().add(item);
        }
        for (String command : new String[]{"graph.select.grow", "graph.select.invert", "graph.select.all"})
            getItems().add(WayItems.command(desk, command));
    }

    static void keep(GraphDesk desk) {
        SelectionsViewModel kept = desk.selections();
        int chosen = desk.state().selectedNodes().length;
        if (desk.state().readOnly() || chosen == 0) return;
        NameAsk.ask(desk.room().dialogs(), Strings.of("graph.select.keep"), kept.freeName(Strings.of(
                "recipe.selection.suggest")), Strings.of("recipe.scene.go"), name -> kept.isTaken(name)
                        ? Strings.of(
                                "recipe.selection.replaces")
                        : "", name -> {
                            kept.keep(name);
                            desk.room().navigator().tell(Strings.of("recipe.selection.kept", name, chosen), "", () -> {});
                        });
    }
}
