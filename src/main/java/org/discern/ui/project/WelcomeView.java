package org.discern.ui.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// What shows while no project is open: recents at the left, samples and first steps at the right.
public final class WelcomeView extends StackPane {
    private final Signal<Settings> settings;
    private final ProjectVerbs verbs;
    private final VBox recents = new VBox(2);

    public WelcomeView(Signal<Settings> settings, ProjectVerbs verbs, Dialogs dialogs, Commands commands) {
        this.settings = settings;
        this.verbs = verbs;
        getStyleClass().add("welcome");
        var name = new Label("Discern");
        name.getStyleClass().add("welcome-name");
        var claim = new Label(Strings.of("welcome.claim"));
        claim.getStyleClass().add("muted");
        var fresh = new Button(Strings.of("welcome.import"), new FontIcon(Material2MZ.PUBLISH));
        fresh.getStyleClass().add("accent");
        fresh.setOnAction(_ -> dialogs.openFile(Strings.of("file.data.import"), ProjectVerbs.TABLES).ifPresent(verbs
                .importFile()));
        var create = new Button(Strings.of("welcome.new"), new FontIcon(Material2AL.ADD));
        create.setOnAction(_ -> commands.run("file.project.new"));
        var open = new Button(Strings.of("welcome.open"), new FontIcon(Material2AL.FOLDER_OPEN));
        open.setOnAction(_ -> commands.run("file.project.open"));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(8, new VBox(4, name, claim), spring, create, open, fresh);
        head.setAlignment(Pos.BOTTOM_LEFT);
        var grid = new GridPane();
        grid.getColumnConstraints().addAll(half(), half());
        grid.setHgap(24);
        grid.addRow(0, section(Strings.of("welcome.recent"), recentCard()), section(Strings.of("welcome.samples"), sample(),
                learn(
                        commands)));
        var drop = new Label(Strings.of("welcome.drop"), new FontIcon(Material2AL.FILE_UPLOAD));
        drop.getStyleClass().addAll("muted", "welcome-drop");
        drop.setMaxWidth(Double.MAX_VALUE);
        var page = new VBox(28, head, grid, drop);
        page.setMaxSize(920, USE_PREF_SIZE);
        getChildren().add(page);
        Fx.whileShown(this, settings, this::list);
    }

    private Region recentCard() {
        recents.getStyleClass().addAll("card", "recent-card");
        recents.setMinHeight(138);
        return recents;
    }

    private void list(Settings now) {
        recents.getChildren().clear();
        if (now.recents().isEmpty()) {
            var none = new Label(Strings.of("welcome.norecent"));
            none.getStyleClass().add("muted");
            recents.getChildren().add(none);
        }
        now.recents().stream().limit(8).forEach(recent -> recents.getChildren().add(row(Path.of(recent))));
    }

    private Region row(Path file) {
        boolean there = Files.exists(file);
        String plain = String.valueOf(file.getFileName()).replace(ProjectVerbs.ENDING, "");
        var name = new Label(plain);
        name.getStyleClass().add("strong");
        var where = new Label(String.valueOf(file.getParent()));
        where.getStyleClass().addAll("muted", "small");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var when = new Label(there ? age(file) : Strings.of("welcome.missing"));
        when.getStyleClass().addAll("muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, new VBox(2, name, where), spring, when);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!there) {
            var remove = new Hyperlink(Strings.of("welcome.remove"));
            remove.setOnAction(_ -> settings.set(settings.get().withoutRecent(file.toString())));
            row.getChildren().add(remove);
        }
        var button = new Button();
        button.setGraphic(row);
        button.setAccessibleText(plain);
        button.getStyleClass().addAll("flat", "welcome-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(false);
        button.setOnAction(_ -> {
            if (there) verbs.open().accept(file);
        });
        row.prefWidthProperty().bind(button.widthProperty().subtract(24));
        return button;
    }

    private Region sample() {
        var icon = new FontIcon(Material2AL.FORUM);
        icon.getStyleClass().add("sample-icon");
        var title = new Label(Strings.of("sample.chat.title"));
        title.getStyleClass().add("strong");
        var words = new Label(Strings.of("sample.chat.words"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var open = new Button(Strings.of("sample.open"));
        open.setOnAction(_ -> verbs.sample().run());
        var text = new VBox(4, title, words, new Region(), open);
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(16, icon, text);
        card.getStyleClass().add("card");
        return card;
    }

    private static Region learn(Commands commands) {
        var keys = new Hyperlink(Strings.of("help.learn.shortcuts"));
        keys.setOnAction(_ -> commands.run("help.learn.shortcuts"));
        var palette = new Hyperlink(Strings.of("welcome.palette"));
        palette.setOnAction(_ -> commands.run("view.look.palette"));
        return new HBox(16, keys, palette);
    }

    private static VBox section(String title, Region... content) {
        var head = new Label(title);
        head.getStyleClass().add("caption");
        var box = new VBox(8, head);
        box.getChildren().addAll(List.of(content));
        return box;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private static String age(Path file) {
        try {
            Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
            if (age.toMinutes() < 60) return Strings.of("age.minutes", Math.max(1, age.toMinutes()));
            if (age.toHours() < 24) return Strings.of("age.hours", age.toHours());
            return Strings.of("age.days", age.toDays());
        } catch (IOException unreadable) {
            return "";
        }
    }
}
