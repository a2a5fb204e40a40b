package org.discern.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.KeyWords;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.kordamp.ikonli.javafx.FontIcon;

/// The views in the order of the work, each with a dot that says how far it is.
final class ActivityRail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final Consumer<String> go;
    private final Commands commands;

    ActivityRail(Consumer<String> go, Commands commands) {
        this.commands = commands;
        this.go = go;
        getStyleClass().add("rail");
    }

    /// Lets every mark be dragged.
    void drag(ViewDrag hand) { buttons.forEach((id, button) -> hand.on(button, id)); }

    void fill(List<Screen> screens) { for (int i = 0; i < screens.size(); i++) getChildren().add(item(i + 1, screens.get(i))); }

    void choose(String id) {
        ToggleButton button = buttons.get(id);
        if (button != null) button.setSelected(true);
    }

    private StackPane item(int number, Screen screen) {
        var button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        button.getStyleClass().add("rail-button");
        button.setId("rail-" + screen.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(screen.title());
        button.setOnAction(_ -> {
            button.setSelected(true);
            go.accept(screen.id());
        });
        buttons.put(screen.id(), button);
        var key = new Label(String.valueOf(number));
        key.getStyleClass().add("rail-key");
        var dot = new Region();
        dot.getStyleClass().add("rail-dot");
        var tip = new Tooltip();
        button.setTooltip(tip);
        Runnable told = () -> tip.setText(KeyWords.told(Strings.of("rail.tip", screen.title(), Strings.of("state." + screen
                .state()
                .get().name().toLowerCase(Locale.ROOT)), screen.id()), commands));
        Fx.whileShown(button, commands.chosen(), _ -> told.run());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Fx.whileShown(button, screen.state(), state -> {
            dot.getStyleClass().removeIf(style -> style.startsWith("state-"));
            String name = state.name().toLowerCase(Locale.ROOT);
            dot.getStyleClass().add("state-" + name);
            told.run();
            button.setDisable(false);
            dot.setVisible(state != ScreenState.EMPTY);
        });
        var stack = new StackPane(button, key, dot);
        StackPane.setAlignment(key, Pos.TOP_LEFT);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        key.setMouseTransparent(true);
        dot.setMouseTransparent(true);
        return stack;
    }
}
