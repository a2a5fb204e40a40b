package org.discern.ui.recipe.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.work.Signal;

/// What one recipe view hands to the other.
///
/// @param users keys of the users selected in *Graph*, for *Compare*; empty for none
/// @param path a way through the graph that *Graph* shows as soon as it hears of it
public record Handover(Signal<List<String>> users, Signal<Optional<GraphPath>> path) {
    public Handover() { this(new Signal<>(List.of()), new Signal<>(Optional.empty())); }
}
