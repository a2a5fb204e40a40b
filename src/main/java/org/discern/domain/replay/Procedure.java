package org.discern.domain.replay;

import java.util.EnumSet;
import java.util.Set;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.user.UserSpec;
import org.jspecify.annotations.Nullable;

/// How a project came to what it knows, told by rule; each part is there when the project had such a run.
///
/// @param format [#FORMAT]
/// @param project it was drawn up from
/// @param madeAt ISO-8601 UTC
/// @param app product and version
public record Procedure(String format, String project, String madeAt, String app, @Nullable IntentSteps intents,
        @Nullable TrainingSteps<UserSpec> users, @Nullable TrainingSteps<RecipeSpec> recipes) {
    public static final String FORMAT = "discern-steps-2";

    /// What it can be done on.
    public Set<ImportKind> kinds() {
        var out = EnumSet.noneOf(ImportKind.class);
        if (intents != null) out.add(ImportKind.UTTERANCES);
        if (users != null) out.add(ImportKind.HISTORIES);
        if (recipes != null) out.add(ImportKind.RECIPES);
        return out;
    }
}
