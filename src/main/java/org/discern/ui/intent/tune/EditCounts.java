package org.discern.ui.intent.tune;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.ui.kit.Strings;

/// How many edits of each kind there are, in words.
final class EditCounts {
    private EditCounts() {}

    /// e.g. `Edited: 2 own cuts, 1 lock, 3 moves`.
    static String words(ClusterEdits edits) {
        List<String> parts = new ArrayList<>();
        add(parts, "own", edits.localCuts().size());
        add(parts, "lock", edits.locks().size());
        add(parts, "join", edits.joins().size());
        add(parts, "split", edits.opened().size());
        add(parts, "move", edits.moves().size());
        add(parts, "ban", edits.bans().size());
        return Strings.of("intent.edits.are", String.join(", ", parts));
    }

    private static void add(List<String> parts, String kind, int count) {
        if (count > 0) parts.add(Strings.of("intent.edits." + kind, count));
    }
}
