package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.RowLabel;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.RunRecord;
import org.junit.jupiter.api.Test;

/// Every store gives back what it was given, also after closing and opening the file.
class StoresTest extends StoreCase {
    private long bringIn(ImportBatch batch) {
        return file.transaction("Import " + batch.name(), () -> {
            long id = new CorpusStore(file).add(batch, AT);
            commit(new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE));
            return id;
        });
    }

    @Test
    void anImportIsPartOfTheCorpusOnceActiveAndKeepsItsRowsWhenUndone() {
        var corpus = new CorpusStore(file);
        assertEquals(Corpus.EMPTY, corpus.load());
        ImportBatch batch = Fixtures.batch("cards.csv", "a1");
        long id = file.transaction("Import", () -> corpus.add(batch, AT));
        assertEquals(Corpus.EMPTY, corpus.load(), "not active yet");

        Operation done = commit(new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE));
        reopen();
        Corpus loaded = new CorpusStore(file).load();
        assertEquals("cards.csv", loaded.name());
        assertEquals(Fixtures.ROWS, loaded.utterances());
        assertEquals(Map.of("lost", "card", "pin", "card", "rate", "money"), loaded.domainOfIntent());
        assertEquals(List.of("cards.csv", "cards.csv", "cards.csv", "cards.csv", "cards.csv"), new CorpusStore(file).sources());

        Operation undone = new OperationStore(file).commit(new Operation(0, "Undo", "", done.inverse(), done.id(), AT));
        assertEquals(Corpus.EMPTY, new CorpusStore(file).load());
        new OperationStore(file).commit(new Operation(0, "Redo", "", undone.inverse(), undone.id(), AT));
        assertEquals(Fixtures.ROWS, new CorpusStore(file).load().utterances());
    }

    @Test
    void anImportRemembersWhereItCameFromAndIsRecognised() {
        ImportBatch batch = Fixtures.batch("cards.csv", "a1");
        long id = bringIn(batch);
        reopen();
        var corpus = new CorpusStore(file);
        var record = corpus.activeImportOf("a1").orElseThrow();
        assertEquals(id, record.id());
        assertEquals(batch.plan(), record.plan());
        assertEquals(batch.report(), record.report());
        assertEquals(List.of(record), corpus.imports());
        assertEquals(Optional.empty(), corpus.activeImportOf("b2"));
        commit(new Change(CorpusStore.importKey(id), CorpusStore.ACTIVE, ""));
        assertEquals(Optional.empty(), corpus.activeImportOf("a1"), "an undone import may be made again");
    }

    @Test
    void takenIdsAreReplacedAndRowsStayInOrderOfImport() {
        bringIn(Fixtures.batch("first.csv", "a"));
        bringIn(Fixtures.batch("second.csv", "b"));
        Corpus corpus = new CorpusStore(file).load();
        assertEquals(10, corpus.size());
        assertEquals(List.of(1L, 2L, 3L, 4L, 9L, 10L, 11L, 12L, 13L, 14L), corpus.utterances().stream().map(Utterance::id)
                .toList());
        assertEquals(Fixtures.ROWS.get(4).text(), corpus.get(9).text());
    }

    @Test
    void labelsChangeAndComeBack() {
        bringIn(Fixtures.batch("cards.csv", "a1"));
        var corpus = new CorpusStore(file);
        Change change = corpus.labelChange("1", List.of(new RowLabel(3, "pin", "card"), new RowLabel(1, "", "")));
        Operation done = commit(change);
        assertEquals("pin", corpus.load().get(2).intent());
        assertEquals("", corpus.load().get(0).intent());
        new OperationStore(file).commit(new Operation(0, "Undo", "", done.inverse(), done.id(), AT));
        assertEquals(Fixtures.ROWS, corpus.load().utterances());
        assertThrows(WorkbenchException.class, () -> corpus.labelChange("2", List.of(new RowLabel(99, "x", ""))));
    }

    @Test
    void aFailedPartLeavesNeitherChangeNorLog() {
        bringIn(Fixtures.batch("cards.csv", "a1"));
        var log = new OperationStore(file);
        int before = log.all().size();
        assertThrows(IllegalArgumentException.class, () -> commit(new Change("run.current", "", "7"), new Change("what/1", "",
                "x")));
        assertEquals(before, log.all().size());
        assertEquals("", new SettingStore(file).get("run.current"));
    }

    @Test
    void swallowingAFailureInsideATransactionCommitsNothing() {
        var settings = new SettingStore(file);
        assertThrows(IllegalStateException.class, () -> file.transact("Two steps", () -> {
            settings.put("a", "1");
            assertThrows(IllegalArgumentException.class, () -> commit(new Change("what/1", "", "x")));
        }));
        assertEquals(Map.of(), settings.all());
    }

    @Test
    void decisionsAndTheLogComeBackAsTheyWere() {
        Operation first = commit(new Change("intent.decisions/7/noveltyCut", "", "0.42"), new Change(
                "intent.decisions/7/name/intent:a/b", "", "\"card “lost”\\n✓\""), new Change("intent.decisions/7/state/node:12",
                        "",
                        "\"ACCEPTED\""), new Change("intent.decisions/7/home/node:12", "", "\"card\""), new Change(
                                "intent.decisions/8/cutHeight", "", "1.5"));
        Operation second = new OperationStore(file).commit(new Operation(0, "Show run", "drag-3", List.of(new Change(
                "run.current", "",
                "7"), new Change("setting/theme", "", "dark")), 0, AT));
        reopen();
        assertEquals(IntentDecisions.forRun(7).withNoveltyCut(0.42).withName("intent:a/b", "card “lost”\n✓")
                .withState("node:12", ReviewState.ACCEPTED).withHome("node:12", "card"), new DecisionStore(file).load(7));
        assertEquals(IntentDecisions.forRun(8).withCutHeight(1.5), new DecisionStore(file).load(8));
        assertEquals(IntentDecisions.forRun(9), new DecisionStore(file).load(9));
        assertEquals(List.of(first, second), new OperationStore(file).all());
        assertEquals(List.of(second), new OperationStore(file).after(first.id()));
        assertEquals("drag-3", second.gesture());
        assertEquals(Map.of("run.current", "7", "theme", "dark"), new SettingStore(file).all());
        assertEquals(Optional.of(7L), new RunStore(file).current());

        new OperationStore(file).commit(new Operation(0, "Undo", "", first.inverse(), first.id(), AT));
        assertEquals(IntentDecisions.forRun(7), new DecisionStore(file).load(7));
        assertEquals(IntentDecisions.forRun(8), new DecisionStore(file).load(8));
    }

    @Test
    void equalValuesGiveEqualText() {
        var a = IntentDecisions.forRun(1).withName("x", "1").withName("y", "2").withName("z", "3");
        var b = IntentDecisions.forRun(1).withName("z", "3").withName("y", "2").withName("x", "1");
        assertEquals(Json.write(a), Json.write(b));
        assertEquals(a, Json.read(Json.write(b), IntentDecisions.class));
    }

    @Test
    void aDiscoveryComesBackWhole() {
        bringIn(Fixtures.batch("cards.csv", "a1"));
        Corpus corpus = new CorpusStore(file).load();
        Discovery given = Fixtures.discovery();
        Discovery stored = new RunStore(file).add(given, corpus);
        reopen();
        var runs = new RunStore(file);
        assertEquals(given.withRecord(given.record().withId(1)).record(), stored.record());
        Fixtures.assertSame(stored, runs.load(1));
        assertEquals(List.of(stored.record()), runs.records());
        assertArrayEquals(new long[]{1, 2, 3, 4, 9}, runs.utteranceIds(1));
        assertEquals(2, runs.add(given, corpus).record().id());
        assertEquals(2, runs.records().size());
        assertThrows(WorkbenchException.class, () -> runs.load(77));
    }

    @Test
    void aRecordWithoutSettingsTakesThemFromTheRun() {
        bringIn(Fixtures.batch("cards.csv", "a1"));
        Discovery given = Fixtures.discovery();
        RunRecord r = given.record();
        var bare = new RunRecord(0, r.kind(), "", r.seed(), r.dataHash(), r.rows(), r.metrics(), r.engine(), r.appVersion(), r
                .device(), r
                        .startedAt(), r.endedAt());
        Discovery stored = new RunStore(file).add(given.withRecord(bare), new CorpusStore(file).load());
        assertEquals(given.spec(), new RunStore(file).load(stored.record().id()).spec());
        assertTrue(stored.record().specJson().contains("\"linkage\":\"WARD\""));
    }

    @Test
    void vectorsAreKeptPerEncoderAndText() {
        var vectors = new VectorStore(file);
        var matrix = new FloatMatrix(2, 3, new float[]{1, 2, 3, -0f, Float.NaN, 1e-30f});
        vectors.put("mini", List.of("h1", "h2"), matrix);
        vectors.put("mini", List.of("h1"), new FloatMatrix(1, 3, new float[]{9, 9, 9}));
        reopen();
        vectors = new VectorStore(file);
        var got = vectors.get("mini", List.of("h2", "h1", "h3"));
        assertEquals(2, got.size());
        assertArrayEquals(matrix.row(0), got.get("h1"), "the first one stays");
        assertArrayEquals(matrix.row(1), got.get("h2"));
        assertEquals(Map.of(), vectors.get("other", List.of("h1")));
        assertEquals(2, vectors.count("mini"));
        VectorStore same = vectors;
        assertThrows(IllegalArgumentException.class, () -> same.put("mini", List.of("h4"), FloatMatrix.zeros(1, 4)));
    }

    @Test
    void artifactsLargerThanOnePartComeBack() {
        byte[] weights = new byte[(32 << 20) + 17];
        for (int i = 0; i < weights.length; i++) weights[i] = (byte) (i * 31 >>> 3);
        var artifacts = new ArtifactStore(file);
        artifacts.put(4, "head.weights", weights);
        artifacts.put(4, "empty", new byte[0]);
        reopen();
        artifacts = new ArtifactStore(file);
        assertArrayEquals(weights, artifacts.get(4, "head.weights").orElseThrow());
        assertArrayEquals(new byte[0], artifacts.get(4, "empty").orElseThrow());
        assertEquals(List.of("empty", "head.weights"), artifacts.names(4));
        artifacts.put(4, "head.weights", new byte[]{1});
        assertArrayEquals(new byte[]{1}, artifacts.get(4, "head.weights").orElseThrow());
        artifacts.remove(4, "head.weights");
        assertTrue(artifacts.get(4, "head.weights").isEmpty());
    }
}
