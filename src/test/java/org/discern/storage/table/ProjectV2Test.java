package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserScenarios;
import org.discern.storage.file.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A project as the second version wrote it: what the first one held, and users beside it.
///
/// The file was written once by [#write], with
/// `mvn test -Pquick -Dtest=ProjectV2Test#write -Ddiscern.fixture=write`.
/// Never write it again once a version has been released; a later version gets a file and a test of its own.
class ProjectV2Test {
    private static final String NAME = "project-v2.discern";
    private static final String AT = "2026-11-22T21:00:00Z";

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "discern.fixture", matches = "write")
    void write() throws IOException {
        Path path = Path.of("src/test/resources/fixtures", NAME);
        Files.deleteIfExists(path);
        try (ProjectFile file = ProjectFile.create(path)) {
            ProjectV1Test.fill(file);
            for (String name : List.of("said.jsonl", "undone.jsonl"))
                file.transact("Import " + name, () -> {
                    long id = new HistoryStore(file).add(UserFixtures.batch(name, name), AT);
                    commit(file, "Import " + name, 0, new Change(HistoryStore.importKey(id), "", HistoryStore.ACTIVE));
                });
            commit(file, "Undo Import undone.jsonl", 7, new Change(HistoryStore.importKey(2), HistoryStore.ACTIVE, ""));
            file.transact("Train", () -> {
                new UserRunStore(file).add(UserFixtures.run(), UserFixtures.WEIGHTS);
                commit(file, "Train the user model", 0, new Change(SettingStore.CURRENT_USERS, "", "2"));
            });
            commit(file, "Keep scenario", 0, new Change("user.scenarios/present", "", Json.write(UserFixtures.scenario(""))),
                    new Change("user.scenarios/saved/what if", "", Json.write(UserFixtures.scenario("what if"))));
        }
    }

    private static void commit(ProjectFile file, String label, long undoes, Change... changes) {
        new OperationStore(file).commit(new Operation(0, label, "", List.of(changes), undoes, AT));
    }

    @Test
    void everyRowOfTheSecondVersionIsKept() throws IOException {
        Path path = folder.resolve(NAME);
        try (InputStream in = ProjectV2Test.class.getResourceAsStream("/fixtures/" + NAME)) {
            Files.copy(Objects.requireNonNull(in), path);
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            var histories = new HistoryStore(file);
            assertEquals(UserFixtures.EVENTS, histories.load().events().stream().sorted((a, b) -> Long.compare(a.id(), b.id()))
                    .toList());
            assertEquals(List.of("said.jsonl true 4", "undone.jsonl false 4"), histories.imports().stream().map(i -> i.name()
                    + " "
                    + i.active() + " " + i.events()).toList());
            assertEquals(UserFixtures.batch("said.jsonl", "").report(), histories.imports().getFirst().report());
            assertEquals(UserFixtures.batch("said.jsonl", "").plan(), histories.imports().getFirst().plan());
            assertEquals(UserScenarios.NONE.withPresent(UserFixtures.scenario("")).withSaved(UserFixtures.scenario("what if")),
                    new ScenarioStore(file).load());
            var runs = new UserRunStore(file);
            assertEquals(Optional.of(2L), runs.current());
            var kept = UserFixtures.run();
            assertEquals(kept.spec(), runs.load(2).spec());
            assertEquals(kept.classes(), runs.load(2).classes());
            assertArrayEquals(kept.outcomes().chanceWith(), runs.load(2).outcomes().chanceWith());
            assertArrayEquals(UserFixtures.WEIGHTS, runs.weights(2));

            commit(file, "Redo Import undone.jsonl", 8, new Change(HistoryStore.importKey(2), "", HistoryStore.ACTIVE));
            assertEquals(List.of(5L, 6L, 7L, 8L), histories.load().events().stream().map(UserEvent::id).filter(id -> id > 4)
                    .sorted()
                    .toList(), "the events of an undone import are still there");
        }
    }

    @Test
    void whatTheFirstVersionHeldIsStillThere() throws IOException {
        Path path = folder.resolve(NAME);
        try (InputStream in = ProjectV2Test.class.getResourceAsStream("/fixtures/" + NAME)) {
            Files.copy(Objects.requireNonNull(in), path);
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(Optional.of(1L), new RunStore(file).current());
            Fixtures.assertSame(Fixtures.discovery().withRecord(Fixtures.discovery().record().withId(1)), new RunStore(file).load(
                    1));
            assertEquals(Fixtures.ROWS, new CorpusStore(file).load().utterances());
            assertEquals(List.of("discovery", "users"), new RunStore(file).records().stream().map(r -> r.kind()).toList());
        }
    }
}
