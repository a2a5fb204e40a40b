package org.discern.domain.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Rasa writes entities into its examples: `a table for [two](number)`, `to [LA]{"entity": "city"}`.
///
/// Source: Rasa Open Source 3.x, `entities_parser.py` (ENTITY_REGEX) and "Training Data Format". There is no escape for a
/// text that merely looks so.
public final class RasaText {
    private static final Pattern ENTITY = Pattern.compile(
            "\\[([^\\]]+?)\\](?:\\(([^:)]+?)(?::([^)]+))?\\)|\\{([^}]+?)\\})");

    private RasaText() {}

    public static boolean looksAnnotated(String text) { return text.indexOf('[') >= 0 && ENTITY.matcher(text).find(); }

    /// The text without annotations, as Rasa learns it.
    public static String plain(String annotated) {
        return annotated.indexOf('[') < 0
                ? annotated
                : ENTITY.matcher(annotated).replaceAll(hit -> Matcher.quoteReplacement(hit
                        .group(1)));
    }

    /// The text with a space after each bracket that would begin an annotation, so that Rasa reads it as it stands.
    public static String apart(String text) {
        String out = text;
        for (Matcher hit = ENTITY.matcher(out); hit.find(); hit = ENTITY.matcher(out))
            out = out.substring(0, hit.end(1) + 1) + " " + out.substring(hit.end(1) + 1);
        return out;
    }
}
