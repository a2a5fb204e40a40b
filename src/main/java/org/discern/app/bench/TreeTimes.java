package org.discern.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.discern.engine.intent.tree.Resampling;
import org.discern.work.report.Row;

/// The merge tree of 20,000 × 384, distances included, and cuts of it.
final class TreeTimes {
    private static final int ROWS = 20_000;
    private static final int WIDTH = 384;
    private static final int GROUPS = 150;
    private static final int GROWTHS = 3;

    private TreeTimes() {}

    /// @param keep hears the tree, for those who measure it further
    static List<Row> rows(Parallel parallel, Progress progress, Consumer<Dendrogram> keep) {
        FloatMatrix vectors = vectors();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        var trees = new ArrayList<Dendrogram>();
        double[] ms = new double[GROWTHS];
        double[] cpu = new double[GROWTHS];
        double peak = 0;
        for (int i = 0; i < GROWTHS; i++) {
            trees.clear();
            System.gc(); // what the growth before left behind is not this one's
            long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            double worked = cpuMs();
            long from = System.nanoTime();
            trees.add(Agglomeration.grow(vectors, Linkage.WARD, parallel, progress));
            ms[i] = (System.nanoTime() - from) / 1e6;
            cpu[i] = cpuMs() - worked;
            long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            peak = Math.max(peak, (double) (most - before));
        }
        Timing grow = new Timing(ms);
        Dendrogram tree = trees.getFirst();
        keep.accept(tree);
        double top = tree.maxHeight();
        var random = new Random(11);
        Timing cut = Timing.of(200, 500, () -> tree.cut(top * Math.pow(random.nextDouble(), 3)));
        long from = System.nanoTime();
        Resampling.of(vectors, Linkage.WARD, tree.cutInto(GROUPS), Resampling.USUAL, 7, parallel, progress);
        double stability = (System.nanoTime() - from) / 1e6;
        return List.of(
                new Row("tree", "ours", "20000x384", with(with(grow.metrics(), "peakHeapOverInputMb", peak / 1e6),
                        "cpuMedianMs", new Timing(cpu).median())),
                new Row("cut", "ours", "20000", cut.metrics()), EditTimes.cut(tree),
                new Row("stability", "ours", "20000", Map.of("wholeMs", stability)));
    }

    /// Processor time of the whole process, NaN where the system does not tell.
    private static double cpuMs() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e6
                : Double.NaN;
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
