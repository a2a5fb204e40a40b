package org.discern.work.log;

import java.util.ArrayDeque;
import java.util.List;
import org.discern.work.Signal;

/// The latest lines of the log; older ones make room. Safe to call from any thread.
public final class LogRing {
    public static final int MOST = 5_000;

    private final ArrayDeque<LogLine> lines = new ArrayDeque<>();
    private final Signal<Long> count = new Signal<>(0L);
    private long added;

    /// Takes a line in under the next number.
    public void add(LogLine line) {
        long number;
        synchronized (this) {
            number = ++added;
            lines.addLast(new LogLine(number, line.at(), line.level(), line.thread(), line.source(), line.words(), line.trace(),
                    line.bare(), line.bareTrace()));
            while (lines.size() > MOST) lines.removeFirst();
        }
        count.set(number); // outside the lock: a listener may read
    }

    /// Oldest first, at most [#MOST].
    public synchronized List<LogLine> lines() { return List.copyOf(lines); }

    /// How many lines have ever come in; told after each.
    public Signal<Long> count() { return count; }
}
