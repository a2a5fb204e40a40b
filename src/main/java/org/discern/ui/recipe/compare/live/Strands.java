package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;

/// What joins two neighbouring columns. Lines run from the reference column where it is one of the two. Every line has the way
/// that the arrow of its row tells, the move against the reference, so that the two never contradict each other.
///
/// @param mirrored whether the lines run from right to left, as the reference stands at the right
public record Strands(boolean mirrored, List<Strand> all) {
    private static final int NOWHERE = -1;

    /// @param from the row it runs from, negative when the recipe enters
    /// @param to the row it runs to, negative when the recipe leaves
    public record Strand(int recipe, int from, int to, Move.Way way) {
        public boolean leaves() { return to < 0; }

        public boolean enters() { return from < 0; }
    }

    public Strands { all = List.copyOf(all); }

    public static Strands between(ColumnSight left, ColumnSight right) {
        boolean mirrored = right.isReference();
        ColumnSight from = mirrored ? right : left;
        ColumnSight to = mirrored ? left : right;
        List<Strand> out = new ArrayList<>();
        for (int i = 0; i < from.rows().size(); i++) {
            int recipe = from.rows().get(i).recipe();
            int there = to.rowOf(recipe);
            if (there >= 0) out.add(new Strand(recipe, i, there, to.rows().get(there).move().way()));
            else if (from.isReference()) out.add(new Strand(recipe, i, NOWHERE, Move.Way.NONE)); // else nobody says that it left
        }
        for (int i = 0; i < to.rows().size(); i++) {
            ColumnSight.Row row = to.rows().get(i);
            if (from.rowOf(row.recipe()) < 0 && row.move().way() == Move.Way.NEW)
                out.add(new Strand(row.recipe(), NOWHERE, i, Move.Way.NEW));
        }
        return new Strands(mirrored, out);
    }
}
