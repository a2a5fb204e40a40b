package org.discern.engine.intent.unseen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;

/// A small world one can see: every intent is an island of points around one direction of space.
public final class Islands {
    private static final int WIDTH = 24;

    private final SplittableRandom random;
    private final List<Utterance> rows = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();

    public Islands(long seed) { this.random = new SplittableRandom(seed); }

    /// `labelled` rows with the label and `unlabelled` rows without, all on island `island`.
    public Islands known(int island, int labelled, int unlabelled) {
        for (int i = 0; i < labelled + unlabelled; i++) add(island, i < labelled ? "intent " + (char) ('a' + island) : "", false);
        return this;
    }

    /// Rows nobody labelled, on an island nobody labelled.
    public Islands hidden(int island, int rowsThere) {
        for (int i = 0; i < rowsThere; i++) add(island, "", true);
        return this;
    }

    private void add(int island, String intent, boolean isHidden) {
        rows.add(Utterance.of(rows.size() + 1, "row " + rows.size(), intent));
        vectors.add(point(island));
        hidden.add(isHidden);
    }

    private float[] point(int island) {
        var centre = new SplittableRandom(1000 + island);
        float[] out = new float[WIDTH];
        for (int d = 0; d < WIDTH; d++) out[d] = (float) (centre.nextGaussian() + 0.45 * random.nextGaussian());
        return out;
    }

    public Corpus corpus() { return Corpus.of("islands", rows); }

    public FloatMatrix vectors() {
        FloatMatrix out = FloatMatrix.zeros(vectors.size(), WIDTH);
        for (int i = 0; i < vectors.size(); i++) System.arraycopy(vectors.get(i), 0, out.values(), i * WIDTH, WIDTH);
        return out.unitRows();
    }

    /// Points anywhere, on no island.
    public FloatMatrix standIns(int count) {
        FloatMatrix out = FloatMatrix.zeros(count, WIDTH);
        for (int i = 0; i < out.values().length; i++) out.values()[i] = (float) random.nextGaussian();
        return out.unitRows();
    }

    public UnseenTask task() { return UnseenTask.of(corpus(), vectors(), standIns(40)); }

    public boolean isHidden(int row) { return hidden.get(row); }

    public int hiddenRows() { return (int) hidden.stream().filter(h -> h).count(); }

    /// Twelve known islands, four hidden ones.
    public static Islands mixed(long seed) {
        Islands out = new Islands(seed);
        for (int k = 0; k < 12; k++) out.known(k, 24, 12);
        for (int k = 12; k < 16; k++) out.hidden(k, 24);
        return out;
    }

    /// The same without the hidden ones.
    public static Islands allKnown(long seed) {
        Islands out = new Islands(seed);
        for (int k = 0; k < 12; k++) out.known(k, 24, 12);
        return out;
    }

    /// The same rows, one of them relabelled.
    public static UnseenTask relabelled(UnseenTask task, int row, int intent) {
        int[] labels = Arrays.copyOf(task.labels(), task.size());
        labels[row] = intent;
        return new UnseenTask(task.intents(), task.vectors(), labels, task.outOfDomain(), task.standIns());
    }
}
