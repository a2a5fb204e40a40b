package org.discern.ui.recipe.canvas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.discern.domain.Excerpt;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.TypeTrust;
import org.discern.ui.kit.Theme;
import org.discern.work.recipe.walk.SceneGraph;

/// Names, rings, steps and what the hand draws. As many names as find room: what is selected first, then badges, users and
/// recipes, then what has the most neighbours; nearer brings more.
final class GraphOverlay {
    private static final Font NAME = Font.font("Inter", 12);
    private static final Font STRONG = Font.font("Inter SemiBold", 12);
    private static final Font SMALL = Font.font("Inter", 11);
    private static final int MOST_NAMES = 130;
    private static final int MOST_RINGS = 400;
    private static final int QUICK_NAMES = 40;
    private static final int QUICK_ABOVE = 1_200;
    private static final int LONGEST = 24;
    private static final int BREAK = 20;
    /// With more selected than this their names too make way for each other.
    private static final int MOST_FORCED = 30;

    private final GraphicsContext g;
    private final GraphPicture p;
    private final BitSet strong;
    private final Lens lens;
    private final Theme theme;
    private final Taken taken;
    private final boolean quick; // fewer names, without halo

    private GraphOverlay(GraphicsContext g, GraphPicture p, BitSet strong, Lens lens, boolean quick, Theme theme) {
        this.quick = quick;
        this.g = g;
        this.p = p;
        this.strong = strong;
        this.lens = lens;
        this.theme = theme;
        taken = new Taken(lens.width(), lens.height());
    }

    static void paint(GraphicsContext g, GraphPicture p, BitSet strong, Lens lens, int hovered, boolean quick,
            Theme theme) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        var over = new GraphOverlay(g, p, strong, lens, quick && p.scene().size() > QUICK_ABOVE, theme);
        over.steps();
        over.rings(hovered);
        over.badges();
        over.names(hovered);
        over.relations(hovered);
    }

    private double x(int body) { return lens.x(p.x()[body]); }

    private double y(int body) { return lens.y(p.y()[body]); }

    private void steps() {
        if (p.steps().isEmpty()) return;
        g.setStroke(theme.token("canvas-now"));
        g.setLineWidth(2.5);
        for (long step : p.steps()) {
            int a = (int) (step >> 32);
            int b = (int) step;
            double dx = x(b) - x(a);
            double dy = y(b) - y(a);
            double d = Math.max(1, Math.hypot(dx, dy));
            double ra = radius(a) + 3;
            double rb = radius(b) + 3;
            if (d > ra + rb) g.strokeLine(x(a) + dx / d * ra, y(a) + dy / d * ra, x(b) - dx / d * rb, y(b) - dy / d * rb);
        }
    }

    private double radius(int body) { return GraphPainter.radius(p.scene(), body, lens.zoom()); }

    private void rings(int hovered) {
        g.setLineWidth(2);
        g.setStroke(theme.token("canvas-ring"));
        if (p.selected().cardinality() <= MOST_RINGS)
            p.selected().stream().filter(this::isIn).forEach(i -> ring(i, 3.5));
        boolean toldApart = p.selected().cardinality() != 1 || !p.selected().get(Math.max(0, p.focus()));
        if (toldApart && p.focus() >= 0 && p.focus() < p.scene().size() && isIn(p.focus())) {
            g.setStroke(theme.token("canvas-now"));
            g.setLineWidth(2);
            g.setLineDashes(3, 3);
            ring(p.focus(), 7);
            g.setLineDashes();
        }
        if (hovered >= 0 && hovered < p.scene().size()) {
            g.setStroke(theme.token("canvas-hover"));
            ring(hovered, 3.5);
        }
    }

    private boolean isIn(int body) {
        double r = radius(body) + 10;
        return p.scene().isShown(body) && x(body) > -r && y(body) > -r && x(body) < lens.width() + r && y(body) < lens.height()
                + r;
    }

    private void ring(int body, double gap) {
        double r = radius(body) + gap;
        g.strokeOval(x(body) - r, y(body) - r, 2 * r, 2 * r);
    }

    private void badges() {
        SceneGraph scene = p.scene();
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = scene.marks(); i < scene.size(); i++) {
            if (!isIn(i) || radius(i) < 7) continue;
            boolean isStrong = strong.isEmpty() || strong.get(i);
            String words = "+" + shortened(scene.held(i));
            g.setFont(radius(i) > 12 || words.length() < 4 ? STRONG : SMALL);
            g.setFill(isStrong ? theme.token("canvas-text") : theme.token("canvas-text-muted").deriveColor(0, 1, 1, .6));
            g.fillText(words, x(i), y(i));
            taken.take(x(i), y(i), radius(i) * 2, radius(i) * 2);
        }
    }

    private static String shortened(int n) {
        return n < 1000 ? String.valueOf(n) : n < 100_000 ? n / 1000 + "k" : n / 1_000_000 + "M";
    }

    private void names(int hovered) {
        SceneGraph scene = p.scene();
        boolean some = !strong.isEmpty();
        List<Integer> order = IntStream.range(0, scene.marks()).filter(this::isIn).boxed().sorted(Comparator
                .<Integer>comparingInt(
                        i -> -rank(i, hovered)).thenComparingInt(i -> -scene.degree(i)).thenComparingInt(i -> i)).limit(MOST_NAMES
                                * 3L)
                .toList();
        if (scene.size() <= 700) for (int i : order) taken.take(x(i), y(i), radius(i) * 1.7, radius(i) * 1.7);
        int drawn = 0;
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (int i : order) {
            if (drawn >= (quick ? QUICK_NAMES : MOST_NAMES)) break;
            boolean isStrong = !some || strong.get(i);
            boolean must = i == hovered || i == p.focus() || (p.selected().get(i) && p.selected().cardinality() <= MOST_FORCED);
            double r = radius(i);
            if (!must && r < 3.2 && scene.size() > 300) continue;
            boolean heavy = scene.kind(i) == NodeKind.USER || scene.kind(i) == NodeKind.RECIPE || must;
            List<String> lines = lines(scene.name(i));
            double width = lines.stream().mapToInt(String::length).max().orElse(1) * (heavy ? 6.7 : 6.2) + 4;
            double height = 15.0 * lines.size();
            double[] at = place(i, r, width, height, must);
            if (at.length == 0) continue;
            Color colour = isStrong
                    ? theme.token("canvas-text")
                    : theme.token("canvas-text-muted").deriveColor(0, 1, 1, .55);
            for (int k = 0; k < lines.size(); k++)
                text(lines.get(k), at[0], at[1] - height / 2 + 15 * k, heavy ? STRONG : NAME, colour);
            drawn++;
        }
    }

    /// The middle of a free place for a name: below, above, beside its mark, or leaning on it; empty when all are taken.
    private double[] place(int body, double r, double width, double height, boolean must) {
        double down = r + 2 + height / 2;
        double up = -r - 3 - height / 2;
        double side = r + 4 + width / 2;
        double lean = r * .6 + 3 + width / 2; // beside, half below or above
        double[][] aside = {{0, down}, {0, up}, {side, 0}, {-side, 0}, {lean, r * .7 + height / 2}, {-lean, r * .7 + height / 2},
                {lean, -r * .7 - height / 2}, {-lean, -r * .7 - height / 2}};
        double[][] places = new double[aside.length][];
        for (int i = 0; i < places.length; i++) places[i] = new double[]{x(body) + aside[i][0], y(body) + aside[i][1]};
        for (double[] at : places) if (taken.tryTake(at[0], at[1], width, height)) return at;
        if (must) taken.take(places[0][0], places[0][1], width, height);
        return must ? places[0] : new double[0];
    }

    /// Long names break once.
    private static List<String> lines(String name) {
        if (name.length() <= BREAK) return List.of(name);
        int middle = name.lastIndexOf(' ', BREAK);
        if (middle < BREAK / 3) return List.of(cut(name));
        return List.of(name.substring(0, middle), cut(name.substring(middle + 1)));
    }

    private int rank(int body, int hovered) {
        if (body == hovered || body == p.focus()) return 9;
        if (p.selected().get(body)) return 8;
        int base = switch (p.scene().kind(body)) {
            case USER -> 3;
            case RECIPE -> 2;
            default -> 1;
        };
        return !strong.isEmpty() && strong.get(body) ? base + 4 : base;
    }

    private void text(String words, double x, double y, Font font, Color colour) {
        g.setFont(font);
        if (!quick) {
            g.setLineWidth(3);
            g.setStroke(theme.token("canvas-halo"));
            g.strokeText(words, x, y);
        }
        g.setFill(colour);
        g.fillText(words, x, y);
    }

    /// What the edges say, where it helps: on steps that are pointed out, and around the one body that is chosen.
    private void relations(int hovered) {
        SceneGraph scene = p.scene();
        int one = hovered >= 0 ? hovered : p.selected().cardinality() == 1 ? p.selected().nextSetBit(0) : -1;
        if (p.steps().isEmpty() && (one < 0 || one >= scene.size() || scene.degree(one) > 24 || lens.zoom() < .55)) return;
        g.setTextBaseline(VPos.CENTER);
        for (int e = 0; e < scene.edges(); e++) {
            int a = scene.a(e);
            int b = scene.b(e);
            boolean again = e > 0 && scene.a(e - 1) == a && scene.b(e - 1) == b;
            boolean told = p.steps().isEmpty() ? a == one || b == one : p.isStep(e);
            if (again || !told || !scene.isEdgeShown(e)) continue;
            var words = new ArrayList<String>();
            for (int k = e; k < scene.edges() && scene.a(k) == a && scene.b(k) == b; k++)
                if (scene.isEdgeShown(k)) words.add(scene.relationName(k));
            words.sort(Comparator.comparingDouble((String w) -> -TypeTrust.defaults().of(w)));
            String line = words.size() > 2 ? words.getFirst() + " +" + (words.size() - 1) : String.join(", ", words);
            double mx = (x(a) + x(b)) / 2;
            double my = (y(a) + y(b)) / 2;
            if (Math.hypot(x(a) - x(b), y(a) - y(b)) < 70 || !taken.tryTake(mx, my, line.length() * 5.8 + 4, 13)) continue;
            text(line, mx, my, SMALL, theme.token("canvas-text-muted"));
        }
    }

    private static String cut(String words) { return Excerpt.of(words, LONGEST); }
}
