package org.discern.ui.intent.tune;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.discern.ui.kit.KeyWords;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.points.PointCanvas;
import org.discern.ui.kit.points.SelectMode;
import org.discern.work.Commands;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The map's tools, visible: pick, rectangle, lasso, what lies below and around the dots, how they are laid out, fit.
final class SelectBar extends HBox {
    SelectBar(PointCanvas map, MapViewModel state, Commands commands) {
        getStyleClass().add("select-bar");
        var group = new ToggleGroup();
        for (SelectMode mode : SelectMode.values()) {
            var button = new ToggleButton("", new FontIcon(icon(mode)));
            button.getStyleClass().addAll("tool", "flat");
            KeyWords.tip(button, commands, Strings.of("intent.map." + mode.name()));
            button.setFocusTraversable(false);
            button.setToggleGroup(group);
            button.setSelected(map.modeProperty().get() == mode);
            button.setOnAction(_ -> {
                map.modeProperty().set(mode);
                button.setSelected(true);
            });
            map.modeProperty().addListener((_, _, now) -> button.setSelected(now == mode));
            getChildren().add(button);
        }
        getChildren().addAll(look("density", Material2AL.BLUR_ON, map.densityProperty(), commands), look("hulls",
                Material2AL.BUBBLE_CHART, state.hulls(), commands), look("axes", Material2MZ.TIMELINE, state.axes(), commands));
        var fit = new Button("", new FontIcon(Material2MZ.ZOOM_OUT_MAP));
        fit.getStyleClass().addAll("tool", "flat");
        KeyWords.tip(fit, commands, Strings.of("intent.map.fit"));
        fit.setFocusTraversable(false);
        fit.setOnAction(_ -> map.fitAll());
        getChildren().add(fit);
    }

    private static ToggleButton look(String name, Ikon icon, BooleanProperty shown, Commands commands) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll("tool", "flat");
        KeyWords.tip(button, commands, Strings.of("intent.map." + name));
        button.setFocusTraversable(false);
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }

    private static Ikon icon(SelectMode mode) {
        return switch (mode) {
            case PICK -> Material2MZ.NEAR_ME;
            case RECTANGLE -> Material2AL.CROP_FREE;
            case LASSO -> Material2AL.GESTURE;
        };
    }
}
