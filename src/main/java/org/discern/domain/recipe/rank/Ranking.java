package org.discern.domain.recipe.rank;

import java.util.List;

/// The answer to a [RankQuery].
///
/// @param rows best first
/// @param matching how many recipes satisfy all constraints (seen ones included)
/// @param relaxations when nothing matches: which single constraint to drop and what that would give, most first
public record Ranking(List<Row> rows, int matching, List<Relaxation> relaxations) {
    public Ranking {
        rows = List.copyOf(rows);
        relaxations = List.copyOf(relaxations);
    }

    /// One ranked recipe.
    ///
    /// @param recipe its node in the graph
    /// @param parts per [Part#place]; they add up to the score
    public record Row(int recipe, double score, double[] parts) {
        public double part(Part part) { return parts[part.place()]; }
    }

    /// @param without the constraints that remain when one is dropped (or eased, e.g. a longer time)
    /// @param matching how many recipes would then match
    public record Relaxation(Constraint dropped, List<Constraint> without, int matching) {
        public Relaxation { without = List.copyOf(without); }
    }

    /// The place of a recipe from 0, -1 when it is not ranked.
    public int placeOf(int recipe) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).recipe() == recipe) return i;
        return -1;
    }
}
