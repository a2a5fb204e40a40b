package org.discern.work.search;

import java.lang.ref.SoftReference;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.jspecify.annotations.Nullable;

/// Meaning by the embedded encoder and the project's cache. Utterances that no run has encoded yet are encoded on the first
/// question, which takes a minute for every 30,000; the rows stay in memory as long as there is room.
final class StoredMeaning implements Meaning {
    private static final int LISTEN = 4_096;

    private final List<String> texts;
    private final CachedVectors vectors;
    private final Encoders encoders;
    private SoftReference<@Nullable FloatMatrix> rows = new SoftReference<>(null);

    StoredMeaning(List<String> texts, CachedVectors vectors, Encoders encoders) {
        this.texts = texts;
        this.vectors = vectors;
        this.encoders = encoders;
    }

    @Override
    public synchronized float[] near(String sentence, Progress progress) {
        FloatMatrix all = rows.get();
        if (all == null) {
            progress.stage("Read the meaning of " + texts.size() + " utterances", 1, 1);
            all = vectors.of("", texts, progress);
            rows = new SoftReference<>(all);
        }
        float[] asked = encoders.get("").encode(List.of(sentence), Progress.NONE).values();
        float[] out = new float[all.rows()];
        for (int row = 0; row < out.length; row++) {
            if (row % LISTEN == 0) progress.check();
            float sum = 0;
            for (int d = 0, p = row * asked.length; d < asked.length; d++, p++) sum += all.values()[p] * asked[d];
            out[row] = sum;
        }
        return out;
    }
}
