package org.discern.ui.user.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.paint.Color;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Theme;

/// One colour a label, the same in every list and chart: the most frequent labels of the project get the hues that are told
/// apart best. What belongs to no class is grey.
public final class LabelTints {
    public static final LabelTints NONE = new LabelTints(Map.of());

    private final Map<String, Integer> index;

    private LabelTints(Map<String, Integer> index) { this.index = Map.copyOf(index); }

    /// @param classes that count; others are grey. Empty for all.
    public static LabelTints of(Histories histories, List<String> classes) {
        Set<String> counted = Set.copyOf(classes);
        Map<String, Integer> counts = new HashMap<>();
        for (UserEvent event : histories.events())
            if (event.hasLabel() && (counted.isEmpty() || counted.contains(event.label())))
                counts.merge(event.label(), 1, Integer::sum);
        var order = counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(
                Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < order.size(); i++) index.put(order.get(i), i);
        return new LabelTints(index);
    }

    public Color of(String label, Theme theme) { return Palette.colour(index.getOrDefault(label, Palette.GREY), theme); }

    /// True for a label with a colour of its own.
    public boolean knows(String label) { return index.containsKey(label); }
}
