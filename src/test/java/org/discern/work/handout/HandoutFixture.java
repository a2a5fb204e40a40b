package org.discern.work.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.Stability;
import org.discern.domain.intent.SuggestedName;
import org.discern.domain.intent.Term;
import org.discern.domain.intent.compare.KeptCuts;
import org.discern.domain.operation.StepKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Part;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserScenarios;
import org.discern.domain.user.UserSpec;
import org.discern.ui.recipe.compare.SmallKitchen;
import org.discern.work.HistoryStep;

/// Pictures of projects one can see: of nothing, of intents alone, of users alone.
public final class HandoutFixture {
    public static final String NOTE = "Ask the card team about Maria";
    static final String AT = "2026-11-29T10:15:00Z";

    private HandoutFixture() {}

    /// A project into which nothing was brought yet.
    public static HandoutSource nothing() {
        return new HandoutSource("empty", "Discern test", AT, List.of(), Corpus.EMPTY, Optional.empty(), Histories.EMPTY, Optional
                .empty(), UserScenarios.NONE, RecipeGraph.EMPTY, Optional.empty(), List.of(), Map.of(), KeptCuts.NONE, List.of(),
                List.of(), 0, Optional.empty());
    }

    /// A run whose largest new cluster is accepted as `card_gone`, the second one rejected.
    public static HandoutSource intents() {
        DiscoveryFixture made = DiscoveryFixture.small();
        Cut cut = made.discovery().cut(IntentDecisions.forRun(7));
        Clusters clusters = Clusters.of(made.discovery(), Clusters.labels(made.discovery(), made.corpus()), cut, made.discovery()
                .noveltyCut(IntentDecisions.NONE));
        List<Clusters.Entry> fresh = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).sorted((a, b) -> b
                .size() - a.size()).toList();
        String first = IntentDecisions.key(fresh.getFirst().node());
        IntentDecisions decisions = IntentDecisions.forRun(7).withName(first, "card_gone").withState(first, ReviewState.ACCEPTED)
                .withState(IntentDecisions.key(fresh.get(1).node()), ReviewState.REJECTED).edited(e -> e.note(first, NOTE));
        Map<Integer, ClusterCard> cards = new HashMap<>();
        Map<Integer, Double> steady = new HashMap<>();
        for (int c = 0; c < cut.clusters(); c++) {
            int leaf = cut.member(c, 0);
            var example = new ClusterCard.Example(leaf, .9, -1, 0);
            cards.put(cut.node(c), new ClusterCard(cut.node(c), cut.size(c), 0, .81, .1, .5, List.of(new Term("lost card", 9,
                    1e-5,
                    4), new Term("perhaps", 2, .4, 1)), List.of(example), List.of(), List.of(), List.of(new NamedSimilarity(
                            "card_block", .71, 20, null)), List.of(), List.of(new SuggestedName("idea_" + cut.node(c),
                                    SuggestedName.Source.TERMS, false))));
            steady.put(cut.node(c), .93);
        }
        var found = new HandoutSource.Found(made.discovery(), decisions, cards, Optional.of(new Stability(steady, 10, 320, 400)));
        return new HandoutSource("bank-chat", "Discern test", AT, List.of(), made.corpus(), Optional.of(found), Histories.EMPTY,
                Optional.empty(), UserScenarios.NONE, RecipeGraph.EMPTY, Optional.empty(), List.of(), Map.of(), KeptCuts.NONE,
                List.of(made.discovery().record()), List.of(new HistoryStep(2, "Name cluster \"card_gone\"",
                        "2026-11-22T11:00:00Z", StepKind.NAMES, HistoryStep.Standing.DONE, 1), new HistoryStep(1,
                                "Name cluster \"oops\"", "2026-11-22T10:59:00Z", StepKind.NAMES, HistoryStep.Standing.UNDONE, 1)),
                2, Optional.empty());
    }

    /// Two users of ten events each, all tested: history reads every event of Ana rightly and the text none; for Ben it is half
    /// and half both ways.
    public static HandoutSource users() {
        List<UserEvent> events = new ArrayList<>();
        for (int u = 0; u < 2; u++)
            for (int e = 0; e < 10; e++)
                events.add(new UserEvent(u * 10L + e + 1, u == 0 ? "Ana" : "Ben", 1_750_000_000L + e * 86_400L, "play it " + e,
                        e % 2 == 0 ? "music" : "news", ""));
        Histories histories = Histories.of(events);
        int n = events.size();
        long[] ids = new long[n];
        int[] parts = new int[n];
        int[] truth = new int[n];
        int[] without = new int[n];
        int[] with = new int[n];
        float[] chance = new float[n];
        for (int i = 0; i < n; i++) {
            ids[i] = i + 1;
            parts[i] = Part.TEST.number();
            truth[i] = i % 2;
            without[i] = i < 10 ? 1 - truth[i] : 0;
            with[i] = i < 10 ? truth[i] : 0;
            chance[i] = .5f;
        }
        var record = new RunRecord(3, "users", "{}", 5, "abcdef", n, List.of(new Metric("epochs", 2)), "fixture", "test", "test",
                "2026-11-22T10:00:00Z", "2026-11-22T10:01:00Z");
        var run = new UserRun(record, UserSpec.defaults(), List.of("music", "news"), new Outcomes(ids, parts, truth, without,
                with, chance, chance));
        var scenario = new Scenario("no news", "Ana", "Ben", "play it again", 1_760_000_000L, 1, java.util.Set.of("news"), List
                .of());
        return new HandoutSource("assistant", "Discern test", AT, List.of(), Corpus.EMPTY, Optional.empty(), histories, Optional
                .of(run), UserScenarios.NONE.withSaved(scenario), RecipeGraph.EMPTY, Optional.empty(), List.of(), Map.of(),
                KeptCuts.NONE, List.of(record), List.of(), 0, Optional.empty());
    }

    /// A kitchen with a model of made-up weights, and a kept comparison of two cooks whose rankings share all but one recipe; the
    /// second was judged once.
    public static HandoutSource recipes() {
        RecipeGraph graph = SmallKitchen.graph();
        var record = new RunRecord(4, "recipes", "{}", 11, "fedcba", 100, List.of(new Metric("validationNdcg20", .21), new Metric(
                "validationRecall20", .34)), "fixture", "test", "test", "2026-11-22T10:00:00Z", "2026-11-22T10:02:00Z");
        var run = new RecipeRun(record, RecipeSpec.defaults(), Map.of("cook-along", .96, "browse", .04), Map.of("request/EXACT",
                8.5, "taste/EXACT", 0.0, "taste/LATELY", 1.5));
        String first = graph.key(0);
        String second = graph.key(1);
        Request request = new Request("quick pasta", List.of(), "quick pasta");
        var comparison = new Comparison("two cooks", List.of(new Comparison.Column("", RankQuery.of(first, request)),
                new Comparison.Column("", RankQuery.of(second, request))), 3, "Look at the third place");
        int r = graph.users();
        var compared = new HandoutSource.Compared(comparison, List.of(ranking(r, r + 1, r + 2), ranking(r + 1, r, r + 3)), "");
        return new HandoutSource("kitchen", "Discern test", AT, List.of(), Corpus.EMPTY, Optional.empty(), Histories.EMPTY,
                Optional
                        .empty(), UserScenarios.NONE, graph, Optional.of(run), List.of(compared), Map.of(new Judged(second,
                                "quick pasta",
                                graph.key(r + 1)), 3), KeptCuts.NONE, List.of(record), List.of(), 0, Optional.empty());
    }

    private static Ranking ranking(int... recipes) {
        List<Ranking.Row> rows = new ArrayList<>();
        for (int recipe : recipes) rows.add(new Ranking.Row(recipe, 1, new double[5]));
        return new Ranking(rows, 12, List.of());
    }
}
