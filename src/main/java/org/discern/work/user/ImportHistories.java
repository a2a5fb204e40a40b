package org.discern.work.user;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.user.HistoryImport;
import org.discern.storage.exchange.HistoryReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.storage.table.HistoryStore;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.project.ImportSource;
import org.discern.work.project.Imported;

/// Brings what users said into the open project, one file as one operation. A file that was imported before is recognised by
/// its bytes, packed or not.
public final class ImportHistories {
    private final Workspace workspace;

    public ImportHistories(Workspace workspace) { this.workspace = workspace; }

    /// The first rows and a guess how to read the file as histories.
    public JobHandle<TablePreview> preview(Path file) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file,
                ImportKind.HISTORIES));
    }

    /// The first rows as another plan reads them.
    public JobHandle<TablePreview> preview(Path file, ImportPlan plan) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file, plan
                .withKind(ImportKind.HISTORIES)));
    }

    /// The plan with the column that looks like a title put before the text; titles are not used unless asked for.
    public ImportPlan withTitle(ImportPlan plan) { return TableSniffer.withTitle(plan.withKind(ImportKind.HISTORIES)); }

    /// Imports the file. When the very same bytes are part of the histories already, this fails and names that import, unless
    /// `again` is set.
    public JobHandle<ImportedHistories> start(Path file, ImportPlan plan, boolean again) {
        return start(ImportSource.of(file), plan, again);
    }

    /// The same for several files, or with rows that were mended.
    public JobHandle<ImportedHistories> start(ImportSource source, ImportPlan plan, boolean again) {
        return workspace.runner().start(Lane.QUICK, "Import " + source.name(), progress -> run(source, plan.withKind(
                ImportKind.HISTORIES), again, progress));
    }

    /// All imports of histories, undone ones included, oldest first; with their reports.
    public List<HistoryImport> imports() { return workspace.require("Listing imports").histories().imports(); }

    private ImportedHistories run(ImportSource source, ImportPlan plan, boolean again, Progress progress) {
        var project = workspace.require("Importing " + source.name());
        progress.stage("Read " + source.name(), 1, 2);
        HistoryBatch batch = HistoryReader.read(source.given(), plan, progress);
        Optional<HistoryImport> former = project.histories().activeImportOf(batch.sha256());
        if (former.isPresent() && !again)
            throw Imported.already(former.get().name(), former.get().at(), former.get().events() + " events");
        progress.check();
        progress.stage("Keep " + batch.events().size() + " events", 2, 2);
        return workspace.write("Import " + batch.name(), p -> {
            long id = p.histories().add(batch, Instant.now().toString());
            return new Written<>(new ImportedHistories(id, batch.report()), "Import " + batch.name(), List.of(new Change(
                    HistoryStore.importKey(id), "", HistoryStore.ACTIVE)));
        }).await();
    }
}
