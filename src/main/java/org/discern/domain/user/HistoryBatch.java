package org.discern.domain.user;

import java.util.List;
import org.discern.domain.corpus.ImportPlan;

/// The events of one file, read and checked but not yet in the project.
///
/// @param name the file's name, shown to people
/// @param sha256 of the file's bytes (unpacked) in hexadecimal, to recognise it when it comes again
/// @param events in file order, with the id 0: the project gives ids
public record HistoryBatch(String name, String sha256, ImportPlan plan, List<UserEvent> events, HistoryReport report) {
    public HistoryBatch { events = List.copyOf(events); }
}
