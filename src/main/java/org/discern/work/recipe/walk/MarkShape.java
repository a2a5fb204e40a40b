package org.discern.work.recipe.walk;

import java.util.Locale;
import org.discern.domain.recipe.NodeKind;

/// The shape of a kind, so that colour alone never tells it. On a square of side 2 around the origin.
public enum MarkShape {
    DISC, SQUARE, DIAMOND, UP, DOWN, HEXAGON, CROSS, PENTAGON;

    public static MarkShape of(NodeKind kind) {
        return switch (kind) {
            case USER -> SQUARE;
            case RECIPE, INGREDIENT -> DISC; // told apart by size
            case INGREDIENT_GROUP, APPLIANCE -> PENTAGON;
            case CUISINE, TAG -> DIAMOND;
            case CATEGORY, TIME -> UP;
            case MEAL -> DOWN;
            case DIET -> HEXAGON;
            case NUTRITION -> CROSS;
        };
    }

    /// Corners in order, x and y in turn; none for what is round.
    public double[] corners() {
        return switch (this) {
            case DISC -> new double[0];
            case SQUARE -> new double[]{-.86, -.86, .86, -.86, .86, .86, -.86, .86};
            case DIAMOND -> new double[]{0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0};
            case UP -> regular(3, -90, 1.2);
            case DOWN -> regular(3, 90, 1.2);
            case HEXAGON -> regular(6, 0, 1.06);
            case PENTAGON -> regular(5, -90, 1.08);
            case CROSS -> new double[]{-.36, -1, .36, -1, .36, -.36, 1, -.36, 1, .36, .36, .36, .36, 1, -.36, 1, -.36, .36, -1,
                    .36,
                    -1, -.36, -.36, -.36};
        };
    }

    /// Whether a point lies within.
    public boolean holds(double x, double y) {
        double[] c = corners();
        if (c.length == 0) return x * x + y * y <= 1;
        boolean in = false;
        for (int i = 0, j = c.length - 2; i < c.length; j = i, i += 2)
            if (c[i + 1] > y != c[j + 1] > y && x < (c[j] - c[i]) * (y - c[i + 1]) / (c[j + 1] - c[i + 1]) + c[i]) in = !in;
        return in;
    }

    void svg(StringBuilder out, double radius, String fill) {
        double[] c = corners();
        if (c.length == 0) {
            out.append(String.format(Locale.ROOT, "<circle r=\"%.1f\" fill=\"%s\"/>", radius, fill));
            return;
        }
        out.append("<polygon points=\"");
        for (int i = 0; i < c.length; i += 2)
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", c[i] * radius, c[i + 1] * radius));
        out.append("\" fill=\"").append(fill).append("\"/>");
    }

    private static double[] regular(int n, double degrees, double radius) {
        double[] out = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double angle = Math.toRadians(degrees + 360.0 * i / n);
            out[2 * i] = radius * Math.cos(angle);
            out[2 * i + 1] = radius * Math.sin(angle);
        }
        return out;
    }
}
