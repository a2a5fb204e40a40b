package org.discern.ui.recipe.graph;

import java.util.function.IntToDoubleFunction;

/// Which body an arrow key leads to.
final class Walk {
    private Walk() {}

    /// The nearest of the candidates within 60° of the direction, sideways counting double; -1 for none.
    static int towards(int from, int[] candidates, double dx, double dy, IntToDoubleFunction x, IntToDoubleFunction y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i : candidates) {
            if (i == from) continue;
            double right = x.applyAsDouble(i) - x.applyAsDouble(from);
            double down = y.applyAsDouble(i) - y.applyAsDouble(from);
            double ahead = right * dx + down * dy;
            double aside = Math.abs(right * dy - down * dx);
            if (ahead <= 0 || aside > ahead * 1.75) continue;
            double far = ahead + 2 * aside;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
