package org.discern.work.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.RunRecord;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ready-made projects fit the program they are shipped with: same tables, same data, a run of today's settings.
class ShippedSamplesTest {
    @TempDir
    Path folder;

    private Workspace open(Sample sample) {
        var workspace = new Workspace();
        new OpenSample(workspace).start(sample, folder.resolve(sample.file())).await();
        assertFalse(workspace.project().get().orElseThrow().readOnly());
        assertEquals(1, workspace.runs().get().size(), "the run is in it");
        return workspace;
    }

    /// The same data as the tables beside it give.
    private Workspace raw(Sample sample) {
        var workspace = new Workspace();
        new OpenSample(workspace).startRaw(sample, folder.resolve("raw-" + sample.file())).await();
        return workspace;
    }

    private static List<String> labels(Workspace workspace) {
        return workspace.history().get().stream().map(Operation::label).toList().reversed();
    }

    @Test
    void chatsWithTheirClusters() {
        try (Workspace ready = open(Sample.CHATS); Workspace raw = raw(Sample.CHATS)) {
            assertEquals(raw.corpus().get().texts(), ready.corpus().get().texts());
            var found = ready.awaitDiscovery().orElseThrow();
            assertTrue(found.tree().cut(found.curve().learned()).clusters() > 10);
            RunRecord run = ready.runs().get().getFirst();
            assertFalse(run.device().isBlank(), "the record says where it was made");
            assertEquals("Discover intents (run 1)", ready.undoState().get().undo());
        }
    }

    @Test
    void notesWithARequestThatTurns() {
        try (Workspace ready = open(Sample.NOTES); Workspace raw = raw(Sample.NOTES)) {
            assertEquals(raw.histories().get().size(), ready.histories().get().size());
            assertTrue(ready.awaitUserRun().isPresent());
            assertTrue(ready.scenarios().get().present().isPresent(), labels(ready).toString());
        }
    }

    @Test
    void recipesWithTwoCooks() {
        try (Workspace ready = open(Sample.RECIPES); Workspace raw = raw(Sample.RECIPES)) {
            assertEquals(raw.awaitRecipeGraph().size(), ready.awaitRecipeGraph().size());
            assertTrue(ready.awaitRecipeRun().isPresent());
            assertEquals(3, ready.comparisons().get().present().orElseThrow().columns().size());
        }
    }

    @Test
    void nothingStaysBeside() throws IOException {
        open(Sample.RECIPES).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(Sample.RECIPES.file()), files.map(f -> f.getFileName().toString()).toList());
        }
    }
}
