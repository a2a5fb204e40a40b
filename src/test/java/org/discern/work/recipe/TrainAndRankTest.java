package org.discern.work.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.discern.domain.WorkbenchException;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.storage.table.RecipeFixtures;
import org.discern.storage.table.RecipeGraphStore;
import org.discern.work.RunFacts;
import org.discern.work.Written;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kitchen of 40 recipes, half of them Thai with chili, half Italian with basil; 24 cooks who like one of the two, one who
/// never did anything; a recipe nobody has touched.
final class TrainAndRankTest {
    private static final RecipeSpec SMALL = new RecipeSpec("", 16, 2, true, true, .1, .2, .1, .1, 256, 4, 2, 5e-3, 1e-5, 3);

    @TempDir
    static Path folder;
    private static Desk desk = new Desk(JobRunner.sameThread(), new RunFacts("test", "test", "test"), 2);

    @BeforeAll
    static void train() {
        desk.workspace().create(folder.resolve("kitchen.discern")).await();
        desk.workspace().write("Import", p -> {
            long id = p.recipeGraph().add(RecipeFixtures.batch("kitchen.csv", "x", kitchen()), "now");
            return new Written<>(id, "Import", List.of(new Change(RecipeGraphStore.importKey(id), "", RecipeGraphStore.ACTIVE)));
        }).await();
        assertTrue(desk.rankRecipes().unavailable().contains("Train"));
        desk.trainRecipes().start(SMALL, false).await();
    }

    @AfterAll
    static void close() { desk.close(); }

    private static GraphPart kitchen() {
        var b = new GraphPart.Builder();
        for (int r = 0; r < 40; r++) {
            boolean thai = r % 2 == 0;
            int node = b.node(NodeKind.RECIPE, key(r), (thai ? "Curry number " : "Pasta number ") + r);
            b.edge(node, Relation.of(NodeKind.CUISINE), b.node(NodeKind.CUISINE, thai ? "thai" : "italian", ""));
            b.edge(node, Relation.of(NodeKind.INGREDIENT), b.node(NodeKind.INGREDIENT, thai ? "chili" : "basil", ""));
            b.edge(node, Relation.of(NodeKind.INGREDIENT), b.node(NodeKind.INGREDIENT, r % 4 < 2 ? "peanuts" : "garlic", ""));
            b.text(node, new RecipeText("", 10 + r, List.of(), List.of()));
        }
        var random = new SplittableRandom(4);
        for (int u = 0; u < 24; u++) {
            int user = b.node(NodeKind.USER, "u" + u, "");
            for (int i = 0; i < 14; i++) {
                int r = random.nextInt(19) * 2 + (random.nextDouble() < .9 ? u % 2 : 1 - u % 2);
                b.interaction(user, b.node(NodeKind.RECIPE, key(r), ""), i % 3 == 0 ? "cook-along" : "browse", 1_000L + i * 50L
                        + u,
                        Float.NaN);
            }
        }
        b.node(NodeKind.USER, "stranger", "");
        return b.build(false);
    }

    private static String key(int r) { return "r%02d".formatted(r); }

    private static RankRecipes rank() { return desk.rankRecipes(); }

    private static RecipeGraph graph() { return desk.workspace().recipeGraph().get(); }

    @Test
    void everyScoreIsTheSumOfItsParts() {
        Ranking ranking = rank().rank(RankQuery.of("u0", rank().parse("curry with chili")), 20);
        assertFalse(ranking.rows().isEmpty());
        for (Ranking.Row row : ranking.rows()) assertEquals(row.score(), Arrays.stream(row.parts()).sum(), 1e-4);
        for (int i = 1; i < ranking.rows().size(); i++)
            assertTrue(ranking.rows().get(i - 1).score() >= ranking.rows().get(i).score());
    }

    @Test
    void cooksGetWhatTheyLike() {
        int right = 0;
        for (int u = 0; u < 24; u++)
            for (Ranking.Row row : rank().rank(RankQuery.of("u" + u, Request.NONE), 5).rows())
                if (Integer.parseInt(graph().key(row.recipe()).substring(1)) % 2 == u % 2) right++;
        assertTrue(right > 90, right + " of 120");
    }

    @Test
    void constraintsAreNeverViolated() {
        Request request = rank().parse("something without peanuts under 30 minutes");
        assertEquals(2, request.constraints().size(), request.toString());
        Ranking ranking = rank().rank(RankQuery.of("u1", request), 20);
        assertFalse(ranking.rows().isEmpty());
        for (Ranking.Row row : ranking.rows()) {
            int r = Integer.parseInt(graph().key(row.recipe()).substring(1));
            assertTrue(r % 4 >= 2 && 10 + r <= 30, graph().name(row.recipe()));
        }
    }

    @Test
    void aRequestThatNothingSatisfiesSaysWhatToRelax() {
        Ranking ranking = rank().rank(RankQuery.of("u1", rank().parse("thai with basil")), 20);
        assertEquals(0, ranking.rows().size());
        assertEquals(0, ranking.matching());
        assertFalse(ranking.relaxations().isEmpty());
        for (Ranking.Relaxation r : ranking.relaxations()) assertTrue(r.matching() > 0);
    }

    @Test
    void strangersAndNobodyGetARanking() {
        for (String user : List.of("stranger", "", "no such user"))
            assertEquals(10, rank().rank(RankQuery.of(user, Request.NONE), 10).rows().size(), user);
    }

    @Test
    void whatIfMovesTheListAtOnce() {
        RankQuery plain = new RankQuery("stranger", HistoryEdit.NONE, Request.NONE, 0, RankQuery.NOW, false);
        RankQuery thai = plain.withEdit(new HistoryEdit(Set.of(), List.of(new Interaction(key(0), "cook-along", 2_000,
                Double.NaN),
                new Interaction(key(2), "cook-along", 2_001, Double.NaN), new Interaction(key(4), "cook-along", 2_002,
                        Double.NaN)), false));
        assertTrue(meanThaiPlace(rank().rank(thai, 40)) < meanThaiPlace(rank().rank(plain, 40)) - 1);
        assertEquals(rank().rank(plain, 10).rows().stream().map(Ranking.Row::recipe).toList(), rank().rank(plain.withEdit(
                HistoryEdit.NONE), 10).rows().stream().map(Ranking.Row::recipe).toList());
    }

    private static double meanThaiPlace(Ranking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.rows().size(); i++)
            if (Integer.parseInt(graph().key(ranking.rows().get(i).recipe()).substring(1)) % 2 == 0) sum += i;
        return sum / 20;
    }

    @Test
    void whyAddsUpAndItsPathsAreWalkable() {
        RankQuery query = RankQuery.of("u0", Request.NONE);
        int recipe = rank().rank(query, 1).rows().getFirst().recipe();
        Why why = rank().why(query, recipe);
        assertEquals(why.row().score(), why.details().stream().mapToDouble(Why.Detail::points).sum(), 1e-4);
        assertFalse(why.history().isEmpty());
        assertFalse(why.paths().isEmpty());
        for (GraphPath path : why.paths()) {
            assertEquals(recipe, path.nodes().getLast());
            for (int i = 1; i < path.nodes().size(); i++)
                assertTrue(graph().joined(path.nodes().get(i - 1), path.nodes().get(i)));
        }
        Interaction first = why.history().getFirst().interaction();
        Ranking without = rank().rank(query.withEdit(new HistoryEdit(Set.of(first), List.of(), false)), 40);
        assertEquals(why.history().getFirst().placeWithout(), without.placeOf(recipe), 1, "the effect is measured, not guessed");
    }

    @Test
    void whatIsNoAnswerCannotBeExplained() {
        Request request = rank().parse("thai");
        int pasta = graph().find(NodeKind.RECIPE, key(1));
        assertThrows(WorkbenchException.class, () -> rank().why(RankQuery.of("u0", request), pasta));
    }

    @Test
    void laterInteractionsOfAnyoneAreNotSeen() {
        RankQuery early = new RankQuery("u0", HistoryEdit.NONE, Request.NONE, 0, 1, true);
        assertEquals(rank().rank(early, 40).rows().stream().map(Ranking.Row::recipe).toList(), rank().rank(new RankQuery("u5",
                HistoryEdit.NONE, Request.NONE, 0, 1, true), 40).rows().stream().map(Ranking.Row::recipe).toList(),
                "before everything nobody has a history");
    }
}
