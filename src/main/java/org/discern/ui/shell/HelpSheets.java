package org.discern.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;

/// The shortcut sheet and *About*.
final class HelpSheets {
    /// Keys that act only where the focus is; their words stand in the bundle as `keys.GROUP.N` = `KEY|what it does`.
    private static final Map<String, Integer> LOCAL = new LinkedHashMap<>(Map.of("map", 7, "threshold", 3, "review", 5));

    private HelpSheets() {}

    static Region shortcuts(Commands commands) {
        Map<String, GridPane> grids = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            if (command.keys().isEmpty()) continue;
            row(grids.computeIfAbsent(command.menu(), _ -> grid()), Keys.shown(command.keys()), command.label());
        }
        LOCAL.forEach((group, count) -> {
            GridPane grid = grids.computeIfAbsent(Strings.of("keys." + group), _ -> grid());
            for (int i = 1; i <= count; i++) {
                String[] parts = Strings.of("keys." + group + "." + i).split("\\|", 2);
                row(grid, parts[0], parts[1]);
            }
        });
        var flow = new FlowPane(32, 20);
        grids.forEach((title, grid) -> {
            var head = new Label(title);
            head.getStyleClass().add("strong");
            flow.getChildren().add(new VBox(8, head, grid));
        });
        flow.setPrefWrapLength(760);
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(792, 480);
        return scroll;
    }

    static Region about() {
        var name = new Label("Discern");
        name.getStyleClass().add("figure");
        var version = new Label(Strings.of("about.version", version()));
        version.getStyleClass().add("muted");
        var words = new Label(Strings.of("about.words"));
        words.setWrapText(true);
        var made = new Label(Strings.of("about.made"));
        made.setWrapText(true);
        made.getStyleClass().add("muted");
        var box = new VBox(8, name, version, words, made);
        box.setPrefWidth(460);
        return box;
    }

    private static String version() {
        var properties = new java.util.Properties();
        try (var in = HelpSheets.class.getResourceAsStream("/org/discern/app/version.properties")) {
            if (in != null) properties.load(in);
        } catch (java.io.IOException unreadable) {
            return "";
        }
        return properties.getProperty("version", "");
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        return grid;
    }

    private static void row(GridPane grid, String keys, String what) {
        var key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), key, new Label(what));
    }
}
