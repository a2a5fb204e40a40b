package org.discern.ui.finding;

import org.discern.domain.finding.Finding;
import org.jspecify.annotations.Nullable;

/// Which lines show.
///
/// @param what which sort of lines
/// @param kind of [What#KIND]
record ProblemFilter(What what, Finding.@Nullable Kind kind) {
    static final ProblemFilter OPEN = new ProblemFilter(What.OPEN, null);
    static final ProblemFilter ASIDE = new ProblemFilter(What.ASIDE, null);
    static final ProblemFilter SESSION = new ProblemFilter(What.SESSION, null);

    /// Sorts of lines.
    enum What {
        /// What went wrong in this session and every finding that is not set aside.
        OPEN,
        /// The findings of one kind.
        KIND, ASIDE, SESSION
    }

    static ProblemFilter of(Finding.Kind kind) { return new ProblemFilter(What.KIND, kind); }

    boolean shows(ProblemLine line) {
        return switch (line) {
            case ProblemLine.Failure _ -> what == What.OPEN || what == What.SESSION;
            case ProblemLine.Found found -> switch (what) {
                case OPEN -> !found.aside();
                case KIND -> !found.aside() && found.finding().kind() == kind;
                case ASIDE -> found.aside();
                case SESSION -> false;
            };
        };
    }
}
