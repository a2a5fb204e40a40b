package org.discern.domain.array;

import java.util.Comparator;
import java.util.List;

/// The middle of some rows: their mean at unit length (zero when they cancel out).
public final class Centroid {
    private final FloatMatrix vectors;
    private final List<Integer> members;
    private final float[] values;

    private Centroid(FloatMatrix vectors, List<Integer> members, float[] values) {
        this.vectors = vectors;
        this.members = members;
        this.values = values;
    }

    /// @param members rows of the matrix
    public static Centroid of(FloatMatrix vectors, List<Integer> members) {
        double[] sum = new double[vectors.cols()];
        for (int row : members) for (int i = 0; i < sum.length; i++) sum[i] += vectors.get(row, i);
        double length = 0;
        for (double value : sum) length += value * value;
        float[] out = new float[sum.length];
        for (int i = 0; i < out.length; i++) out[i] = length == 0 ? 0 : (float) (sum[i] / Math.sqrt(length));
        return new Centroid(vectors, List.copyOf(members), out);
    }

    /// One value per column.
    public float[] values() { return values; }

    /// Places in the list of members, the one whose row is nearest to the middle first.
    public List<Integer> nearestFirst() {
        double[] near = members.stream().mapToDouble(this::dot).toArray();
        return java.util.stream.IntStream.range(0, near.length).boxed().sorted(Comparator.comparingDouble(i -> -near[i]))
                .toList();
    }

    private double dot(int row) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) dot += (double) vectors.get(row, i) * values[i];
        return dot;
    }
}
