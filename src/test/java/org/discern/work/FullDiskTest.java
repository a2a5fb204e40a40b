package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.storage.file.FullDisk;
import org.discern.work.desk.Desk;
import org.discern.work.RunFacts;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No room for what a person does: it is told in words, nothing of it is kept, nothing else is lost, and with room again it
/// works.
final class FullDiskTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1, 1, 8, 3, 0, 11);

    @TempDir
    Path folder;

    private Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }

    private static void noRoom(JobHandle<?> job) {
        String text = assertThrows(WorkbenchException.class, job::await).getMessage();
        assertTrue(text.contains("no room left on the disk") && text.contains("Nothing was lost"), text);
    }

    @Test
    void duringAnImport() throws IOException {
        Path file = folder.resolve("p.discern");
        Path table = Files.writeString(folder.resolve("chats.csv"), "text,intent\n" + IntStream.range(0, 2_000).mapToObj(
                i -> "a sentence of some length with the number " + i + ",").collect(Collectors.joining("\n")));
        Path small = Files.writeString(folder.resolve("small.csv"), "text,intent\nhello,greet\n");
        try (Desk desk = desk()) {
            Workspace workspace = desk.workspace();
            workspace.create(file).await();
            desk.importTables().start(small, desk.importTables().preview(small).await().plan(), false).await();
            var plan = desk.importTables().preview(table).await().plan();
            FullDisk.under(workspace.require("test").file());
            noRoom(desk.importTables().start(table, plan, false));
            assertEquals(1, workspace.corpus().get().size());
            assertEquals(1, workspace.history().get().size());
            FullDisk.freed(workspace.require("test").file());
            assertEquals(2_000, desk.importTables().start(table, plan, false).await().rows(), "with room it works");
        }
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            assertEquals(2_001, desk.workspace().corpus().get().size());
        }
    }

    @Test
    void whileARunIsKept() {
        Path file = folder.resolve("sample.discern");
        try (Desk desk = desk()) {
            Workspace workspace = desk.workspace();
            desk.openSample().start(file).await();
            int imports = workspace.history().get().size();
            FullDisk.under(workspace.require("test").file());
            noRoom(desk.discoverIntents().start(SHORT));
            assertEquals(List.of(), workspace.runs().get());
            assertEquals(List.of(), workspace.require("test").runs().records());
            assertTrue(workspace.discovery().get().isEmpty());
            assertEquals(imports, workspace.history().get().size(), "only the imports");
        }
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            assertEquals(2_405, desk.workspace().corpus().get().size());
            assertEquals(1, desk.discoverIntents().start(SHORT).await().record().id(), "with room it works");
        }
    }
}
