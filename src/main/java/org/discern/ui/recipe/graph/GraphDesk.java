package org.discern.ui.recipe.graph;

import org.discern.ui.recipe.live.RecipeRoom;

/// What every part of *Graph* is given: the scene on the screen, what can be done to it, the kept scenes and
/// selections.
public record GraphDesk(RecipeRoom room, GraphViewModel state, WalkVerbs walk, PathVerbs paths, SelectVerbs select,
        PlaceVerbs places, LookVerbs look, ScenesViewModel scenes, SelectionsViewModel selections) {
    /// One per window.
    public static GraphDesk in(RecipeRoom room) {
        var state = new GraphViewModel(room);
        var select = new SelectVerbs(state);
        var walk = new WalkVerbs(state, select);
        return new GraphDesk(room, state, walk, new PathVerbs(state, walk, select), select, new PlaceVerbs(state), new LookVerbs(
                state), new ScenesViewModel(room, state), new SelectionsViewModel(room, state, walk, select));
    }
}
