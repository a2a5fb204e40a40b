package org.discern.storage.exchange;

import java.nio.file.Path;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// Reads a whole source of recipes, attributes, interactions or a graph as a plan says. Which of these it is follows from the
/// roles: a user makes interactions, a second recipe or an attribute makes edges, anything else beside a recipe describes it.
public final class RecipeReader {
    private RecipeReader() {}

    /// @throws WorkbenchException when the source cannot be used at all: missing, empty, columns missing, or no row usable
    public static GraphBatch read(Path given, ImportPlan plan, Progress progress) {
        return read(Given.of(given), plan, progress);
    }

    /// The same for several files, or with rows that were mended.
    public static GraphBatch read(Given given, ImportPlan plan, Progress progress) {
        SourceReader source = SourceReader.of(given, plan, progress);
        return sound(source).into(maker(plan));
    }

    static SourceReader sound(SourceReader source) {
        ImportPlan plan = source.plan();
        return switch (plan.format()) {
            case GRAPHML, NODES_AND_EDGES -> source;
            case PLAIN_TEXT, CLINC_JSON, SPLIT_FOLDER, RASA, DIALOGFLOW_CX, DIALOGFLOW_CX_AGENT, DIALOGFLOW_ES, LEX ->
                throw new WorkbenchException(source.name()
                        + " is no table of recipes or interactions. Recipes come as CSV, TSV, XLSX, JSON Lines, GraphML or hyperedges.");
            case CSV, TSV, JSON_LINES, HYPEREDGES, XLSX -> {
                refuseNothingSaid(plan, source.name());
                yield source.needing(ColumnRole.ITEM, "the recipe's id");
            }
        };
    }

    static SourceReader.Maker<GraphBatch> maker(ImportPlan plan) {
        if (plan.format() == TableFormat.GRAPHML || plan.format() == TableFormat.NODES_AND_EDGES)
            return name -> new GraphIntake(name, plan);
        if (plan.column(ColumnRole.USER) >= 0) return name -> new InteractionIntake(name, plan);
        boolean links = plan.column(ColumnRole.OTHER_ITEM) >= 0 || plan.column(ColumnRole.ATTRIBUTE) >= 0;
        IngredientVocabulary vocabulary = vocabulary(plan);
        return links ? name -> new LinkIntake(name, plan, vocabulary) : name -> new RecipeIntake(name, plan, vocabulary);
    }

    private static void refuseNothingSaid(ImportPlan plan, String name) {
        if (plan.columns().contains("ReviewId") && plan.column(ColumnRole.ITEM) < 0)
            throw new WorkbenchException(name + " names neither users nor recipes, only numbers of reviews. There is nothing to "
                    + "import; reviews are put in order by these numbers anyway.");
        if (plan.columns().contains("raw_ingr"))
            throw new WorkbenchException(name + " is a vocabulary of ingredients. Give it beside the recipes: --vocabulary "
                    + name
                    + ".");
        boolean says = plan.roles().stream().anyMatch(role -> role != ColumnRole.IGNORE && role != ColumnRole.ITEM);
        if (plan.column(ColumnRole.ITEM) >= 0 && !says)
            throw new WorkbenchException("No column of " + name + " says anything of the recipes. Its columns are: " + String
                    .join(
                            ", ", plan.columns()) + ".");
    }

    private static @Nullable IngredientVocabulary vocabulary(ImportPlan plan) {
        return plan.domainFile().isEmpty() ? null : IngredientVocabulary.read(Path.of(plan.domainFile()));
    }
}
