package org.discern.bench;

import java.util.concurrent.TimeUnit;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutDiff;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One cut of a tree, and the difference of two: what every frame of a drag costs. Budget: 4 ms for 20,000 leaves.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"--add-modules=jdk.incubator.vector", "-Xmx3g"})
public class CutBench {
    @Param({"WARD", "SINGLE"})
    private Linkage linkage = Linkage.WARD;
    @Param({"20000"})
    private int n;
    private Dendrogram tree = new Dendrogram(0, new int[0], new int[0], new double[0]);
    private double step;

    @Setup
    public void grow() { tree = Agglomeration.grow(Samples.rows(n, 64, 150), linkage, Samples.threads(2), Progress.NONE); }

    @Benchmark
    public Cut cut() { return tree.cut(tree.maxHeight() * next()); }

    @Benchmark
    public CutDiff cutAndDifference() {
        double height = next();
        return CutDiff.between(tree.cut(tree.maxHeight() * height), tree.cut(tree.maxHeight() * (height + 0.01)));
    }

    private double next() {
        step = step > 0.98 ? 0 : step + 0.01;
        return step;
    }
}
