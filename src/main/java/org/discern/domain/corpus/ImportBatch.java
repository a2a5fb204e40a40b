package org.discern.domain.corpus;

import java.util.List;
import java.util.Map;

/// The rows of one file, read and checked but not yet in the project.
///
/// @param name the file's name, shown to people
/// @param sha256 of the file's bytes in hexadecimal, to recognise it when it comes again
/// @param rows in file order; an id of 0 means that the project gives one
/// @param domainOfIntent from an imported domain file
/// @param places per row its place among all rows of the source, from 0, those that were left out counted; empty when nobody asks
public record ImportBatch(String name, String sha256, ImportPlan plan, List<Utterance> rows, Map<String, String> domainOfIntent,
        ImportReport report, List<Integer> places) {
    /// A batch whose rows need no place.
    public ImportBatch(String name, String sha256, ImportPlan plan, List<Utterance> rows, Map<String, String> domainOfIntent,
            ImportReport report) {
        this(name, sha256, plan, rows, domainOfIntent, report, List.of());
    }

    public ImportBatch {
        rows = List.copyOf(rows);
        domainOfIntent = Map.copyOf(domainOfIntent);
        places = List.copyOf(places);
    }

    public ImportBatch withVectors(String name) {
        return new ImportBatch(this.name, sha256, plan.withVectors(name), rows, domainOfIntent, report, places);
    }
}
