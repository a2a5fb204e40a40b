package org.discern.work.encode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportRecord;
import org.discern.engine.text.TextHash;
import org.discern.work.Workspace;

/// Vectors somebody made elsewhere and brought beside a table, one a row. In the run settings they stand where an encoder would,
/// as `vectors:` and a name; they know the texts they came with and no others, so nothing else can be encoded with them.
public final class GivenVectors {
    private static final String PREFIX = "vectors:";
    private static final double LEAST_LENGTH = 1e-12;

    private GivenVectors() {}

    /// Whether this stands for vectors that were brought, and not for an encoder.
    public static boolean isGiven(String encoder) { return encoder.startsWith(PREFIX); }

    /// What the run settings call the vectors of a file.
    static String name(Path file, FloatMatrix vectors) {
        return PREFIX + file.getFileName() + " " + Integer.toHexString(java.util.Arrays.hashCode(vectors.values()));
    }

    /// The vectors that came with the latest import that had some and is not undone; empty when the embedded encoder is to be used.
    public static Optional<String> suggested(Workspace workspace) {
        if (workspace.project().get().isEmpty()) return Optional.empty();
        List<ImportRecord> imports = workspace.require("Looking for vectors").corpora().imports();
        return imports.reversed().stream().filter(i -> i.active() && isGiven(i.plan().vectors())).map(i -> i.plan().vectors())
                .findFirst();
    }

    /// Why a file cannot give each of so many rows a vector, in a sentence for people; empty when its header says it can.
    public static String obstacle(Path file, long rows) {
        try (InputStream in = Files.newInputStream(file)) {
            int[] shape = NpyArray.shape(in);
            return shape[0] == rows ? "" : mismatch(file, shape[0], rows);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /// Unit rows, one for each row of the table.
    ///
    /// @throws WorkbenchException when the file is no such array, has another number of rows, or a row that points nowhere
    public static FloatMatrix read(Path file, long rows) {
        FloatMatrix vectors;
        try (InputStream in = Files.newInputStream(file)) {
            vectors = NpyArray.read(in);
        } catch (IOException e) {
            throw new WorkbenchException(unreadable(file, e), e);
        }
        if (vectors.rows() != rows) throw new WorkbenchException(mismatch(file, vectors.rows(), rows));
        if (vectors.cols() < 2)
            throw new WorkbenchException(file.getFileName() + " has vectors of " + vectors.cols()
                    + " numbers; at least 2 are needed.");
        for (int row = 0; row < vectors.rows(); row++) normalise(file, vectors, row);
        return vectors;
    }

    private static void normalise(Path file, FloatMatrix vectors, int row) {
        int from = row * vectors.cols();
        double length = 0;
        for (int c = 0; c < vectors.cols(); c++) {
            float value = vectors.values()[from + c];
            if (!Float.isFinite(value))
                throw new WorkbenchException(file.getFileName() + " has a number that is none in row " + (row + 1)
                        + ". Make the vectors anew, or import without them.");
            length += (double) value * value;
        }
        if (length < LEAST_LENGTH)
            throw new WorkbenchException(file.getFileName() + " has nothing but zeros in row " + (row + 1)
                    + ". Make the vectors anew, or import without them.");
        float scale = (float) (1 / Math.sqrt(length));
        for (int c = 0; c < vectors.cols(); c++) vectors.values()[from + c] *= scale;
    }

    /// Each different text once, with the place of its first vector.
    record Once(List<String> hashes, int[] rows) {}

    /// @param places per text the row of its vector
    static Once once(List<String> texts, int[] places) {
        var rowOf = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < texts.size(); i++) rowOf.putIfAbsent(TextHash.of(texts.get(i)), places[i]);
        return new Once(new ArrayList<>(rowOf.keySet()), rowOf.values().stream().mapToInt(row -> row).toArray());
    }

    /// What people hear who want a text encoded that has no vector.
    static WorkbenchException unknown(String encoder, String what) {
        return new WorkbenchException(what + " no vector among those of " + encoder.substring(PREFIX.length()).replaceFirst(
                " [0-9a-f]+$", "") + ". Discover intents with an encoder, which can read any text, or import the rows with their "
                + "vectors.");
    }

    private static String mismatch(Path file, int vectors, long rows) {
        return file.getFileName() + " has " + vectors + " vectors, but there are " + rows
                + " rows. Each row needs one, in the order of the table, rows that are left out included.";
    }

    private static String unreadable(Path file, IOException e) {
        String why = e instanceof java.nio.file.FileSystemException || e.getMessage() == null
                ? "it cannot be opened"
                : e
                        .getMessage();
        return file.getFileName() + " cannot be used as vectors: " + why
                + ". Expected what numpy.save writes of an array n × d of float32 or float64.";
    }

    /// Keeps the vectors of imported texts, in the transaction of the import.
    ///
    /// @param places per text the row of its vector
    /// @return the name under which the run settings know them
    public static Keeping keeping(Path file, FloatMatrix vectors, List<String> texts, int[] places) {
        Once once = once(texts, places);
        return new Keeping(name(file, vectors), once.hashes(), vectors.pick(once.rows()));
    }

    /// @param name as the run settings know the vectors
    /// @param hashes of the texts, each once
    /// @param vectors a row per hash
    public record Keeping(String name, List<String> hashes, FloatMatrix vectors) {}
}
