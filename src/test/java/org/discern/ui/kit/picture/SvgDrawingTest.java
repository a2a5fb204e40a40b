package org.discern.ui.kit.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javax.xml.parsers.DocumentBuilderFactory;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A view as an SVG drawing: read back by an XML parser.
@ExtendWith(ApplicationExtension.class)
class SvgDrawingTest {
    @Test
    void lettersStayLettersAndCanvasesBecomePictures(FxRobot robot) throws Exception {
        var label = new Label("a < b & \"c\", a sentence long enough to need a second line");
        label.setWrapText(true);
        label.setMaxWidth(180);
        var rows = new ListView<String>();
        for (int i = 0; i < 100; i++) rows.getItems().add("row " + i);
        rows.setPrefHeight(90);
        var canvas = new Canvas(40, 30);
        canvas.getGraphicsContext2D().fillRect(0, 0, 20, 20);
        var hidden = new Label("not to be seen");
        hidden.setVisible(false);
        var root = new VBox(8, label, new Button("Accept"), rows, canvas, new Rectangle(30, 10, Color.TEAL), hidden);
        var svg = new String[1];
        robot.interact(() -> {
            var scene = new Scene(root, 240, 320);
            Theme.dress(scene);
            Pictures.settle(scene);
            svg[0] = SvgDrawing.of(root, "caption <1>", Color.WHITE, Color.BLACK);
        });
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
                svg[0])));
        assertEquals("240", read.getDocumentElement().getAttribute("width"));
        List<String> texts = texts(read);
        assertTrue(texts.contains("caption <1>"), texts.toString());
        assertTrue(texts.contains("Accept"), texts.toString());
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("a < b & \"c\"")), texts.toString());
        assertTrue(texts.stream().noneMatch(t -> t.contains("second line") && t.startsWith("a <")), "two lines: " + texts);
        assertTrue(texts.contains("row 0") && !texts.contains("row 99"), "what shows and no more");
        assertTrue(texts.stream().noneMatch("not to be seen"::equals));
        assertTrue(read.getElementsByTagName("image").getLength() >= 1);
        assertTrue(read.getElementsByTagName("clipPath").getLength() >= 1, "a list is clipped");
        double label0 = y(read, "Accept");
        assertTrue(label0 > 20 && label0 < 120, "where it stands: " + label0);
    }

    private static List<String> texts(Document read) {
        var out = new ArrayList<String>();
        var found = read.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) out.add(found.item(i).getTextContent());
        return out;
    }

    /// Where a text's base line lies in the document.
    private static double y(Document read, String text) {
        var found = read.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            var element = (Element) found.item(i);
            if (!element.getTextContent().equals(text)) continue;
            String moved = element.getAttribute("transform").replaceAll("[^0-9. -]", "").strip();
            double down = moved.isEmpty() ? 0 : Double.parseDouble(moved.substring(moved.lastIndexOf(' ') + 1));
            return Double.parseDouble(element.getAttribute("y")) + down;
        }
        return Double.NaN;
    }
}
