package org.discern.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.operation.Operation;
import org.discern.storage.file.ProjectFile;
import org.discern.storage.table.CorpusStore;
import org.discern.storage.table.HistoryStore;
import org.discern.storage.table.OperationStore;
import org.discern.storage.table.RecipeGraphStore;
import org.discern.storage.table.RecipeRunStore;
import org.discern.storage.table.RunStore;
import org.discern.storage.table.SettingStore;
import org.discern.storage.table.UserRunStore;
import org.discern.storage.table.VectorStore;

/// The open file with its stores, for use cases; screens never see it.
public final class OpenProject implements AutoCloseable {
    private final ProjectFile file;
    private final CorpusStore corpora;
    private final HistoryStore histories;
    private final RunStore runs;
    private final UserRunStore userRuns;
    private final RecipeGraphStore recipeGraph;
    private final RecipeRunStore recipeRuns;
    private final VectorStore vectors;
    private final OperationStore operations;
    private final SettingStore settings;

    private OpenProject(ProjectFile file) {
        this.file = file;
        this.corpora = new CorpusStore(file);
        this.histories = new HistoryStore(file);
        this.runs = new RunStore(file);
        this.userRuns = new UserRunStore(file);
        this.recipeGraph = new RecipeGraphStore(file);
        this.recipeRuns = new RecipeRunStore(file);
        this.vectors = new VectorStore(file);
        this.operations = new OperationStore(file);
        this.settings = new SettingStore(file);
    }

    static OpenProject create(Path path) { return new OpenProject(ProjectFile.create(path)); }

    static OpenProject open(Path path) { return new OpenProject(ProjectFile.open(path)); }

    public ProjectFile file() { return file; }

    public CorpusStore corpora() { return corpora; }

    public HistoryStore histories() { return histories; }

    public RunStore runs() { return runs; }

    public UserRunStore userRuns() { return userRuns; }

    public RecipeGraphStore recipeGraph() { return recipeGraph; }

    public RecipeRunStore recipeRuns() { return recipeRuns; }

    public VectorStore vectors() { return vectors; }

    public SettingStore settings() { return settings; }

    boolean isAt(Path path) {
        try {
            return path.toRealPath().equals(file.path().toRealPath());
        } catch (IOException missing) {
            return false;
        }
    }

    public boolean readOnly() { return file.isReadOnly(); }

    ProjectSummary summary() { return new ProjectSummary(file.path(), file.name(), file.isReadOnly(), file.readOnlyReason()); }

    List<Operation> operations() { return operations.all(); }

    Operation commit(Operation operation) { return operations.commit(operation); }

    @Override
    public void close() { file.close(); }
}
