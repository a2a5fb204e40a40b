package org.discern.ui.recipe.compare.desk;

import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.CompareViewModel;

/// Hides people's names: a pseudonym is drawn and read aloud in place of each, the same for the same person.
public final class People {
    private People() {}

    /// `A` .. `F`: the letter of a column.
    public static String letter(int column) { return String.valueOf((char) ('A' + column)); }

    /// @param person whether the name is a person's
    public static String name(CompareViewModel state, String name, boolean person) {
        return person && state.blurred().get() ? Strings.of("recipe.compare.person", state.pseudonyms().of(name)) : name;
    }
}
