package org.discern.work.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.KeptSelections;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.RowSet;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.operation.Operation;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptSelectionsTest {
    @TempDir
    Path folder;

    static IntStream seeds() { return IntStream.range(0, 12); }

    private static KeptSelections change(KeptSelections kept, Random random) {
        String name = "kept / " + random.nextInt(3) + " \"ü\"";
        return switch (random.nextInt(4)) {
            case 0 -> kept.withRows(name, new RowSet(random.nextInt(9) + " 20-" + (21 + random.nextInt(40))));
            case 1 -> kept.withSearch(name, Query.of(new Chip(SearchMode.values()[random.nextInt(3)], "card " + random.nextInt(3),
                    random.nextBoolean(), 0.25)));
            case 2 -> kept.withoutRows(name);
            default -> kept.withoutSearch(name);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyAreThereAfterARestartAndUndoGoesOn(int seed) {
        var random = new Random(seed);
        Path file = folder.resolve("p.discern");
        KeptSelections last;
        List<Operation> history;
        try (var workspace = new Workspace(JobRunner.threaded(2, _ -> {}))) {
            workspace.create(file).await();
            for (int i = 0; i < 30; i++) {
                int what = random.nextInt(8);
                if (what == 0) workspace.undo();
                else if (what == 1) workspace.redo();
                else if (what == 2) workspace.decide("cut " + i, "", d -> d.withCutHeight(random.nextDouble()));
                else workspace.decideSelections("step " + i, "", kept -> change(kept, random));
            }
            last = workspace.selections().get();
            history = workspace.history().get();
        }
        try (var again = new Workspace()) {
            again.open(file).await();
            assertEquals(last, again.selections().get());
            assertEquals(history, again.history().get());
            for (int i = 0; i < 100 && !again.undoState().get().undo().isEmpty(); i++) again.undo();
            assertEquals(KeptSelections.NONE, again.selections().get());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void idsBringTheSameUtterancesBackAmongOtherRows(int seed) {
        var random = new Random(seed);
        var all = new ArrayList<Utterance>();
        for (int i = 0; i < 200; i++) all.add(Utterance.of(1 + i * 2L - i % 2, "text " + i, ""));
        Corpus corpus = Corpus.of("all", all);
        var rows = new BitSet();
        for (int i = 0; i < 90; i++) rows.set(random.nextInt(200));
        RowSet kept = RowSet.of(corpus, rows);
        assertEquals(rows, kept.rows(corpus));
        assertEquals(kept, RowSet.of(corpus, kept.rows(corpus)));
        List<Utterance> half = new ArrayList<>(all.subList(100, 200));
        half.addAll(all.subList(0, 20));
        Corpus other = Corpus.of("half", half);
        BitSet found = kept.rows(other);
        for (int row = 0; row < other.size(); row++)
            assertEquals(rows.get(all.indexOf(other.get(row))), found.get(row), "row " + row);
    }

    @Test
    void rangesAreShort() {
        var rows = new BitSet();
        rows.set(0, 10_000);
        var all = new ArrayList<Utterance>();
        for (int i = 0; i < 10_000; i++) all.add(Utterance.of(i + 1, "text", ""));
        assertEquals("1-10000", RowSet.of(Corpus.of("many", all), rows).ids());
        assertEquals("", RowSet.of(Corpus.of("many", all), new BitSet()).ids());
        assertTrue(new RowSet("").rows(Corpus.of("many", all)).isEmpty());
    }
}
