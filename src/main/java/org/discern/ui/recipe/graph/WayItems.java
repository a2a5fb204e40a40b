package org.discern.ui.recipe.graph;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.Way;

/// Menu items of *Graph*: the ways on from the selection with what they would bring, the limit, and commands with their keys.
final class WayItems {
    private static final int[] LIMITS = {5, 12, 25, 50, 100};

    private WayItems() {}

    static List<MenuItem> ways(GraphDesk desk) { return desk.walk().ways().stream().map(way -> item(desk, way)).toList(); }

    private static MenuItem item(GraphDesk desk, Way way) {
        int more = desk.walk().more(way);
        var item = new MenuItem(Strings.of("recipe.tool.way", way.name(), Kinds.many(way.to()), way.count(), more));
        item.setMnemonicParsing(false);
        item.setGraphic(new KindIcon(way.to(), desk.state(), 5));
        item.setDisable(more == 0);
        item.setOnAction(_ -> desk.walk().expand(way));
        return item;
    }

    static Menu limits(GraphDesk desk) {
        int now = desk.walk().limit().get();
        var limits = new Menu(Strings.of("recipe.tool.limit", now));
        var group = new ToggleGroup();
        for (int most : LIMITS) {
            var item = new RadioMenuItem(Strings.of("recipe.tool.limit.each", most));
            item.setToggleGroup(group);
            item.setSelected(most == now);
            item.setOnAction(_ -> desk.walk().limit().set(most));
            limits.getItems().add(item);
        }
        return limits;
    }

    static MenuItem command(GraphDesk desk, String id) {
        var item = new MenuItem(withKeys(desk, id));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> desk.room().commands().run(id));
        return item;
    }

    static String withKeys(GraphDesk desk, String command) {
        String keys = desk.room().commands().find(command).map(c -> Keys.shown(c.keys())).orElse("");
        return keys.isEmpty() ? Strings.of(command) : Strings.of("recipe.tool.key", Strings.of(command), keys);
    }
}
