package org.discern.ui.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.ui.kit.Fuzzy;
import org.discern.work.log.LogLine;
import org.discern.work.log.LogRing;

/// Which lines of the log show, newest first, and how they read.
public final class LogViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH).withZone(ZoneId
            .systemDefault());

    private final LogRing ring;
    private final ObjectProperty<LogLine.Level> level = new SimpleObjectProperty<>(LogLine.Level.INFO);
    private final StringProperty filter = new SimpleStringProperty("");

    public LogViewModel(LogRing ring) { this.ring = ring; }

    LogRing ring() { return ring; }

    /// Lines less grave than this do not show.
    public ObjectProperty<LogLine.Level> level() { return level; }

    /// Only lines with all these words show.
    public StringProperty filter() { return filter; }

    public List<LogLine> shown() {
        return ring.lines().reversed().stream().filter(line -> line.level().reaches(level.get()) && Fuzzy.holdsAll(filter.get(),
                line
                        .words() + " " + line.source() + " " + line.trace())).toList();
    }

    static String time(LogLine line) { return TIME.format(line.at()); }

    /// As text, oldest first, traces and all.
    public static String text(List<LogLine> lines) {
        var out = new StringBuilder();
        for (LogLine line : lines.stream().sorted(java.util.Comparator.comparingLong(LogLine::number)).toList()) {
            out.append(line.at()).append(' ').append(line.level()).append(' ').append(line.source()).append(" - ").append(line
                    .words()).append('\n');
            if (!line.trace().isEmpty()) out.append(line.trace().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
