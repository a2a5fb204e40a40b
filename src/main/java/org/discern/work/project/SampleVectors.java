package org.discern.work.project;

import org.discern.work.encode.NpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.OutOfDomainList;

/// Makes the vectors that travel with the sample, one row per utterance in file order, anew.
public final class SampleVectors {
    private SampleVectors() {}

    /// @param folder where `support-chat.npy` and `out-of-domain.npy` go
    /// @param encode the embedded encoder
    public static List<Path> write(Path folder, Function<List<String>, FloatMatrix> encode) {
        var texts = OpenSample.rows(Progress.NONE).rows().stream().map(u -> u.text()).toList();
        try {
            return List.of(Files.write(folder.resolve(OpenSample.VECTORS), NpyArray.write(encode.apply(texts))), Files.write(
                    folder
                            .resolve(OpenSample.STAND_IN_VECTORS), NpyArray.write(encode.apply(OutOfDomainList.texts()))));
        } catch (IOException unwritable) {
            throw new WorkbenchException("The vectors could not be written to " + folder + ": " + unwritable.getMessage(),
                    unwritable);
        }
    }
}
