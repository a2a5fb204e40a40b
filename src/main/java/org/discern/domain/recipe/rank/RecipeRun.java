package org.discern.domain.recipe.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.run.RunRecord;

/// One training of the recipe model; its weights lie beside it in the project file.
///
/// @param trust learned, per interaction type, 0..1
/// @param weights of the final score's features, by name; see [Why.Detail]
public record RecipeRun(RunRecord record, RecipeSpec spec, Map<String, Double> trust, Map<String, Double> weights) {
    public RecipeRun {
        trust = Collections.unmodifiableMap(new LinkedHashMap<>(trust));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
