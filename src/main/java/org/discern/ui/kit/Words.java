package org.discern.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Has a choice call its values by words for people.
public final class Words {
    private Words() {}

    /// @param words of a value; two values of the box never share theirs
    public static <T> void on(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(new StringConverter<@Nullable T>() {
            @Override
            public String toString(@Nullable T value) { return value == null ? "" : words.apply(value); }

            @Override
            public @Nullable T fromString(String said) {
                return box.getItems().stream().filter(value -> words.apply(value).equals(said)).findFirst().orElse(null);
            }
        });
    }
}
