package org.discern.ui.project;

import org.discern.ui.kit.KeyWords;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.project.Sample;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// What shows while no project is open: recents at the left, samples and first steps at the right, and a line when the last
/// session was cut off. A file dropped anywhere on it is taken by the window around it.
public final class WelcomeView extends StackPane {
    private final WelcomeViewModel state;
    private final ProjectVerbs verbs;
    private final Dialogs dialogs;
    private final Commands commands;
    private final StackPane cut = new StackPane();

    public WelcomeView(Signal<Settings> settings, WelcomeViewModel state, ProjectVerbs verbs, Dialogs dialogs,
            Commands commands) {
        this.state = state;
        this.verbs = verbs;
        this.dialogs = dialogs;
        this.commands = commands;
        getStyleClass().add("welcome");
        var grid = new GridPane();
        grid.getColumnConstraints().addAll(share(46), share(54));
        grid.setHgap(32);
        grid.addRow(0, section(Strings.of("welcome.recent"), new RecentPane(state, verbs, dialogs)), section(Strings.of(
                "welcome.samples"), samples(), learn()));
        var drop = new Label(Strings.of("welcome.drop"), new FontIcon(Material2AL.FILE_UPLOAD));
        drop.getStyleClass().addAll("muted", "welcome-drop");
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setWrapText(true);
        cut.setVisible(false);
        cut.setManaged(false);
        var page = new VBox(24, head(), cut, grid, drop);
        page.getStyleClass().add("welcome-page");
        page.setMaxSize(1040, USE_PREF_SIZE);
        var centred = new StackPane(page);
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll", "welcome-scroll");
        getChildren().add(scroll);
        Fx.whileShown(this, settings, _ -> state.list());
        Fx.whileShown(this, state.cut(), this::tell);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) state.refresh();
        });
    }

    private HBox head() {
        var name = new Label("Discern");
        name.getStyleClass().add("welcome-name");
        var claim = new Label(Strings.of("welcome.claim"));
        claim.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var fresh = verb("welcome.import", "file.data.import", Material2MZ.PUBLISH, () -> dialogs.openFile(Strings.of(
                "file.data.import"), ProjectVerbs.TABLES).ifPresent(file -> verbs.importFiles().accept(List.of(file))));
        fresh.getStyleClass().add("accent");
        var head = new HBox(8, new VBox(4, name, claim), spring, verb("welcome.new", "file.project.new", Material2AL.ADD,
                () -> commands.run("file.project.new")), verb("welcome.open", "file.project.open", Material2AL.FOLDER_OPEN,
                        () -> commands.run("file.project.open")), fresh);
        head.setAlignment(Pos.BOTTOM_LEFT);
        return head;
    }

    private Button verb(String words, String command, Ikon icon, Runnable action) {
        var button = new Button(Strings.of(words), new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        KeyWords.tip(button, commands, Strings.of(words + ".tip") + " ([[" + command + "]])");
        return button;
    }

    private void tell(Optional<WelcomeViewModel.Cut> now) {
        cut.setVisible(now.isPresent());
        cut.setManaged(now.isPresent());
        cut.getChildren().clear();
        now.ifPresent(line -> {
            var words = new Label(line.words(), new FontIcon(Material2MZ.RESTORE));
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            var open = new Button(Strings.of(line.resumes() ? "welcome.cut.resume" : "welcome.cut.open"));
            open.getStyleClass().add("accent");
            open.setMinWidth(USE_PREF_SIZE);
            open.setOnAction(_ -> state.resume());
            var close = new Button("", new FontIcon(Material2AL.CLOSE));
            close.getStyleClass().addAll("flat", "icon-button");
            close.setAccessibleText(Strings.of("close"));
            close.setTooltip(new Tooltip(Strings.of("close")));
            close.setOnAction(_ -> state.dismiss());
            var box = new HBox(12, words, open, close);
            box.getStyleClass().add("welcome-cut");
            cut.getChildren().add(box);
        });
    }

    private VBox samples() {
        var box = new VBox(8, sample(Sample.CHATS, Material2AL.FORUM, "chats"), sample(Sample.RECIPES,
                Material2MZ.RESTAURANT_MENU, "recipes"), sample(Sample.NOTES, Material2MZ.PERSON, "notes"));
        box.getStyleClass().add("samples");
        return box;
    }

    /// A button over the whole line; a copy that was worked on is opened again, and can be begun anew.
    private Node sample(Sample sample, Ikon picture, String key) {
        var icon = new FontIcon(picture);
        icon.getStyleClass().add("sample-icon");
        var title = new Label(Strings.of("sample." + key + ".title"));
        title.getStyleClass().add("strong");
        var minutes = new Label(Strings.of("sample." + key + ".minutes"));
        minutes.getStyleClass().addAll("muted", "small");
        minutes.setMinWidth(USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var words = new Label(Strings.of("sample." + key + ".words"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("muted", "small");
        var heading = new HBox(8, title, spring, minutes);
        if (sample == Sample.CHATS) { // the one the tour and the first five minutes are about
            var start = new Label(Strings.of("sample.start"));
            start.getStyleClass().add("chip");
            start.setMinWidth(USE_PREF_SIZE);
            heading.getChildren().add(1, start);
        }
        heading.setAlignment(Pos.CENTER_LEFT);
        var text = new VBox(2, heading, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(16, icon, text);
        line.setAlignment(Pos.CENTER_LEFT);
        var open = new Button();
        open.setGraphic(line);
        open.setId("sample-" + key);
        open.setAccessibleText(title.getText() + ". " + (sample == Sample.CHATS ? Strings.of("sample.start") + ". " : "") + words
                .getText());
        open.getStyleClass().addAll("flat", "sample-row");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> state.sample(sample, false));
        line.prefWidthProperty().bind(open.widthProperty().subtract(32));
        var afresh = new Hyperlink(Strings.of("sample.afresh"));
        afresh.setTooltip(new Tooltip(Strings.of("sample.afresh.tip")));
        afresh.setOnAction(_ -> state.sample(sample, true));
        var again = new Label(Strings.of("sample.begun"));
        again.getStyleClass().addAll("muted", "small");
        var below = new HBox(8, again, afresh);
        below.getStyleClass().add("sample-begun");
        Fx.whileShown(below, state.begun(), begun -> {
            boolean there = begun.getOrDefault(sample, false);
            below.setVisible(there);
            below.setManaged(there);
        });
        var card = new VBox(open, below);
        card.getStyleClass().add("sample-card");
        return card;
    }

    private VBox learn() {
        var links = new HBox(16, link("help.learn.tour"), link("help.learn.how"), link("help.learn.shortcuts"), link(
                "view.look.palette"));
        links.setAlignment(Pos.CENTER_LEFT);
        return section(Strings.of("welcome.learn"), links);
    }

    private Node link(String id) {
        var link = new Hyperlink(commands.find(id).map(Command::label).orElse("").replace("…", ""));
        commands.find(id).ifPresent(command -> KeyWords.tip(link, commands, command.label() + " ([[" + id + "]])"));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> commands.run(id));
        link.setVisible(commands.find(id).isPresent());
        link.setManaged(link.isVisible());
        return link;
    }

    private static VBox section(String title, Region... content) {
        var head = new Label(title);
        head.getStyleClass().add("caption");
        var box = new VBox(8, head);
        box.getChildren().addAll(content);
        if (content.length > 1) VBox.setMargin(content[1], new javafx.geometry.Insets(16, 0, 0, 0));
        return box;
    }

    private static ColumnConstraints share(double percent) {
        var share = new ColumnConstraints();
        share.setPercentWidth(percent);
        return share;
    }
}
