package org.discern.ui.recipe.compare.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.PathWords;
import org.jspecify.annotations.Nullable;

/// Chooses a recipe and what the user should have done with it.
public final class AddSheet {
    /// Telling types first: a made-up like should be one that counts.
    private static final List<String> TELLING = List.of("cook-along", "cooked", "rate", "save");

    private AddSheet() {}

    public static void ask(CompareDesk desk, List<String> types, BiConsumer<String, String> chosen) {
        Set<String> ordered = new LinkedHashSet<>(TELLING);
        ordered.retainAll(types);
        ordered.addAll(types);
        if (ordered.isEmpty()) ordered.add("save");
        var type = new ComboBox<String>();
        type.getItems().setAll(ordered);
        type.getSelectionModel().select(0);
        type.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(@Nullable String word) { return word == null ? "" : PathWords.did(word); }

            @Override
            public String fromString(String words) { return words; }
        });
        var did = new HBox(8, new Label(Strings.of("recipe.compare.history.add.type")), type);
        did.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Runnable[] close = {() -> {}};
        var names = UserSheet.recipes(desk);
        var chooser = new Chooser(List.copyOf(names.keySet()), Strings.of("recipe.compare.recipe.find"), name -> {
            close[0].run();
            Optional.ofNullable(names.get(name)).ifPresent(key -> chosen.accept(key, type.getValue()));
        });
        close[0] = desk.room().dialogs().sheet(Strings.of("recipe.compare.recipe.title"), new VBox(12, did, chooser));
    }
}
