package org.discern.ui.recipe.compare.desk;

import java.util.Objects;
import javafx.scene.Parent;
import org.discern.ui.recipe.compare.live.ColumnVerbs;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.compare.live.KeptVerbs;
import org.discern.ui.recipe.live.RecipeRoom;

/// What every part of the view is given: the room, what shows, and what can be done to it.
public record CompareDesk(RecipeRoom room, CompareViewModel state, ColumnVerbs columns, HistoryVerbs history, KeptVerbs kept) {
    public static CompareDesk in(RecipeRoom room) {
        var state = new CompareViewModel(room);
        return new CompareDesk(room, state, new ColumnVerbs(state), new HistoryVerbs(state), new KeptVerbs(state));
    }

    /// Adds the view's sheet to a root.
    public static void style(Parent root) {
        root.getStylesheets().add(Objects.requireNonNull(CompareDesk.class.getResource("/org/discern/ui/recipe/compare.css"))
                .toExternalForm());
    }
}
