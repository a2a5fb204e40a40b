package org.discern.ui.recipe.compare.live;

import org.discern.ui.kit.Strings;

/// How a recipe came to its place from another ranking.
///
/// @param by how many places, 0 unless it went up or down
public record Move(Way way, int by) {
    public static final Move NONE = new Move(Way.NONE, 0);

    public enum Way {
        /// There is nothing to compare with.
        NONE, SAME, UP, DOWN,
        /// It was not among the places shown.
        NEW
    }

    /// @param before its place from 0 in the other ranking; negative when it is not ranked there
    /// @param top how many places are shown; beyond them a recipe counts as not there
    public static Move of(int place, int before, int top) {
        if (before < 0 || before >= top) return new Move(Way.NEW, 0);
        if (before == place) return new Move(Way.SAME, 0);
        return new Move(place < before ? Way.UP : Way.DOWN, Math.abs(place - before));
    }

    /// `+3`, `−1`, `=`, `new`, or nothing, as in a copied table.
    public String sign() {
        return switch (way) {
            case NONE -> "";
            case SAME -> "=";
            case UP -> "+" + by;
            case DOWN -> "−" + by;
            case NEW -> Strings.of("recipe.compare.move.new");
        };
    }
}
