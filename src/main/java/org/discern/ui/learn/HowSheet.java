package org.discern.ui.learn;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;

/// How the three methods work: a drawing, the steps, what they stand on, and what must not be expected of them.
final class HowSheet extends BorderPane {
    private static final double WIDTH = 780;

    private final Map<Method, Node> pages = new EnumMap<>(Method.class);

    HowSheet(Method first) {
        getStyleClass().add("how-sheet");
        Looks.dress(this);
        setPrefSize(WIDTH, 620);
        var group = new ToggleGroup();
        var tabs = new HBox(4);
        tabs.getStyleClass().add("how-tabs");
        for (Method method : Method.values()) {
            var tab = new ToggleButton(Strings.of(method.key() + ".tab"));
            tab.getStyleClass().addAll("flat", "tab-button");
            tab.setToggleGroup(group);
            tab.setId("how-" + method.name().toLowerCase(java.util.Locale.ROOT));
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                show(method);
            });
            tab.setSelected(method == first);
            tabs.getChildren().add(tab);
        }
        setTop(tabs);
        show(first);
    }

    private void show(Method method) { setCenter(pages.computeIfAbsent(method, HowSheet::page)); }

    private static Node page(Method method) {
        String key = method.key();
        var title = new Label(Strings.of(key + ".title"));
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        var lead = new Label(Strings.of(key + ".lead"));
        lead.setWrapText(true);
        var box = new VBox(16, title, lead, MethodDrawing.of(method), HelpSheet.section(Strings.of("learn.how.steps"), steps(
                Strings.of(key + ".steps"))), HelpSheet.section(Strings.of("learn.how.limits"), HelpSheet.points(Strings.of(key
                        + ".limits"))), HelpSheet.section(Strings.of("learn.how.sources"), sources(method)));
        box.getStyleClass().add("how-page");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll");
        return scroll;
    }

    private static VBox steps(String words) {
        var box = new VBox(6);
        int number = 1;
        for (String line : words.split("\\|", -1)) {
            var at = new Label(String.valueOf(number++));
            at.getStyleClass().add("how-number");
            at.setMinWidth(Region.USE_PREF_SIZE);
            var text = new Label(line.strip());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(new HBox(8, at, text));
        }
        return box;
    }

    /// What the paper is, and its address to copy: the program itself opens no network.
    private static VBox sources(Method method) {
        var box = new VBox(6);
        String[] words = Strings.of(method.key() + ".sources").split("\\|", -1);
        for (int i = 0; i < words.length; i++) {
            Method.Source source = method.sources().get(i);
            var text = new Label(words[i].strip() + "  " + source.id());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().add("small");
            text.setMaxWidth(WIDTH - 160);
            var copy = new Hyperlink(Strings.of("learn.how.copy"));
            copy.getStyleClass().add("small");
            copy.setMinWidth(Region.USE_PREF_SIZE);
            copy.setTooltip(new Tooltip(source.address()));
            copy.setOnAction(_ -> Tables.copy(source.address()));
            var line = new HBox(8, text, copy);
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        var no = new Label(Strings.of("learn.how.nopapers"));
        no.setWrapText(true);
        no.setMinHeight(Region.USE_PREF_SIZE);
        no.getStyleClass().addAll("muted", "small");
        box.getChildren().add(no);
        return box;
    }
}
