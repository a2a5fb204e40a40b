package org.discern.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.discern.work.report.Row;

/// The merge tree of 20,000 × 384, distances included, and cuts of it.
final class TreeTimes {
    private static final int ROWS = 20_000;
    private static final int WIDTH = 384;
    private static final int GROUPS = 150;

    private TreeTimes() {}

    static List<Row> rows(Parallel parallel, Progress progress) {
        FloatMatrix vectors = vectors();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP).toList();
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        var trees = new ArrayList<Dendrogram>();
        Timing grow = Timing.of(0, 3, () -> {
            trees.clear();
            trees.add(Agglomeration.grow(vectors, Linkage.WARD, parallel, progress));
        });
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Dendrogram tree = trees.getFirst();
        double top = tree.maxHeight();
        var random = new Random(11);
        Timing cut = Timing.of(200, 500, () -> tree.cut(top * Math.pow(random.nextDouble(), 3)));
        return List.of(
                new Row("tree", "ours", "20000x384", with(grow.metrics(), "peakHeapOverInputMb", (peak - before) / 1e6)),
                new Row("cut", "ours", "20000", cut.metrics()));
    }

    /// Unit rows around 150 centres, so that the tree has the shape of real utterances.
    private static FloatMatrix vectors() {
        var random = new Random(7);
        float[] centres = new float[GROUPS * WIDTH];
        for (int i = 0; i < centres.length; i++) centres[i] = (float) random.nextGaussian();
        float[] values = new float[ROWS * WIDTH];
        for (int row = 0; row < ROWS; row++) {
            int centre = random.nextInt(GROUPS) * WIDTH;
            for (int c = 0; c < WIDTH; c++) values[row * WIDTH + c] = centres[centre + c] + (float) random.nextGaussian();
        }
        return new FloatMatrix(ROWS, WIDTH, values).unitRows();
    }

    private static Map<String, Double> with(Map<String, Double> metrics, String name, double value) {
        var out = new java.util.TreeMap<>(metrics);
        out.put(name, value);
        return out;
    }
}
