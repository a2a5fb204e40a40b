package org.discern.ui.learn;

import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A drawing of lines, dots, boxes and words, coloured by the style sheet alone, so that it suits both themes.
final class Sketch extends Pane {
    Sketch(double width, double height, String spoken) {
        getStyleClass().add("sketch");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setAccessibleText(spoken);
    }

    Sketch dot(double x, double y, double r, String style) {
        var dot = new Circle(x, y, r);
        dot.getStyleClass().addAll("sketch-dot", style);
        getChildren().add(dot);
        return this;
    }

    Sketch line(String style, double... xy) {
        var line = new Polyline(xy);
        line.getStyleClass().addAll("sketch-line", style);
        getChildren().add(line);
        return this;
    }

    Sketch arrow(double x1, double y1, double x2, double y2) {
        double angle = Math.atan2(y2 - y1, x2 - x1);
        var line = new Line(x1, y1, x2 - 5 * Math.cos(angle), y2 - 5 * Math.sin(angle));
        line.getStyleClass().addAll("sketch-line", "way");
        var tip = new Polygon(x2, y2, x2 - 8 * Math.cos(angle - 0.45), y2 - 8 * Math.sin(angle - 0.45), x2 - 8 * Math.cos(angle
                + 0.45), y2 - 8 * Math.sin(angle + 0.45));
        tip.getStyleClass().add("sketch-tip");
        getChildren().addAll(line, tip);
        return this;
    }

    Sketch box(double x, double y, double width, double height, String style) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(6);
        box.setArcHeight(6);
        box.getStyleClass().addAll("sketch-box", style);
        getChildren().add(box);
        return this;
    }

    /// Words around a middle, broken to a width.
    Sketch words(double midX, double y, double width, String words, String style) {
        var text = new Text(words);
        text.setTextOrigin(VPos.TOP);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setWrappingWidth(width);
        text.setX(midX - width / 2);
        text.setY(y);
        text.getStyleClass().addAll("sketch-text", style);
        getChildren().add(text);
        return this;
    }

    /// Words from the left.
    Sketch label(double x, double y, String words, String style) {
        var text = new Text(x, y, words);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("sketch-text", style);
        getChildren().add(text);
        return this;
    }
}
