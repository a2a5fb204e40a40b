package org.discern.engine.recipe.network;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;

final class TrainedGraphTest {
    private static TrainedGraph train(RecipeGraph graph, RecipeSpec spec) {
        return new RecipeTrainer(spec, Parallel.NONE).train(RecipeRows.all(graph, .1), Optional.empty(), Progress.NONE);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        byte[] first = GraphBytes.write(train(graph, SmallKitchen.spec()));
        assertArrayEquals(first, GraphBytes.write(train(graph, SmallKitchen.spec())));
        assertFalse(java.util.Arrays.equals(first, GraphBytes.write(train(graph, SmallKitchen.spec().withSeed(4)))));
    }

    @Test
    void savedAndLoadedItScoresTheSame() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        TrainedGraph model = train(graph, SmallKitchen.spec());
        RecipeRows rows = RecipeRows.all(graph, .1);
        TrainedGraph loaded = GraphBytes.read(GraphBytes.write(model));
        for (int u = 0; u < graph.users(); u++)
            assertArrayEquals(model.on(rows, Parallel.NONE).scores(u), loaded.on(rows, Parallel.NONE).scores(u), 0);
        assertEquals(model.trust(), loaded.trust());
        assertEquals(model.spec(), loaded.spec());
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = GraphBytes.write(train(SmallKitchen.tiny(), SmallKitchen.spec()));
        for (int cut : new int[]{0, 3, 8, 40, bytes.length / 2, bytes.length - 1})
            assertThrows(WorkbenchException.class, () -> GraphBytes.read(java.util.Arrays.copyOf(bytes, cut)));
        byte[] other = bytes.clone();
        other[7] = 99;
        assertTrue(assertThrows(WorkbenchException.class, () -> GraphBytes.read(other)).getMessage().contains("another Discern"));
    }

    /// Folding somebody's own history in again gives the vector training gave; less or other history moves it.
    @Test
    void foldingInAUsersOwnHistoryChangesNothing() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        GraphVectors v = train(graph, SmallKitchen.spec()).on(RecipeRows.all(graph, .1), Parallel.NONE);
        for (int u = 0; u < graph.users(); u++) {
            List<Interaction> history = v.history(u);
            assertArrayEquals(v.userVector(u), v.fold(history), 2e-5f);
            float[] less = v.fold(history.subList(1, history.size()));
            assertFalse(java.util.Arrays.equals(v.userVector(u), less));
        }
    }

    @Test
    void attentionSumsToOneForWhoeverHearsAnything() {
        RecipeGraph graph = SmallKitchen.tiny();
        GraphVectors v = train(graph, SmallKitchen.spec()).on(RecipeRows.byOrder(graph, 1, 0), Parallel.NONE);
        for (int n = 0; n < graph.size(); n++) {
            double sum = 0;
            boolean hears = false;
            for (int e = graph.start(n); e < graph.start(n + 1); e++) {
                sum += v.attention(n, graph.neighbour(e), graph.relationAt(e));
                hears |= n < graph.users() || graph.neighbour(e) >= graph.users();
            }
            assertEquals(hears ? 1 : 0, sum, 1e-5, graph.key(n));
        }
    }

    @Test
    void anIsolatedUserGetsWhatEverybodyLikes() {
        RecipeGraph graph = SmallKitchen.tiny();
        GraphVectors v = train(graph, SmallKitchen.spec()).on(RecipeRows.all(graph, .1), Parallel.NONE);
        assertArrayEquals(v.popularity(), v.scores(graph.find(NodeKind.USER, "lone")), 0);
        assertArrayEquals(v.popularity(), v.scores(v.fold(List.of())), 0);
    }

    @Test
    void oneUserAndOneRecipeTrain() {
        var b = new GraphPart.Builder();
        SmallKitchen.say(b, "ann", "soup", "browse", 1);
        RecipeGraph graph = GraphUnion.of(List.of(b.build(true)));
        GraphVectors v = train(graph, SmallKitchen.spec()).on(RecipeRows.all(graph, .1), Parallel.NONE);
        assertEquals(1, v.scores(0).length);
        assertTrue(Float.isFinite(v.scores(0)[0]));
    }

    @Test
    void withoutInteractionsItSaysSo() {
        RecipeGraph graph = GraphUnion.of(List.of(new GraphPart.Builder().build(true)));
        assertTrue(assertThrows(WorkbenchException.class, () -> train(graph, SmallKitchen.spec())).getMessage().contains(
                "Import"));
    }

    @Test
    void partsCanBeSwitchedOff() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        TrainedGraph without = train(graph, SmallKitchen.spec().withGraph(false).withTypes(false).withContrast(0));
        assertEquals(0, without.gate());
        assertTrue(without.trust().values().stream().allMatch(t -> t == 1));
        GraphVectors v = without.on(RecipeRows.all(graph, .1), Parallel.NONE);
        assertEquals(v.graphFrom(), v.width());
        assertEquals(0, v.attributes().cols());
    }

    /// A recipe that came after training, with attributes and without interactions, is ranked by them.
    @Test
    void aNewRecipeIsPlacedByItsAttributes() {
        RecipeGraph graph = SmallKitchen.tastes(40, 40, 20, 1);
        TrainedGraph model = train(graph, SmallKitchen.withEpochs(SmallKitchen.spec(), 10));
        var b = new GraphPart.Builder();
        SmallKitchen.cuisine(b, "new", "thai");
        SmallKitchen.ingredient(b, "new", "never seen");
        RecipeGraph grown = GraphUnion.of(List.of(part(graph), b.build(true)));
        GraphVectors v = model.on(RecipeRows.all(grown, .1), Parallel.NONE);
        int fresh = grown.find(NodeKind.RECIPE, "new") - grown.users();
        int g = v.graphFrom();
        double thai = 0;
        double other = 0;
        for (int r = 0; r < 40; r++) {
            int node = grown.find(NodeKind.RECIPE, "r" + r) - grown.users();
            double similarity = 0;
            for (int c = g; c < v.width(); c++) similarity += v.recipes().get(fresh, c) * v.recipes().get(node, c);
            if (r % 4 == 1) thai += similarity / 10;
            else other += similarity / 30;
        }
        assertTrue(thai > other, thai + " to other Thai recipes, " + other + " to the rest");
        for (float s : v.scores(0)) assertTrue(Float.isFinite(s));
    }

    /// The graph's own rows once more, as a part.
    private static GraphPart part(RecipeGraph graph) {
        var b = new GraphPart.Builder();
        for (int n = 0; n < graph.size(); n++) b.node(graph.kind(n), graph.key(n), "");
        for (int n = 0; n < graph.size(); n++)
            for (int e = graph.start(n); e < graph.start(n + 1); e++)
                if (graph.neighbour(e) > n && n >= graph.users())
                    b.edge(n, graph.relations().get(graph.relationAt(e)), graph.neighbour(
                            e));
        var all = graph.interactions();
        for (int u = 0; u < graph.users(); u++)
            for (int i = all.from(u); i < all.to(u); i++)
                b.interaction(u, all.recipe()[i], all.types().get(all.type()[i]), all.time()[i], all.value()[i]);
        return b.build(true);
    }

    @Test
    void cancelledItKeepsTheBestSoFarOrNothing() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        RecipeRows rows = RecipeRows.all(graph, .1);
        assertThrows(CancelledException.class, () -> new RecipeTrainer(SmallKitchen.spec(), Parallel.NONE).train(rows, Optional
                .empty(), cancelAfter(0)));
        TrainedGraph kept = new RecipeTrainer(SmallKitchen.spec(), Parallel.NONE).train(rows, Optional.empty(), cancelAfter(2));
        assertTrue(kept.bestEpoch() >= 1 && kept.bestEpoch() <= 2);
    }

    @Test
    void goingOnStartsFromTheCheckpoint() {
        RecipeGraph graph = SmallKitchen.tastes(20, 30, 12, 1);
        RecipeRows rows = RecipeRows.all(graph, .1);
        TrainedGraph first = train(graph, SmallKitchen.spec());
        List<Double> fresh = ndcg(rows, Optional.empty());
        List<Double> on = ndcg(rows, Optional.of(first));
        assertTrue(on.getFirst() > fresh.getFirst(), on + " above " + fresh);
    }

    private static List<Double> ndcg(RecipeRows rows, Optional<TrainedGraph> checkpoint) {
        var out = new ArrayList<Double>();
        new RecipeTrainer(SmallKitchen.withEpochs(SmallKitchen.spec(), 1), Parallel.NONE).train(rows, checkpoint, new Quiet() {
            @Override
            public void point(String series, double x, double y) { if (series.equals("validation NDCG@20")) out.add(y); }
        });
        return out;
    }

    /// Browsing is noise and cooking is the truth; both start at the same trust here (the names are unknown to the defaults).
    @Test
    void trustIsLearnedFromWhatInteractionsForetell() {
        RecipeGraph graph = renamed(SmallKitchen.tastes(80, 80, 40, 1));
        RecipeSpec spec = new RecipeSpec("", 32, 2, true, true, .1, .2, .1, .1, 512, 40, 40, 5e-3, 1e-5, 3);
        TrainedGraph model = train(graph, spec);
        double cooked = model.trust().getOrDefault("kind-c", 0.0);
        double rated = model.trust().getOrDefault("kind-r", 0.0);
        double browsed = model.trust().getOrDefault("kind-b", 0.0);
        assertTrue(cooked > rated && rated > browsed, "trust " + model.trust());
        assertTrue(browsed < .3 && cooked > .3, "trust " + model.trust() + ", all began at .3");
    }

    private static RecipeGraph renamed(RecipeGraph graph) {
        GraphPart p = part(graph);
        List<String> types = p.types().stream().map(t -> "kind-" + t.charAt(0)).toList();
        return GraphUnion.of(List.of(new GraphPart(p.kinds(), p.keys(), p.names(), p.relations(), p.heads(), p.tails(), p
                .relation(),
                types, p.users(), p.recipes(), p.type(), p.time(), p.value(), p.timesAreOrder(), p.texts())));
    }

    private static Progress cancelAfter(int epochs) {
        var done = new AtomicInteger();
        return new Quiet() {
            @Override
            public void point(String series, double x, double y) { done.set((int) x); }

            @Override
            public void check() { if (done.get() >= epochs) throw new CancelledException(); }
        };
    }

    private static class Quiet implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // nobody listens
        }

        @Override
        public void at(long done, long total) {
            // nobody listens
        }

        @Override
        public void point(String series, double x, double y) {
            // nobody listens
        }

        @Override
        public void check() {
            // nobody cancels
        }
    }
}
