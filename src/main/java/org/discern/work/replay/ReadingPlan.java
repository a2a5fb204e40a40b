package org.discern.work.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;

/// How the former file was read, taken over to another by the names of the columns.
final class ReadingPlan {
    private ReadingPlan() {}

    /// As the former file with the same columns was read, else as guessed.
    ///
    /// @param guess how the other file would be read without a model
    static ImportPlan of(ImportPlan guess, List<ImportPlan> formers) {
        Set<String> here = Set.copyOf(guess.columns());
        return formers.stream().filter(former -> Set.copyOf(former.columns()).equals(here)).findFirst().map(former -> {
            ImportPlan plan = guess.withKind(former.kind());
            for (int c = 0; c < former.columns().size(); c++)
                plan = plan.withRole(plan.columns().indexOf(former.columns().get(c)), former.roles().get(c));
            return plan;
        }).orElse(guess);
    }

    /// @param guess how the other file would be read without a model
    /// @throws WorkbenchException when a column that held the text is missing
    static ImportPlan of(Path file, ImportPlan guess, ImportPlan former) {
        ImportPlan plan = guess.withKind(former.kind()).withFoldDuplicates(former.foldDuplicates());
        if (guess.columns().isEmpty() || former.columns().isEmpty()) return plan;
        boolean unnamed = !former.header();
        for (int c = 0; c < plan.columns().size(); c++) plan = plan.withRole(c, ColumnRole.IGNORE);
        for (int c = 0; c < former.columns().size(); c++) {
            ColumnRole role = former.roles().get(c);
            if (role == ColumnRole.IGNORE) continue;
            int here = unnamed && c < plan.columns().size() ? c : plan.columns().indexOf(former.columns().get(c));
            if (here >= 0) plan = plan.withRole(here, role);
            else if (role == ColumnRole.TEXT) throw missing(file, former.columns().get(c), guess.columns());
        }
        return plan;
    }

    private static WorkbenchException missing(Path file, String column, List<String> columns) {
        return new WorkbenchException(file.getFileName() + " has no column " + column + ", which held the text; it has " + String
                .join(", ", columns) + ". Rename its column, or correct the name in the steps.");
    }
}
