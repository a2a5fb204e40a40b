package org.discern.ui.recipe.graph;

/// Which body an arrow key leads to.
final class Walk {
    private Walk() {}

    /// The nearest of the candidates within 60° of the direction, sideways counting double; -1 for none.
    static int towards(int from, int[] candidates, double dx, double dy, float[] x, float[] y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i : candidates) {
            if (i == from) continue;
            double ahead = (x[i] - x[from]) * dx + (y[i] - y[from]) * dy;
            double aside = Math.abs((x[i] - x[from]) * dy - (y[i] - y[from]) * dx);
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
