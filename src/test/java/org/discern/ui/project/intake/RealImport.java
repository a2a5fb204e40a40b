package org.discern.ui.project.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TablePreview;
import org.discern.work.Workspace;
import org.discern.work.project.ImportSource;
import org.discern.work.project.ImportTables;

/// The real readers over a workspace that does everything at once; what is remembered lives in memory.
public class RealImport implements ImportVerbs {
    public final Map<List<String>, ImportPlan> kept = new HashMap<>();
    public final List<ImportPlan> ran = new ArrayList<>();
    /// Set to make checks or imports that never end by themselves.
    public boolean hanging;
    public int cancelled;
    private final Workspace workspace;
    private final ImportTables tables;

    public RealImport(Workspace workspace) {
        this.workspace = workspace;
        this.tables = new ImportTables(workspace);
    }

    @Override
    public CompletableFuture<TablePreview> look(ImportSource source) { return tables.preview(source).result(); }

    @Override
    public CompletableFuture<TablePreview> as(ImportSource source, ImportKind kind) {
        return tables.preview(source.files().getFirst(), kind).result();
    }

    @Override
    public CompletableFuture<TablePreview> again(ImportSource source, ImportPlan plan) {
        return tables.preview(source.files().getFirst(), plan).result();
    }

    @Override
    public CompletableFuture<TablePreview> columns(ImportSource source, ImportPlan plan) {
        return tables.columns(source, plan).result();
    }

    @Override
    public Bringing<ImportCheck> check(ImportSource source, ImportPlan plan) {
        return hanging ? endless() : Bringing.of(tables.check(source, plan), found -> found);
    }

    @Override
    public Bringing<ImportReport> run(ImportSource source, ImportPlan plan, boolean again) {
        ran.add(plan);
        if (hanging) return endless();
        if (workspace.project().get().isEmpty())
            return Bringing.of(tables.check(source, plan), ImportCheck::report);
        return Bringing.of(tables.start(source, plan, again), brought -> brought.report());
    }

    private <T> Bringing<T> endless() {
        var never = new CompletableFuture<T>();
        return new Bringing<>(never, _ -> {}, () -> {
            cancelled++;
            never.completeExceptionally(new org.discern.domain.run.CancelledException());
        });
    }

    @Override
    public CompletableFuture<Long> writeRejected(ImportSource source, ImportPlan plan, Path target) {
        return tables.writeRejected(source, plan, target).result();
    }

    @Override
    public Optional<ImportPlan> remembered(ImportPlan seen) { return Optional.ofNullable(kept.get(seen.columns())); }

    @Override
    public void remember(ImportPlan seen, ImportPlan plan) { kept.put(seen.columns(), plan); }

    @Override
    public void forget(ImportPlan seen) { kept.remove(seen.columns()); }
}
