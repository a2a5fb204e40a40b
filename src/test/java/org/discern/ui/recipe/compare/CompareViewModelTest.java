package org.discern.ui.recipe.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Why;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.ColumnVerbs;
import org.discern.ui.recipe.compare.live.CompareTable;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.HistoryLine;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.compare.live.KeptVerbs;
import org.discern.ui.recipe.compare.live.Move;
import org.discern.ui.recipe.compare.live.PathWords;
import org.discern.ui.recipe.compare.live.Reasons.Spot;
import org.discern.ui.recipe.compare.live.Strands;
import org.discern.ui.recipe.live.Handover;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The comparison without a toolkit, all on one thread.
class CompareViewModelTest {
    private static final RecipeGraph GRAPH = SmallKitchen.graph();

    private final StillKitchen kitchen = new StillKitchen(GRAPH);
    private final FakeRank ranks = new FakeRank(kitchen.graph()::get);
    private final Workspace workspace = new Workspace();
    private CompareViewModel state;
    private ColumnVerbs columns;
    private HistoryVerbs history;
    private KeptVerbs kept;

    @BeforeEach
    void open() {
        var room = new RecipeRoom(workspace, kitchen, ranks, new Navigator() {
            @Override
            public void go(String screenId) {}

            @Override
            public void tell(String line, String action, Runnable onAction) {}
        }, new Commands(), new Silent(), new Handover(), Runnable::run);
        state = new CompareViewModel(room);
        columns = new ColumnVerbs(state);
        history = new HistoryVerbs(state);
        kept = new KeptVerbs(state);
        kitchen.comparisons().listen(_ -> state.refresh());
        columns.users(List.of("ana", "ben"));
    }

    private Comparison now() { return state.comparison().get().orElseThrow(); }

    private ColumnSight sight(int column) { return state.columns().get().get(column); }

    private static int recipe(String key) { return GRAPH.find(NodeKind.RECIPE, key); }

    private static List<Integer> order(ColumnSight s) { return s.rows().stream().map(ColumnSight.Row::recipe).toList(); }

    private HistoryLine line(int column, String recipe) {
        return HistoryLine.of(now().columns().get(column).query(), GRAPH).stream().filter(l -> l.interaction().recipe().equals(
                recipe)).findFirst().orElseThrow();
    }

    @Test
    void itBeginsWithTheTwoBusiestUsersAndNoOperation() {
        var other = new StillKitchen(GRAPH);
        var room = new RecipeRoom(new Workspace(), other, ranks, state.room().navigator(), new Commands(), new Silent(),
                new Handover(), Runnable::run);
        var fresh = new CompareViewModel(room);
        fresh.refresh();
        assertEquals(CompareViewModel.Stage.READY, fresh.stage().get());
        assertEquals(2, fresh.columns().get().size());
        assertTrue(fresh.columns().get().stream().allMatch(c -> c.rows().size() == 10));
        assertEquals(Optional.empty(), other.comparisons().get().present(), "looking is no operation");
        assertNotEquals(-1, fresh.spot().get().recipe(), "the cursor stands somewhere");
        assertTrue(fresh.reasons().get().orElseThrow().why().isPresent());
    }

    @Test
    void movesAndMeasuresAgreeWithTheRankings() {
        Ranking ana = ranks.rank(now().columns().get(0).query(), 100);
        Ranking ben = ranks.rank(now().columns().get(1).query(), 100);
        int entered = 0;
        for (ColumnSight.Row row : sight(1).rows()) {
            assertEquals(ben.placeOf(row.recipe()), row.place());
            int there = ana.placeOf(row.recipe());
            Move.Way way = row.move().way();
            if (there < 0 || there >= 10) {
                assertEquals(Move.Way.NEW, way);
                entered++;
            } else if (there == row.place()) assertEquals(Move.Way.SAME, way);
            else {
                assertEquals(there > row.place() ? Move.Way.UP : Move.Way.DOWN, way);
                assertEquals(Math.abs(there - row.place()), row.move().by());
            }
        }
        assertTrue(entered > 0, "the two tastes differ");
        assertEquals(entered, sight(1).measures().entered());
        assertEquals(entered, sight(1).measures().left());
        assertEquals((10 - entered) / 10.0, sight(1).measures().overlap(), 1e-12);
        assertEquals(10 - entered, sight(1).measures().shared());
        assertTrue(Double.isNaN(sight(0).measures().overlap()), "the first is measured against nothing");
        assertTrue(sight(0).rows().stream().allMatch(r -> r.move().way() == Move.Way.NONE));
    }

    @Test
    void oneReferenceForOverlapAndMovesWhereverItStands() {
        columns.addUser("cleo");
        assertEquals(0, now().reference(), "the first, unless somebody says otherwise");
        for (int reference : new int[]{2, 1, 0}) {
            columns.pin(reference);
            assertEquals(reference, now().reference());
            List<Integer> there = order(sight(reference));
            for (int c = 0; c < 3; c++) {
                ColumnSight seen = sight(c);
                assertEquals(c == reference, seen.isReference());
                if (c == reference) {
                    assertTrue(Double.isNaN(seen.measures().overlap()));
                    assertTrue(seen.rows().stream().allMatch(r -> r.move().way() == Move.Way.NONE));
                    continue;
                }
                assertEquals(reference, seen.against());
                long entered = order(seen).stream().filter(r -> !there.contains(r)).count();
                assertEquals(entered, seen.measures().entered());
                assertEquals(entered, seen.gone().size(), "who left is named against the same column");
                assertEquals((10 - entered) / 10.0, seen.measures().overlap(), 1e-12, "overlap and moves tell one story");
                for (ColumnSight.Row row : seen.rows())
                    if (row.move().way() == Move.Way.UP)
                        assertEquals(there.indexOf(row.recipe()) - row.place(), row.move().by());
            }
        }
        columns.pin(2);
        columns.remove(0);
        assertEquals(1, now().reference(), "the same column");
        columns.addUser("eve");
        columns.pin(2);
        columns.remove(2);
        assertEquals(0, now().reference(), "its own column gone, it is the first again");
        String table = CompareTable.text(state.columns().get());
        assertTrue(table.contains("overlap with A") && table.contains(": move against A"), table);
    }

    @Test
    void linesNeverContradictTheArrowsOfTheRows() {
        columns.addUser("cleo");
        for (int reference : new int[]{0, 1, 2}) {
            columns.pin(reference);
            for (int c = 0; c < 2; c++) {
                var strands = Strands.between(sight(c), sight(c + 1));
                assertEquals(reference == c + 1, strands.mirrored(), "lines run from the reference");
                ColumnSight from = strands.mirrored() ? sight(c + 1) : sight(c);
                ColumnSight to = strands.mirrored() ? sight(c) : sight(c + 1);
                assertFalse(strands.all().isEmpty());
                for (Strands.Strand strand : strands.all()) {
                    if (strand.leaves()) {
                        assertTrue(from.isReference(), "only what the reference holds can have left");
                        continue;
                    }
                    ColumnSight.Row row = to.rows().get(strand.to());
                    assertEquals(row.recipe(), strand.recipe());
                    assertEquals(row.move().way(), strand.way());
                    if (from.isReference() && !strand.enters())
                        assertEquals(strand.way() == Move.Way.UP, strand.to() < strand.from(), "and the slope agrees, too");
                }
            }
        }
    }

    @Test
    void leavingOutALikeReRanksThatColumnAndKeepsTheGhost() {
        List<Integer> before = order(sight(0));
        List<Integer> other = order(sight(1));
        int asked = ranks.asked;
        history.toggle(0, line(0, "chili sin carne"));
        assertNotEquals(before, order(sight(0)));
        assertEquals(other, order(sight(1)));
        assertEquals(asked + 1, ranks.asked, "Ben's ranking and the one before the edit are remembered");
        assertEquals(List.of("without Chili sin carne"), sight(0).facets().subList(0, 1));
        for (ColumnSight.Row row : sight(0).rows()) assertEquals(before.contains(row.recipe()), row.was() >= 0 && row.was() < 10);
        int chili = sight(0).rowOf(recipe("chili sin carne"));
        assertTrue(chili >= 0, "what one does not know any more can be recommended");
        assertEquals(ColumnSight.WAS_NOWHERE, sight(0).rows().get(chili).was());
        kitchen.undo();
        assertEquals(before, order(sight(0)));
        assertTrue(now().columns().getFirst().query().edit().isEmpty());
    }

    @Test
    void forgettingARecipeMovesEveryColumnAndIsOneStep() {
        List<Integer> ana = order(sight(0));
        List<Integer> ben = order(sight(1));
        int steps = kitchen.labels.size();
        history.forget("chili sin carne");
        assertNotEquals(ana, order(sight(0)));
        assertNotEquals(ben, order(sight(1)));
        assertEquals(steps + 1, kitchen.labels.size());
        assertEquals("Forget Chili sin carne in all columns", kitchen.labels.getLast());
        kitchen.undo();
        assertEquals(ana, order(sight(0)));
        assertEquals(ben, order(sight(1)));
    }

    @Test
    void togetherMeansEveryColumnOfTheUser() {
        columns.addLike(q -> q); // Ben once more, the cursor stood in column 0
        assertEquals("ana", now().columns().get(2).query().user());
        history.together().set(true);
        history.ignore(0, true);
        assertTrue(now().columns().get(0).query().edit().ignored());
        assertTrue(now().columns().get(2).query().edit().ignored());
        assertFalse(now().columns().get(1).query().edit().ignored());
        history.together().set(false);
        history.reset(2);
        assertTrue(now().columns().get(0).query().edit().ignored());
        assertTrue(now().columns().get(2).query().edit().isEmpty());
    }

    @Test
    void historyGrowsFromNothingAndTakesMadeUpThings() {
        history.keepFirst(0, 0);
        RankQuery none = now().columns().getFirst().query();
        assertTrue(HistoryLine.of(none, GRAPH).stream().noneMatch(HistoryLine::on));
        assertEquals(order(sight(0)), ranks.rank(none.withEdit(new HistoryEdit(java.util.Set.of(), List.of(), true)), 10).rows()
                .stream().map(Ranking.Row::recipe).toList());
        history.keepFirst(0, .5);
        List<HistoryLine> half = HistoryLine.of(now().columns().getFirst().query(), GRAPH);
        int on = (int) half.stream().filter(HistoryLine::on).count();
        assertEquals(Math.round(half.size() * .5), on, 1);
        assertTrue(half.getLast().on() && !half.getFirst().on(), "the oldest count");
        history.reset(0);
        history.add(0, "burger", "cook-along");
        HistoryLine added = HistoryLine.of(now().columns().getFirst().query(), GRAPH).getFirst();
        assertTrue(added.added());
        assertEquals("Burger", added.name());
        assertEquals(-1, sight(0).rowOf(recipe("burger")), "known now");
        history.toggle(0, added);
        assertTrue(now().columns().getFirst().query().edit().isEmpty());
    }

    @Test
    void aRequestIsUnderstoodEditedAndShared() {
        state.ask("quick vegetarian pasta without nuts under 30 minutes");
        assertEquals(List.of(new Attribute(NodeKind.DIET, "vegetarian", false), new Attribute(NodeKind.INGREDIENT, "pasta",
                false),
                new Attribute(NodeKind.INGREDIENT_GROUP, "nuts", true), new TimeAtMost(30)), state.request().constraints());
        assertEquals("quick", state.request().rest());
        assertEquals(now().columns().get(0).query().request(), now().columns().get(1).query().request());
        assertEquals(-1, sight(1).rowOf(recipe("pesto pasta")));
        state.request("", r -> r.withConstraints(List.of(((Attribute) r.constraints().get(2)).inverted())));
        assertEquals(List.of("Pesto pasta", "Pad thai", "Peanut noodles").stream().sorted().toList(), sight(1).rows().stream()
                .map(ColumnSight.Row::name).sorted().filter(n -> !n.isEmpty()).toList(), "with nuts, whatever else");
        state.shared().set(false);
        state.choose(1, -1);
        state.ask("soup");
        assertEquals("quick vegetarian pasta without nuts under 30 minutes", now().columns().get(0).query().request().text());
        assertEquals("soup", now().columns().get(1).query().request().text());
        assertTrue(sight(1).facets().contains("“soup”"), "what differs is told");
        state.share(true);
        assertEquals("soup", now().columns().get(0).query().request().text());
    }

    @Test
    void nothingSatisfiesSaysWhatToRelax() {
        state.ask("vegan beef under 20 minutes");
        assertTrue(sight(0).rows().isEmpty());
        assertEquals(0, sight(0).ranking().matching());
        Ranking.Relaxation way = sight(0).ranking().relaxations().getFirst();
        assertEquals(new Attribute(NodeKind.INGREDIENT, "beef", false), way.dropped());
        assertEquals(-1, state.spot().get().recipe(), "nothing to explain");
        state.request("Drop beef", 0, r -> r.withConstraints(way.without()));
        assertEquals(way.matching(), sight(0).ranking().matching());
        assertFalse(sight(0).rows().isEmpty());
        assertNotEquals(-1, state.spot().get().recipe());
    }

    @Test
    void judgementsBelongToUserAndRequestAndGiveNdcg() {
        int best = sight(0).rows().getFirst().recipe();
        state.choose(0, best);
        kept.judge(3);
        assertEquals(1, sight(0).measures().ndcg(), 1e-12);
        assertEquals(1, sight(0).measures().judged());
        assertEquals(0, sight(1).measures().judged(), "Ben was not asked");
        assertEquals(3, sight(0).rows().getFirst().grade());
        kept.judge(new Spot(0, sight(0).rows().get(2).recipe()), 2);
        double ideal = 7 + 3 * Math.log(2) / Math.log(3);
        assertEquals((7 + 3 * .5) / ideal, sight(0).measures().ndcg(), 1e-12);
        kept.judge(3);
        assertEquals(new Judged("ana", "", GRAPH.key(sight(0).rows().get(2).recipe())), kitchen.comparisons().get().grades()
                .keySet()
                .iterator().next(), "the same grade again takes it back");
        kitchen.undo();
        assertEquals(2, sight(0).measures().judged());
        state.ask("soup");
        assertEquals(0, sight(0).measures().judged(), "another request, other judgements");
    }

    @Test
    void reasonsAddUpAndTellPaths() {
        state.choose(0, sight(0).rows().getFirst().recipe());
        Why why = state.reasons().get().orElseThrow().why().orElseThrow();
        double sum = 0;
        for (double part : why.row().parts()) sum += part;
        assertEquals(why.row().score(), sum, 1e-12);
        assertFalse(why.history().isEmpty());
        assertTrue(why.paths().size() <= 3);
        String sentence = PathWords.of(why.paths().getFirst(), GRAPH, GRAPH::name);
        assertTrue(sentence.matches("Ana [a-z ]+ .+, which .+, as does " + GRAPH.name(state.spot().get().recipe()) + "\\."),
                sentence);
        // the measured effect is what leaving it out does
        Why.HistoryEffect first = why.history().getFirst();
        history.without(0, first.interaction());
        Why after = state.reasons().get().orElseThrow().why().orElseThrow();
        assertEquals(why.row().score() - first.effect(), after.row().score(), 1e-9);
        assertEquals(first.placeWithout(), state.reasons().get().orElseThrow().place());
    }

    @Test
    void columnsComeGoAndChangePlaces() {
        columns.addUser("");
        assertEquals("Nobody in particular", sight(2).name());
        assertFalse(sight(2).person());
        assertFalse(sight(2).rows().isEmpty(), "a cold ranking is one too");
        columns.addUser("eve");
        assertEquals("no history yet", sight(3).facets().getFirst());
        assertEquals(order(sight(2)), order(sight(3)), "a user without history is like nobody");
        columns.move(3, -3);
        assertEquals("eve", now().columns().getFirst().query().user());
        assertEquals(0, state.spot().get().column(), "the cursor stays in its column");
        assertEquals(1, now().reference(), "what the others are measured against moved along");
        columns.remove(0);
        columns.remove(2);
        columns.remove(0);
        assertEquals(2, now().columns().size(), "two stay");
        for (int i = 0; i < 9; i++) columns.addUser("cleo");
        assertEquals(Comparison.MOST_COLUMNS, now().columns().size());
        assertTrue(columns.full());
    }

    @Test
    void momentsSeeOnlyTheirPast() {
        int ana = GRAPH.find(NodeKind.USER, "ana");
        long last = GRAPH.interactions().time()[GRAPH.interactions().to(ana) - 1];
        int all = HistoryLine.of(now().columns().getFirst().query(), GRAPH).size();
        columns.moment(0, last);
        assertEquals(all - 1, HistoryLine.of(now().columns().getFirst().query(), GRAPH).size());
        assertTrue(sight(0).facets().getLast().startsWith("before "), sight(0).facets().toString());
        columns.run(1, 7);
        assertEquals(7, now().columns().get(1).query().runId());
        assertEquals("run 7", sight(1).facets().getLast());
    }

    @Test
    void filterHidesRowsAndKeepsTheirPlaces() {
        List<ColumnSight.Row> all = sight(0).rows();
        state.filter().set("Italian");
        assertTrue(sight(0).rows().size() < all.size());
        for (ColumnSight.Row row : sight(0).rows()) assertTrue(all.contains(row), "place and move stay");
        assertEquals(10, sight(0).ranked());
        state.filter().set("zzz");
        assertTrue(sight(0).rows().isEmpty());
        assertEquals(10, sight(0).ranked());
    }

    @Test
    void theCursorWalksAndFollowsARecipeAcross() {
        state.stepToEnd(false);
        assertEquals(sight(0).rows().getFirst().recipe(), state.spot().get().recipe());
        state.step(0, 1);
        state.step(0, -5);
        assertEquals(sight(0).rows().getFirst().recipe(), state.spot().get().recipe(), "stops at the edge");
        int shared = order(sight(0)).stream().filter(r -> sight(1).rowOf(r) >= 0).findFirst().orElseThrow();
        state.choose(0, shared);
        state.step(1, 0);
        assertEquals(new Spot(1, shared), state.spot().get(), "the same recipe in the next column");
        state.step(1, 0);
        assertEquals(1, state.spot().get().column());
        state.stepToEnd(true);
        assertEquals(sight(1).rows().getLast().recipe(), state.spot().get().recipe());
    }

    @Test
    void savedComparisonsComeBackWhole() {
        history.toggle(0, line(0, "chili sin carne"));
        Comparison before = now();
        kept.save("without chili", "for Monday");
        assertEquals("without chili", now().name());
        assertFalse(kept.changed());
        columns.addUser("cleo");
        assertTrue(kept.changed());
        kept.save("with Cleo", "");
        kept.open("without chili");
        assertEquals(before.columns(), now().columns());
        assertEquals("for Monday", now().note());
        kept.rename("without chili", "no chili");
        assertEquals("no chili", now().name());
        assertEquals(java.util.Set.of("no chili", "with Cleo"), kept.saved().keySet());
        kept.rename("no chili", "with Cleo");
        assertEquals(2, kept.saved().size(), "a taken name is refused");
        kept.note("no chili", "Tuesday");
        assertEquals("Tuesday", kept.saved().get("no chili").note());
        kept.delete("no chili");
        assertEquals("", now().name());
        kitchen.undo();
        assertTrue(kept.isTaken("no chili"));
    }

    @Test
    void aTableToComputeWith() {
        state.choose(0, sight(0).rows().getFirst().recipe());
        kept.judge(3);
        List<String> lines = CompareTable.csv(state.columns().get()).lines().toList();
        assertEquals(1 + 10 + 7, lines.size());
        assertTrue(lines.getFirst().startsWith("place,\"Ana, full history\","), lines.getFirst());
        assertTrue(lines.get(1).startsWith("1," + sight(0).rows().getFirst().name() + ","), lines.get(1));
        long fields = CompareTable.text(state.columns().get()).lines().map(l -> l.split("\t", -1).length).distinct().count();
        assertEquals(1, fields, "every line has as many fields");
    }

    @Test
    void whatCannotBeRankedSaysWhy() {
        ranks.unavailable("The model is still loading.");
        state.refresh();
        assertEquals(CompareViewModel.Stage.UNAVAILABLE, state.stage().get());
        assertEquals("The model is still loading.", state.unavailable().get());
        assertTrue(state.columns().get().isEmpty());
        ranks.unavailable("");
        state.refresh();
        assertEquals(2, state.columns().get().size());
        kitchen.graph().set(RecipeGraph.EMPTY);
        state.refresh();
        assertEquals(CompareViewModel.Stage.NO_PROJECT, state.stage().get());
    }

    @Test
    void aReadOnlyProjectCanBeTriedNotChanged() {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/a.discern"), "a", true, "")));
        state.refresh();
        int steps = kitchen.labels.size();
        history.forget("chili sin carne");
        assertEquals(steps, kitchen.labels.size());
        assertEquals(List.of("without Chili sin carne"), sight(0).facets().subList(0, 1), "but it shows");
        kept.save("x", "");
        assertTrue(kept.saved().isEmpty());
    }

    private static final class Silent implements Dialogs {
        final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Path> openFile(String title, List<Kind> kinds) { return Optional.empty(); }

        @Override
        public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) { return Optional.empty(); }

        @Override
        public Optional<Path> openFolder(String title) { return Optional.empty(); }

        @Override
        public Runnable sheet(String title, Region content) {
            asked.add(title);
            return () -> {};
        }

        @Override
        public void confirm(String title, String sentence, String action, Runnable onYes) {}
    }
}
