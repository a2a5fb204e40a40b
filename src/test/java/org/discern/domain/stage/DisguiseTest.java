package org.discern.domain.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.junit.jupiter.api.Test;

class DisguiseTest {
    private static final UserEvent SAID = new UserEvent(7, "Zoe", 100, "call my mother", "call", "");
    private static final UserEvent OTHER = new UserEvent(8, "Ana", 200, "play it again", "music", "");
    private static final Histories HISTORIES = Histories.of(List.of(SAID, OTHER, new UserEvent(9, "Ben", 300, "stop", "stop",
            "")));
    private static final Scenario SCENARIO = new Scenario("my mother", "Zoe", "Ana", "call my mother", 400, 1, Set.of(), List.of(
            new Scenario.Recent(OTHER, true), new Scenario.Recent(OTHER.at(250), false), new Scenario.Recent(new UserEvent(0,
                    "Ana", 300, "made up by hand", "news", ""), true)));

    private static Disguise disguise(Sight... sights) {
        Show show = Show.NONE;
        for (Sight s : sights) show = show.with("a scene", "", s);
        return new Disguise(show, HISTORIES, RecipeGraph.EMPTY, letters -> "User " + letters, new Random(3));
    }

    @Test
    void barsSayNothingOfLettersAndLittleOfLength() {
        assertEquals("", Bars.over(""));
        var seen = new HashSet<String>();
        for (int words = 1; words <= 60; words++) seen.add(Bars.over("word ".repeat(words)));
        assertEquals(3, seen.size(), "three sizes, however long a text is");
        assertEquals(Bars.over("yes"), Bars.over("nevertheless"));
    }

    @Test
    void lettersGoOnBeyondZ() {
        var letters = new Pseudonyms();
        var all = new ArrayList<String>();
        for (int i = 0; i < 703; i++) all.add(letters.of("person " + i));
        assertEquals(List.of("A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"), List.of(all.get(0), all.get(1), all.get(25), all.get(
                26), all.get(51), all.get(52), all.get(701), all.get(702)));
        assertEquals("B", letters.of("person 1"));
    }

    @Test
    void peopleOfTheShowComeFirstAndKeepTheirLetters() {
        Disguise d = disguise(new Sight.Plain("review"), new Sight.Reading(SCENARIO));
        assertEquals("User A", d.person("Zoe"));
        assertEquals("User B", d.person("Ana"));
        assertEquals("User C", d.person("Ben"));
        assertEquals("User A", d.person("Zoe"));
        assertEquals("Zoe", d.realPerson("User A"));
    }

    @Test
    void aScenarioIsHiddenAndFoundAgain() {
        Disguise d = disguise(new Sight.Reading(SCENARIO));
        Scenario shown = d.scenario(SCENARIO);
        for (String word : List.of("Zoe", "Ana", "mother", "again", "hand"))
            assertFalse(shown.toString().contains(word), word + " in " + shown);
        assertEquals(SCENARIO.named(""), d.real(shown).named(""), "the model reads what was really said");
        assertEquals(2, shown.recent().stream().filter(Scenario.Recent::on).count());
    }

    @Test
    void theNameOfASceneIsHiddenWithWhatItShows() {
        Disguise d = disguise(new Sight.Reading(SCENARIO));
        Show show = Show.NONE.with("Zoe: “call my mother”, after all", "", new Sight.Reading(SCENARIO)).with("34 clusters", "",
                new Sight.Plain("review"));
        String shown = d.title(show.get(0), RecipeGraph.EMPTY);
        assertTrue(shown.startsWith("User A: “") && shown.endsWith("”, after all"), shown);
        assertFalse(shown.contains("mother"), shown);
        assertEquals("34 clusters", d.title(show.get(1), RecipeGraph.EMPTY));
    }

    @Test
    void keptScenariosAndTheirTicksAreHiddenAlike() {
        var beside = new Sight.Beside(List.of(SCENARIO, SCENARIO.named("Zoe as Ana")), List.of("Zoe as Ana"));
        Disguise d = disguise(beside);
        var shown = (Sight.Beside) d.sight(beside, RecipeGraph.EMPTY);
        for (String word : List.of("Zoe", "Ana", "mother")) assertFalse(shown.toString().contains(word), word + " in " + shown);
        assertEquals(List.of(shown.kept().get(1).name()), shown.ticked());
        assertNotEquals(shown.kept().get(0).name(), shown.kept().get(1).name());
    }

    @Test
    void rowsOfHistoriesStayWhereTheyAre() {
        Disguise d = disguise(new Sight.Reading(SCENARIO));
        Histories shown = d.histories(HISTORIES);
        for (int row = 0; row < HISTORIES.size(); row++) {
            assertEquals(HISTORIES.event(row).id(), shown.event(row).id());
            assertEquals(HISTORIES.event(row).label(), shown.event(row).label());
        }
        assertEquals(HISTORIES.find("Zoe"), shown.find("User A"), "although their names are out of order");
        assertTrue(shown.find("Zoe").isEmpty());
        assertEquals(d.scenario(SCENARIO).text(), shown.event(2).text(), "the same words look the same");
    }

    @Test
    void requestsThatLookAlikeAreToldApart() {
        Disguise d = disguise();
        assertNotEquals(d.request("quick pasta"), d.request("slow soup"));
        assertEquals(Bars.over("quick pasta"), d.request("slow soup").replace("\uFEFF", ""));
        Request pasta = new Request("quick pasta", List.of(), "quick pasta");
        var c = new Comparison("for Ana", List.of(new Comparison.Column("Ana today", RankQuery.of("", pasta))), 10, "ask Ana");
        Comparison shown = d.comparison(c, RecipeGraph.EMPTY);
        assertFalse(shown.toString().contains("Ana"), shown.toString());
        assertFalse(shown.toString().contains("pasta"), shown.toString());
        assertEquals(c.columns().getFirst().query(), d.real(shown.columns().getFirst().query(), text -> new Request(text, List
                .of(), text)));
    }
}
