package org.discern.ui.finding;

import org.discern.domain.finding.Finding;
import org.discern.work.Problem;

/// One line of the pane.
sealed interface ProblemLine {
    /// A finding about data or decisions.
    ///
    /// @param aside a person called it no problem
    record Found(Finding finding, boolean aside) implements ProblemLine {}

    /// Something that went wrong in this session.
    record Failure(Problem problem) implements ProblemLine {}
}
