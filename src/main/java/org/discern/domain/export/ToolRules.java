package org.discern.domain.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.corpus.ExportFormat;

/// What one tool accepts.
public sealed interface ToolRules permits RasaRules, DialogflowEsRules, DialogflowCxRules, LexRules, WatsonRules {
    /// As people call it.
    String tool();

    /// @param locale of the texts, where limits hang on it
    ToolLimits limits(String locale);

    /// What names may hold, as the second half of a sentence: "may hold only letters, …".
    String nameRule();

    /// Names the tool keeps for itself, in small letters.
    default Set<String> reserved() { return Set.of(); }

    /// The name itself when it is legal, else the legal one nearest to it, length aside; empty when nothing of it may stay.
    String legal(String name);

    /// Texts the tool would read as something else.
    default List<Finding> oddTexts(Phrases phrases) { return List.of(); }

    /// The rules of the tool a format belongs to; none for tables and models.
    static Optional<ToolRules> of(ExportFormat format, ExportChoices choices) {
        return switch (format) {
            case RASA -> Optional.of(new RasaRules(choices.delimiter()));
            case DIALOGFLOW_ES -> Optional.of(new DialogflowEsRules());
            case DIALOGFLOW_CX -> Optional.of(new DialogflowCxRules());
            case LEX -> Optional.of(new LexRules());
            case WATSON -> Optional.of(new WatsonRules());
            case CSV, TSV, JSON_LINES, MODEL -> Optional.empty();
        };
    }
}
