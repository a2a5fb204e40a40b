package org.discern.work.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.text.TextHash;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.storage.table.VectorStore;

/// Vectors of texts from the project's cache; what is missing is encoded once, each different text once, and kept piece by
/// piece, so that a cancelled run has not encoded in vain.
public final class CachedVectors {
    private static final int PIECE = 4_096;

    private final Workspace workspace;
    private final Encoders encoders;

    public CachedVectors(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.encoders = encoders;
    }

    /// Unit rows, one per text in the given order, shape `(n, D)`.
    ///
    /// @param encoder as in the run settings
    public FloatMatrix of(String encoder, List<String> texts, Progress progress) {
        String id = encoders.id(encoder);
        List<String> hashes = texts.stream().map(TextHash::of).toList();
        Map<String, float[]> known = new HashMap<>(store().get(id, hashes));
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) if (!known.containsKey(hashes.get(i))) missing.put(hashes.get(i), texts.get(i));
        if (!missing.isEmpty() && GivenVectors.isGiven(encoder))
            throw GivenVectors.unknown(encoder, missing.size() + " of " + texts.size() + " texts have");
        if (!missing.isEmpty()) encode(encoder, id, missing, known, progress);
        return joined(hashes, known);
    }

    /// Vectors of texts that belong to no intent of anybody; none where no encoder can make them.
    public FloatMatrix standIns(String encoder, List<String> texts, Progress progress) {
        return GivenVectors.isGiven(encoder) ? FloatMatrix.zeros(0, 0) : of(encoder, texts, progress);
    }

    private void encode(String encoder, String id, Map<String, String> missing, Map<String, float[]> known, Progress progress) {
        List<String> hashes = new ArrayList<>(missing.keySet());
        List<String> texts = new ArrayList<>(missing.values());
        for (int from = 0; from < texts.size(); from += PIECE) {
            int to = Math.min(texts.size(), from + PIECE);
            List<String> piece = hashes.subList(from, to);
            FloatMatrix vectors = encoders.get(encoder).encode(texts.subList(from, to), new Part(progress, from, texts.size()));
            for (int row = 0; row < piece.size(); row++) known.put(piece.get(row), vectors.row(row));
            if (!workspace.require("Encoding").readOnly())
                workspace.write("Keep vectors", p -> {
                    p.vectors().put(id, piece, vectors);
                    return Written.quietly(true);
                }).await();
        }
    }

    private VectorStore store() { return workspace.require("Encoding").vectors(); }

    private static FloatMatrix joined(List<String> hashes, Map<String, float[]> known) {
        if (hashes.isEmpty()) return FloatMatrix.zeros(0, 0);
        int width = Objects.requireNonNull(known.get(hashes.getFirst())).length;
        FloatMatrix out = FloatMatrix.zeros(hashes.size(), width);
        for (int row = 0; row < hashes.size(); row++)
            System.arraycopy(Objects.requireNonNull(known.get(hashes.get(row))), 0, out.values(), row * width, width);
        return out;
    }

    /// Counts a piece as part of all texts.
    private record Part(Progress whole, long before, long all) implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // the stage is the caller's
        }

        @Override
        public void at(long done, long total) { whole.at(before + done, all); }

        @Override
        public void point(String series, double x, double y) { whole.point(series, x, y); }

        @Override
        public void check() { whole.check(); }
    }
}
