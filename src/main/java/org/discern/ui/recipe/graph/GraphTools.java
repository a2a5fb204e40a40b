package org.discern.ui.recipe.graph;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.points.SelectMode;
import org.discern.ui.recipe.live.RecipeRoom;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The tools above the canvas: each runs a command and says its key.
final class GraphTools extends HBox {
    private final GraphDesk desk;
    private final ObjectProperty<SelectMode> modes;
    private final MenuButton expand = new MenuButton(Strings.of("recipe.tool.expand"));
    private final MenuButton paths = new MenuButton(Strings.of("recipe.tool.paths"));
    private final Button compare;
    private final Button dismiss;
    private final Button others;

    /// @param modes what dragging on the canvas does
    GraphTools(GraphDesk desk, ObjectProperty<SelectMode> modes) {
        this.desk = desk;
        this.modes = modes;
        getStyleClass().addAll("graph-tools", Audience.FOR_HANDS);
        compare = PaneTitle.button(Strings.of("recipe.tool.compare"), "", () -> desk.room().commands().run(
                RecipeRoom.COMPARE_USERS));
        compare.setGraphic(new FontIcon(Material2AL.COMPARE_ARROWS));
        dismiss = tool(Material2AL.DELETE_OUTLINE, "graph.walk.dismiss");
        others = tool(Material2AL.FILTER_CENTER_FOCUS, "graph.walk.others");
        expand.getStyleClass().add("flat");
        expand.setOnShowing(_ -> {
            expand.getItems().setAll(WayItems.ways(desk));
            expand.getItems().addAll(new SeparatorMenuItem(), WayItems.limits(desk));
        });
        expand.getItems().add(new MenuItem()); // so that it opens at all
        paths.getStyleClass().add("flat");
        for (String command : new String[]{"graph.path.best", "graph.path.shortest"})
            paths.getItems().add(WayItems.command(desk, command));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var group = new ToggleGroup();
        getChildren().addAll(mode(group, SelectMode.PICK, Material2MZ.NEAR_ME, "graph.tool.pick"), mode(group,
                SelectMode.RECTANGLE, Material2AL.HIGHLIGHT_ALT, "graph.tool.rectangle"), mode(group, SelectMode.LASSO,
                        Material2AL.GESTURE, "graph.tool.lasso"), new SelectionMenu(desk), gap(), tool(
                                Material2MZ.ZOOM_OUT_MAP, "graph.look.fit"), gap(), expand, dismiss, others, paths, tool(
                                        Material2AL.GROUP_WORK, "graph.walk.fold"), gap(), layoutToggle(), tool(
                                                Material2AL.AUTORENEW, "graph.layout.again"), tool(Material2MZ.PUSH_PIN,
                                                        "graph.layout.pin"), space, new SceneMenu(desk), tool(
                                                                Material2AL.BOOKMARK_BORDER, "graph.scene.save"), tool(
                                                                        Material2MZ.SAVE_ALT, "graph.out.export"), compare);
        desk.state().selected().addListener(_ -> selection());
        desk.state().sight().addListener(_ -> selection());
        selection();
    }

    private static Region gap() {
        var line = new Region();
        line.getStyleClass().add("tool-gap");
        return line;
    }

    private Button tool(Ikon icon, String command) {
        Button button = PaneTitle.tool(icon, WayItems.withKeys(desk, command), () -> desk.room().commands().run(command));
        follow(button, command);
        return button;
    }

    /// The tip names the key that counts now.
    private void follow(ButtonBase button, String command) {
        Fx.whileShown(button, desk.room().commands().chosen(), _ -> button.setTooltip(new Tooltip(WayItems.withKeys(desk,
                command))));
    }

    private ToggleButton mode(ToggleGroup group, SelectMode mode, Ikon icon, String command) {
        ToggleButton button = toggle(icon, command);
        button.setToggleGroup(group);
        button.setSelected(modes.get() == mode);
        button.setOnAction(_ -> {
            button.setSelected(true);
            modes.set(mode);
        });
        modes.addListener((_, _, now) -> button.setSelected(now == mode));
        return button;
    }

    private ToggleButton layoutToggle() {
        ToggleButton button = toggle(Material2MZ.SCATTER_PLOT, "graph.layout.run");
        button.selectedProperty().bindBidirectional(desk.state().layoutOn());
        return button;
    }

    private ToggleButton toggle(Ikon icon, String command) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "filter", "tool");
        follow(button, command);
        button.setAccessibleText(Strings.of(command));
        return button;
    }

    private void selection() {
        GraphViewModel state = desk.state();
        boolean none = state.selected().get().isEmpty();
        expand.setDisable(none);
        dismiss.setDisable(none);
        others.setDisable(none);
        paths.setDisable(state.selectedNodes().length != 2);
        int users = state.selectedUsers().size();
        compare.setText(users > 1 ? Strings.of("recipe.tool.compare.users", users) : Strings.of("recipe.tool.compare"));
    }
}
