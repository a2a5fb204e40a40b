package org.discern.ui.recipe.graph;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.SceneFilters;
import org.discern.domain.recipe.SceneFilters.Range;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.SceneGraph;

/// How the scene looks: what filters leave out, colours, its note. Each verb is one operation.
public final class LookVerbs {
    private final GraphViewModel state;

    LookVerbs(GraphViewModel state) { this.state = state; }

    public void hideKind(NodeKind kind, boolean hide) {
        var kinds = new HashSet<>(filters().kinds());
        if (hide ? kinds.add(kind) : kinds.remove(kind)) hide(hide, Kinds.many(kind), filters().withKinds(kinds));
    }

    public void hideRelation(String relation, boolean hide) {
        var names = new HashSet<>(filters().relations());
        if (hide ? names.add(relation) : names.remove(relation)) hide(hide, relation, filters().withRelations(names));
    }

    private void hide(boolean hide, String what, SceneFilters next) {
        state.decide(Strings.of(hide ? "recipe.op.hide" : "recipe.op.unhide", what), s -> s.withFilters(next), 0);
    }

    /// Leaves recipes outside these ranges out; one operation for all of them.
    public void ranges(Map<Quantity, Range> ranges) {
        if (ranges.equals(filters().ranges())) return;
        state.decide(ranges.isEmpty() ? Strings.of("recipe.op.range.none") : Strings.of("recipe.op.range", RangeWords.of(ranges)),
                s -> s.withFilters(s.filters().withRanges(ranges)), 0);
    }

    /// Takes one range away.
    public void forgetRange(Quantity quantity) {
        var rest = new EnumMap<Quantity, Range>(Quantity.class);
        rest.putAll(filters().ranges());
        rest.remove(quantity);
        ranges(rest);
    }

    /// How many recipes of the scene are there, and how many lie in all of these ranges.
    public int[] counts(Map<Quantity, Range> ranges) {
        SceneGraph now = state.scenery();
        SceneFilters tried = SceneFilters.NONE.withRanges(ranges);
        int[] recipes = IntStream.range(0, now.marks()).map(now::node).filter(now.graph()::isRecipe).toArray();
        return new int[]{recipes.length, (int) IntStream.of(recipes).filter(n -> tried.admits(now.graph(), n)).count()};
    }

    /// The least and largest value among the recipes of the scene; empty when none is known.
    public Optional<Range> extent(Quantity quantity) {
        SceneGraph now = state.scenery();
        double[] values = IntStream.range(0, now.marks()).mapToDouble(i -> quantity.of(now.graph(), now.node(i))).filter(
                Double::isFinite).sorted().toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(new Range(values[0], values[values.length - 1]));
    }

    /// @param place in the palette
    public void tint(NodeKind kind, int place) {
        var tints = new EnumMap<NodeKind, Integer>(NodeKind.class);
        tints.putAll(state.scene().tints());
        tints.put(kind, place);
        state.decide(Strings.of("recipe.op.tint", Kinds.many(kind)), s -> s.withTints(tints), 0);
    }

    public void note(String text) {
        if (!text.equals(state.scene().note())) state.decide(Strings.of("recipe.op.note"), s -> s.withNote(text), 0);
    }

    private SceneFilters filters() { return state.scene().filters(); }
}
