package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.file.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project as the first version wrote it, kept for ever: whatever the schema becomes, it opens and keeps all rows.
///
/// The program of that version wrote the file by [#fill]; no later one can write it again. A later version has a file and a
/// test of its own.
class ProjectV1Test {
    private static final String NAME = "project-v1.discern";
    private static final String AT = "2026-11-22T10:00:00Z";

    @TempDir
    Path folder;

    /// What the file was filled with; every later fixture holds it too.
    static void fill(ProjectFile file) {
        var log = new OperationStore(file);
        file.transact("Import cards.csv", () -> {
            long id = new CorpusStore(file).add(Fixtures.batch("cards.csv", "ab12"), AT);
            log.commit(operation("Import cards.csv", 0, new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE)));
        });
        file.transact("Import undone.csv", () -> {
            long id = new CorpusStore(file).add(Fixtures.batch("undone.csv", "cd34"), AT);
            log.commit(operation("Import undone.csv", 0, new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE)));
        });
        log.commit(operation("Undo Import undone.csv", 2, new Change(CorpusStore.importKey(2), CorpusStore.ACTIVE, "")));
        new VectorStore(file).put("mini", List.of("h1", "h2"), new FloatMatrix(2, 3, new float[]{1, 2, 3, 4, 5, 6}));
        file.transact("Discover intents", () -> {
            new RunStore(file).add(Fixtures.discovery(), new CorpusStore(file).load());
            log.commit(operation("Discover intents", 0, new Change(SettingStore.CURRENT_RUN, "", "1")));
        });
        log.commit(operation("Name cluster", 0, new Change("intent.decisions/1/name/node:5", "", "\"odd ones\""), new Change(
                "intent.decisions/1/state/node:5", "", "\"ACCEPTED\""), new Change("intent.decisions/1/cutHeight", "",
                        "0.6")));
        new ArtifactStore(file).put(1, "head.weights", new byte[]{1, 2, 3});
        new SettingStore(file).put("theme", "dark");
    }

    private static Operation operation(String label, long undoes, Change... changes) {
        return new Operation(0, label, "", List.of(changes), undoes, AT);
    }

    @Test
    void everyRowOfTheFirstVersionIsKept() throws IOException {
        Path path = folder.resolve(NAME);
        try (InputStream in = ProjectV1Test.class.getResourceAsStream("/fixtures/" + NAME)) {
            Files.copy(java.util.Objects.requireNonNull(in), path);
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertFalse(file.isReadOnly());
            Corpus corpus = new CorpusStore(file).load();
            assertEquals("cards.csv", corpus.name());
            assertEquals(Fixtures.ROWS, corpus.utterances());
            assertEquals(Map.of("lost", "card", "pin", "card", "rate", "money"), corpus.domainOfIntent());
            var imports = new CorpusStore(file).imports();
            assertEquals(List.of("cards.csv true 5", "undone.csv false 5"), imports.stream().map(i -> i.name() + " " + i.active()
                    + " " + i
                            .rows()).toList());
            assertEquals(Fixtures.batch("cards.csv", "ab12").plan(), imports.getFirst().plan());
            assertEquals(Fixtures.batch("cards.csv", "ab12").report(), imports.getFirst().report());

            Discovery expected = Fixtures.discovery();
            Fixtures.assertSame(expected.withRecord(expected.record().withId(1)), new RunStore(file).load(1));
            assertArrayEquals(new long[]{1, 2, 3, 4, 9}, new RunStore(file).utteranceIds(1));
            assertEquals(Optional.of(1L), new RunStore(file).current());
            assertEquals(IntentDecisions.forRun(1).withName("node:5", "odd ones").withState("node:5", ReviewState.ACCEPTED)
                    .withCutHeight(
                            0.6), new DecisionStore(file).load(1));

            List<Operation> log = new OperationStore(file).all();
            assertEquals(List.of("Import cards.csv", "Import undone.csv", "Undo Import undone.csv", "Discover intents",
                    "Name cluster"), log
                            .stream().map(Operation::label).toList());
            assertEquals(2, log.get(2).undoes());
            assertEquals(new Change("intent.decisions/1/name/node:5", "", "\"odd ones\""), log.get(4).changes().getFirst());
            assertArrayEquals(new float[]{4, 5, 6}, new VectorStore(file).get("mini", List.of("h2")).get("h2"));
            assertArrayEquals(new byte[]{1, 2, 3}, new ArtifactStore(file).get(1, "head.weights").orElseThrow());
            assertEquals("dark", new SettingStore(file).get("theme"));

            new OperationStore(file).commit(operation("Redo Import undone.csv", 3, new Change(CorpusStore.importKey(2), "",
                    CorpusStore.ACTIVE)));
            assertEquals(10, new CorpusStore(file).load().size(), "the rows of an undone import are still there");
        }
    }
}
