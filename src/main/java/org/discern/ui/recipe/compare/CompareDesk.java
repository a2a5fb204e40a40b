package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.live.ColumnVerbs;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.HistoryVerbs;
import org.discern.ui.recipe.compare.live.KeptVerbs;
import org.discern.ui.recipe.live.RecipeRoom;

/// What every part of the view is given: the room, what shows, and what can be done to it.
record CompareDesk(RecipeRoom room, CompareViewModel state, ColumnVerbs columns, HistoryVerbs history, KeptVerbs kept) {
    static CompareDesk in(RecipeRoom room) {
        var state = new CompareViewModel(room);
        return new CompareDesk(room, state, new ColumnVerbs(state), new HistoryVerbs(state), new KeptVerbs(state));
    }
}
