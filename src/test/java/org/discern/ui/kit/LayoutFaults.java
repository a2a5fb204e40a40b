package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// What a test can see of a picture: words cut short that nothing says whole, words beyond the edge, words on words, words too pale
/// for their ground, and left edges that miss each other by a hair. What is drawn on a canvas it cannot see.
public final class LayoutFaults {
    /// Layers that lie over others on purpose.
    private static final Set<String> ABOVE = Set.of("notes", "sheet-layer", "tour-layer", "loading", "suggestions");
    private static final double TEXT = 4.5; // WCAG 2.2, 1.4.3
    private static final double LARGE = 3;
    private static final double HAIR = 3;
    /// A recipe's, in as many lines as its row has.
    private static final String NAME = "rank-name";

    private final List<String> faults = new ArrayList<>();
    private final List<Seen> texts = new ArrayList<>();

    /// A text and the part of it that shows, in the scene.
    private record Seen(Text node, Bounds whole, Bounds shows, boolean above) {}

    private LayoutFaults() {}

    /// Of a scene that was laid out, on the screen's thread; each once, with what it is about.
    public static List<String> of(Scene scene) {
        var all = new LayoutFaults();
        Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        all.walk(scene.getRoot(), window, 1, false);
        all.overlaps();
        return all.faults.stream().distinct().toList();
    }

    private void walk(Node node, Bounds window, double opacity, boolean above) {
        if (!node.isVisible() || node instanceof Canvas) return;
        double shown = opacity * node.getOpacity();
        if (shown < .05) return;
        Bounds inside = window;
        if (node.getClip() != null) {
            Bounds clip = node.localToScene(node.getClip().getBoundsInParent());
            inside = common(window, clip);
        }
        boolean over = above || node.getStyleClass().stream().anyMatch(ABOVE::contains);
        switch (node) {
            case Text text when !text.getText().isBlank() -> text(text, inside, shown, over);
            case VBox box -> edges(box);
            default -> {
            }
        }
        if (node instanceof Parent parent) for (Node child : parent.getChildrenUnmodifiable()) walk(child, inside, shown, over);
    }

    private void text(Text text, Bounds window, double opacity, boolean above) {
        Bounds whole = text.localToScene(text.getLayoutBounds());
        Bounds shows = common(window, whole);
        if (shows.getWidth() < 2 || shows.getHeight() < whole.getHeight() * .6) return; // scrolled away
        texts.add(new Seen(text, whole, shows, above));
        cutShort(text);
        if (shows.getWidth() < whole.getWidth() - 2 && !scrollsSideways(text) && !isTyped(text))
            fault("beyond the edge by " + Math.round(whole.getWidth() - shows.getWidth()) + " px", text);
        if (!isDisabled(text)) pale(text, opacity);
    }

    /// An ellipsis is fair in one line of data, where [WholeText] says the rest under the pointer. A button's words and a sentence that
    /// was given more lines have to be read at once, or the button says them in a tooltip.
    private void cutShort(Text text) {
        if (!(text.getParent() instanceof Labeled labeled) || labeled.getText() == null) return;
        String written = text.getText();
        if (written.length() >= labeled.getText().length() || !written.endsWith(labeled.getEllipsisString())) return;
        boolean isRead = labeled instanceof ButtonBase || labeled.isWrapText() && !labeled.getStyleClass().contains(NAME);
        if (!isRead || labeled.getTooltip() != null) return;
        fault("cut short, and nothing says the whole “" + labeled.getText() + "”", text);
    }

    private static boolean isTyped(Text text) {
        for (Node at = text; at != null; at = at.getParent()) if (at instanceof TextInputControl) return true;
        return false;
    }

    private static boolean isDisabled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at.isDisabled()) return true;
        return false;
    }

    private static boolean scrollsSideways(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof Control c && c.lookupAll(".scroll-bar").stream().anyMatch(n -> n instanceof ScrollBar bar && bar
                    .isVisible() && bar.getOrientation() == Orientation.HORIZONTAL)) return true;
        return false;
    }

    private void pale(Text text, double opacity) {
        if (!(text.getFill() instanceof Color ink)) return;
        Color ground = ground(text);
        if (ground == null) return;
        double ratio = contrast(on(ink.deriveColor(0, 1, 1, opacity), ground), ground);
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        boolean icon = text.getText().length() == 1 && Character.getType(text.getText().charAt(0)) == Character.PRIVATE_USE;
        if (ratio < (icon || size >= 24 || bold && size >= 18.5 ? LARGE : TEXT) - .05)
            fault(String.format(Locale.ROOT, "contrast %.1f", ratio), text);
    }

    /// The colour behind, from the nearest opaque ancestor upwards; null where there is none of one colour.
    private static Color ground(Node node) {
        var above = new ArrayList<Color>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (!(at instanceof Region r) || r.getBackground() == null) continue;
            List<BackgroundFill> fills = r.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--) {
                if (!(fills.get(i).getFill() instanceof Color colour)) return null;
                if (colour.getOpacity() == 0) continue;
                if (colour.getOpacity() < 1) above.add(colour);
                else {
                    Color ground = colour;
                    for (int a = above.size() - 1; a >= 0; a--) ground = on(above.get(a), ground);
                    return ground;
                }
            }
        }
        return null;
    }

    private static Color on(Color ink, Color ground) {
        return ground.interpolate(Color.color(ink.getRed(), ink.getGreen(), ink
                .getBlue()), ink.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        return .2126 * linear(c.getRed()) + .7152 * linear(c.getGreen()) + .0722 * linear(c
                .getBlue());
    }

    private static double linear(double v) { return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4); }

    /// Labels below each other either begin at one line or clearly elsewhere.
    private void edges(VBox box) {
        if (!box.isFillWidth() || box.getAlignment().getHpos() != javafx.geometry.HPos.LEFT) return;
        double first = Double.NaN;
        for (Node child : box.getChildren()) {
            if (!(child instanceof Label label) || !label.isVisible() || !label.isManaged() || label.getGraphic() != null || label
                    .getText() == null || label.getText().isBlank() || label.getAlignment()
                            .getHpos() != javafx.geometry.HPos.LEFT)
                continue;
            double at = label.getBoundsInParent().getMinX() + label.snappedLeftInset();
            if (Double.isNaN(first)) first = at;
            double off = Math.abs(at - first);
            if (off > .6 && off <= HAIR)
                faults.add("left edges miss by " + off + " px: “" + label.getText() + "” in " + path(box));
        }
    }

    private void overlaps() {
        for (int i = 0; i < texts.size(); i++)
            for (int j = i + 1; j < texts.size(); j++) {
                Seen a = texts.get(i);
                Seen b = texts.get(j);
                if (a.above() != b.above() || a.node().getParent() == b.node().getParent()) continue;
                Bounds both = common(a.shows(), b.shows());
                if (both.getWidth() > 3 && both.getHeight() > 5)
                    fault("lies on “" + shortened(b.node().getText()) + "” " + path(b.node()), a.node());
            }
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x), Math.max(0, Math.min(a.getMaxY(), b
                .getMaxY()) - y));
    }

    private void fault(String what, Text text) { faults.add("“" + shortened(text.getText()) + "” " + path(text) + ": " + what); }

    private static String shortened(String words) { return words.length() > 48 ? words.substring(0, 48) + "…" : words; }

    /// The style classes from the outside in, enough to find it.
    private static String path(Node node) {
        var out = new ArrayList<String>();
        for (Node at = node.getParent(); at != null && out.size() < 5; at = at.getParent())
            if (!at.getStyleClass().isEmpty()) out.addFirst("." + at.getStyleClass().getLast());
        return String.join(" ", out);
    }
}
