package org.discern.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.storage.file.ProjectFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of the largest size promised opens in the time promised.
@Tag("slow")
class ScaleTest {
    @TempDir
    Path folder;

    @Test
    void aHundredThousandUtterancesOpenInFiveSeconds() {
        var random = new Random(3);
        var rows = new ArrayList<Utterance>();
        for (int i = 0; i < 100_000; i++)
            rows.add(new Utterance(0, "utterance number " + i + " about " + random.nextInt(5_000)
                    + " and some more words", i % 3 == 0 ? "" : "intent " + i % 150, "domain " + i % 10, "train", "u" + i % 999,
                    "", 1));
        ImportBatch small = Fixtures.batch("big.csv", "x");
        var batch = new ImportBatch("big.csv", "x", small.plan(), rows, small.domainOfIntent(), small.report());
        Path path = folder.resolve("big.discern");
        try (ProjectFile file = ProjectFile.create(path)) {
            long begun = System.nanoTime();
            file.transact("Import", () -> {
                long id = new CorpusStore(file).add(batch, "2026-11-22T10:00:00Z");
                new OperationStore(file).commit(new Operation(0, "Import", "", List.of(new Change(CorpusStore.importKey(id), "",
                        CorpusStore.ACTIVE)), 0, ""));
            });
            report("import of 100,000 rows", begun);
            List<String> hashes = IntStream.range(0, 100_000).mapToObj(i -> "%032x".formatted(i * 2654435761L)).toList();
            float[] values = new float[100_000 * 384];
            for (int i = 0; i < values.length; i++) values[i] = random.nextFloat();
            begun = System.nanoTime();
            new VectorStore(file).put("mini", hashes, new FloatMatrix(100_000, 384, values));
            report("keeping 100,000 vectors of 384", begun);
        }
        long begun = System.nanoTime();
        try (ProjectFile file = ProjectFile.open(path)) {
            report("opening with all checks, with 100,000 vectors", begun);
            long loading = System.nanoTime();
            Corpus corpus = new CorpusStore(file).load();
            report("loading 100,000 utterances", loading);
            assertEquals(100_000, corpus.size());
            assertEquals(rows.get(77_777).text(), corpus.get(77_777).text());
            assertTrue(seconds(begun) < 5, "opened and loaded in " + seconds(begun) + " s");
        }
    }

    @Test
    void twentyThousandVectorsLoadInASecond() {
        var random = new Random(4);
        float[] values = new float[20_000 * 384];
        for (int i = 0; i < values.length; i++) values[i] = random.nextFloat();
        var matrix = new FloatMatrix(20_000, 384, values);
        List<String> hashes = IntStream.range(0, 20_000).mapToObj(i -> "%032x".formatted(i * 2654435761L)).toList();
        Path path = folder.resolve("vectors.discern");
        try (ProjectFile file = ProjectFile.create(path)) {
            new VectorStore(file).put("mini", hashes, matrix);
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            long begun = System.nanoTime();
            var got = new VectorStore(file).get("mini", hashes);
            report("loading 20,000 vectors of 384", begun);
            assertEquals(20_000, got.size());
            assertArrayEquals(matrix.row(12_345), got.get(hashes.get(12_345)));
            assertTrue(seconds(begun) < 1, "took " + seconds(begun) + " s");
            begun = System.nanoTime();
            assertEquals(4_000, new VectorStore(file).get("mini", hashes.subList(0, 4_000)).size());
            report("looking up 4,000 of them", begun);
        }
    }

    private static double seconds(long begun) { return (System.nanoTime() - begun) / 1e9; }

    @SuppressWarnings("SystemOut")
    private static void report(String what, long begun) { System.out.printf("%s: %.2f s%n", what, seconds(begun)); }
}
