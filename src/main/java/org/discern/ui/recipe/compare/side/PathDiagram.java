package org.discern.ui.recipe.compare.side;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.recipe.compare.live.PathWords;

/// A way through the graph drawn small: marks on one line, relations above it with an arrow the way they go, names below.
final class PathDiagram extends Region {
    private static final double MARK = 14;
    private static final double LINE = 24;
    private static final double NAMES = 34;

    private final List<Region> marks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> links = new ArrayList<>();
    private final List<Region> tips = new ArrayList<>();
    private final List<Boolean> forwards = new ArrayList<>();
    private final List<Label> relations = new ArrayList<>();

    PathDiagram(GraphPath path, RecipeGraph graph, IntFunction<String> name) {
        getStyleClass().add("path");
        for (int i = 0; i < path.relations().size(); i++) {
            Relation relation = graph.relations().get(path.relations().get(i));
            boolean forward = PathWords.forward(relation, graph, path.nodes().get(i));
            var link = new Region();
            link.getStyleClass().add("path-link");
            var tip = new Region();
            tip.getStyleClass().addAll("path-tip", forward ? "to-right" : "to-left");
            var words = new Label(relation.isInteraction() ? PathWords.did(relation.name()) : relation.name());
            words.getStyleClass().add("path-relation");
            words.setAlignment(Pos.BOTTOM_CENTER);
            links.add(link);
            tips.add(tip);
            forwards.add(forward);
            relations.add(words);
        }
        for (int node : path.nodes()) {
            var mark = new Region();
            mark.getStyleClass().addAll("path-mark", switch (graph.kind(node)) {
                case USER -> "of-user";
                case RECIPE -> "of-recipe";
                default -> "of-attribute";
            });
            var label = new Label(name.apply(node));
            label.getStyleClass().add("path-name");
            label.setWrapText(true);
            label.setAlignment(Pos.TOP_CENTER);
            label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            marks.add(mark);
            names.add(label);
        }
        getChildren().addAll(links);
        getChildren().addAll(tips);
        getChildren().addAll(relations);
        getChildren().addAll(marks);
        getChildren().addAll(names);
        setMinHeight(LINE + MARK + NAMES);
        setPrefHeight(LINE + MARK + NAMES);
    }

    @Override
    protected void layoutChildren() {
        int n = marks.size();
        double step = getWidth() / n;
        double y = LINE - MARK / 2;
        for (int i = 0; i < n; i++) {
            double x = (i + .5) * step;
            marks.get(i).resizeRelocate(Math.rint(x - MARK / 2), y, MARK, MARK);
            names.get(i).resizeRelocate(x - step / 2 + 2, LINE + MARK / 2 + 3, step - 4, NAMES);
            if (i + 1 == n) continue;
            double gap = MARK / 2 + 3;
            links.get(i).resizeRelocate(x + gap, LINE, step - 2 * gap, 1);
            tips.get(i).resizeRelocate(forwards.get(i) ? x + step - gap - 5 : x + gap, LINE - 3, 5, 7);
            relations.get(i).resizeRelocate(x + 3, LINE - 20, step - 6, 16);
        }
    }
}
