package org.discern.work.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.Clustering;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.StepKind;
import org.discern.ui.kit.Strings;
import org.junit.jupiter.api.Test;

class HandoutChaptersTest {
    private static Handout of(HandoutSource source) { return HandoutChapters.of(source, HandoutChoices.USUAL, Strings::of); }

    private static <B extends Block> List<B> all(Handout handout, Class<B> kind) {
        return handout.chapters().stream().flatMap(c -> c.blocks().stream()).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String text(Handout handout) { return handout.toString(); }

    private static List<Block> told(Handout handout, String title) {
        return handout.chapters().stream().filter(c -> c.title().equals(title)).findFirst().orElseThrow().blocks();
    }

    @Test
    void chaptersWithNothingToSayAreLeftOutAndNamedInTheContents() {
        Handout nothing = of(HandoutFixture.nothing());
        for (Handout.Chapter chapter : nothing.chapters())
            assertTrue(chapter.blocks().stream().anyMatch(b -> !(b instanceof Block.Missing) && !(b instanceof Block.Heading)),
                    chapter
                            .title());
        for (String out : List.of("Thresholds", "Clusters and their evidence", "Personalisation", "Ranking"))
            assertTrue(nothing.out().contains(out), nothing.out());
        assertTrue(nothing.cover().stream().anyMatch(Block.Missing.class::isInstance));
        assertEquals(List.of(), all(nothing, Block.Figure.class));
        Handout intents = of(HandoutFixture.intents());
        assertTrue(intents.out().contains("Personalisation, Ranking"), intents.out());
        assertTrue(intents.chapters().stream().noneMatch(c -> c.title().equals("Ranking")));
    }

    @Test
    void stepsThatOnlyShowOrTrySomethingAreCountedInOneLine() {
        HandoutSource now = HandoutFixture.intents();
        var steps = new java.util.ArrayList<>(now.steps());
        for (String label : List.of("Ask “anything”", "Add scene \"one\""))
            steps.addFirst(new org.discern.work.HistoryStep(90 + steps.size(), label, "2026-11-22T12:00:00Z", StepKind.OTHER,
                    org.discern.work.HistoryStep.Standing.DONE, 1, true));
        String told = told(of(new HandoutSource(now.project(), now.app(), now.at(), now.imports(), now.corpus(), now.found(), now
                .histories(), now.users(), now.scenarios(), now.graph(), now.recipes(), now.comparisons(), now.grades(), now
                        .cuts(), now.runs(), steps, now.operation(), now.since())), "Appendix: decisions and runs").toString();
        assertTrue(told.contains("Name cluster \"card_gone\"") && !told.contains("Ask “") && !told.contains("Add scene"), told);
        assertTrue(told.contains("2 steps that only tried or showed something are left out"), told);
        assertTrue(StepKind.isPassing(List.of("user.scenarios/present")) && StepKind.isPassing(List.of("setting/show.order",
                "setting/show.scene/1")));
        assertFalse(StepKind.isPassing(List.of("user.scenarios/present", "user.scenarios/saved/x")));
        assertFalse(StepKind.isPassing(List.of()));
    }

    @Test
    void theCutIsCalledTheSameInWordsAndDrawing() {
        HandoutSource now = HandoutFixture.intents();
        var discovery = now.found().orElseThrow().discovery();
        double learned = discovery.curve().learned();
        double top = discovery.tree().maxHeight();
        assertTrue(ThresholdChapter.isLearned(discovery.curve(), learned + top * 1e-5, top), "told alike");
        assertFalse(ThresholdChapter.isLearned(discovery.curve(), learned + top * .002, top), "told as two");
    }

    @Test
    void theClusterTableHoldsEvidenceAndDecisions() {
        HandoutSource source = HandoutFixture.intents();
        Handout handout = of(source);
        Block.Grid table = all(handout, Block.Grid.class).stream().filter(g -> g.columns().size() == 6 && g.caption().contains(
                "Candidates")).findFirst().orElseThrow();
        List<String> first = table.rows().getFirst();
        assertEquals("card_gone", first.get(0));
        assertEquals("accepted", first.get(1));
        assertEquals("0.81", first.get(4));
        assertEquals("0.93", first.get(5));
        assertEquals("rejected", table.rows().getLast().get(1), "the rejected stand last");
        assertTrue(table.caption().endsWith("Run 7, seed 11."), table.caption());
        HandoutSource.Found found = source.found().orElseThrow();
        var called = org.discern.work.intent.ClusterNames.of(source.corpus(), found.discovery(), found.decisions(),
                new org.discern.work.Assigned(source.corpus(), found.discovery(), found.decisions()).clusters());
        for (List<String> row : table.rows().subList(1, table.rows().size()))
            assertTrue(called.values().stream().anyMatch(name -> row.getFirst().equals(name + " (not named yet)")), row
                    + " is called as in the views");
        Block.Card card = all(handout, Block.Card.class).getFirst();
        assertEquals("card_gone", card.title());
        assertTrue(card.pairs().stream().anyMatch(p -> p.value().equals("lost card (p < .001)")), "only what stands out: "
                + card);
        assertTrue(card.pairs().stream().anyMatch(p -> p.value().equals(HandoutFixture.NOTE)));
        assertEquals(1, card.quotes().size());
        assertEquals(table.rows().size() - 1, all(handout, Block.Card.class).size(), "no card for the rejected one");
    }

    @Test
    void everyFigureAndTableIsNumberedOnceAndNamesItsSource() {
        for (HandoutSource source : List.of(HandoutFixture.intents(), HandoutFixture.users(), HandoutFixture.recipes())) {
            List<String> figures = all(of(source), Block.Figure.class).stream().map(Block.Figure::caption).toList();
            assertTrue(figures.size() >= 2, figures.toString());
            for (int i = 0; i < figures.size(); i++)
                assertTrue(figures.get(i).startsWith("Figure " + (i + 1) + ". "), figures
                        .get(i));
            for (String caption : figures)
                assertTrue(caption.matches("(?s).*(Run \\d+, seed \\d+\\.|Counted in the project\\.)$"), caption);
            List<String> tables = all(of(source), Block.Grid.class).stream().map(Block.Grid::caption).toList();
            for (int i = 0; i < tables.size(); i++)
                assertTrue(tables.get(i).startsWith("Table " + (i + 1) + ". "), tables.get(
                        i));
        }
    }

    @Test
    void marksOfDrawingsLieInside() {
        for (HandoutSource source : List.of(HandoutFixture.intents(), HandoutFixture.users(), HandoutFixture.recipes()))
            for (Block.Figure figure : all(of(source), Block.Figure.class)) {
                Drawing d = figure.drawing();
                for (Drawing.Mark mark : d.marks())
                    if (mark instanceof Drawing.Box b)
                        assertTrue(b.x() >= -1 && b.y() >= -1 && b.x() + b.width() <= d.width() + 1 && b.y() + b.height() <= d
                                .height() + 1, figure.caption() + b);
                else
                        if (mark instanceof Drawing.Run r)
                            for (int i = 0; i < r.points().length; i++)
                                assertTrue(r.points()[i] >= -1 && r.points()[i] <= (i % 2 == 0 ? d.width() : d.height()) + 1,
                                        figure
                                                .caption());
                assertFalse(d.says().isBlank());
            }
    }

    @Test
    void personalisationSaysHowMuchAndWhom() {
        Handout handout = of(HandoutFixture.users());
        String told = told(handout, "Personalisation").stream().map(Block::toString).collect(Collectors.joining("\n"));
        assertTrue(told.contains("accuracy is 0.750 with history and 0.250 from the text alone"), told);
        assertTrue(told.contains("It put right 10 requests the text alone got wrong, and spoiled 0"), told);
        Block.Grid people = all(handout, Block.Grid.class).stream().filter(g -> g.columns().size() == 7).findFirst()
                .orElseThrow();
        assertEquals(List.of("Ana", "10", "0.00", "1.00", "+1.00", "10", "0"), people.rows().getFirst());
        assertEquals("Ben", people.rows().getLast().getFirst());
        assertTrue(told.contains("“no news”: Ana says “play it again” with the history of Ben, 1 piece left out"), told);
    }

    @Test
    void rankingFindingsCompareTheListsAndTheGrades() {
        HandoutSource source = HandoutFixture.recipes();
        Handout handout = of(source);
        String told = told(handout, "Ranking").toString();
        assertTrue(told.contains("reach an NDCG of 0.210 and a recall of 0.340"), told);
        assertTrue(told.contains("two cooks") && told.contains("Look at the third place"));
        List<Block.Grid> tables = all(handout, Block.Grid.class);
        Block.Grid weights = tables.stream().filter(g -> g.caption().contains("Weights")).findFirst().orElseThrow();
        assertEquals("8.50", weights.rows().getFirst().get(1), "the heaviest first");
        assertEquals(2, weights.rows().size(), "what weighs nothing is left out");
        Block.Grid agreement = tables.stream().filter(g -> g.columns().size() == 5).findFirst().orElseThrow();
        List<String> other = agreement.rows().get(1);
        assertEquals(List.of("66.7 %", "-1.00", "1", "1.00"), other.subList(1, 5).stream().map(s -> s.replace('−', '-'))
                .toList());
        String graph = text(HandoutChapters.of(source, HandoutChoices.USUAL.withHidden(true), Strings::of));
        assertFalse(graph.contains("quick pasta") || graph.contains("third place"), "requests and notes are hidden");
        for (int user = 0; user < 2; user++) assertFalse(graph.contains(source.graph().name(user)), source.graph().name(user));
    }

    @Test
    void whatIsHiddenIsNotInTheReportAtAll() {
        var hidden = HandoutChoices.USUAL.withHidden(true);
        String intents = text(HandoutChapters.of(HandoutFixture.intents(), hidden, Strings::of));
        for (String utterance : HandoutFixture.intents().corpus().texts())
            assertFalse(intents.contains(utterance), utterance);
        assertFalse(intents.contains("Maria"));
        assertTrue(intents.contains("card_gone") && intents.contains("lost card"), "clusters keep their names and terms");
        assertTrue(intents.contains("Name cluster “\uE0F0”"), "a step's words stay, what it names goes");
        String users = text(HandoutChapters.of(HandoutFixture.users(), hidden, Strings::of));
        for (String name : List.of("Ana", "Ben", "play it", "no news")) assertFalse(users.contains(name), name);
        assertTrue(users.contains("User A"));
    }

    @Test
    void aStepThatNamesAPersonKeepsOnlyItsVerb() {
        var veil = new Veil(true, Strings::of);
        assertEquals("Look \uE0F0", veil.step("Look at Ana", StepKind.USERS));
        assertEquals("Discover intents (run 1)", veil.step("Discover intents (run 1)", StepKind.RUNS));
        assertEquals("Look at Ana", new Veil(false, Strings::of).step("Look at Ana", StepKind.USERS));
    }

    @Test
    void undoneStepsAreNoDecisions() {
        String told = told(of(HandoutFixture.intents()), "Appendix: decisions and runs").toString();
        assertTrue(told.contains("Name cluster \"card_gone\""));
        assertFalse(told.contains("oops"));
    }

    @Test
    void theNextReportTellsWhatChanged() {
        HandoutSource now = HandoutFixture.intents();
        HandoutFacts facts = HandoutChapters.facts(now);
        assertEquals(400.0, facts.numbers().get("utterances"));
        assertEquals(1.0, facts.numbers().get("accepted"));
        assertEquals(Map.of("discovery", 7L), facts.runs());
        var numbers = new java.util.HashMap<>(facts.numbers());
        numbers.put("accepted", 0.0);
        numbers.remove("unseen");
        var old = new HandoutFacts("2026-11-01T08:00:00Z", 1, Map.of("discovery", 5L), numbers);
        var was = new Clustering(List.of(new Clustering.Group(1, "cards", true, ReviewState.NEW, new long[]{1, 2, 3, 4})),
                new long[]{1, 2, 3, 4});
        var is = new Clustering(List.of(new Clustering.Group(2, "lost", true, ReviewState.NEW, new long[]{1, 2}),
                new Clustering.Group(3, "found", true, ReviewState.NEW, new long[]{3, 4})), new long[]{1, 2, 3, 4});
        var since = new HandoutSource.Since(old, Optional.of(ClusterDiff.between(was, is)), "");
        Handout handout = of(new HandoutSource(now.project(), now.app(), now.at(), now.imports(), now.corpus(), now.found(), now
                .histories(), now.users(), now.scenarios(), now.graph(), now.recipes(), now.comparisons(), now.grades(), now
                        .cuts(), now.runs(), now.steps(), now.operation(), Optional.of(since)));
        List<Block> told = told(handout, "What changed since the last report");
        assertTrue(told.toString().contains("Compared with the report of 1 Nov 2026, 08:00 UTC 2 numbers changed"), told
                .toString());
        assertTrue(told.toString().contains("Discovery: run 7 in place of run 5."));
        Block.Grid table = (Block.Grid) told.stream().filter(Block.Grid.class::isInstance).findFirst().orElseThrow();
        assertTrue(table.rows().contains(List.of("accepted candidates", "0", "1", "+1")), table.rows().toString());
        assertTrue(told.toString().contains("[split, cards, lost, found, 4, 4]"), told.toString());
    }

    /// A sentence that counts one thing says it in the singular, and no pattern is left in any.
    @Test
    void oneIsNotMany() {
        var many = java.util.regex.Pattern.compile(
                "\\b1 (layers|passes|heads|utterances|clusters|candidates|intents|labels|users|cooks|recipes|requests|pieces|numbers|texts|steps|imports|runs)\\b");
        for (HandoutSource source : List.of(HandoutFixture.nothing(), HandoutFixture.intents(), HandoutFixture.users(),
                HandoutFixture.recipes())) {
            String all = text(of(source));
            var found = many.matcher(all);
            assertFalse(found.find(), () -> all.substring(Math.max(0, found.start() - 60), found.end()));
            assertFalse(all.contains(",choice,"), "a pattern was not filled in");
        }
        assertEquals("width 8, 1 layer, 2 heads", Strings.of("handout.method.network.says", 8, 1, 2));
        assertEquals("1 utterance", Strings.of("handout.card.size", 1));
        assertEquals("1,200 utterances", Strings.of("handout.card.size", 1200));
    }

    @Test
    void namesInTheDrawingOfMovesAreBrokenAndNotCut() {
        assertEquals(List.of("Burgers with", "black beans and", "bacon"), MovesDrawing.lines("Burgers with black beans and bacon",
                15));
        assertEquals(List.of("Pie"), MovesDrawing.lines("Pie", 15));
        assertEquals(List.of("a", "Donaudampfschi…"), MovesDrawing.lines("a Donaudampfschifffahrt", 15));
    }

    @Test
    void countsOfTheUnseenAgree() {
        HandoutSource source = HandoutFixture.intents();
        var grouped = new Grouped(source.corpus(), source.found().orElseThrow());
        assertEquals(grouped.clusters().unseen(), grouped.unseen() + grouped.asideAbove());
        double said = HandoutChapters.facts(source).numbers().getOrDefault("unseen", -1.0);
        assertEquals(grouped.unseen(), said, "the cover and the chapter say the same");
    }
}
