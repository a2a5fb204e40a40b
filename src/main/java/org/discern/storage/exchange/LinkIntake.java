package org.discern.storage.exchange;

import java.util.List;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Relation;
import org.jspecify.annotations.Nullable;

/// Turns rows into edges, one each: recipe, relation, attribute; or two recipes that are similar.
final class LinkIntake implements Intake<GraphBatch> {
    private static final Relation SIMILAR = new Relation("is similar to", NodeKind.RECIPE, NodeKind.RECIPE);

    private final String source;
    private final ImportPlan plan;
    private final RowTally tally;
    private final PartTally graph;
    private int accepted;

    LinkIntake(String source, ImportPlan plan, @Nullable IngredientVocabulary vocabulary) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
        this.graph = new PartTally(vocabulary);
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        boolean pair = plan.column(ColumnRole.OTHER_ITEM) >= 0;
        String recipe = RecipeIntake.id(tally.cell(row, ColumnRole.ITEM));
        String other = pair
                ? RecipeIntake.id(tally.cell(row, ColumnRole.OTHER_ITEM))
                : tally.cell(row, ColumnRole.ATTRIBUTE).strip();
        String relation = tally.word(row, ColumnRole.RELATION);
        String fault = recipe.isEmpty()
                ? "There is no recipe id"
                : other.isEmpty() ? pair ? "There is no second recipe" : "There is no attribute" : tally.fault(row);
        if (fault.isEmpty() && pair && recipe.equals(other)) {
            graph.loops++;
            fault = "The recipe is joined with itself";
        }
        if (fault.isEmpty() && !pair && graph.isFull(relation(relation))) fault = "More than 127 different relations";
        if (!fault.isEmpty()) {
            tally.reject(row, fault);
            return;
        }
        tally.refuseMoreThan(accepted);
        int from = graph.part.node(NodeKind.RECIPE, recipe, RecipeWords.unescaped(tally.cell(row, ColumnRole.TITLE)).strip());
        if (pair ? similar(from, other) : attribute(from, relation, other)) accepted++;
    }

    private boolean similar(int from, String other) {
        int to = graph.part.node(NodeKind.RECIPE, other, "");
        return graph.edge(Math.min(from, to), SIMILAR, Math.max(from, to)); // the relation has no direction
    }

    private boolean attribute(int from, String word, String value) {
        Relation relation = relation(word);
        return graph.attribute(from, relation, relation.tail(), value);
    }

    /// The relation and kind that a word means; words we do not know join the recipe with a keyword, under their own name.
    private static Relation relation(String word) {
        if (word.isEmpty()) return Relation.of(NodeKind.TAG);
        NodeKind kind = RecipeWords.named(word);
        return kind == null || !kind.isAttribute()
                ? new Relation(RecipeWords.tag(word), NodeKind.RECIPE, NodeKind.TAG)
                : Relation.of(kind);
    }

    @Override
    public GraphBatch finish(String sha256, long blankLines, List<String> notes) {
        tally.refuseNothing(accepted, "edge");
        return graph.finish(source, sha256, plan, tally.report(accepted, blankLines, graph.doubles, graph.doubles, notes));
    }
}
