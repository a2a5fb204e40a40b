package org.discern.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Which screen the audience gets. Pure.
final class Screens {
    private Screens() {}

    /// The first screen the analyst's window is not on; of a window over several, the one it covers most counts as its own.
    ///
    /// @param window where the analyst's window is; empty when there is none
    /// @param screens bounds of all screens, the main one first
    /// @return a place in `screens`; empty when there is no other screen
    static Optional<Integer> audience(Optional<Rectangle2D> window, List<Rectangle2D> screens) {
        if (window.isEmpty() || screens.size() < 2) return Optional.empty();
        int own = own(window.get(), screens);
        for (int i = 0; i < screens.size(); i++) if (i != own && !same(screens.get(i), screens.get(own))) return Optional.of(i);
        return Optional.empty();
    }

    private static int own(Rectangle2D window, List<Rectangle2D> screens) {
        int best = 0;
        double most = 0;
        for (int i = 0; i < screens.size(); i++) {
            double covered = common(window, screens.get(i));
            if (covered > most) {
                most = covered;
                best = i;
            }
        }
        return best;
    }

    /// Mirrored screens are one.
    private static boolean same(Rectangle2D a, Rectangle2D b) { return common(a, b) >= .99 * a.getWidth() * a.getHeight(); }

    private static double common(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }
}
