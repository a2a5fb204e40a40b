package org.discern.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Fix;
import org.discern.domain.export.Phrases;
import org.discern.work.project.ExportCorpus.Checked;

/// What the export sheet asks of the program.
public interface ExportVerbs {
    /// What would be written with these fixes, and what the tool would say to it.
    CompletableFuture<Checked> check(ExportFormat format, ExportChoices choices, List<Fix> fixes);

    /// Writes in the background and tells when it is done.
    ///
    /// @param phrases as checked; of no meaning for tables and models
    void write(Path file, ExportFormat format, ExportChoices choices, Phrases phrases);

    /// Shows rows of the corpus in the table of utterances.
    void show(List<Integer> rows);

    /// Whether any cluster is accepted, so that its rows can be exported as labelled.
    default boolean accepted() { return false; }

    /// Whether an analyst gave the name to a cluster of the project, so that it can be changed there.
    boolean given(String name);

    /// Renames in the project what an analyst named, as one step that can be undone; false when nothing bears the name.
    boolean rename(String name, String other);
}
