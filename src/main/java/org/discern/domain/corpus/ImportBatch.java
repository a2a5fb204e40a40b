package org.discern.domain.corpus;

import java.util.List;
import java.util.Map;

/// The rows of one file, read and checked but not yet in the project.
///
/// @param name the file's name, shown to people
/// @param sha256 of the file's bytes in hexadecimal, to recognise it when it comes again
/// @param rows in file order; an id of 0 means that the project gives one
/// @param domainOfIntent from an imported domain file
public record ImportBatch(String name, String sha256, ImportPlan plan, List<Utterance> rows, Map<String, String> domainOfIntent,
        ImportReport report) {
    public ImportBatch {
        rows = List.copyOf(rows);
        domainOfIntent = Map.copyOf(domainOfIntent);
    }
}
