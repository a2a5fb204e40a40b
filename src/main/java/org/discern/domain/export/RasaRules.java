package org.discern.domain.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;

/// Rasa Open Source 3.x.
///
/// Source: rasa.com/docs, "NLU Training Data" (`/` is reserved for retrieval intents; names in lower case without spaces and
/// special characters are advised) and "Training Data Format"; `shared/core/constants.py` (DEFAULT_INTENTS); the training
/// warns of intents with fewer than 2 examples (`TrainingData.MIN_EXAMPLES_PER_INTENT`).
///
/// @param delimiter between domain and intent; `/` is legal once the analyst chose it
public record RasaRules(String delimiter) implements ToolRules {
    @Override
    public String tool() { return "Rasa"; }

    @Override
    public ToolLimits limits(String locale) {
        int none = ToolLimits.NONE;
        return new ToolLimits(none, none, none, none, none, Long.MAX_VALUE, 1, 2);
    }

    @Override
    public String nameRule() { return "cannot hold “/”, which marks retrieval intents, nor line breaks"; }

    @Override
    public Set<String> reserved() {
        return Set.of("restart", "back", "out_of_scope", "session_start", "session_end", "silence_timeout", "nlu_fallback");
    }

    @Override
    public String legal(String name) {
        String legal = name.strip().replaceAll("[\\r\\n\\t]+", " ");
        return delimiter.equals("/") ? legal : legal.replace('/', '_');
    }

    @Override
    public List<Finding> oddTexts(Phrases phrases) {
        List<Integer> rows = phrases.all().stream().filter(p -> RasaText.looksAnnotated(p.text())).map(Phrase::row).toList();
        if (rows.isEmpty()) return List.of();
        return List.of(new Finding(Rule.ODD_TEXT, Gravity.NOTE, "", rows, Preflight.count(rows.size(), "text looks",
                "texts look") + " like an entity annotation, [text](entity). Rasa knows no escape for it, so a space is written "
                + "after the bracket; the exact text stands beside it, and Discern reads it back.", Optional.empty()));
    }
}
