package org.discern.bench;

import java.util.concurrent.TimeUnit;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.intent.kernel.PairMatrix;
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

/// The merge tree with its distances, the distances alone, and the neighbours: `n` rows of 384 on two threads.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = {"--add-modules=jdk.incubator.vector", "-Xmx3g"})
public class TreeBench {
    @Param({"5000", "20000"})
    private int n;
    private FloatMatrix rows = FloatMatrix.zeros(0, 0);
    private final Parallel two = Samples.threads(2);

    @Setup
    public void rows() { rows = Samples.rows(n, 384, 150); }

    @Benchmark
    public Dendrogram tree() { return Agglomeration.grow(rows, Linkage.WARD, two, Progress.NONE); }

    @Benchmark
    public PairMatrix distances() { return PairMatrix.squaredEuclidean(rows, 1, two, Progress.NONE); }

    @Benchmark
    public Neighbours neighbours() { return Neighbours.of(rows, 15, two, Progress.NONE); }
}
