package org.discern.ui.intent.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Clusters;
import org.discern.domain.stage.Bars;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.points.PointHull;
import org.discern.ui.kit.points.PointLabel;

/// Names and outlines of the groups that stand in the list, for the map. New ones come before known ones.
///
/// @param argb per cluster of the cut
record MapMarks(Live now, FloatMatrix points, int[] argb) {
    private static final int MOST_LABELS = 160;

    List<PointLabel> labels() {
        var out = new ArrayList<PointLabel>();
        List<Clusters.Entry> entries = now.clusters().entries();
        Integer[] order = new Integer[entries.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(weight(entries.get(b)), weight(entries.get(a))));
        for (int i = 0; i < Math.min(MOST_LABELS, order.length); i++) {
            Clusters.Entry entry = entries.get(order[i]);
            if (!stands(entry) || now.nameOf(entry).startsWith(Bars.BAR)) continue; // a name that is hidden helps nobody here
            double x = 0;
            double y = 0;
            for (int m = 0; m < entry.size(); m++) {
                int leaf = now.cut().member(order[i], m);
                x += points.get(leaf, 0);
                y += points.get(leaf, 1);
            }
            out.add(new PointLabel(now.nameOf(entry), x / entry.size(), y / entry.size(), weight(entry), argb[order[i]]));
        }
        return out;
    }

    List<PointHull> hulls() {
        var out = new ArrayList<PointHull>();
        List<Clusters.Entry> entries = now.clusters().entries();
        for (int c = 0; c < entries.size(); c++)
            if (stands(entries.get(c))) out.add(PointHull.around(points, now.cut().members(c), argb[c]));
        return out;
    }

    private boolean stands(Clusters.Entry entry) {
        return entry.kind() != Clusters.Kind.STRAY && entry.size() >= now.discovery().spec().minClusterSize();
    }

    private static double weight(Clusters.Entry entry) {
        return entry.kind() == Clusters.Kind.NEW ? 1e6 + entry.size() : entry.size();
    }
}
