package org.discern.work.encode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;

/// Vectors of whole text lists in a cache folder, for work without a project: an evaluation that is run again encodes
/// nothing. A file that cannot be read or written costs time and nothing else.
public final class KeptVectors {
    private final Path folder;
    private final Encoders encoders;

    /// @param folder made when it is missing
    public KeptVectors(Path folder, Encoders encoders) {
        this.folder = folder;
        this.encoders = encoders;
    }

    /// Unit rows by the embedded encoder, one per text.
    public FloatMatrix of(List<String> texts, Progress progress) {
        Path file = folder.resolve("vectors-" + hash(texts) + ".npy");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                FloatMatrix kept = NpyArray.read(in);
                if (kept.rows() == texts.size()) return kept;
            } catch (IOException unreadable) {
                // encoded again below
            }
        }
        FloatMatrix made = encoders.get("").encode(texts, progress);
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            Files.write(part, NpyArray.write(made));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // the next run encodes again
        }
        return made;
    }

    private String hash(List<String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(encoders.id("").getBytes(StandardCharsets.UTF_8));
            for (String text : texts) {
                sha.update((byte) 0);
                sha.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
