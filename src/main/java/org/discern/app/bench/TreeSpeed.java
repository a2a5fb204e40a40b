package org.discern.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.discern.work.desk.Desk;
import org.discern.work.intent.evaluate.Row;

/// The merge tree of 20,000 rows of 384 numbers, distances included, and its cuts.
final class TreeSpeed {
    private static final int ROWS = 20_000;
    private static final int WIDTH = 384;
    private static final int GROUPS = 150;
    private static final int CUTS = 2_000;

    private TreeSpeed() {}

    static List<Row> tree(Supplier<Desk> desks) {
        FloatMatrix rows = rows(ROWS, WIDTH);
        try (Desk desk = desks.get()) {
            Parallel parallel = desk.workspace().runner().parallel();
            Agglomeration.grow(rows(3_000, WIDTH), Linkage.WARD, parallel, Progress.NONE); // the compiler has seen the kernel
            System.gc();
            long before = used();
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            var made = new AtomicReference<Dendrogram>();
            double seconds = Machine.seconds(() -> made.set(Agglomeration.grow(rows, Linkage.WARD, parallel, Progress.NONE)));
            long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            return List.of(new Row("tree", "ours", "20000 x 384", Map.of("seconds", seconds, "overInputMiB", (peak - before)
                    / 1048576.0,
                    "threads", (double) parallel.width(), "height", made.get().maxHeight())));
        }
    }

    /// A random tree of the same size: how heights are spread does not change the work of a cut.
    static List<Row> cut() {
        var random = new SplittableRandom(3);
        int[] left = new int[ROWS - 1];
        int[] right = new int[ROWS - 1];
        double[] height = new double[ROWS - 1];
        int[] free = new int[ROWS];
        Arrays.setAll(free, i -> i);
        for (int k = 0, n = ROWS; k < ROWS - 1; k++, n--) {
            int a = random.nextInt(n);
            left[k] = free[a];
            free[a] = free[n - 1];
            int b = random.nextInt(n - 1);
            right[k] = free[b];
            free[b] = ROWS + k;
            height[k] = k + 1;
        }
        var tree = new Dendrogram(ROWS, left, right, height);
        double[] ms = new double[CUTS];
        long clusters = 0;
        for (int i = -CUTS / 4; i < CUTS; i++) {
            double at = random.nextDouble(ROWS);
            long from = System.nanoTime();
            clusters += tree.cut(at).clusters();
            if (i >= 0) ms[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(ms);
        return List.of(new Row("cut", "ours", "20000 leaves", Map.of("medianMs", ms[CUTS / 2], "p95Ms", ms[CUTS * 95 / 100],
                "worstMs",
                ms[CUTS - 1], "meanClusters", (double) clusters / (CUTS + CUTS / 4))));
    }

    private static FloatMatrix rows(int n, int width) {
        var random = new SplittableRandom(7);
        float[] centres = new float[GROUPS * width];
        for (int i = 0; i < centres.length; i++) centres[i] = (float) random.nextGaussian();
        float[] values = new float[n * width];
        for (int i = 0; i < values.length; i++)
            values[i] = centres[i / width % GROUPS * width + i % width] + (float) random
                    .nextGaussian();
        return new FloatMatrix(n, width, values).unitRows();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static long used() { return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(); }
}
