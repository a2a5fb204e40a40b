package org.discern.ui.recipe.compare.live;

import java.util.List;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.Ranking;

/// One column as it is seen.
///
/// @param name of the user or a title given by hand
/// @param facets what sets it apart, e.g. `without Chili`, `run 7`; never empty
/// @param person whether the name is a person's, to be hidden on request
/// @param rows those shown, in order, after the filter
/// @param gone rows of the reference column that are not among the places shown here, in order
/// @param ranked how many of the places shown there are before the filter
/// @param against the place of the column it is measured against, or [#NOTHING] when the others are measured against it
/// @param failure why there is no ranking, for people; empty when there is
public record ColumnSight(Column column, String name, List<String> facets, boolean person, Ranking ranking, List<Row> rows,
        List<Gone> gone, int ranked, Measures measures, int against, String failure) {
    /// The recipe was not ranked before the edit.
    public static final int WAS_NOWHERE = -1;
    /// It is measured against no column.
    public static final int NOTHING = -1;
    /// There is no edit to compare with.
    public static final int NO_GHOST = -2;

    public ColumnSight {
        facets = List.copyOf(facets);
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /// @param recipe its node
    /// @param place from 0
    /// @param move against the reference column; in the reference itself against the ranking before the edit
    /// @param was its place before the edit, or one of the constants above
    /// @param grade -1 when nobody judged it
    public record Row(int recipe, String name, int place, double score, Move move, int was, int grade) {}

    /// @param place it has in the reference column, or before the edit
    public record Gone(int recipe, String name, int place) {}

    /// @param overlap,kendall,spearman,shared against the reference column, NaN in the reference itself
    /// @param ndcg NaN while nothing good is judged
    /// @param judged how many recipes are judged for this user and request
    /// @param entered,left as [Row#move] is measured
    public record Measures(double overlap, double kendall, double spearman, int shared, double ndcg, int judged, int entered,
            int left) {}

    /// Whether the others are measured against it.
    public boolean isReference() { return against == NOTHING; }

    /// Where a recipe stands among the rows shown, -1 when it does not.
    public int rowOf(int recipe) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).recipe() == recipe) return i;
        return -1;
    }
}
