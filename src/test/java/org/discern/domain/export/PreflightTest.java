package org.discern.domain.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Each tool's rules against small sets one can see, and the fixes against the rules.
class PreflightTest {
    private static Phrases of(String... pairs) {
        List<Phrase> all = IntStream.range(0, pairs.length / 2).mapToObj(i -> new Phrase(i, pairs[2 * i + 1], pairs[2 * i], "",
                pairs[2 * i])).toList();
        return new Phrases(all, all.stream().map(Phrase::name).collect(Collectors.toSet()), 0, 0);
    }

    private static Phrases many(String intent, int n) {
        return of(IntStream.range(0, n).boxed().flatMap(i -> List.of(intent, "text number " + i).stream()).toArray(
                String[]::new));
    }

    private static ToolRules rules(ExportFormat format) { return ToolRules.of(format, ExportChoices.of(format)).orElseThrow(); }

    private static List<Finding> check(ExportFormat format, Phrases phrases) {
        return Preflight.of(rules(format), phrases, "en_US");
    }

    private static Finding only(List<Finding> findings, Rule rule) {
        List<Finding> of = findings.stream().filter(f -> f.rule() == rule).toList();
        assertEquals(1, of.size(), findings.toString());
        return of.getFirst();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"LEX, lost card!, lost_card", "LEX, Größe & Maß, Grosse_Mass", "LEX, a--b__c, a_b_c",
            "LEX, _x_, x", "LEX, order_tea, -", "WATSON, pay bill, pay_bill", "WATSON, sys-any, any", "WATSON, .., intent",
            "WATSON, größe.1, -", "RASA, faq/ask, faq_ask", "RASA, שלום, -", "DIALOGFLOW_CX, order: tea, -", "LEX, שלום, intent"})
    void illegalNamesGetTheNearestLegalOne(ExportFormat format, String name, String legal) {
        List<Finding> findings = check(format, of(name, "a", name, "b", name, "c", name, "d", name, "e")).stream().filter(f -> f
                .gravity() == Gravity.REFUSED).toList();
        if (legal == null) {
            assertEquals(List.of(), findings);
            return;
        }
        assertEquals(new Fix.Rename(name, legal), only(findings, Rule.ILLEGAL_NAME).fix().orElseThrow());
        assertEquals(5, only(findings, Rule.ILLEGAL_NAME).rows().size());
    }

    @Test
    void twoNamesNeverBecomeOne() {
        Phrases fixed = Preflight.fixed(rules(ExportFormat.LEX), of("a b", "1", "a_b", "2", "a&b", "3", "A_B", "4"), "en_US",
                Gravity.ADVICE);
        assertEquals(4, fixed.byName().size());
        assertEquals(List.of(), check(ExportFormat.LEX, fixed).stream().filter(f -> f.gravity() != Gravity.NOTE).toList());
    }

    @Test
    void reservedAndLongNamesAreRenamed() {
        Finding reserved = only(check(ExportFormat.RASA, of("nlu_fallback", "a", "nlu_fallback", "b")), Rule.RESERVED_NAME);
        assertEquals("Rename to nlu_fallback_intent", reserved.fix().orElseThrow().words());
        String name = "x".repeat(65);
        Finding tooLong = only(check(ExportFormat.DIALOGFLOW_CX, of(name, "a")), Rule.LONG_NAME);
        assertEquals(new Fix.Rename(name, "x".repeat(64)), tooLong.fix().orElseThrow());
        assertEquals(Rule.EMPTY_NAME, check(ExportFormat.LEX, of(" ", "a")).getFirst().rule());
    }

    @Test
    void thinIntentsAreAdvisedAgainstByEachToolsOwnNumber() {
        Map<ExportFormat, Integer> advised = Map.of(ExportFormat.RASA, 2, ExportFormat.WATSON, 5, ExportFormat.DIALOGFLOW_CX, 10,
                ExportFormat.DIALOGFLOW_ES, 10);
        advised.forEach((format, n) -> {
            assertTrue(check(format, many("i", n)).stream().noneMatch(f -> f.rule() == Rule.FEW_EXAMPLES), format.toString());
            Finding thin = only(check(format, many("i", n - 1)), Rule.FEW_EXAMPLES);
            assertEquals(Gravity.ADVICE, thin.gravity());
            assertEquals(0, Fix.apply(many("i", n - 1), List.of(thin.fix().orElseThrow())).all().size());
        });
    }

    @Test
    void limitsHangOnTheLocale() {
        String[] pairs = IntStream.range(0, 251).boxed().flatMap(i -> List.of("i" + i, "t" + i).stream()).toArray(String[]::new);
        assertEquals(List.of(), Preflight.of(new LexRules(), of(pairs), "en_GB"));
        Finding many = only(Preflight.of(new LexRules(), of(pairs), "de_DE"), Rule.MANY_INTENTS);
        assertEquals(250, Fix.apply(of(pairs), List.of(many.fix().orElseThrow())).byName().size());
    }

    @Test
    void longTextsAndTooManyOfThemAreLeftOut() {
        Phrases set = of("i", "x".repeat(501), "i", "y");
        assertEquals(List.of("y"), Preflight.fixed(new LexRules(), set, "en_US", Gravity.REFUSED).all().stream().map(Phrase::text)
                .toList());
        assertEquals(1_500, Preflight.fixed(new LexRules(), many("i", 1_600), "en_US", Gravity.REFUSED).all().size());
        var all = new ArrayList<Phrase>();
        for (int i = 0; i < 26_000; i++) all.add(new Phrase(i, "text " + i, "i" + i % 7, "", "i" + i % 7));
        Phrases fixed = Preflight.fixed(new WatsonRules(), new Phrases(all, Set.of(), 0, 0), "en_US", Gravity.REFUSED);
        assertTrue(fixed.all().size() <= 25_000 && fixed.all().size() > 24_900, "" + fixed.all().size());
    }

    @Test
    void oneTextInTwoIntentsStaysWhereItIsOftener() {
        Phrases set = of("a", "same words", "a", "Same words ", "b", "same words", "a", "1", "b", "2", "b", "3", "b", "4");
        Finding both = only(check(ExportFormat.RASA, set), Rule.TWO_INTENTS);
        assertEquals(List.of(0, 1, 2), both.rows());
        assertEquals(new Fix.Drop(Set.of(2), "Keep it in a"), both.fix().orElseThrow());
        assertTrue(both.sentence().contains("with b"), both.sentence());
        Finding again = only(check(ExportFormat.RASA, of("a", "x", "a", "x")), Rule.REPEATED_TEXT);
        assertEquals(List.of(1), again.rows());
    }

    @Test
    void whatToolsReadAsSomethingElseIsTold() {
        Finding braces = only(check(ExportFormat.LEX, of("a", "a pot of {tea}")), Rule.ODD_TEXT);
        assertEquals("a pot of (tea)", Fix.apply(of("a", "a pot of {tea}"), List.of(braces.fix().orElseThrow())).all().getFirst()
                .text());
        assertEquals(Gravity.NOTE, only(check(ExportFormat.RASA, of("a", "see [docs](page)")), Rule.ODD_TEXT).gravity());
        Finding lines = only(check(ExportFormat.WATSON, of("a", "one\ntwo")), Rule.ODD_TEXT);
        assertEquals("one two", Fix.apply(of("a", "one\ntwo"), List.of(lines.fix().orElseThrow())).all().getFirst().text());
    }

    @Test
    void whatIsLeftOutIsCounted() {
        var set = new Phrases(of("a", "x").all(), Set.of("a", "bare"), 1_234, 1);
        List<String> told = check(ExportFormat.RASA, set).stream().filter(f -> f.gravity() == Gravity.NOTE).map(f -> f.name()
                + " " + f
                        .sentence()).toList();
        assertTrue(told.contains("bare has no example and is left out."), told.toString());
        assertTrue(told.contains(" 1,234 rows without an intent are left out."), told.toString());
        assertTrue(told.contains(" 1 row known to belong to no intent is left out."), told.toString());
    }

    @Test
    void fixesFollowOneAnother() {
        Phrases set = of("a b", "x", "c", "y");
        Phrases out = Fix.apply(set, List.of(new Fix.Rename("a b", "a_b"), new Fix.LeaveOut("a_b")));
        assertEquals(List.of("c"), out.all().stream().map(Phrase::name).toList());
        assertEquals(set, Fix.apply(set, List.of()));
    }

    /// Whatever the names and texts: once all that is refused is fixed, nothing is refused any more.
    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"RASA", "DIALOGFLOW_ES", "DIALOGFLOW_CX", "LEX", "WATSON"})
    void fixedMeansAccepted(ExportFormat format) {
        String[] pieces = {"a", "B", " ", "_", "-", ".", "/", "é", "שלום", "😀", "sys-", "#", "\n", "{", "}", "x".repeat(70),
                "9"};
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var pairs = new ArrayList<String>();
            for (int i = 0; i < 80; i++) for (int part = 0; part < 2; part++) {
                var word = new StringBuilder();
                for (int n = random.nextInt(4); n >= 0; n--) word.append(pieces[random.nextInt(pieces.length)]);
                pairs.add(word.toString());
            }
            Phrases set = of(pairs.toArray(String[]::new));
            Phrases fixed = Preflight.fixed(rules(format), set, "en_US", Gravity.REFUSED);
            List<Finding> left = check(format, fixed).stream().filter(f -> f.gravity() == Gravity.REFUSED).toList();
            assertEquals(List.of(), left);
            assertFalse(fixed.all().isEmpty());
            assertEquals(set.byName().size(), fixed.byName().size(), "no two intents became one");
        }
    }
}
