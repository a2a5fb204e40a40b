package org.discern.work.recipe;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphImport;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.SharedIngredients;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.RecipeReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.storage.table.RecipeGraphStore;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.project.ImportSource;
import org.discern.work.project.Imported;

/// Brings recipes, attributes and interactions into the open project, one file as one operation. A file that was imported
/// before is recognised by its bytes, packed or not.
public final class ImportRecipes {
    private static final double LEAST_LIKENESS = .3;
    private static final int MOST_LIKE_ONE = 10;

    private final Workspace workspace;

    public ImportRecipes(Workspace workspace) { this.workspace = workspace; }

    /// The first rows and a guess how to read the file as recipes.
    public JobHandle<TablePreview> preview(Path file) {
        return workspace.runner().quiet(Lane.QUICK, "Look at " + file.getFileName(), _ -> TableSniffer.preview(file,
                ImportKind.RECIPES));
    }

    /// Imports the file. When the very same bytes are part of the graph already, this fails and names that import, unless `again`
    /// is set. A vocabulary of ingredients is the plan's second file.
    public JobHandle<ImportedRecipes> start(Path file, ImportPlan plan, boolean again) {
        return start(ImportSource.of(file), plan, again);
    }

    /// The same for several files, or with rows that were mended.
    public JobHandle<ImportedRecipes> start(ImportSource source, ImportPlan plan, boolean again) {
        return workspace.runner().start(Lane.QUICK, "Import " + source.name(), progress -> run(source, plan.withKind(
                ImportKind.RECIPES), again, progress));
    }

    /// Joins recipes that share many ingredients, as one operation.
    public JobHandle<ImportedRecipes> shareIngredients() {
        return workspace.runner().start(Lane.QUICK, "Join recipes by ingredients", progress -> {
            workspace.require("Joining recipes");
            progress.stage("Compare", 1, 2);
            GraphPart part = SharedIngredients.of(workspace.awaitRecipeGraph(), LEAST_LIKENESS, MOST_LIKE_ONE);
            if (part.edges() == 0)
                throw new WorkbenchException("No two recipes share enough ingredients to be joined. Import recipes with lists of "
                        + "ingredients first.");
            progress.check();
            progress.stage("Keep " + part.edges() + " edges", 2, 2);
            return keep(computed(part), "Join recipes by ingredients");
        });
    }

    /// All imports of recipes, undone ones included, oldest first; with their reports.
    public List<GraphImport> imports() { return workspace.require("Listing imports").recipeGraph().imports(); }

    private ImportedRecipes run(ImportSource source, ImportPlan plan, boolean again, Progress progress) {
        var project = workspace.require("Importing " + source.name());
        progress.stage("Read " + source.name(), 1, 2);
        GraphBatch batch = RecipeReader.read(source.given(), plan, progress);
        Optional<GraphImport> former = project.recipeGraph().activeImportOf(batch.sha256());
        if (former.isPresent() && !again)
            throw Imported.already(former.get().name(), former.get().at(), former.get().rows() + " rows");
        progress.check();
        progress.stage("Keep " + batch.part().nodes() + " nodes", 2, 2);
        return keep(compared(batch, workspace.awaitRecipeGraph()), "Import " + batch.name());
    }

    private ImportedRecipes keep(GraphBatch batch, String label) {
        return workspace.write(label, p -> {
            long id = p.recipeGraph().add(batch, Instant.now().toString());
            return new Written<>(new ImportedRecipes(id, batch.report()), label, List.of(new Change(RecipeGraphStore.importKey(
                    id), "", RecipeGraphStore.ACTIVE)));
        }).await();
    }

    /// What the file alone cannot tell: recipes that nothing else describes, users without a trace, and two sorts of time.
    private static GraphBatch compared(GraphBatch batch, RecipeGraph graph) {
        GraphPart part = batch.part();
        var notes = new ArrayList<>(batch.report().rows().notes());
        long unknown = 0;
        boolean tells = part.edges() > 0 || !part.texts().isEmpty();
        for (int n = 0; n < part.nodes(); n++)
            if (part.kinds().get(n) == NodeKind.RECIPE && graph.find(NodeKind.RECIPE, part.keys().get(n)) < 0) unknown++;
        boolean dangling = part.interactions() > 0 && !tells && graph.recipes() > 0;
        if (dangling && unknown > 0)
            notes.add(unknown + " of these recipes are not described by anything imported so far; they are known by their ids "
                    + "alone.");
        if (part.interactions() > 0 && graph.interactions().size() > 0 && graph.interactions().timesAreOrder() != part
                .timesAreOrder())
            notes.add("Some interactions of the project have dates and some only an order; they cannot be put in one order of "
                    + "time. Undo one of the imports before training.");
        int users = batch.report().count(NodeKind.USER);
        if (users == 1 && graph.users() <= 1)
            notes.add("There is only one user; nothing can be learned from others.");
        if (batch.report().count(NodeKind.RECIPE) == 1 && graph.recipes() <= 1)
            notes.add("There is only one recipe; there is nothing to rank.");
        GraphReport r = batch.report();
        ImportReport rows = r.rows();
        var told = rows.withNotes(notes);
        return new GraphBatch(batch.name(), batch.sha256(), batch.plan(), part, new GraphReport(told, r.nodes(), r.edges(), r
                .interactions(), dangling ? r.dangling() + unknown : r.dangling(), r.loops(), r.doubles(), r.unknownTypes(), r
                        .bare(), r.linking()));
    }

    private static GraphBatch computed(GraphPart part) {
        String name = "Recipes that share ingredients";
        var rows = new ImportReport(name, part.edges(), part.edges(), 0, List.of(), 0, 0, 0, 0, List.of(), List.of(
                "Computed from the lists of ingredients."));
        var plan = new ImportPlan(TableFormat.CSV, "UTF-8", ",", false, List.of(), List.of(), false, "", ImportKind.RECIPES);
        return new GraphBatch(name, "", plan, part, new GraphReport(rows, java.util.Map.of(NodeKind.RECIPE.word(), part.nodes()),
                part.edges(), java.util.Map.of(), 0, 0, 0, 0, 0, GraphReport.Linking.NONE));
    }
}
