package org.discern.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;

/// The shortcut sheet and *About*.
final class HelpSheets {
    private HelpSheets() {}

    /// Three columns; each group goes where there is most room.
    static Region shortcuts(Commands commands, Runnable change) {
        Map<String, GridPane> grids = new LinkedHashMap<>();
        for (String menu : MenuBuilder.ORDER) grids.put(menu, grid());
        for (Command command : commands.all()) {
            if (command.keys().isEmpty()) continue;
            String group = command.view().isEmpty() ? command.menu() : Strings.of("view.in." + command.view());
            row(grids.computeIfAbsent(group, _ -> grid()), Keys.shown(command.keys()), command.label().replace("…", ""));
        }
        var columns = List.of(new VBox(24), new VBox(24), new VBox(24));
        int[] filled = new int[columns.size()];
        grids.forEach((title, grid) -> {
            if (grid.getRowCount() == 0) return;
            int least = 0;
            for (int c = 1; c < filled.length; c++) if (filled[c] < filled[least]) least = c;
            filled[least] += grid.getRowCount() + 2;
            var head = new Label(title);
            head.getStyleClass().add("strong");
            columns.get(least).getChildren().add(new VBox(8, head, grid));
        });
        var box = new HBox(40);
        box.getChildren().addAll(columns);
        var held = new Label(Strings.of("keys.held"));
        held.getStyleClass().addAll("muted", "small");
        held.setWrapText(true);
        held.maxWidthProperty().bind(box.widthProperty());
        var button = new Button(Strings.of("keys.change.all"), new KeyBadge(commands, "edit.preferences.keys"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(_ -> change.run());
        held.setMinHeight(Region.USE_PREF_SIZE);
        var content = new VBox(24, box, held);
        content.getStyleClass().add("shortcuts");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        var foot = new HBox(button);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(16, scroll, foot);
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
        var words = new Label(what);
        words.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), key, words);
    }
}
