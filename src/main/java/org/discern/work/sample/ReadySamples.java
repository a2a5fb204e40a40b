package org.discern.work.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserSpec;
import org.discern.engine.text.EncoderSource;
import org.discern.engine.text.TextHash;
import org.discern.work.OpenProject;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.project.Sample;
import org.discern.work.recipe.RecipeTexts;

/// Computes the sample projects that are shipped: each sample with one run at the settings every analyst begins with. Vectors
/// of the chats travel apart, those of requests are made a user at a time, but for the one who is shown first; those of the recipes
/// are needed all at once and stay.
public final class ReadySamples {
    private ReadySamples() {}

    /// Minutes on two cores.
    ///
    /// @param folder where `support-chats.discern.gz` and its kin go
    /// @param desks makes a desk for one sample
    /// @param samples which ones
    /// @param told hears what was written
    public static void write(Path folder, List<Sample> samples, Supplier<Desk> desks, Consumer<Path> told) {
        for (Sample sample : samples) told.accept(one(sample, folder, desks));
    }

    private static Path one(Sample sample, Path folder, Supplier<Desk> desks) {
        Path packed = folder.resolve(sample.file() + ".gz");
        try {
            Path room = Files.createTempDirectory("discern-sample");
            Path file = room.resolve(sample.file());
            Path compact = room.resolve("compact.discern");
            try (Desk desk = desks.get()) {
                desk.openSample().startRaw(sample, file).await();
                compute(sample, desk);
                desk.workspace().settle();
                var open = desk.workspace().require("The sample");
                keepVectorsOf(needed(sample, desk.workspace()), open);
                open.file().compactCopyTo(compact);
            }
            try (var out = new GZIPOutputStream(Files.newOutputStream(packed)) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                Files.copy(compact, out);
            }
            for (Path left : new Path[]{file, compact, room}) Files.deleteIfExists(left);
            return packed;
        } catch (IOException unwritable) {
            throw new WorkbenchException("The sample could not be written to " + packed + ": " + unwritable.getMessage(),
                    unwritable);
        }
    }

    /// What the first look asks for: every recipe, or the past of the user who is shown, so that no encoder has to be loaded before it.
    private static List<String> needed(Sample sample, Workspace workspace) {
        return switch (sample) {
            case CHATS -> List.of();
            case RECIPES -> RecipeTexts.of(workspace.awaitRecipeGraph());
            case NOTES -> {
                Histories all = workspace.histories().get();
                yield workspace.scenarios().get().present().map(s -> all.of(all.find(s.user()).orElseThrow()).stream().map(
                        UserEvent::text).distinct().toList()).orElse(List.of());
            }
        };
    }

    private static void keepVectorsOf(List<String> texts, OpenProject open) {
        Map<String, float[]> known = open.vectors().get(EncoderSource.EMBEDDED_ID, texts.stream().map(TextHash::of).toList());
        open.vectors().clear();
        if (known.isEmpty()) return;
        int width = known.values().iterator().next().length;
        var hashes = List.copyOf(new TreeMap<>(known).keySet());
        var values = new float[hashes.size() * width];
        for (int i = 0; i < hashes.size(); i++)
            System.arraycopy(known.getOrDefault(hashes.get(i), new float[width]), 0, values, i * width, width);
        open.vectors().put(EncoderSource.EMBEDDED_ID, hashes, new FloatMatrix(hashes.size(), width, values));
    }

    private static void compute(Sample sample, Desk desk) {
        switch (sample) {
            case CHATS -> desk.discoverIntents().start(DiscoverySpec.defaults()).await();
            case NOTES -> {
                var run = desk.trainUsers().start(UserSpec.defaults(), false).await();
                desk.workspace().awaitUserRun();
                Flip.show(desk, run);
            }
            case RECIPES -> {
                desk.trainRecipes().start(RecipeSpec.defaults(), false).await();
                desk.workspace().awaitRecipeRun();
                new TwoCooks(desk).compare();
            }
        }
    }
}
