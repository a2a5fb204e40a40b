package org.discern.work.recipe.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.discern.domain.WorkbenchException;
import org.discern.engine.recipe.network.GraphBytes;
import org.discern.engine.recipe.network.TrainedGraph;

/// Trained models in a folder of the person's choice, so that evaluations which need the same training share it. A model is
/// found by all it was made from: version of the program, settings, seed, and the likes it learned from.
///
/// @param folder empty keeps nothing
/// @param version of the program
record KeptModels(Optional<Path> folder, String version) {
    /// @param madeFrom everything the training depends on beside the version
    TrainedGraph get(String madeFrom, Supplier<TrainedGraph> training) {
        if (folder.isEmpty()) return training.get();
        Path file = folder.get().resolve(name(version + '\n' + madeFrom) + ".graph");
        try {
            if (Files.exists(file)) return GraphBytes.read(Files.readAllBytes(file));
            TrainedGraph made = training.get();
            Files.createDirectories(folder.get());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, GraphBytes.write(made));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return made;
        } catch (IOException e) {
            throw new WorkbenchException("A trained model could not be kept in " + folder.get() + " (" + e.getMessage()
                    + "). Choose another folder for --models, or leave the option out.", e);
        }
    }

    private static String name(String madeFrom) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(madeFrom.getBytes(
                    StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
