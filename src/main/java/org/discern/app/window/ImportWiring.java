package org.discern.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.intake.Bringing;
import org.discern.ui.project.intake.ImportSheet;
import org.discern.ui.project.intake.ImportVerbs;
import org.discern.ui.project.intake.ImportViewModel;
import org.discern.work.ProjectSummary;
import org.discern.work.desk.Desk;
import org.discern.work.project.ImportSource;
import org.discern.work.project.RememberedMappings;

/// The import wizard over one desk.
final class ImportWiring implements ImportVerbs {
    private final Desk desk;
    private final Dialogs dialogs;
    private final RememberedMappings mappings;

    /// @param mappings file in the person's settings folder
    ImportWiring(Desk desk, Dialogs dialogs, Path mappings) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.mappings = new RememberedMappings(mappings);
    }

    /// Opens the wizard for files or a folder.
    void open(List<Path> files) {
        var model = new ImportViewModel(ImportSource.of(files), this, Fx.thread());
        Runnable[] close = {() -> {}};
        close[0] = dialogs.sheet(Strings.of("import.title"), new ImportSheet(model, dialogs, () -> close[0]
                .run()));
    }

    /// A file with words from the clipboard, which is gone when the program ends.
    static Path pasted(String words) {
        try {
            Path folder = Files.createTempDirectory("discern-paste");
            Path file = folder.resolve(Strings.of("import.pasted") + ".txt");
            Files.writeString(file, words);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit(); // the last named goes first
            return file;
        } catch (IOException full) {
            throw new WorkbenchException("What is on the clipboard could not be kept for the import. Make room on the disk.",
                    full);
        }
    }

    @Override
    public String project() { return desk.workspace().project().get().map(ProjectSummary::name).orElse(""); }

    @Override
    public CompletableFuture<TablePreview> look(ImportSource source) { return desk.importTables().preview(source).result(); }

    @Override
    public CompletableFuture<TablePreview> as(ImportSource source, ImportKind kind) {
        return desk.importTables().preview(source.files().getFirst(), kind).result();
    }

    @Override
    public CompletableFuture<TablePreview> again(ImportSource source, ImportPlan plan) {
        return desk.importTables().preview(source.files().getFirst(), plan).result();
    }

    @Override
    public CompletableFuture<TablePreview> columns(ImportSource source, ImportPlan plan) {
        return desk.importTables().columns(source, plan).result();
    }

    @Override
    public Bringing<ImportCheck> check(ImportSource source, ImportPlan plan) {
        return Bringing.of(desk.importTables().check(source, plan), found -> found);
    }

    @Override
    public Bringing<ImportReport> run(ImportSource source, ImportPlan plan, boolean again) {
        return switch (plan.kind()) {
            case UTTERANCES -> Bringing.of(desk.importTables().start(source, plan, again), brought -> brought.report());
            case HISTORIES -> Bringing.of(desk.importHistories().start(source, plan, again), brought -> brought.report().rows()
                    .withNote(Strings.of("import.users", brought.report().users(), brought.report().labels())));
            case RECIPES -> Bringing.of(desk.importRecipes().start(source, plan, again), brought -> told(brought.report()));
        };
    }

    private static ImportReport told(GraphReport report) {
        int recipes = report.count(NodeKind.RECIPE);
        int users = report.count(NodeKind.USER);
        int all = report.nodes().values().stream().mapToInt(n -> n).sum();
        return report.rows().withNote(Strings.of("import.graph", recipes, users, all - recipes - users, report.edges(), report
                .interactionCount()));
    }

    @Override
    public CompletableFuture<Long> writeRejected(ImportSource source, ImportPlan plan, Path target) {
        return desk.importTables().writeRejected(source, plan, target).result();
    }

    @Override
    public Optional<ImportPlan> remembered(ImportPlan seen) { return mappings.find(seen); }

    @Override
    public void remember(ImportPlan seen, ImportPlan plan) { mappings.remember(seen, plan); }

    @Override
    public void forget(ImportPlan seen) { mappings.forget(seen); }
}
