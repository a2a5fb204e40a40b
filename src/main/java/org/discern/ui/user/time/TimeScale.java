package org.discern.ui.user.time;

import java.util.List;
import org.discern.domain.user.Taste;

/// Where every event of a history stands on the axis, 0..1: by time, or all equally far apart.
///
/// @param byTime false for equal distances
record TimeScale(Taste taste, boolean byTime) {
    double place(int event) {
        int n = taste.events();
        if (n <= 1) return .5;
        if (!byTime) return (event + .5) / n;
        long first = taste.times()[0];
        long span = taste.times()[n - 1] - first;
        return span == 0 ? .5 : (double) (taste.times()[event] - first) / span;
    }

    /// The place between the events of a moment.
    double placeOf(long time) {
        int n = taste.events();
        if (n == 0) return 1;
        if (!byTime) {
            int before = 0;
            while (before < n && taste.times()[before] < time) before++;
            return (double) before / n;
        }
        long first = taste.times()[0];
        long span = taste.times()[n - 1] - first;
        return span == 0 ? 1 : Math.clamp((double) (time - first) / span, 0, 1);
    }

    /// The event nearest to a place; -1 when there is none. O(log events).
    int nearest(double place) {
        int n = taste.events();
        if (n == 0) return -1;
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place(middle) < place) low = middle + 1;
            else high = middle;
        }
        return low > 0 && place - place(low - 1) < place(low) - place ? low - 1 : low;
    }

    /// Stretches of the mix that are wide enough to see and hold a few events each.
    ///
    /// @param pixels of the axis
    List<Taste.Stretch> stretches(double pixels) {
        int n = taste.events();
        int bins = Math.clamp(n / 3, 1, Math.max(1, (int) (pixels / 14)));
        return byTime ? taste.byTime(Math.clamp(n / 2, 1, Math.max(1, (int) (pixels / 18)))) : taste.byPlace(bins);
    }

    /// Where a stretch begins and ends.
    double[] extent(Taste.Stretch stretch) {
        if (byTime) return new double[]{placeOf(stretch.start()), placeOf(stretch.end())};
        double n = Math.max(1, taste.events());
        return new double[]{stretch.from() / n, stretch.to() / n};
    }
}
