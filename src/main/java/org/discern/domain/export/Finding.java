package org.discern.domain.export;

import java.util.List;
import java.util.Optional;

/// One thing the receiving tool would object to.
///
/// @param name the exported intent it is about; empty when it is about the whole
/// @param rows the corpus rows to look at, at most [#ROWS]
/// @param sentence what is wrong and why, for people
/// @param fix what can be done about it in the export
public record Finding(Rule rule, Gravity gravity, String name, List<Integer> rows, String sentence, Optional<Fix> fix) {
    public static final int ROWS = 1_000;

    public Finding { rows = List.copyOf(rows.size() > ROWS ? rows.subList(0, ROWS) : rows); }

    /// What happens when nothing is done.
    public enum Gravity {
        /// The tool refuses the file, or part of it.
        REFUSED,
        /// The tool takes it and understands users less well, or says so itself.
        ADVICE,
        /// Only to be known.
        NOTE
    }

    /// What is judged; also the order in which findings are shown.
    public enum Rule {
        EMPTY_NAME, ILLEGAL_NAME, RESERVED_NAME, LONG_NAME, LIKE_NAMES, MANY_INTENTS, MANY_EXAMPLES, MANY_IN_ALL, LONG_TEXT,
        ODD_TEXT, TWO_INTENTS, REPEATED_TEXT, NO_EXAMPLES, FEW_EXAMPLES, LEFT_OUT
    }
}
