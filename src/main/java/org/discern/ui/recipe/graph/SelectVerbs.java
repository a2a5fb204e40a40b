package org.discern.ui.recipe.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.work.recipe.walk.SceneGraph;

/// What is selected and where the keyboard stands. No operations: a selection travels with the next one.
public final class SelectVerbs {
    private final GraphViewModel state;

    SelectVerbs(GraphViewModel state) { this.state = state; }

    /// @param extend adds to the selection; takes away when all of it is selected already
    public void bodies(int[] bodies, boolean extend) {
        var next = new BitSet();
        if (extend) next.or(state.selected().get());
        boolean all = extend && bodies.length > 0 && IntStream.of(bodies).allMatch(next::get);
        for (int body : bodies) next.set(body, !all);
        if (bodies.length == 1) state.focus(bodies[0]);
        if (bodies.length == 0 && !extend && !state.paths().get().isEmpty()) state.pointOut(List.of());
        state.select(next);
    }

    public void kind(NodeKind kind, boolean extend) {
        bodies(IntStream.range(0, state.scenery().marks()).filter(i -> state.scenery().kind(i) == kind).toArray(), extend);
    }

    public void nodes(int... nodes) {
        bodies(IntStream.of(nodes).map(state.scenery()::bodyOf).filter(b -> b >= 0).toArray(), false);
    }

    /// The selection and everything joined to it.
    public void grow() {
        var next = (BitSet) state.selected().get().clone();
        state.selected().get().stream().forEach(i -> Arrays.stream(state.scenery().around(i)).forEach(next::set));
        state.select(next);
    }

    public void invert() {
        var next = new BitSet();
        next.set(0, state.scenery().size());
        next.andNot(state.selected().get());
        state.select(next);
    }

    public void all() { bodies(IntStream.range(0, state.scenery().size()).toArray(), false); }

    /// Moves the keyboard to a body and selects it; -1 for none.
    public void focus(int body) {
        state.focus(body);
        if (body >= 0) bodies(new int[]{body}, false);
        state.touch();
    }

    /// To the nearest body that lies in a direction, among those joined to the present one if there is any.
    public void walk(double dx, double dy) {
        SceneGraph now = state.scenery();
        int from = state.focus().get();
        if (from < 0 || from >= now.size()) {
            tab(1);
            return;
        }
        int to = Walk.towards(from, now.around(from), dx, dy, state::x, state::y);
        if (to < 0)
            to = Walk.towards(from, IntStream.range(0, now.size()).filter(now::isShown).toArray(), dx, dy, state::x, state::y);
        if (to >= 0) focus(to);
    }

    /// To the next or previous body, users and recipes first.
    public void tab(int by) {
        SceneGraph now = state.scenery();
        int[] order = IntStream.range(0, now.size()).filter(now::isShown).boxed().sorted(Comparator
                .<Integer, NodeKind>comparing(now::kind).thenComparingInt(i -> i)).mapToInt(Integer::intValue).toArray();
        if (order.length == 0) return;
        int at = -1;
        for (int i = 0; i < order.length; i++) if (order[i] == state.focus().get()) at = i;
        focus(order[Math.floorMod(at < 0 ? (by > 0 ? 0 : -1) : at + by, order.length)]);
    }
}
