package org.discern.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.Excerpt;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Project name, undo and redo with their words, and the box that finds every command.
final class TopBar extends HBox {
    /// Words of a step longer than this are cut; the tooltip holds them whole.
    private static final int LONGEST = 25;
    private static final int LONGEST_NAME = 28;
    /// Words up to this long are never cut, however narrow the window.
    private static final int SHORT = 14;
    private static final double SEARCH = 360;
    /// From this width on there is room for the search box in the middle.
    private static final double WIDE = 1_600;

    private final Commands commands;
    private final Label name = new Label();

    TopBar(Workspace workspace, Commands commands, Runnable palette) {
        this.commands = commands;
        getStyleClass().addAll("view-bar", "top-bar");
        name.getStyleClass().add("project-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip());
        var readOnly = new Label(Strings.of("readonly.badge"));
        readOnly.getStyleClass().addAll("chip", "readonly-chip");
        Fx.whileShown(this, workspace.project(), project -> {
            name(workspace);
            boolean locked = project.map(ProjectSummary::readOnly).orElse(false);
            readOnly.setVisible(locked);
            readOnly.setManaged(locked);
        });
        Fx.whileShown(this, workspace.about(), _ -> name(workspace));
        readOnly.setMinWidth(Region.USE_PREF_SIZE);
        var left = new HBox(name, readOnly, gap(8), command("edit.undo.undo", Material2MZ.UNDO, true), command("edit.undo.redo",
                Material2MZ.REDO, true));
        var right = new HBox(command("view.trail.back", Material2AL.ARROW_BACK, false), command("view.trail.forward",
                Material2AL.ARROW_FORWARD, false));
        commands.find("stage.show.present").ifPresent(_ -> right.getChildren().add(command("stage.show.present",
                Material2MZ.SLIDESHOW, true)));
        right.getChildren().add(theme());
        pin(left, right);
        getChildren().addAll(left, search(palette), right);
    }

    /// The search box stands where the window's width says, whatever the words beside it are.
    private void pin(HBox left, HBox right) {
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        left.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        for (HBox side : List.of(left, right)) side.spacingProperty().bind(spacingProperty());
        widthProperty().subscribe(width -> right.setPrefWidth(width.doubleValue() < WIDE
                ? Region.USE_COMPUTED_SIZE
                : (width.doubleValue() - SEARCH) / 2 - getSpacing() - snappedRightInset()));
    }

    private void name(Workspace workspace) {
        String whole = workspace.project().get().map(project -> workspace.about().get().nameOr(project.name())).orElse("");
        name.setText(Excerpt.of(whole, LONGEST_NAME));
        name.getTooltip().setText(whole);
    }

    private Button search(Runnable palette) {
        var words = new Label(Strings.of("palette.prompt"), new FontIcon(Material2MZ.SEARCH));
        words.getStyleClass().add("muted");
        var key = new KeyBadge(commands, "view.look.palette");
        var box = new HBox(words, spring(), key);
        box.getStyleClass().add("search-inside");
        var button = new Button();
        button.setGraphic(box);
        button.getStyleClass().add("search-box");
        button.setMinWidth(SEARCH / 2);
        button.setAccessibleText(Strings.of("palette.prompt"));
        button.setOnAction(_ -> palette.run());
        return button;
    }

    private Button theme() {
        var button = new Button();
        button.getStyleClass().addAll("flat", "icon-button");
        Fx.whileShown(button, Theme.current(), theme -> {
            button.setGraphic(new FontIcon(theme == Theme.DARK ? Material2MZ.WB_SUNNY : Material2MZ.NIGHTS_STAY));
            button.setTooltip(new Tooltip(Strings.of(theme == Theme.DARK ? "view.look.light" : "view.look.dark")));
        });
        button.setOnAction(_ -> commands.run("view.look.theme"));
        return button;
    }

    /// A button that follows a command: its words, whether it can run, and why not.
    private HBox command(String id, Ikon icon, boolean words) {
        var button = new Button("", new FontIcon(icon));
        button.setId("bar-" + id.replace('.', '-')); // the menu's item has the plain name
        button.setMnemonicParsing(false); // names of intents hold underscores
        button.getStyleClass().add("flat");
        button.setMnemonicParsing(false); // a name in the words may hold an underscore
        if (!words) button.getStyleClass().add("icon-button");
        var box = new HBox(button); // a disabled button hears no mouse, its box does
        box.setAlignment(Pos.CENTER);
        var tip = new Tooltip();
        Tooltip.install(box, tip);
        commands.find(id).ifPresent(command -> {
            button.setOnAction(_ -> commands.run(id));
            button.setAccessibleText(command.label());
            Fx.whileShown(button, command.live(), state -> {
                if (words) button.setText(Excerpt.of(state.label(), LONGEST));
                boolean isShort = words && state.label().length() <= SHORT;
                button.setMinWidth(isShort ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
                button.setDisable(!state.available());
                tip.setText(tip(id, state));
            });
            Fx.whileShown(button, commands.chosen(), _ -> tip.setText(tip(id, command.live().get())));
        });
        return box;
    }

    private String tip(String id, Command.State state) {
        String keys = Keys.shown(commands.keys(id));
        return state.available() ? state.label() + (keys.isEmpty() ? "" : "   " + keys) : state.unavailable();
    }

    private static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private static Region gap(double width) {
        var region = new Region();
        region.setMinWidth(width);
        return region;
    }
}
