package org.discern.domain.user;

import java.util.List;
import org.discern.domain.run.RunRecord;

/// One training of the user model and what it achieved; its weights lie beside it in the project file.
///
/// @param classes names, in the model's order
public record UserRun(RunRecord record, UserSpec spec, List<String> classes, Outcomes outcomes) {
    public UserRun { classes = List.copyOf(classes); }
}
