package org.discern.ui.project.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TablePreview;
import org.discern.work.project.ImportSource;

/// The halves of an import, filled in by the wiring; all work in the background.
public interface ImportVerbs {
    /// The project the rows go into, in words; empty when one is made for them.
    default String project() { return ""; }

    /// Reads the beginning and guesses.
    CompletableFuture<TablePreview> look(ImportSource source);

    /// Guesses anew, for rows that are to become something else.
    CompletableFuture<TablePreview> as(ImportSource source, ImportKind kind);

    /// Reads the beginning once more under another plan (header, encoding); roles stay.
    CompletableFuture<TablePreview> again(ImportSource source, ImportPlan plan);

    /// Reads the beginning once more with the columns that another format, separator or sheet makes; roles are guessed.
    CompletableFuture<TablePreview> columns(ImportSource source, ImportPlan plan);

    /// Reads everything and keeps nothing.
    Bringing<ImportCheck> check(ImportSource source, ImportPlan plan);

    /// Brings the source into the open project, as what the plan says, in one undoable operation.
    ///
    /// @param again even when the same bytes are in the project
    Bringing<ImportReport> run(ImportSource source, ImportPlan plan, boolean again);

    /// Writes the rows that are left out to a CSV file.
    CompletableFuture<Long> writeRejected(ImportSource source, ImportPlan plan, Path target);

    /// The plan that was kept for files of this shape.
    ///
    /// @param seen as it was guessed at the first look
    Optional<ImportPlan> remembered(ImportPlan seen);

    /// Keeps a plan for files of this shape, in place of an earlier one.
    void remember(ImportPlan seen, ImportPlan plan);

    /// Forgets what was kept for files of this shape.
    void forget(ImportPlan seen);
}
