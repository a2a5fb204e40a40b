package org.discern.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Strings;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Tasks, runs, problems and history below the work area, one at a time.
final class BottomPane extends BorderPane {
    private record Tab(ToggleButton button, Node content) {}

    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox head = new HBox();
    private String shown = "";

    BottomPane(Runnable hide) {
        getStyleClass().addAll("pane", "bottom-pane");
        setMinHeight(96);
        head.getStyleClass().addAll("pane-title", "tabs");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var close = new Button("", new FontIcon(Material2AL.EXPAND_MORE));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setAccessibleText(Strings.of("close"));
        close.setOnAction(_ -> hide.run());
        head.getChildren().addAll(spring, close);
        setTop(head);
    }

    void add(String id, String title, Node content) {
        var button = new ToggleButton(title);
        button.getStyleClass().addAll("flat", "tab-button");
        button.setToggleGroup(group);
        button.setOnAction(_ -> show(id));
        tabs.put(id, new Tab(button, content));
        head.getChildren().add(tabs.size() - 1, button);
    }

    /// Other words on a tab, e.g. with a count.
    void title(String id, String words) {
        Tab tab = tabs.get(id);
        if (tab != null) tab.button().setText(words);
    }

    void show(String id) {
        Tab tab = tabs.get(id);
        if (tab == null) return;
        shown = id;
        tab.button().setSelected(true);
        setCenter(tab.content());
    }

    String shown() { return shown; }
}
