package org.discern.ui.kit.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A view as an SVG drawing: letters stay letters, boxes and lines stay sharp at any size, and what is painted dot by dot (maps,
/// trees, charts) is laid in as pictures of twice the size. On the screen's thread; the node is shown in a settled scene.
///
/// Limits: of a gradient its first colour; effects such as shadows are left out.
public final class SvgDrawing {
    private static final double SCALE = 2;
    private static final double CAPTION = 28;

    private final StringBuilder out = new StringBuilder();
    private final Transform toRoot;
    private int clips;

    private SvgDrawing(Node root) { toRoot = inverse(root.getLocalToSceneTransform()); }

    /// @param caption a line below, on the given ground
    /// @return a whole document, as wide as the node
    public static String of(Node root, String caption, Color ground, Color words) {
        Bounds size = root.getLayoutBounds();
        var drawing = new SvgDrawing(root);
        double height = size.getHeight() + CAPTION;
        drawing.out.append(String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
                font-family="Inter, system-ui, sans-serif">
                <rect width="%1$s" height="%2$s"%3$s/>
                <text x="12" y="%4$s" font-size="11"%5$s>%6$s</text>
                """, number(size.getWidth()), number(height), paint("fill", ground), number(height - 10), paint("fill", words),
                escaped(
                        caption)));
        drawing.draw(root);
        return drawing.out.append("</svg>\n").toString();
    }

    private void draw(Node node) {
        if (!node.isVisible() || node.getOpacity() <= 0) return;
        boolean grouped = node.getOpacity() < 1 || node.getClip() instanceof Rectangle;
        if (grouped) open(node);
        switch (node) {
            case Text text -> letters(text);
            case ImageView image -> picture(image);
            case Canvas canvas -> picture(canvas);
            case Shape shape -> shape(shape);
            case Region region -> {
                box(region);
                children(region);
            }
            case Parent parent -> children(parent);
            default -> picture(node);
        }
        if (grouped) out.append("</g>\n");
    }

    private void children(Parent parent) { parent.getChildrenUnmodifiable().forEach(this::draw); }

    private void open(Node node) {
        String clip = "";
        if (node.getClip() instanceof Rectangle edge) {
            clip = " clip-path=\"url(#c" + ++clips + ")\"";
            out.append("<clipPath id=\"c").append(clips).append("\"><rect").append(place(edge.getX(), edge.getY(), edge
                    .getWidth(), edge.getHeight())).append(moved(edge, node)).append("/></clipPath>\n");
        }
        out.append("<g").append(clip);
        if (node.getOpacity() < 1) out.append(" opacity=\"").append(number(node.getOpacity())).append('"');
        out.append(">\n");
    }

    private void box(Region region) {
        double width = region.getWidth();
        double height = region.getHeight();
        if (width <= 0 || height <= 0) return;
        if (region.getShape() instanceof SVGPath path && region.getBackground() != null && !region.getBackground().getFills()
                .isEmpty()) {
            Bounds own = path.getLayoutBounds();
            double sx = region.isScaleShape() && own.getWidth() > 0 ? width / own.getWidth() : 1;
            double sy = region.isScaleShape() && own.getHeight() > 0 ? height / own.getHeight() : 1;
            Transform fitted = region.getLocalToSceneTransform().createConcatenation(Transform.scale(sx, sy))
                    .createConcatenation(Transform.translate(-own.getMinX(), -own.getMinY()));
            out.append("<path d=\"").append(path.getContent()).append('"').append(paint("fill", region.getBackground()
                    .getFills().getLast().getFill())).append(matrix(toRoot.createConcatenation(fitted))).append("/>\n");
            return;
        }
        if (region.getBackground() != null) for (BackgroundFill fill : region.getBackground().getFills()) {
            Insets in = fill.getInsets();
            rectangle(region, in.getLeft(), in.getTop(), width - in.getLeft() - in.getRight(), height - in.getTop() - in
                    .getBottom(), fill.getRadii().getTopLeftHorizontalRadius(), paint("fill", fill.getFill()));
        }
        if (region.getBorder() != null) region.getBorder().getStrokes().forEach(stroke -> border(region, stroke, width, height));
    }

    private void border(Region region, BorderStroke stroke, double width, double height) {
        Insets in = stroke.getInsets();
        double line = stroke.getWidths().getTop();
        boolean even = line > 0 && stroke.getWidths().getBottom() == line && stroke.getWidths().getLeft() == line && stroke
                .getWidths().getRight() == line && stroke.getTopStroke().equals(stroke.getBottomStroke()) && stroke.getTopStroke()
                        .equals(stroke.getLeftStroke());
        double left = in.getLeft();
        double top = in.getTop();
        double right = width - in.getRight();
        double bottom = height - in.getBottom();
        if (even) {
            String dashes = stroke.getTopStyle().getDashArray().isEmpty() ? "" : " stroke-dasharray=\"3 2\"";
            rectangle(region, left + line / 2, top + line / 2, right - left - line, bottom - top - line, stroke.getRadii()
                    .getTopLeftHorizontalRadius(), " fill=\"none\" stroke-width=\"" + number(line) + '"' + dashes + paint(
                            "stroke",
                            stroke.getTopStroke()));
            return;
        }
        edge(region, stroke.getTopStroke(), left, top, right - left, stroke.getWidths().getTop());
        edge(region, stroke.getBottomStroke(), left, bottom - stroke.getWidths().getBottom(), right - left, stroke.getWidths()
                .getBottom());
        edge(region, stroke.getLeftStroke(), left, top, stroke.getWidths().getLeft(), bottom - top);
        edge(region, stroke.getRightStroke(), right - stroke.getWidths().getRight(), top, stroke.getWidths().getRight(), bottom
                - top);
    }

    private void edge(Node node, Paint paint, double x, double y, double width, double height) {
        if (width > 0 && height > 0) rectangle(node, x, y, width, height, 0, paint("fill", paint));
    }

    private void rectangle(Node node, double x, double y, double width, double height, double radius, String look) {
        if (width <= 0 || height <= 0 || look.endsWith("-opacity=\"0\"")) return;
        out.append("<rect").append(place(x, y, width, height));
        if (radius > 0) out.append(" rx=\"").append(number(Math.min(radius, Math.min(width, height) / 2))).append('"');
        out.append(look).append(moved(node, node)).append("/>\n");
    }

    /// Letters line by line; signs of an icon font become small pictures, since no reader has that font.
    private void letters(Text text) {
        if (text.getText() == null || text.getText().isBlank()) return;
        boolean icon = text.getText().codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
        if (icon) {
            picture(text);
            return;
        }
        String style = text.getFont().getName().toLowerCase(Locale.ROOT).replace(" ", "");
        String look = " font-size=\"" + number(text.getFont().getSize()) + "\" font-weight=\"" + (style.contains("semibold")
                ? 600
                : style.contains("bold") ? 700 : style.contains("medium") ? 500 : 400) + '"' + paint("fill", text.getFill())
                + moved(text, text);
        List<TextLineInfo> lines = text.getLayoutInfo().getTextLines(false);
        for (TextLineInfo line : lines) {
            String words = text.getText().substring(Math.min(line.start(), text.getText().length()), Math.min(line.end(), text
                    .getText().length())).strip();
            if (words.isEmpty()) continue;
            double below = line.bounds().getMinY() - lines.getFirst().bounds().getMinY();
            double base = text.getLayoutBounds().getMinY() + text.getBaselineOffset() + below;
            out.append("<text x=\"").append(number(text.getLayoutBounds().getMinX() + line.bounds().getMinX())).append(
                    "\" y=\"").append(number(base)).append("\" textLength=\"").append(number(line.bounds().getWidth())).append(
                            "\" lengthAdjust=\"spacingAndGlyphs\"").append(look).append('>').append(escaped(words)).append(
                                    "</text>\n");
        }
    }

    private void shape(Shape shape) {
        if (shape instanceof Line line && line.getStroke() != null) {
            out.append("<line x1=\"").append(number(line.getStartX())).append("\" y1=\"").append(number(line.getStartY()))
                    .append("\" x2=\"").append(number(line.getEndX())).append("\" y2=\"").append(number(line.getEndY())).append(
                            "\" stroke-width=\"").append(number(line.getStrokeWidth())).append('"').append(paint("stroke", line
                                    .getStroke())).append(moved(line, line)).append("/>\n");
        } else
            if (shape instanceof Rectangle r && r.getFill() != null && r.getStroke() == null)
                rectangle(r, r.getX(), r.getY(), r.getWidth(), r.getHeight(), r.getArcWidth() / 2, paint("fill", r.getFill()));
            else
                picture(shape);
    }

    private void picture(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < 0.5 || bounds.getHeight() < 0.5 || bounds.getWidth() > 8_192 || bounds.getHeight() > 8_192)
            return;
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        Node clip = node.getClip();
        double opacity = node.getOpacity();
        node.setClip(null);
        node.setOpacity(1); // the group around it says both
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(node.snapshot(parameters, null), null), "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            node.setClip(clip);
            node.setOpacity(opacity);
        }
        out.append("<image").append(place(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())).append(
                " href=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(bytes.toByteArray())).append('"')
                .append(moved(node, node)).append("/>\n");
    }

    private static String place(double x, double y, double width, double height) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\"" + number(height)
                + '"';
    }

    /// @param inside whose coordinates the numbers are in; a clip has those of the node it clips
    private String moved(Node what, Node inside) {
        Transform local = inside.getLocalToSceneTransform();
        return matrix(toRoot.createConcatenation(what.equals(inside)
                ? local
                : local.createConcatenation(what
                        .getLocalToParentTransform())));
    }

    private static String matrix(Transform t) {
        boolean shifts = t.getMxx() == 1 && t.getMyy() == 1 && t.getMxy() == 0 && t.getMyx() == 0;
        if (shifts)
            return t.getTx() == 0 && t.getTy() == 0
                    ? ""
                    : " transform=\"translate(" + number(t.getTx()) + ' ' + number(t
                            .getTy()) + ")\"";
        return String.format(Locale.ROOT, " transform=\"matrix(%s %s %s %s %s %s)\"", number(t.getMxx()), number(t.getMyx()),
                number(t
                        .getMxy()), number(t.getMyy()), number(t.getTx()), number(t.getTy()));
    }

    private static String paint(String what, @Nullable Paint paint) {
        Color c = switch (paint) {
            case Color plain -> plain;
            case LinearGradient g when !g.getStops().isEmpty() -> g.getStops().getFirst().getColor();
            case null, default -> Color.TRANSPARENT;
        };
        String rgb = String.format(" %s=\"#%02x%02x%02x\"", what, Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255),
                Math
                        .round(c.getBlue() * 255));
        return c.getOpacity() == 1 ? rgb : rgb + ' ' + what + "-opacity=\"" + number(c.getOpacity()) + '"';
    }

    private static Transform inverse(Transform t) {
        try {
            return t.createInverse();
        } catch (javafx.scene.transform.NonInvertibleTransformException flat) {
            return Transform.translate(0, 0);
        }
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
