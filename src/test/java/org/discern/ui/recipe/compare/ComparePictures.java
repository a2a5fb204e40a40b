package org.discern.ui.recipe.compare;

import javafx.scene.layout.Region;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import org.discern.ui.recipe.compare.live.ColumnVerbs;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.HistoryLine;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.compare.live.KeptVerbs;

/// What pictures and tests need of the inside.
public final class ComparePictures {
    private ComparePictures() {}

    static CompareDesk desk(CompareViewModel state) {
        return new CompareDesk(state.room(), state, new ColumnVerbs(state), new HistoryVerbs(state), new KeptVerbs(state));
    }

    public static Region presenter(RecipeScreens screens) { return new Presenter(desk(screens.compared()), true); }

    public static void save(RecipeScreens screens, String name, String note) {
        new KeptVerbs(screens.compared()).save(name, note);
    }

    /// Leaves out all a column's user did with a recipe.
    public static void without(RecipeScreens screens, int column, String recipe) {
        CompareViewModel state = screens.compared();
        for (HistoryLine line : HistoryLine.of(state.comparison().get().orElseThrow().columns().get(column).query(), state
                .graph()))
            if (line.interaction().recipe().equals(recipe) && line.on()) new HistoryVerbs(state).toggle(column, line);
    }
}
