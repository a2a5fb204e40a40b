package org.discern.work.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Finding.Kind;
import org.discern.engine.text.TextHash;
import org.discern.work.RunFacts;
import org.discern.work.Written;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Findings of a project in a file: found, mended, set aside, there again after a restart.
final class FindProblemsTest {
    @TempDir
    Path folder;

    private Desk desk() { return new Desk(JobRunner.sameThread(), new RunFacts("test", "test", "test"), 1); }

    /// Ten utterances of each of two intents, one text in both, one utterance with the wrong label, one intent of one.
    private Desk project() throws IOException {
        Desk desk = desk();
        String rows = IntStream.range(0, 10).mapToObj(i -> "card no " + i + ",card\nloan no " + i + ",loan\n").collect(Collectors
                .joining());
        Path table = Files.writeString(folder.resolve("t.csv"), "text,intent\n" + rows
                + "where is it,card\nWhere is it?,loan\ncard no 77,loan\nodd,odd\n");
        desk.workspace().create(folder.resolve("p.discern")).await();
        desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
        return desk;
    }

    /// As a run would leave them: cards on one axis, loans on another.
    private static void keepVectors(Desk desk) {
        List<String> texts = desk.workspace().corpus().get().texts();
        int width = 3 + texts.size(); // each utterance has something of its own
        float[] values = new float[texts.size() * width];
        for (int i = 0; i < texts.size(); i++) {
            values[i * width + (texts.get(i).startsWith("card") ? 0 : texts.get(i).startsWith("loan") ? 1 : 2)] = 1;
            values[i * width + 3 + i] = 0.4f;
        }
        desk.workspace().write("Keep", p -> {
            p.vectors().put(desk.encoders().id(""), texts.stream().map(TextHash::of).toList(), new FloatMatrix(texts.size(),
                    width,
                    values).unitRows());
            return Written.quietly(true);
        }).await();
    }

    private static List<Kind> kinds(List<Finding> findings) { return findings.stream().map(Finding::kind).toList(); }

    private static Finding only(Desk desk, Kind kind) {
        return desk.findProblems().found().get().open().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void textsAreComparedBeforeAnyRunAndMeaningAfterIt() throws IOException {
        try (Desk desk = project()) {
            assertEquals(Found.NOTHING, desk.findProblems().found().get(), "nobody looks unasked");
            desk.findProblems().follow();
            Found first = desk.findProblems().found().get();
            assertEquals(Found.Phase.READY, first.phase());
            assertEquals(List.of(Kind.SAME_TEXT, Kind.THIN), kinds(first.open()));
            assertFalse(first.byMeaning());
            keepVectors(desk);
            desk.labelRows().start(java.util.BitSet.valueOf(new long[]{1}), "loan").await();
            desk.workspace().undo();
            Found then = desk.findProblems().found().get();
            assertTrue(then.byMeaning());
            assertEquals(List.of(Kind.SAME_TEXT, Kind.MISLABELLED, Kind.THIN), kinds(then.open()));
        }
    }

    @Test
    void eachMendIsOneOperationWithItsCountAndComesBackByUndo() throws IOException {
        try (Desk desk = project()) {
            keepVectors(desk);
            desk.findProblems().follow();
            for (Kind kind : List.of(Kind.SAME_TEXT, Kind.MISLABELLED, Kind.THIN)) {
                Finding finding = only(desk, kind);
                int before = desk.workspace().history().get().size();
                String words = MendFinding.words(finding.mends().getFirst());
                assertTrue(words.contains("1 utterance"), words);
                desk.mendFinding().apply(finding, finding.mends().getFirst());
                assertEquals(before + 1, desk.workspace().history().get().size());
                assertEquals(words, desk.workspace().history().get().getFirst().label());
                assertFalse(kinds(desk.findProblems().found().get().open()).contains(kind), kind + " is settled");
                desk.workspace().undo();
                assertEquals(finding, only(desk, kind), "undo brings it back");
            }
        }
    }

    @Test
    void whatIsSetAsideStaysAsideAfterARestart() throws IOException {
        try (Desk desk = project()) {
            desk.findProblems().follow();
            Finding same = only(desk, Kind.SAME_TEXT);
            desk.mendFinding().setAside(List.of(same), true);
            assertEquals("Set aside 1 finding", desk.workspace().undoState().get().undo());
            assertEquals(List.of(same), desk.findProblems().found().get().aside());
            assertEquals(List.of(Kind.THIN), kinds(desk.findProblems().found().get().open()));
            desk.workspace().undo();
            assertEquals(same, only(desk, Kind.SAME_TEXT));
            desk.workspace().redo();
        }
        try (Desk desk = desk()) {
            desk.findProblems().follow();
            desk.workspace().open(folder.resolve("p.discern")).await();
            assertEquals(List.of(Kind.SAME_TEXT), kinds(desk.findProblems().found().get().aside()));
            desk.mendFinding().setAside(desk.findProblems().found().get().aside(), false);
            assertEquals(List.of(), desk.findProblems().found().get().aside());
            desk.workspace().closeProject().await();
            assertEquals(Found.NOTHING, desk.findProblems().found().get(), "no project, no findings");
        }
    }
}
