package org.discern.domain.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.Excerpt;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;

/// Holds what would be exported against a tool's rules. Cost: one pass over the phrases.
public final class Preflight {
    private static final int ROUNDS = 4;

    private final ToolRules rules;
    private final ToolLimits limits;
    private final String locale;
    private final Phrases phrases;
    private final Map<String, List<Phrase>> byName;
    private final Set<String> taken; // names in small letters, those given by fixes included
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(ToolRules rules, Phrases phrases, String locale) {
        this.rules = rules;
        this.limits = rules.limits(locale);
        this.locale = locale;
        this.phrases = phrases;
        this.byName = phrases.byName();
        this.taken = new HashSet<>();
        byName.keySet().forEach(name -> taken.add(small(name)));
        taken.addAll(rules.reserved());
    }

    /// @return gravest first, then by rule and name
    public static List<Finding> of(ToolRules rules, Phrases phrases, String locale) {
        return new Preflight(rules, phrases, locale).all();
    }

    /// Applies fixes, and those of what only then comes to light, until none is left to apply.
    ///
    /// @param worst only findings at least as grave are fixed
    public static Phrases fixed(ToolRules rules, Phrases phrases, String locale, Gravity worst) {
        Phrases now = phrases;
        for (int round = 0; round < ROUNDS; round++) {
            List<Fix> fixes = of(rules, now, locale).stream().filter(f -> f.gravity().compareTo(worst) <= 0).flatMap(f -> f.fix()
                    .stream()).toList();
            if (fixes.isEmpty()) return now;
            now = Fix.apply(now, fixes);
        }
        return now;
    }

    private List<Finding> all() {
        names();
        likeNames();
        sizes();
        texts();
        findings.addAll(rules.oddTexts(phrases));
        twoIntents();
        for (String name : phrases.bare())
            add(Rule.NO_EXAMPLES, Gravity.NOTE, name, List.of(), "has no example and is left out.", null);
        leftOut(phrases.unlabelled(), "without an intent");
        leftOut(phrases.outside(), "known to belong to no intent");
        findings.sort(Comparator.comparing(Finding::gravity).thenComparing(Finding::rule).thenComparing(Finding::name));
        return List.copyOf(findings);
    }

    private void names() {
        byName.forEach((name, examples) -> {
            String legal = rules.legal(name);
            if (name.isBlank())
                add(Rule.EMPTY_NAME, Gravity.REFUSED, name, rows(examples), count(examples.size(), "row has", "rows have")
                        + " an intent without a name.", rename(name, "intent"));
            else
                if (!legal.equals(name))
                    add(Rule.ILLEGAL_NAME, Gravity.REFUSED, name, rows(examples), "is no name " + rules.tool() + " takes: it "
                            + rules.nameRule() + ".", rename(name, legal));
            else
                    if (rules.reserved().contains(small(name)))
                        add(Rule.RESERVED_NAME, Gravity.REFUSED, name, rows(examples), "is a name " + rules.tool()
                                + " keeps for itself.", rename(name, name));
            else
                        if (name.length() > limits.nameLength())
                            add(Rule.LONG_NAME, Gravity.REFUSED, name, rows(examples), "has a name of " + name.length()
                                    + " characters; " + rules.tool() + " takes " + limits.nameLength() + ".", rename(name, name));
        });
    }

    private void likeNames() {
        var first = new HashMap<String, String>();
        byName.forEach((name, examples) -> {
            String former = first.putIfAbsent(small(name), name);
            if (former != null)
                add(Rule.LIKE_NAMES, Gravity.ADVICE, name, rows(examples), "differs from “" + former
                        + "” by capitals only; some tools and file systems take both for one.", rename(name, name));
        });
    }

    private void sizes() {
        int intents = byName.size();
        if (intents > limits.intents()) {
            add(Rule.MANY_INTENTS, Gravity.REFUSED, "", List.of(), "There are " + number(intents) + " intents; " + rules.tool()
                    + " takes " + number(limits.intents()) + in(locale)
                    + ". Export a part of them, or leave the smallest out.", smallest(intents - limits.intents()));
        }
        byName.forEach((name, examples) -> {
            int n = examples.size();
            if (n > limits.examples())
                add(Rule.MANY_EXAMPLES, Gravity.REFUSED, name, rows(examples), "has " + number(n) + " examples; " + rules.tool()
                        + " takes " + number(limits.examples()) + " an intent.", new Fix.Drop(Set.copyOf(rows(examples.subList(
                                limits.examples(), n))), "Keep the first " + number(limits.examples())));
            if (n < limits.fewest())
                add(Rule.FEW_EXAMPLES, Gravity.REFUSED, name, rows(examples), "has " + count(n, "example", "examples") + "; "
                        + rules
                                .tool() + " needs " + limits.fewest() + ".", new Fix.LeaveOut(name));
            else
                if (n < limits.advised())
                    add(Rule.FEW_EXAMPLES, Gravity.ADVICE, name, rows(examples), "has " + count(n, "example", "examples") + "; "
                            + rules.tool() + " advises " + limits.advised() + " or more.", new Fix.LeaveOut(name));
        });
        if (phrases.all().size() > limits.examplesInAll())
            add(Rule.MANY_IN_ALL, Gravity.REFUSED, "", List.of(), "There are " + number(phrases.all().size()) + " examples; "
                    + rules.tool() + " takes " + number(limits.examplesInAll()) + ".", evenly(limits.examplesInAll()));
        long characters = phrases.all().stream().mapToLong(p -> p.text().length()).sum();
        if (characters > limits.charactersInAll())
            add(Rule.MANY_IN_ALL, Gravity.REFUSED, "", List.of(), "The examples hold " + number(characters) + " characters; "
                    + rules.tool() + " takes " + number(limits.charactersInAll()) + in(locale) + ".", evenly((int) (phrases.all()
                            .size() * (limits.charactersInAll() * 0.95 / characters))));
    }

    private void texts() {
        List<Phrase> longOnes = phrases.all().stream().filter(p -> p.text().length() > limits.textLength()).toList();
        if (longOnes.isEmpty()) return;
        add(Rule.LONG_TEXT, Gravity.REFUSED, "", rows(longOnes), count(longOnes.size(), "text is", "texts are") + " longer than "
                + number(limits.textLength()) + " characters, which is the most " + rules.tool() + " takes.", new Fix.Drop(Set
                        .copyOf(rows(longOnes)), "Leave them out"));
    }

    /// The same words in two intents teach a classifier nothing; the intent with more of them keeps the text, the larger one on a tie.
    private void twoIntents() {
        var byText = new LinkedHashMap<String, List<Phrase>>();
        for (Phrase p : phrases.all()) byText.computeIfAbsent(small(p.text().strip()), _ -> new ArrayList<>(1)).add(p);
        var again = new ArrayList<Phrase>();
        byText.values().forEach(same -> {
            if (same.size() == 1) return;
            var counts = new LinkedHashMap<String, Integer>();
            same.forEach(p -> counts.merge(p.name(), 1, Integer::sum));
            if (counts.size() == 1) {
                again.addAll(same.subList(1, same.size()));
                return;
            }
            String keeper = counts.keySet().stream().max(Comparator.comparingInt((String n) -> counts.getOrDefault(n, 0))
                    .thenComparingInt(n -> byName.getOrDefault(n, List.of()).size()).thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            List<Integer> others = rows(same.stream().filter(p -> !p.name().equals(keeper)).toList());
            add(Rule.TWO_INTENTS, Gravity.ADVICE, keeper, rows(same), "shares the text “" + shortened(same.getFirst().text())
                    + "” with " + String.join(", ", counts.keySet().stream().filter(n -> !n.equals(keeper)).toList()) + ".",
                    new Fix.Drop(Set.copyOf(others), "Keep it in " + keeper));
        });
        if (!again.isEmpty())
            add(Rule.REPEATED_TEXT, Gravity.NOTE, "", rows(again), count(again.size(), "text repeats", "texts repeat")
                    + " one of the same intent.", new Fix.Drop(Set.copyOf(rows(again)), "Write each once"));
    }

    private void leftOut(int rows, String why) {
        if (rows > 0)
            add(Rule.LEFT_OUT, Gravity.NOTE, "", List.of(), count(rows, "row", "rows") + " " + why
                    + (rows == 1 ? " is left out." : " are left out."), null);
    }

    private Fix rename(String name, String wish) {
        String base = wish.isEmpty() ? "intent" : wish;
        if (rules.reserved().contains(small(base))) base = base + "_intent";
        String cut = base.length() > limits.nameLength() ? rules.legal(Excerpt.beginning(base, limits.nameLength())) : base;
        String legal = cut;
        for (int i = 2; taken.contains(small(legal)); i++) {
            String end = "_" + i;
            legal = Excerpt.beginning(cut, limits.nameLength() - end.length()) + end;
        }
        taken.add(small(legal));
        return new Fix.Rename(name, legal);
    }

    private Fix smallest(int surplus) {
        List<String> least = byName.entrySet().stream().sorted(Comparator.comparingInt(
                (Map.Entry<String, List<Phrase>> e) -> e.getValue().size()).thenComparing(Map.Entry::getKey)).limit(surplus).map(
                        Map.Entry::getKey).toList();
        var rows = new HashSet<Integer>();
        least.forEach(name -> rows.addAll(rows(byName.getOrDefault(name, List.of()))));
        return new Fix.Drop(rows, "Leave the smallest " + number(surplus) + " out");
    }

    /// Cuts the largest intents until no more than `most` examples stay.
    private Fix evenly(int most) {
        int cap = byName.values().stream().mapToInt(List::size).max().orElse(0);
        int low = 0;
        while (low < cap) {
            int middle = (low + cap + 1) / 2;
            if (byName.values().stream().mapToInt(e -> Math.min(e.size(), middle)).sum() <= most) low = middle;
            else cap = middle - 1;
        }
        int kept = Math.max(1, low);
        var rows = new HashSet<Integer>();
        byName.values().forEach(e -> rows.addAll(rows(e.subList(Math.min(e.size(), kept), e.size()))));
        return new Fix.Drop(rows, "Keep the first " + number(kept) + " of each intent");
    }

    private void add(Rule rule, Gravity gravity, String name, List<Integer> rows, String sentence,
            @org.jspecify.annotations.Nullable Fix fix) {
        findings.add(new Finding(rule, gravity, name, rows, sentence, Optional.ofNullable(fix)));
    }

    private static List<Integer> rows(List<Phrase> of) { return of.stream().map(Phrase::row).toList(); }

    private static String small(String name) { return name.toLowerCase(Locale.ROOT); }

    private static String in(String locale) { return " (" + locale + ")"; }

    static String number(long n) { return String.format(Locale.ROOT, "%,d", n); }

    static String count(long n, String one, String many) { return number(n) + " " + (n == 1 ? one : many); }

    private static String shortened(String text) { return Excerpt.of(text, 60); }
}
