package org.discern.ui.recipe.graph;

import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;
import org.discern.work.recipe.walk.MarkShape;

/// The shape and colour of a kind, as on the canvas.
final class KindIcon extends StackPane {
    KindIcon(NodeKind kind, GraphViewModel state, double radius) {
        double[] corners = MarkShape.of(kind).corners();
        double r = kind == NodeKind.INGREDIENT ? radius * .8 : radius;
        Shape shape;
        if (corners.length == 0) shape = new Circle(r);
        else {
            var polygon = new Polygon();
            for (double c : corners) polygon.getPoints().add(c * r);
            shape = polygon;
        }
        setMinSize(2 * radius + 4, 2 * radius + 4);
        setMaxSize(2 * radius + 4, 2 * radius + 4);
        getChildren().add(shape);
        Runnable dye = () -> shape.setFill(colour(kind, state));
        Fx.whileShown(this, Theme.current(), _ -> dye.run());
        dye.run();
    }

    private static Color colour(NodeKind kind, GraphViewModel state) {
        return Palette.colour(Kinds.tint(kind, state.scene()), Theme.current().get());
    }
}
