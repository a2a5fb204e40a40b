package org.discern.ui.recipe.compare.desk;

import javafx.scene.control.Label;
import javafx.scene.effect.BoxBlur;
import org.discern.ui.kit.Strings;

/// Hides people's names. A blurred name is no longer there: what is drawn, and what a screen reader says, is a stand-in.
public final class People {
    private static final String STAND_IN = "Xxxxxx Xxxx";

    private People() {}

    /// `A` .. `F`: how a column is called when nobody may be named.
    public static String letter(int column) { return String.valueOf((char) ('A' + column)); }

    public static String name(String name, boolean person, boolean hidden, int column) {
        return person && hidden ? Strings.of("recipe.compare.person", letter(column)) : name;
    }

    /// Shows a name in a label, or a smear in its place.
    public static void show(Label label, String name, boolean person, boolean hidden, int column) {
        boolean smeared = person && hidden;
        label.setText(smeared ? STAND_IN : name);
        label.setAccessibleText(People.name(name, person, hidden, column));
        label.setEffect(smeared ? new BoxBlur(9, 7, 3) : null);
    }
}
