package org.discern.ui.recipe.graph;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.shape.Circle;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.work.recipe.walk.SceneGraph;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The legend that acts: a click on a kind selects it, the eye hides it, the swatch changes its colour. Behind it the relations
/// with their counts, each to be switched off and on, and the ranges of values recipes must lie in.
final class LegendBar extends FlowPane {
    private static final int SWATCHES = 12;
    private static final double LEAST = 32;

    private final GraphDesk desk;
    private final GraphViewModel state;

    LegendBar(GraphDesk desk) {
        this.desk = desk;
        state = desk.state();
        getStyleClass().add("legend-bar");
        state.sight().addListener(_ -> fill());
        fill();
    }

    /// All of its lines, however little room there is: what does not fit would lie over the canvas.
    @Override
    protected double computeMinHeight(double width) { return computePrefHeight(width); }

    @Override
    protected double computePrefHeight(double width) { return Math.max(LEAST, super.computePrefHeight(width)); }

    private void fill() {
        SceneGraph now = state.sight().get();
        Map<NodeKind, Integer> marks = new EnumMap<>(NodeKind.class);
        for (int i = 0; i < now.marks(); i++) marks.merge(now.kind(i), 1, Integer::sum);
        Map<String, Integer> relations = new TreeMap<>();
        for (int e = 0; e < now.edges(); e++) if (now.isMark(now.b(e))) relations.merge(now.relationName(e), 1, Integer::sum);
        getChildren().clear();
        marks.forEach((kind, count) -> getChildren().add(entry(kind, count)));
        if (!relations.isEmpty()) {
            var line = new Separator(Orientation.VERTICAL);
            line.getStyleClass().add("legend-line");
            getChildren().add(line);
        }
        relations.forEach((name, count) -> getChildren().add(chip(name, count)));
        if (marks.containsKey(NodeKind.RECIPE)) ranges();
    }

    /// The ranges, each with how many recipes it leaves: a click changes it, the cross takes it away.
    private void ranges() {
        var line = new Separator(Orientation.VERTICAL);
        line.getStyleClass().add("legend-line");
        getChildren().add(line);
        state.scene().filters().ranges().forEach((quantity, range) -> {
            int[] counts = desk.look().counts(Map.of(quantity, range));
            String words = Strings.of("recipe.range.chip", RangeWords.of(quantity, range), counts[1], counts[0]);
            var change = new Button(words);
            change.getStyleClass().addAll("flat", "range-words", Audience.KEEPS);
            change.setMnemonicParsing(false);
            change.setTooltip(new Tooltip(Strings.of("recipe.range.change")));
            change.setOnAction(_ -> RangeSheet.ask(desk));
            Button away = PaneTitle.tool(Material2AL.CLOSE, Strings.of("recipe.range.away", RangeWords.name(quantity)), () -> desk
                    .look().forgetRange(quantity));
            away.getStyleClass().add("legend-eye");
            var chip = new HBox(change, away);
            chip.getStyleClass().add("range-chip");
            getChildren().add(chip);
        });
        Button add = PaneTitle.tool(Material2AL.FILTER_LIST, WayItems.withKeys(desk, "graph.filter.range"), () -> RangeSheet.ask(
                desk));
        add.getStyleClass().add("legend-filter");
        getChildren().add(add);
    }

    private Node entry(NodeKind kind, int count) {
        Scene scene = state.scene();
        boolean hidden = scene.filters().kinds().contains(kind);
        var swatch = new Button("", new KindIcon(kind, state, 5));
        swatch.getStyleClass().addAll("flat", "legend-swatch", Audience.KEEPS);
        swatch.setTooltip(new Tooltip(Strings.of("recipe.legend.tint", Kinds.many(kind))));
        swatch.setAccessibleText(Strings.of("recipe.legend.tint", Kinds.many(kind)));
        swatch.setOnAction(_ -> colours(kind).show(swatch, javafx.geometry.Side.TOP, 0, 0));
        var name = new Button(Strings.of("recipe.legend.entry", Kinds.one(kind), Numbers.count(count)));
        name.getStyleClass().addAll("flat", "legend-name", Audience.KEEPS);
        name.setMnemonicParsing(false);
        name.setTooltip(new Tooltip(Strings.of("recipe.legend.select", Kinds.many(kind))));
        name.setOnMouseClicked(e -> desk.select().kind(kind, e.isShiftDown() || e.isShortcutDown()));
        name.setOnAction(_ -> desk.select().kind(kind, false));
        Button eye = PaneTitle.tool(hidden ? Material2MZ.VISIBILITY_OFF : Material2MZ.VISIBILITY, Strings.of(hidden
                ? "recipe.legend.unhide"
                : "recipe.legend.hide", Kinds.many(kind)), () -> desk.look().hideKind(kind, !hidden));
        eye.getStyleClass().add("legend-eye");
        var box = new HBox(swatch, name, eye);
        box.getStyleClass().add("legend-entry");
        if (hidden) box.getStyleClass().add("off");
        return box;
    }

    private ContextMenu colours(NodeKind kind) {
        var tiles = new TilePane(6, 6);
        tiles.setPrefColumns(6);
        tiles.getStyleClass().add("swatches");
        var menu = new ContextMenu();
        for (int i = 0; i < SWATCHES; i++) {
            int place = i;
            var button = new Button("", new Circle(8, Palette.colour(i, Theme.current().get())));
            button.getStyleClass().addAll("flat", "legend-swatch");
            button.setAccessibleText(Strings.of("recipe.legend.colour", i + 1));
            button.setOnAction(_ -> {
                menu.hide();
                desk.look().tint(kind, place);
            });
            tiles.getChildren().add(button);
        }
        menu.getItems().add(new CustomMenuItem(tiles, false));
        return menu;
    }

    private Node chip(String relation, int count) {
        boolean hidden = state.scene().filters().relations().contains(relation);
        ToggleButton chip = PaneTitle.filter(Strings.of("recipe.legend.entry", relation, Numbers.count(count)));
        chip.getStyleClass().addAll("relation-chip", Audience.KEEPS);
        chip.setSelected(!hidden);
        if (hidden) chip.setGraphic(new FontIcon(Material2MZ.VISIBILITY_OFF));
        chip.setTooltip(new Tooltip(Strings.of(hidden ? "recipe.legend.unhide" : "recipe.legend.hide", relation)));
        chip.setOnAction(_ -> desk.look().hideRelation(relation, !hidden));
        return chip;
    }

}
