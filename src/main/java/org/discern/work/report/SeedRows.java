package org.discern.work.report;

import java.util.List;

/// The lines of one draw.
public record SeedRows(long seed, List<Row> rows) {
    public SeedRows { rows = List.copyOf(rows); }
}
