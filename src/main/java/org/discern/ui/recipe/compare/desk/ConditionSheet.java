package org.discern.ui.recipe.compare.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ConstraintWords;

/// Adds a condition: any attribute of the graph, or a time.
public final class ConditionSheet {
    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);

    private ConditionSheet() {}

    public static void ask(CompareDesk desk, Consumer<Constraint> chosen) {
        Map<String, Constraint> all = all(desk.state().graph());
        Runnable[] close = {() -> {}};
        var chooser = new Chooser(List.copyOf(all.keySet()), Strings.of("recipe.compare.condition.find"), name -> {
            close[0].run();
            Constraint c = all.get(name);
            if (c != null) chosen.accept(c);
        });
        close[0] = desk.room().dialogs().sheet(Strings.of("recipe.compare.condition.title"), chooser);
    }

    private static Map<String, Constraint> all(RecipeGraph graph) {
        var out = new LinkedHashMap<String, Constraint>();
        for (int minutes : MINUTES) {
            var time = new TimeAtMost(minutes);
            out.put(ConstraintWords.of(time), time);
        }
        for (NodeKind kind : List.of(NodeKind.DIET, NodeKind.CUISINE, NodeKind.MEAL, NodeKind.CATEGORY, NodeKind.INGREDIENT_GROUP,
                NodeKind.INGREDIENT, NodeKind.TAG, NodeKind.APPLIANCE))
            for (int n = graph.from(kind); n < graph.to(kind); n++) {
                String value = graph.name(n).toLowerCase(Locale.ROOT).strip();
                if (!value.isEmpty())
                    out.put(Strings.of("recipe.compare.condition", graph.name(n), ConstraintWords.kind(kind)), new Attribute(kind,
                            value, false));
            }
        return out;
    }
}
