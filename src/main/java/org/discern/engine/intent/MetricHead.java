package org.discern.engine.intent;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.LayerRows;
import org.discern.engine.nn.Affine;

/// A trained change of space in which utterances of one intent lie together: `(n, D)` to unit rows `(n, members * width)`.
/// Without members it leaves the rows as they are, but for their length.
public record MetricHead(List<Layers> members) {
    /// Changes nothing.
    public static final MetricHead NONE = new MetricHead(List.of());
    private static final int BLOCK = 256;

    /// One small network: `D` to `hidden`, cut at zero, to `width`.
    public record Layers(Affine hidden, Affine output) {
        FloatMatrix apply(FloatMatrix rows) {
            FloatMatrix inner = LayerRows.of(rows, hidden.weight(), hidden.bias()); // (n, H)
            float[] values = inner.values();
            for (int i = 0; i < values.length; i++) values[i] = Math.max(0, values[i]);
            return LayerRows.of(inner, output.weight(), output.bias()).unitRows(); // (n, width)
        }
    }

    public MetricHead { members = List.copyOf(members); }

    /// The rows in the head's space, unit length. The same bits whatever the width of `parallel`.
    public FloatMatrix apply(FloatMatrix vectors, Parallel parallel, Progress progress) {
        if (members.isEmpty()) return vectors.unitRows();
        int n = vectors.rows();
        int d = vectors.cols();
        int width = members.stream().mapToInt(m -> m.output().out()).sum();
        float scale = (float) (1 / Math.sqrt(members.size()));
        FloatMatrix out = FloatMatrix.zeros(n, width);
        parallel.forEach((n + BLOCK - 1) / BLOCK, block -> {
            progress.check();
            int from = block * BLOCK;
            int to = Math.min(n, from + BLOCK);
            var rows = new FloatMatrix(to - from, d, Arrays.copyOfRange(vectors.values(), from * d, to * d));
            int column = 0;
            for (Layers member : members) {
                FloatMatrix part = member.apply(rows);
                for (int r = from; r < to; r++)
                    for (int c = 0; c < part.cols(); c++)
                        out.values()[r * width + column + c] = scale * part.get(r - from, c);
                column += part.cols();
            }
        });
        return out;
    }
}
