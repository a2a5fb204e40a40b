package org.discern.domain.replay;

import java.util.List;

/// What a cluster has to be like to get a name: most of these examples fall into it.
///
/// @param name of the intent; empty for what was rejected and is to be rejected again
/// @param domain it was linked to, or empty
/// @param description what it means, or empty
/// @param examples utterances the analyst chose, then the nearest to its middle; at least one
public record IntentRule(String name, String domain, String description, List<String> examples) {
    public IntentRule {
        examples = List.copyOf(examples);
        if (examples.isEmpty()) throw new IllegalArgumentException("A rule needs an example");
    }

    public boolean isRejection() { return name.isEmpty(); }
}
