package org.discern.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.ui.recipe.compare.live.Answer;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.HistoryLine;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.desk.Desk;
import org.discern.work.report.Row;

/// What-if in *Compare* with a trained ranker and 10,000 recipes: from the tick that takes a past dish out of a history to the
/// frame after the one that shows the new order, by the clock, in a real window with two columns. Beside it how long *why*
/// takes, its parts at once and with every removal measured. Every edit is another one, so that nothing is remembered.
final class WhatIfTimes {
    private static final int USERS = 1_000;
    private static final int RECIPES = 10_000;
    private static final int INGREDIENTS = 800;
    private static final int EACH = 40; // interactions of a user
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 15;
    private static final int EXPLAINED = 12;
    private static final double LIMIT_MS = 150;

    private WhatIfTimes() {}

    /// @param desks as for a window, which leaves one core to the screen
    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("kitchen.discern")).await();
                RecipeGraph graph = madeUp();
                desk.workspace().recipeGraph().set(graph);
                RecipeSpec usual = RecipeSpec.defaults();
                desk.trainRecipes().start(new RecipeSpec("", usual.width(), usual.layers(), true, true, usual.contrast(), usual
                        .temperature(), usual.dropEdges(), usual.dropNodes(), 2_048, 1, 1, usual.learningRate(), usual.decay(),
                        1), false).await();
                desk.workspace().awaitRecipeRun();
                RecipeWindow window = RecipeWindow.open(desk);
                List<Row> rows = measured(window, desk, graph);
                window.close();
                return rows;
            }
        });
    }

    private static List<Row> measured(RecipeWindow window, Desk desk, RecipeGraph graph) {
        CompareViewModel state = window.screens().compared();
        RecipeWindow.on(() -> {
            window.window().go(RecipeRoom.COMPARE);
            return true;
        });
        edit(state, () -> desk.workspace().decideComparisons("Compare", "", all -> all.withPresent(new Comparison("", List.of(
                column("u0"), column("u1")), 20, ""))));
        var edits = new HistoryVerbs(state);
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int at = Math.floorMod(round, EACH);
            double ms = edit(state, () -> edits.toggle(0, HistoryLine.of(state.comparison().get().orElseThrow().columns()
                    .getFirst().query(), graph).get(at)));
            if (round >= 0) times[round] = ms;
        }
        Timing took = new Timing(times);
        var metrics = new TreeMap<>(took.metrics());
        metrics.put("limitMs", LIMIT_MS);
        metrics.put(Benchmarks.MISSED, took.p95() > LIMIT_MS ? 1.0 : 0);
        String setting = RECIPES + " recipes, 2 columns";
        return List.of(new Row("what-if", "edit-to-paint", setting, metrics), why(desk, "parts", false), why(desk, "measured",
                true));
    }

    private static Comparison.Column column(String user) { return new Comparison.Column("", RankQuery.of(user, Request.NONE)); }

    /// @param measured whether the removals are part of it
    private static Row why(Desk desk, String name, boolean measured) {
        double[] times = new double[EXPLAINED];
        for (int i = 0; i < EXPLAINED; i++) {
            RankQuery query = RankQuery.of("u" + (20 + i), Request.NONE);
            int recipe = desk.rankRecipes().rank(query, 1).rows().getFirst().recipe();
            long from = System.nanoTime();
            if (measured) desk.rankRecipes().why(query, recipe);
            else desk.rankRecipes().parts(query, recipe);
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        return new Row("what-if", "why-" + name, RECIPES + " recipes, " + EACH + " past interactions", new Timing(times)
                .metrics());
    }

    /// Does something to the comparison and waits until its answer is painted.
    private static double edit(CompareViewModel state, Runnable does) {
        var painted = new CompletableFuture<Long>();
        long start = RecipeWindow.on(() -> {
            long now = System.nanoTime();
            does.run();
            new AnimationTimer() {
                private int framesSince = -1;

                @Override
                public void handle(long frame) { // before the frame is laid out and drawn
                    boolean answered = state.answer().get().map(Answer::comparison).equals(state.comparison().get());
                    if (framesSince < 0 && answered) framesSince = 0;
                    else if (framesSince >= 0 && ++framesSince == 1) {
                        stop();
                        painted.complete(System.nanoTime());
                    }
                }
            }.start();
            return now;
        });
        try {
            return (painted.get(120, TimeUnit.SECONDS) - start) / 1e6;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException("The measurement was stopped.", stop);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw new WorkbenchException("The comparison was never painted: " + state.unavailable().get(), failure);
        }
    }

    /// Popular things oftener, six ingredients a recipe.
    private static RecipeGraph madeUp() {
        var random = new SplittableRandom(8);
        var part = new GraphPart.Builder();
        List<Integer> recipes = new ArrayList<>();
        for (int u = 0; u < USERS; u++) part.node(NodeKind.USER, "u" + u, "Cook " + u);
        for (int r = 0; r < RECIPES; r++) recipes.add(part.node(NodeKind.RECIPE, "r" + r, "Dish " + r));
        for (int r : recipes)
            for (int i = 0; i < 6; i++)
                part.edge(r, Relation.of(NodeKind.INGREDIENT), part.node(NodeKind.INGREDIENT,
                        "ingredient " + skewed(INGREDIENTS, random), ""));
        String[] types = {"browse", "rate", "cook-along"};
        for (int i = 0; i < EACH; i++)
            for (int u = 0; u < USERS; u++)
                part.interaction(u, recipes.get(skewed(RECIPES, random)), types[i % types.length], (long) i * USERS + u,
                        i % 3 == 1 ? 4 : Float.NaN);
        return GraphUnion.of(List.of(part.build(true)));
    }

    private static int skewed(int n, SplittableRandom random) { return (int) (n * random.nextDouble() * random.nextDouble()); }
}
