package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.discern.domain.operation.StepKind;
import org.discern.domain.project.ProjectAbout;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Name and notes of a project: undoable steps that the file keeps.
final class ProjectAboutTest {
    @Test
    void nameAndNotesAreUndoneAndComeBackWithTheFile(@TempDir Path folder) {
        Path file = folder.resolve("audit.discern");
        var workspace = new Workspace(JobRunner.sameThread());
        workspace.create(file).result().join();
        assertEquals(ProjectAbout.NONE, workspace.about().get());
        workspace.decideAbout("Name the project “Spring audit”", "", _ -> new ProjectAbout("  Spring audit ", ""));
        workspace.decideAbout("Change the project’s notes", "", about -> about.withNotes("Chats of May.\nAsk Ada."));
        assertEquals(new ProjectAbout("Spring audit", "Chats of May.\nAsk Ada."), workspace.about().get());
        assertEquals("Change the project’s notes", workspace.undoState().get().undo());
        assertEquals(StepKind.NOTES, StepKind.of(workspace.history().get().getLast().keys()));
        workspace.undo();
        assertEquals("", workspace.about().get().notes());
        workspace.redo();
        workspace.closeProject().result().join();
        assertEquals(ProjectAbout.NONE, workspace.about().get(), "another project begins with nothing");
        workspace.open(file).result().join();
        assertEquals("Spring audit", workspace.about().get().nameOr("audit"));
        assertEquals("Chats of May.\nAsk Ada.", workspace.about().get().notes());
        workspace.decideAbout("Take the project’s name away", "", about -> about.withName(""));
        assertEquals("audit", workspace.about().get().nameOr("audit"));
        workspace.closeProject().result().join();
    }
}
