package org.discern.ui.learn;

import org.discern.ui.kit.KeyWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;

/// The help of one place: what it is for, what can be done, and its keys from the registry.
final class HelpSheet {
    /// Places with words of their own, by id of the screen or pane.
    static final Set<String> PLACES = Set.of("welcome", "data", "unseen", "tune", "review", "domains", "personalise", "graph",
            "compare", "tasks", "runs", "problems", "history");
    private static final double WIDTH = 620;

    private HelpSheet() {}

    /// The title of the help of a place; of the whole window for a place without words.
    static String title(String place) { return Strings.of("learn.help." + known(place) + ".title"); }

    /// @param close closes the sheet
    static Region of(String place, Commands commands, Runnable close) {
        String key = "learn.help." + known(place);
        var what = new Label(Strings.of(key + ".what"));
        what.setWrapText(true);
        what.getStyleClass().add("help-what");
        var all = new VBox(16, what, section(Strings.of("learn.help.can"), points(KeyWords.told(Strings.of(key + ".can"),
                commands))));
        keys(place, commands).ifPresent(keys -> all.getChildren().add(section(Strings.of("learn.help.keys"), keys)));
        var more = new FlowPane(16, 4);
        for (String id : List.of("help.learn.how", "help.learn.tour", "help.learn.shortcuts"))
            commands.find(id).ifPresent(command -> more.getChildren().add(link(command, commands, close)));
        all.getChildren().add(more);
        all.setPrefWidth(WIDTH);
        all.setMaxWidth(WIDTH);
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll", "help-sheet");
        scroll.setMaxHeight(680);
        return scroll;
    }

    private static String known(String place) { return PLACES.contains(place) ? place : "window"; }

    private static Node link(Command command, Commands commands, Runnable close) {
        var link = new Hyperlink(command.label().replace("…", ""));
        link.setOnAction(_ -> {
            close.run();
            commands.run(command.id());
        });
        return link;
    }

    /// Lines that begin with a point; the bundle parts them by `|`.
    static VBox points(String words) {
        var box = new VBox(6);
        for (String line : words.split("\\|", -1)) {
            var point = new Label("•");
            point.setMinWidth(Region.USE_PREF_SIZE);
            var text = new Label(line.strip());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(new HBox(8, point, text));
        }
        return box;
    }

    static VBox section(String title, Region content) {
        var head = new Label(title);
        head.getStyleClass().add("caption");
        return new VBox(6, head, content);
    }

    /// In two columns: the commands of this view that have keys.
    private static Optional<Region> keys(String place, Commands commands) {
        List<Command> those = commands.all().stream().filter(c -> c.view().equals(place) && !c.keys().isEmpty()).toList();
        if (those.isEmpty()) return Optional.empty();
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        int rows = (those.size() + 1) / 2;
        for (int i = 0; i < those.size(); i++) {
            var key = new Label(Keys.shown(those.get(i).keys()));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var words = new Label(those.get(i).label().replace("…", ""));
            words.setWrapText(true);
            words.setPrefWidth(WIDTH / 2 - 90);
            grid.add(key, 2 * (i / rows), i % rows);
            grid.add(words, 2 * (i / rows) + 1, i % rows);
        }
        return Optional.of(grid);
    }
}
