package org.discern.ui.recipe.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.work.Signal;

/// A kitchen without a file: it keeps every state of the comparisons, so that a step can be taken back.
public final class StillKitchen implements Kitchen {
    private final Signal<RecipeGraph> graph;
    private final Signal<Scenes> scenes = new Signal<>(Scenes.NONE);
    private final Signal<Comparisons> comparisons = new Signal<>(Comparisons.NONE);
    private final Deque<Comparisons> before = new ArrayDeque<>();
    public final List<String> labels = new ArrayList<>();

    public StillKitchen(RecipeGraph graph) { this.graph = new Signal<>(graph); }

    @Override
    public Signal<RecipeGraph> graph() { return graph; }

    @Override
    public Signal<Scenes> scenes() { return scenes; }

    @Override
    public Signal<Comparisons> comparisons() { return comparisons; }

    @Override
    public void decideScenes(String label, String gesture, UnaryOperator<Scenes> change) {
        scenes.set(change.apply(scenes.get()));
    }

    @Override
    public void decideComparisons(String label, String gesture, UnaryOperator<Comparisons> change) {
        Comparisons now = comparisons.get();
        Comparisons next = change.apply(now);
        if (next.equals(now)) return;
        before.push(now);
        labels.add(label);
        comparisons.set(next);
    }

    public void undo() { comparisons.set(before.pop()); }
}
