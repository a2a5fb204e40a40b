package org.discern.domain.replay;

import java.util.List;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.intent.DiscoverySpec;
import org.jspecify.annotations.Nullable;

/// How a project came to its intents: read a file, discover, cut, name.
///
/// @param reading how the latest file of utterances was read; null when none was imported
/// @param settings of the discovery
/// @param noveltyCut the analyst's own, 0..1; null for the suggested one
/// @param rules in the order of their names, rejections last
public record IntentSteps(@Nullable ImportPlan reading, DiscoverySpec settings, CutRule cut, @Nullable Double noveltyCut,
        List<IntentRule> rules) {
    public IntentSteps { rules = List.copyOf(rules); }
}
