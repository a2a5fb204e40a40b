package org.discern.domain.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import would do, found by reading everything and keeping nothing.
///
/// @param report as the import would report
/// @param concerns how many rows each concern is about, whatever is chosen for them
/// @param facts what the rows amount to, by a word for each figure (`labelled`, `users`, …), in the order in which to tell them
/// @param faulty the rows left out and not merely skipped, at most [#LISTED], in file order
/// @param obstacle why nothing could be imported, in a sentence; empty when something could
/// @param sha256 by which the import would be known again
/// @param already when the same bytes are in the project, a sentence that says since when; else empty
public record ImportCheck(ImportReport report, Map<RowConcern, Long> concerns, Map<String, Long> facts, List<FaultyRow> faulty,
        String obstacle, String sha256, String already) {
    /// How many faulty rows are listed one by one.
    public static final int LISTED = 1_000;

    public ImportCheck {
        concerns = Map.copyOf(concerns);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        faulty = List.copyOf(faulty);
    }

    public ImportCheck withAlready(String sentence) {
        return new ImportCheck(report, concerns, facts, faulty, obstacle, sha256, sentence);
    }

    public ImportCheck withObstacle(String sentence) {
        return new ImportCheck(report, concerns, facts, faulty, sentence, sha256, already);
    }

    public long concern(RowConcern concern) { return concerns.getOrDefault(concern, 0L); }
}
