package org.discern.storage.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;

/// A kitchen one can see: two recipes, two users, four attributes.
public final class RecipeFixtures {
    public static final byte[] WEIGHTS = {3, 1, 4, 1, 5};

    private RecipeFixtures() {}

    public static GraphPart kitchen() {
        var part = new GraphPart.Builder();
        int ada = part.node(NodeKind.USER, "ada", "");
        int ben = part.node(NodeKind.USER, "ben", "Ben Bell");
        int soup = part.node(NodeKind.RECIPE, "r1", "Red lentil soup");
        int pie = part.node(NodeKind.RECIPE, "r2", "Crème brûlée pie");
        int lentils = part.node(NodeKind.INGREDIENT, "red lentil", "");
        int salt = part.node(NodeKind.INGREDIENT, "salt", "");
        int dish = part.node(NodeKind.MEAL, "dessert", "");
        part.edge(soup, Relation.of(NodeKind.INGREDIENT), lentils);
        part.edge(soup, Relation.of(NodeKind.INGREDIENT), salt);
        part.edge(pie, Relation.of(NodeKind.INGREDIENT), salt);
        part.edge(pie, Relation.of(NodeKind.MEAL), dish);
        part.edge(soup, new Relation("is similar to", NodeKind.RECIPE, NodeKind.RECIPE), pie);
        part.interaction(ada, soup, "browse", 1_700_000_000L, Float.NaN);
        part.interaction(ada, soup, "rate", 1_700_000_500L, 5);
        part.interaction(ben, pie, "cook-along", 1_600_000_000L, Float.NaN);
        part.text(soup, new RecipeText("A warming bowl with cumin", 35, List.of("Rinse.", "Simmer."), List.of(
                new RecipeText.Nutrient("calories", 321.5))));
        return part.build(false);
    }

    public static GraphBatch batch(String name, String sha256, GraphPart part) {
        var plan = new ImportPlan(TableFormat.CSV, "UTF-8", ",", true, List.of("id", "x"), List.of(ColumnRole.ITEM,
                ColumnRole.IGNORE), false, "", ImportKind.RECIPES);
        var rows = new ImportReport(name, 9, 8, 1, List.of(new RejectedRow(4, "There is no id", "…")), 0, 0, 0, 0, List.of(), List
                .of("a note"));
        var report = new GraphReport(rows, Map.of("recipe", 2, "user", 2), part.edges(), Map.of("browse", 1L), 1, 2, 3, 4, 5,
                new GraphReport.Linking(7, 2, List.of(new GraphReport.Linking.Missing("sumac", 2))));
        return new GraphBatch(name, sha256, plan, part, report);
    }

    public static RecipeRun run() {
        var record = new RunRecord(0, RecipeRunStore.KIND, "", 7, "hash", 3, List.of(new Metric("ndcg20", .25)), "engine", "0.1",
                "here", "2026-11-22T20:00:00Z", "2026-11-22T20:01:00Z");
        return new RecipeRun(record, RecipeSpec.defaults().withSeed(7), Map.of("cook-along", .9, "browse", .1), Map.of("words",
                1.5));
    }

    public static Scene scene(String name) {
        return new Scene(name, List.of(new Scene.Mark(NodeKind.RECIPE, "r1", 1.5, -2, true, false), new Scene.Mark(NodeKind.USER,
                "a/b c", 0, 7, false, true)), Set.of(NodeKind.TAG, NodeKind.TIME), Set.of("browse", "rate"), new Scene.Camera(3,
                        4,
                        2), "look here");
    }

    public static Comparison comparison(String name) {
        var request = new Request("quick pasta without nuts", List.of(new Constraint.TimeAtMost(30), new Constraint.Attribute(
                NodeKind.INGREDIENT, "nuts", true)), "pasta");
        var edit = new HistoryEdit(Set.of(new Interaction("r1", "browse", 5, Double.NaN), new Interaction("r2", "rate", 6, 4)),
                List.of(new Interaction("r2", "save", 9, Double.NaN)), false);
        return new Comparison(name, List.of(new Comparison.Column("", RankQuery.of("ada", request).withEdit(edit)),
                new Comparison.Column("Ben", RankQuery.of("ben", Request.NONE))), 10, "");
    }
}
