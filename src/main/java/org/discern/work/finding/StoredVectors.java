package org.discern.work.finding;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.text.TextHash;
import org.discern.storage.table.VectorStore;
import org.discern.work.encode.Encoders;
import org.jspecify.annotations.Nullable;

/// The vectors an earlier run has kept of texts; nothing is encoded for the sake of a finding. Kept in memory as long as there
/// is room, since a changed label asks for nearly the same ones again.
final class StoredVectors {
    private final Encoders encoders;
    private SoftReference<@Nullable Map<String, float[]>> kept = new SoftReference<>(null);
    private @Nullable VectorStore of;
    private String from = "";

    StoredVectors(Encoders encoders) { this.encoders = encoders; }

    /// Unit rows, one per text, zeros for those without; empty when none has one.
    synchronized Optional<FloatMatrix> of(VectorStore store, String encoder, List<String> texts) {
        String id = encoders.id(encoder);
        Map<String, float[]> known = kept.get();
        if (known == null || of != store || !id.equals(from)) known = new HashMap<>();
        List<String> hashes = texts.stream().map(TextHash::of).toList();
        Map<String, float[]> have = known;
        List<String> missing = hashes.stream().filter(hash -> !have.containsKey(hash)).distinct().toList();
        if (!missing.isEmpty()) known.putAll(store.get(id, missing));
        kept = new SoftReference<>(known);
        of = store;
        from = id;
        return matrix(hashes, known);
    }

    /// True when every text has one.
    static boolean isWhole(FloatMatrix rows) {
        for (int row = 0; row < rows.rows(); row++) {
            double square = 0;
            for (int d = 0; d < rows.cols(); d++) square += rows.get(row, d) * rows.get(row, d);
            if (square == 0) return false;
        }
        return true;
    }

    private static Optional<FloatMatrix> matrix(List<String> hashes, Map<String, float[]> known) {
        int width = hashes.stream().map(known::get).filter(v -> v != null).mapToInt(v -> v.length).findFirst().orElse(0);
        if (width == 0) return Optional.empty();
        FloatMatrix out = FloatMatrix.zeros(hashes.size(), width);
        for (int row = 0; row < hashes.size(); row++) {
            float[] vector = known.get(hashes.get(row));
            if (vector != null) System.arraycopy(vector, 0, out.values(), row * width, width);
        }
        return Optional.of(out.unitRows());
    }
}
