package org.discern.work.log;

import java.time.Instant;

/// One line of the log.
///
/// @param number from 1, in the order of arrival
/// @param source who wrote it: the short name of a class
/// @param words as written, with all names and texts; for this screen only
/// @param trace of a failure with its words; empty for none
/// @param bare the same without anything a project could have put into it: what the program itself says, with numbers and
/// codes; may leave this machine
/// @param bareTrace kinds of failure and places in the code, no words; empty for none
public record LogLine(long number, Instant at, Level level, String thread, String source, String words, String trace, String bare,
        String bareTrace) {
    /// How grave, the gravest first.
    public enum Level {
        ERROR, WARN, INFO, DEBUG;

        /// Whether this is as grave as the other, or graver.
        public boolean reaches(Level other) { return compareTo(other) <= 0; }
    }
}
