package org.discern.ui.project.intake;

import java.util.List;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.Utterance;

/// What the first rows show with a mapping; of recipes nothing, as labels mean nothing there.
///
/// @param outside out of domain, among utterances only
/// @param empty without a text
record PreviewCounts(int labelled, int unlabelled, int outside, int empty) {
    static PreviewCounts of(List<List<String>> rows, ImportPlan plan) {
        if (plan.kind() == ImportKind.RECIPES) return new PreviewCounts(0, 0, 0, 0);
        int labelled = 0;
        int unlabelled = 0;
        int outside = 0;
        int empty = 0;
        for (List<String> row : rows) {
            String label = cell(row, plan.column(ColumnRole.INTENT)).strip();
            if (cell(row, plan.column(ColumnRole.TEXT)).isBlank()) empty++;
            else if (label.isEmpty()) unlabelled++;
            else if (plan.kind() == ImportKind.UTTERANCES && Utterance.of(0, "", label).isOutOfDomain()) outside++;
            else labelled++;
        }
        return new PreviewCounts(labelled, unlabelled, outside, empty);
    }

    private static String cell(List<String> row, int column) { return column < 0 || column >= row.size() ? "" : row.get(column); }
}
