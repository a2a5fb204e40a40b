package org.discern.storage.exchange;

import java.nio.file.Path;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryBatch;

/// Reads a whole source of histories as a plan says. Every row comes out as an event of a user, is dropped as an exact
/// duplicate or for its length where the plan says so, or becomes a line of the report. Texts may be empty; users and times
/// may not.
public final class HistoryReader {
    private HistoryReader() {}

    /// @throws WorkbenchException when the source cannot be used at all: missing, empty, columns missing, or no row usable
    public static HistoryBatch read(Path given, ImportPlan plan, Progress progress) {
        return read(Given.of(given), plan, progress);
    }

    /// The same for several files, or with rows that were mended.
    public static HistoryBatch read(Given given, ImportPlan plan, Progress progress) {
        return sound(SourceReader.of(given, plan, progress)).into(name -> new EventIntake(name, plan));
    }

    static SourceReader sound(SourceReader source) {
        return source.needing(ColumnRole.USER, "the user").needing(ColumnRole.TIME, "the time").needing(ColumnRole.TEXT,
                "the text");
    }
}
