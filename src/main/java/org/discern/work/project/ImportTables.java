package org.discern.work.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportCheck;
import org.discern.storage.exchange.SourceCheck;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportRecord;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusReader;
import org.discern.storage.exchange.DomainFile;
import org.discern.storage.exchange.TableSniffer;
import org.discern.storage.table.CorpusStore;
import org.discern.work.Workspace;
import org.discern.work.encode.GivenVectors;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.report.Row;

/// Looks at files, and brings the utterances of one into the open project as one operation. A file that was imported before is recognised by its
/// bytes.
public final class ImportTables {
    private final Workspace workspace;

    public ImportTables(Workspace workspace) { this.workspace = workspace; }

    /// The first rows and a guess how to read the file, and whether it holds utterances or histories.
    public JobHandle<TablePreview> preview(Path file) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file));
    }

    /// The first rows and a guess how to read them as what they are to become.
    public JobHandle<TablePreview> preview(Path file, ImportKind kind) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file, kind));
    }

    /// The first rows as another plan reads them.
    public JobHandle<TablePreview> preview(Path file, ImportPlan plan) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file, plan));
    }

    /// The first rows of the first file, once all of them can be read with its plan.
    public JobHandle<TablePreview> preview(ImportSource source) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + source.name(), progress -> {
            TablePreview first = TableSniffer.preview(source.files().getFirst());
            sameColumns(source, first.plan(), progress);
            return first;
        });
    }

    /// The first rows once more, with the columns another format, delimiter or sheet makes; roles are guessed anew.
    public JobHandle<TablePreview> columns(ImportSource source, ImportPlan plan) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + source.name(), progress -> {
            TablePreview first = TableSniffer.columns(source.files().getFirst(), plan);
            sameColumns(source, first.plan(), progress);
            return first;
        });
    }

    private static void sameColumns(ImportSource source, ImportPlan plan, Progress progress) {
        for (Path other : source.files().subList(1, source.files().size())) {
            progress.check();
            TablePreview seen = TableSniffer.preview(other);
            if (seen.format() != plan.format() || !Set.copyOf(seen.header()).equals(Set.copyOf(plan.columns())))
                throw new WorkbenchException(other.getFileName() + " has other columns than " + source.files().getFirst()
                        .getFileName() + " (" + String.join(", ", seen.header()) + "). Import it by itself.");
        }
    }

    /// Reads everything as [#start] would and keeps nothing: what would come in, what would not, and why. Of any kind of rows.
    public JobHandle<ImportCheck> check(ImportSource source, ImportPlan plan) {
        return workspace.runner().quiet(Lane.QUICK, "Check " + source.name(), progress -> {
            ImportCheck checked = SourceCheck.check(source.given(), plan, progress);
            if (!plan.vectors().isEmpty() && checked.obstacle().isEmpty()) {
                String obstacle = GivenVectors.obstacle(Path.of(plan.vectors()), checked.report().rowsRead());
                if (!obstacle.isEmpty()) checked = checked.withObstacle(obstacle);
            }
            return checked.withAlready(workspace.project().get().isEmpty() ? "" : already(checked.sha256(), plan.kind()));
        });
    }

    private static Optional<GivenVectors.Keeping> vectors(ImportBatch batch) {
        if (batch.plan().vectors().isEmpty()) return Optional.empty();
        Path file = Path.of(batch.plan().vectors());
        return Optional.of(GivenVectors.keeping(file, GivenVectors.read(file, batch.report().rowsRead()), batch.rows().stream()
                .map(u -> u.text()).toList(), batch.places().stream().mapToInt(place -> place).toArray()));
    }

    private String already(String sha256, ImportKind kind) {
        var project = workspace.require("Checking");
        return switch (kind) {
            case UTTERANCES -> project.corpora().activeImportOf(sha256).map(f -> Imported.sentence(f.name(), f.at(), f.rows()
                    + " rows")).orElse("");
            case HISTORIES -> project.histories().activeImportOf(sha256).map(f -> Imported.sentence(f.name(), f.at(), f.events()
                    + " events")).orElse("");
            case RECIPES -> project.recipeGraph().activeImportOf(sha256).map(f -> Imported.sentence(f.name(), f.at(), f.rows()
                    + " rows")).orElse("");
        };
    }

    /// Writes the rows an import would leave out to a CSV file.
    ///
    /// @return how many
    public JobHandle<Long> writeRejected(ImportSource source, ImportPlan plan, Path target) {
        return workspace.runner().start(Lane.QUICK, "Write " + target.getFileName(), progress -> SourceCheck.writeRejected(source
                .given(), plan, target, progress));
    }

    /// Imports the file. When the very same bytes are part of the corpus already, this fails and names that import, unless
    /// `again` is set.
    public JobHandle<Imported> start(Path file, ImportPlan plan, boolean again) {
        return start(ImportSource.of(file), plan, again);
    }

    /// The same for several files, or with rows that were mended.
    public JobHandle<Imported> start(ImportSource source, ImportPlan plan, boolean again) {
        return workspace.runner().start(Lane.QUICK, "Import " + source.name(), progress -> run(source, plan, again, progress));
    }

    /// Takes over `domain → intents` from a JSON file for the intents of the project, as one operation.
    ///
    /// @return how many intents it names
    public JobHandle<Integer> domains(Path file) {
        return workspace.runner().start(Lane.QUICK, "Import domains " + file.getFileName(), _ -> {
            Map<String, String> domainOfIntent = DomainFile.read(file);
            String name = String.valueOf(file.getFileName());
            var plan = new ImportPlan(TableFormat.CLINC_JSON, "UTF-8", "", false, List.of(), List.of(), false, file.toString());
            var report = new ImportReport(name, 0, 0, 0, List.of(), 0, 0, 0, 0, List.of(), List.of(domainOfIntent.size()
                    + " intents have a domain."));
            var batch = new ImportBatch(name, "", plan, List.of(), domainOfIntent, report);
            return workspace.write("Import domains " + name, p -> {
                long id = p.corpora().add(batch, Instant.now().toString());
                return new Written<>(domainOfIntent.size(), "Import domains " + name, List.of(new Change(CorpusStore.importKey(
                        id), "",
                        CorpusStore.ACTIVE)));
            }).await();
        });
    }

    /// All imports of the project, undone ones included, oldest first; with their reports.
    public List<ImportRecord> imports() { return workspace.require("Listing imports").corpora().imports(); }

    private Imported run(ImportSource source, ImportPlan plan, boolean again, Progress progress) {
        var project = workspace.require("Importing " + source.name());
        progress.stage("Read " + source.name(), 1, 2);
        ImportBatch batch = CorpusReader.read(source.given(), plan, progress);
        Optional<ImportRecord> former = project.corpora().activeImportOf(batch.sha256());
        if (former.isPresent() && !again)
            throw Imported.already(former.get().name(), former.get().at(), former.get().rows() + " rows");
        progress.check();
        Optional<GivenVectors.Keeping> vectors = vectors(batch);
        progress.check();
        progress.stage("Keep " + batch.rows().size() + " rows", 2, 2);
        return workspace.write("Import " + batch.name(), p -> {
            long id = p.corpora().add(vectors.map(v -> batch.withVectors(v.name())).orElse(batch), Instant.now().toString());
            vectors.ifPresent(v -> p.vectors().put(v.name(), v.hashes(), v.vectors()));
            return new Written<>(new Imported(id, batch.rows().size(), batch.report()), "Import " + batch.name(), List.of(
                    new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE)));
        }).await();
    }
}
