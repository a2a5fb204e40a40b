package org.discern.ui.recipe.graph;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.discern.domain.recipe.Scene;
import org.discern.ui.kit.Strings;

/// Where things stand: the hand moves, pins and lays out.
public final class PlaceVerbs {
    private final GraphViewModel state;

    PlaceVerbs(GraphViewModel state) { this.state = state; }

    /// The hand takes bodies along; nothing is kept until [#drop].
    public void drag(BitSet bodies, double dx, double dy) { state.carry(bodies, dx, dy); }

    /// The hand lets go: what it moved stays pinned where it is; one step.
    public void drop(BitSet bodies) {
        state.drop(Strings.of("recipe.op.move", state.words(bodies)), s -> pinned(s, bodies, true));
    }

    /// Pins the selection where it is, or sets it free when all of it is pinned.
    public void pin() {
        BitSet bodies = state.selected().get();
        if (bodies.isEmpty()) return;
        boolean all = bodies.stream().allMatch(state::isPinned);
        state.decide(Strings.of(all ? "recipe.op.unpin" : "recipe.op.pin", state.words(bodies)), s -> pinned(s, bodies, !all),
                all ? .3 : 0);
    }

    /// Lays everything out again; the pinned stay.
    public void layOut() { state.decide(Strings.of("recipe.op.layout"), s -> s, GraphViewModel.ANEW); }

    private static Scene pinned(Scene scene, BitSet bodies, boolean on) {
        int n = scene.marks().size();
        return scene.withMarks(IntStream.range(0, n).mapToObj(i -> bodies.get(i)
                ? scene.marks().get(i).pinned(on)
                : scene.marks().get(i)).toList()).withBundles(IntStream.range(0, scene.bundles().size()).mapToObj(i -> bodies.get(
                        n + i) ? scene.bundles().get(i).pinned(on) : scene.bundles().get(i)).toList());
    }
}
