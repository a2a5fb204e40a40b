package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Histories;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserScenarios;
import org.junit.jupiter.api.Test;

/// The stores of the user job give back what they were given, also after closing and opening the file.
class UserStoresTest extends StoreCase {
    @Test
    void eventsAreHistoriesOnceTheirImportIsActiveAndAreKeptWhenItIsUndone() {
        var store = new HistoryStore(file);
        assertEquals(Histories.EMPTY, store.load());
        HistoryBatch batch = UserFixtures.batch("said.jsonl", "a1");
        long id = store.add(batch, AT);
        assertEquals(0, store.load().size(), "not active yet");
        Operation done = commit(new Change(HistoryStore.importKey(id), "", HistoryStore.ACTIVE));
        reopen();
        store = new HistoryStore(file);
        Histories loaded = store.load();
        assertEquals(List.of("ben", "Änne"), loaded.users());
        assertEquals(List.of(2L, 1L, 4L, 3L), loaded.events().stream().map(UserEvent::id).toList(),
                "by time, then by file order");
        assertEquals(UserFixtures.EVENTS.get(0), loaded.event(1));
        assertEquals(UserFixtures.EVENTS.get(2), loaded.event(3));
        var record = store.activeImportOf("a1").orElseThrow();
        assertEquals(List.of(batch.plan(), batch.report(), "said.jsonl", 4, AT), List.of(record.plan(), record.report(), record
                .name(), record.events(), record.at()));

        new OperationStore(file).commit(new Operation(0, "Undo", "", done.inverse(), done.id(), AT));
        assertEquals(0, store.load().size());
        assertEquals(Optional.empty(), store.activeImportOf("a1"), "an undone import may be made again");
        assertEquals(1, store.imports().size());
        long again = store.add(batch, AT);
        commit(new Change(HistoryStore.importKey(again), "", HistoryStore.ACTIVE));
        assertEquals(List.of(6L, 5L, 8L, 7L), store.load().events().stream().map(UserEvent::id).toList(), "ids are never reused");
        assertThrows(IllegalArgumentException.class, () -> commit(new Change(HistoryStore.importKey(99), "",
                HistoryStore.ACTIVE)));
    }

    @Test
    void twoImportsMakeOneHistory() {
        var store = new HistoryStore(file);
        for (String sha : List.of("a", "b"))
            commit(new Change(HistoryStore.importKey(store.add(UserFixtures.batch(sha + ".jsonl", sha), AT)), "",
                    HistoryStore.ACTIVE));
        assertEquals(List.of("ben", "Änne"), store.load().users());
        assertEquals(List.of(2L, 6L, 1L, 4L, 5L, 8L), store.load().of(0).stream().map(UserEvent::id).toList());
    }

    @Test
    void aUserRunComesBackWithItsWeights() {
        UserRun run = UserFixtures.run();
        UserRun kept = new UserRunStore(file).add(run, UserFixtures.WEIGHTS);
        assertEquals(1, kept.record().id());
        assertTrue(kept.record().specJson().contains("\"classes\":2"), "the settings are written down");
        reopen();
        var store = new UserRunStore(file);
        UserFixtures.assertSame(kept, store.load(1));
        assertArrayEquals(UserFixtures.WEIGHTS, store.weights(1));
        assertEquals(Optional.empty(), store.current());
        commit(new Change(SettingStore.CURRENT_USERS, "", "1"));
        assertEquals(Optional.of(1L), store.current());
        assertEquals(Optional.empty(), new RunStore(file).current(), "the other job's choice is its own");
    }

    @Test
    void runsOfTwoKindsLieSideBySideAndAreNeverMixedUp() {
        new RunStore(file).add(Fixtures.discovery(), corpus());
        new UserRunStore(file).add(UserFixtures.run(), UserFixtures.WEIGHTS);
        assertEquals(List.of("discovery", "users"), new RunStore(file).records().stream().map(RunRecord::kind).toList());
        refused("users", () -> new RunStore(file).load(2));
        refused("discovery", () -> new UserRunStore(file).load(1));
        refused("discovery", () -> new UserRunStore(file).weights(1));
        refused("no run 3", () -> new UserRunStore(file).load(3));
        new ArtifactStore(file).remove(2, "weights");
        refused("weights of run 2 are missing", () -> new UserRunStore(file).weights(2));
        var odd = new UserRun(new RunRecord(0, "discovery", "", 1, "", 0, List.of(), "", "", "", "", ""), UserFixtures.run()
                .spec(),
                List.of(), UserFixtures.run().outcomes());
        assertThrows(IllegalArgumentException.class, () -> new UserRunStore(file).add(odd, new byte[0]));
    }

    @Test
    void aRunWithoutItsWeightsIsNotKept() {
        assertThrows(IllegalStateException.class, () -> file.transact("Train", () -> {
            new UserRunStore(file).add(UserFixtures.run(), UserFixtures.WEIGHTS);
            throw new IllegalStateException("killed");
        }));
        assertEquals(List.of(), new RunStore(file).records());
        assertEquals(Optional.empty(), new ArtifactStore(file).get(1, "weights"));
    }

    @Test
    void scenariosAreKeptByName() {
        var store = new ScenarioStore(file);
        assertEquals(UserScenarios.NONE, store.load());
        Operation done = commit(new Change("user.scenarios/present", "", Json.write(UserFixtures.scenario(""))), new Change(
                "user.scenarios/saved/a/b", "", Json.write(UserFixtures.scenario("a/b"))));
        reopen();
        UserScenarios expected = UserScenarios.NONE.withPresent(UserFixtures.scenario("")).withSaved(UserFixtures.scenario(
                "a/b"));
        assertEquals(expected, new ScenarioStore(file).load());
        new OperationStore(file).commit(new Operation(0, "Undo", "", done.inverse(), done.id(), AT));
        assertEquals(UserScenarios.NONE, new ScenarioStore(file).load());
        assertThrows(IllegalArgumentException.class, () -> commit(new Change("user.scenarios/odd", "", "1")));
        assertThrows(IllegalArgumentException.class, () -> commit(new Change("user.scenarios/saved/", "", "1")));
    }

    private org.discern.domain.corpus.Corpus corpus() {
        long id = new CorpusStore(file).add(Fixtures.batch("cards.csv", "a1"), AT);
        commit(new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE));
        return new CorpusStore(file).load();
    }
}
