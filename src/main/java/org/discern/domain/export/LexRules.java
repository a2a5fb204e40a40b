package org.discern.domain.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;

/// Amazon Lex V2.
///
/// Source: docs.aws.amazon.com/lexv2, "Quotas": 1,000 intents a locale in en-AU, en-GB and en-US, 250 elsewhere; 1,500
/// sample utterances an intent; 500 characters an utterance (Unicode code units); 2,000,000 characters a locale in those
/// three, 200,000 elsewhere. "CreateIntent": names match `^([0-9a-zA-Z][_-]?){1,100}$`,
/// descriptions hold 200 characters. Braces in an utterance name a slot.
/// `FallbackIntent` is part of every locale.
public record LexRules() implements ToolRules {
    private static final int DESCRIPTION = 200;
    private static final Set<String> LARGE = Set.of("en_AU", "en_GB", "en_US");

    @Override
    public String tool() { return "Lex"; }

    @Override
    public ToolLimits limits(String locale) {
        boolean large = LARGE.contains(locale);
        return new ToolLimits(100, large ? 1_000 : 250, 1_500, ToolLimits.NONE, 500, large ? 2_000_000 : 200_000, 1, 1);
    }

    @Override
    public String nameRule() {
        return "may hold only unaccented letters, digits, and single “_” and “-” between them, beginning with a letter or digit";
    }

    @Override
    public Set<String> reserved() { return Set.of("fallbackintent"); }

    @Override
    public String legal(String name) {
        if (name.matches("([0-9a-zA-Z][_-]?)+")) return name;
        String letters = name.replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l")
                .replace("Æ",
                        "Ae").replace("Œ", "Oe").replace("Ø", "O").replace("Ł", "L"); // what no decomposition knows
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.replaceAll("[^0-9a-zA-Z_-]+", "_").replaceAll("[_-]*_[_-]*|--+", "_").replaceAll("^[_-]+|[_-]+$", "");
    }

    /// A description as far as Lex takes it: a longer one ends after a word, with an ellipsis.
    public static String shortened(String description) {
        if (description.length() <= DESCRIPTION) return description;
        int end = description.lastIndexOf(' ', DESCRIPTION - 1);
        return description.substring(0, end > DESCRIPTION / 2
                ? end
                : Character.isHighSurrogate(description.charAt(DESCRIPTION - 2))
                        ? DESCRIPTION - 2
                        : DESCRIPTION - 1) + "…";
    }

    @Override
    public List<Finding> oddTexts(Phrases phrases) {
        List<Finding> out = new ArrayList<>(braces(phrases));
        Set<String> written = phrases.byName().keySet();
        phrases.descriptions().entrySet().stream().filter(e -> e.getValue().length() > DESCRIPTION && written.contains(e
                .getKey()))
                .sorted(Map.Entry.comparingByKey()).forEach(e -> out.add(new Finding(Rule.LONG_TEXT, Gravity.NOTE, e.getKey(),
                        List.of(), "has a description of " + e.getValue().length() + " characters; Lex takes " + DESCRIPTION
                                + ", so its end is left out.", Optional.empty())));
        return List.copyOf(out);
    }

    private static List<Finding> braces(Phrases phrases) {
        Map<Integer, String> without = new LinkedHashMap<>();
        for (Phrase p : phrases.all())
            if (p.text().indexOf('{') >= 0 || p.text().indexOf('}') >= 0)
                without.put(p.row(), p.text().replace('{', '(').replace('}', ')'));
        if (without.isEmpty()) return List.of();
        return List.of(new Finding(Rule.ODD_TEXT, Gravity.REFUSED, "", List.copyOf(without.keySet()), Preflight.count(without
                .size(), "text holds", "texts hold")
                + " braces. Lex reads what stands in them as a slot and refuses the intent, since it has none.", Optional.of(
                        new Fix.Reword(without, "Write round brackets"))));
    }
}
