package org.discern.engine.intent.kernel;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.discern.domain.array.FloatMatrix;
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

/// 768 x 768 dots of width 384 by either kernel, one thread: 453 million operations, so 453 / (ms per call) is GFLOP/s.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "--add-modules=jdk.incubator.vector")
public class DotBench {
    @Param({"vector", "plain"})
    private String kernel = "vector";
    private PackedRows packed = PackedRows.of(FloatMatrix.zeros(0, 1));
    private float[] out = {};

    @Setup
    public void pack() {
        var random = new Random(1);
        float[] values = new float[768 * 384];
        for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
        packed = PackedRows.of(new FloatMatrix(768, 384, values), kernel.equals("vector") ? new VectorDots() : new PlainDots());
        out = new float[768 * packed.panelColumns()];
    }

    @Benchmark
    public float[] dots() {
        for (int panel = 0; panel < packed.panels(); panel++) packed.dots(packed.rows(), 0, 768, panel, out);
        return out;
    }
}
