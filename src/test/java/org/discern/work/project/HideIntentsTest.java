package org.discern.work.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.work.desk.Desk;
import org.discern.work.RunFacts;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HideIntentsTest {
    @TempDir
    Path folder;

    private Desk desk(String rows) throws IOException {
        var desk = new Desk(JobRunner.sameThread(), new RunFacts("test", "test", "test"), 1);
        Path table = Files.writeString(folder.resolve("labelled.csv"), "text,intent,domain\n" + rows);
        desk.workspace().create(folder.resolve("p.discern")).await();
        desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
        return desk;
    }

    @Test
    void hiddenLabelsAreToldAndComeBack() throws IOException {
        try (Desk desk = desk("a 1,a,x\na 2,a,x\nb 1,b,x\nc 1,c,y\nd 1,d,y\nlost,oos,\n")) {
            Corpus before = desk.workspace().corpus().get();
            HideIntents.Hidden hidden = desk.hideIntents().start(0.5, 7).await();
            Corpus after = desk.workspace().corpus().get();
            assertEquals(2, hidden.intents().size());
            assertEquals(4, hidden.of());
            assertEquals(before.texts(), after.texts());
            int open = 0;
            for (int row = 0; row < after.size(); row++) {
                boolean isHidden = hidden.intents().contains(before.get(row).intent());
                assertEquals(isHidden ? "" : before.get(row).intent(), after.get(row).intent());
                assertEquals(isHidden ? "" : before.get(row).domain(), after.get(row).domain(), "the domain would give it away");
                if (isHidden) open++;
            }
            assertEquals(hidden.rows(), open);
            assertEquals("Hide the labels of 2 of 4 intents (seed 7)", desk.workspace().history().get().getFirst().label());

            desk.workspace().undo();
            assertEquals(before.utterances(), desk.workspace().corpus().get().utterances());
            assertEquals(hidden, desk.hideIntents().start(0.5, 7).await(), "same seed, same intents");
            desk.workspace().undo();
            assertEquals(1, desk.hideIntents().start(0.01, 1).await().intents().size(), "at least one");
            assertEquals(1, desk.hideIntents().start(0.99, 1).await().intents().size(), "two must stay");
        }
    }

    @Test
    void whatCannotBeHiddenIsRefused() throws IOException {
        try (Desk desk = desk("a 1,a,x\nb 1,b,x\n")) {
            for (double share : List.of(0.0, 1.0, -1.0, Double.NaN)) refused(desk, share, "above 0 and below 1");
            refused(desk, 0.5, "Only 2 intents");
        }
    }

    private static void refused(Desk desk, double share, String words) {
        String text = assertThrows(WorkbenchException.class, () -> desk.hideIntents().start(share, 1).await()).getMessage();
        assertTrue(text.contains(words), text);
        assertEquals(1, desk.workspace().history().get().size());
    }
}
