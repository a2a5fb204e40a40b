package org.discern.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.ProjectVerbs;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// The menu bar, from the registry of commands. A command's id has three parts or more, `menu.group.name`: between groups
/// stands a line.
final class MenuBuilder {
    static final List<String> ORDER = List.of("File", "Edit", "View", "Discover", "Personalise", "Graph", "Compare", "Stage",
            "Run",
            "Help");

    /// Of the menu Edit, to which several rooms add: what everybody looks for stands first.
    private static final List<String> EDITS = List.of("undo", "copy", "find", "select", "match", "preferences");

    private final Commands commands;
    private final Signal<Settings> settings;
    private final ProjectVerbs verbs;
    private final Map<MenuItem, String> items = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>(); // id → keys on the item

    MenuBuilder(Commands commands, Signal<Settings> settings, ProjectVerbs verbs) {
        this.commands = commands;
        this.settings = settings;
        this.verbs = verbs;
    }

    MenuBar build() {
        var bar = new MenuBar();
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (String title : ORDER) menus.put(title, menu(title));
        Map<Menu, String> lastGroup = new LinkedHashMap<>();
        for (Command command : ordered()) {
            Menu top = menus.computeIfAbsent(command.menu(), MenuBuilder::menu);
            Menu menu = command.view().isEmpty() ? top : ofView(top, command.view());
            String group = group(command);
            if (!menu.getItems().isEmpty() && !group.equals(lastGroup.getOrDefault(menu, group)))
                menu.getItems().add(new SeparatorMenuItem());
            lastGroup.put(menu, group);
            menu.getItems().add(item(bar, command));
            if (command.id().equals("file.project.open")) menu.getItems().add(recents(bar));
        }
        Fx.whileShown(bar, commands.chosen(), _ -> keys());
        menus.values().forEach(this::reasons);
        menus.values().stream().filter(menu -> !menu.getItems().isEmpty()).forEach(bar.getMenus()::add);
        return bar;
    }

    /// As registered, the menu Edit by its groups.
    private List<Command> ordered() {
        return commands.all().stream().sorted(Comparator.comparingInt(c -> c.menu().equals("Edit")
                ? EDITS.indexOf(group(c))
                : EDITS.size())).toList();
    }

    private static String group(Command command) {
        String[] parts = command.id().split("\\.", -1);
        return parts.length > 2 ? String.join(".", List.of(parts).subList(1, parts.length - 1)) : "";
    }

    /// What acts in one view only stands in a menu of its own, at its place in the order.
    private static Menu menu(String title) {
        var menu = new Menu("_" + title);
        menu.setId("menu-" + title.toLowerCase(java.util.Locale.ROOT));
        return menu;
    }

    private static Menu ofView(Menu top, String view) {
        for (MenuItem item : top.getItems()) if (item instanceof Menu menu && view.equals(menu.getId())) return menu;
        var menu = new Menu(Strings.of("view.in." + view));
        menu.setId(view);
        if (!top.getItems().isEmpty() && !(top.getItems().getLast() instanceof Menu))
            top.getItems().add(new SeparatorMenuItem());
        top.getItems().add(menu);
        return menu;
    }

    private MenuItem item(MenuBar bar, Command command) {
        var item = new MenuItem(command.label());
        item.setId(command.id().replace('.', '-')); // a point would read as a style class
        item.setMnemonicParsing(false);
        items.put(item, command.id());
        item.setOnAction(_ -> commands.run(command.id()));
        Fx.whileShown(bar, command.live(), state -> {
            item.setText(state.label());
            item.setDisable(!state.available());
        });
        return item;
    }

    /// Says why things are grey, as the menu opens.
    private void reasons(Menu menu) {
        for (MenuItem item : menu.getItems()) if (item instanceof Menu inner && !inner.getItems().isEmpty()) reasons(inner);
        var why = new MenuItem("", new FontIcon(Material2AL.INFO));
        why.setDisable(true);
        why.getStyleClass().add("menu-why");
        why.setMnemonicParsing(false);
        menu.addEventHandler(Menu.ON_SHOWING, e -> {
            if (!menu.equals(e.getTarget())) return;
            Map<MenuItem, String> grey = new LinkedHashMap<>();
            for (MenuItem item : menu.getItems()) if (items.containsKey(item)) {
                Command.State now = commands.find(items.get(item)).orElseThrow().live().get();
                if (!now.available()) grey.put(item, now.unavailable());
                item.setText(now.label());
            }
            String common = GreyReasons.common(grey.values());
            menu.getItems().remove(why);
            if (!common.isEmpty()) {
                why.setText(common);
                menu.getItems().addFirst(why);
            }
            grey.forEach((item, reason) -> {
                if (!reason.equals(common)) item.setText(Strings.of("menu.grey", item.getText(), reason));
            });
        });
    }

    /// The keys that count now, to be read only.
    private void keys() {
        items.forEach((item, id) -> {
            String keys = commands.keys(id);
            if (keys.equals(shown.put(id, keys))) return;
            item.setAccelerator(keys.isEmpty() ? null : Keys.label(keys));
        });
    }

    private Menu recents(MenuBar bar) {
        var menu = new Menu(Strings.of("file.project.recent"));
        Fx.whileShown(bar, settings, now -> {
            menu.getItems().clear();
            for (String recent : now.recents()) {
                Path file = Path.of(recent);
                boolean there = Files.exists(file);
                var item = new MenuItem(there
                        ? String.valueOf(file.getFileName())
                        : Strings.of("recent.missing", file.getFileName()));
                item.setMnemonicParsing(false);
                item.setDisable(!there);
                item.setOnAction(_ -> verbs.open().accept(file));
                menu.getItems().add(item);
            }
            menu.setDisable(menu.getItems().isEmpty());
        });
        return menu;
    }
}
