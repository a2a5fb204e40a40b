package org.discern.ui.recipe.compare.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.Strings;

/// Sheets that choose a node of the graph by a few letters of its name.
public final class UserSheet {
    private UserSheet() {}

    /// @param chosen gets the key of a user, empty for nobody in particular
    public static void choose(CompareDesk desk, Consumer<String> chosen) {
        Map<String, String> keys = named(desk.state().graph(), NodeKind.USER);
        var all = new LinkedHashMap<String, String>();
        all.put(Strings.of("recipe.compare.nobody"), "");
        all.putAll(keys);
        sheet(desk, Strings.of("recipe.compare.user.title"), Strings.of("recipe.compare.user.find"), all, chosen);
    }

    /// Every recipe's name to its key.
    static Map<String, String> recipes(CompareDesk desk) { return named(desk.state().graph(), NodeKind.RECIPE); }

    private static void sheet(CompareDesk desk, String title, String prompt, Map<String, String> all, Consumer<String> chosen) {
        Runnable[] close = {() -> {}};
        var chooser = new Chooser(List.copyOf(all.keySet()), prompt, name -> {
            close[0].run();
            chosen.accept(all.getOrDefault(name, ""));
        });
        close[0] = desk.room().dialogs().sheet(title, chooser);
    }

    /// Name to key, in order of nodes; where a name occurs twice the key stands beside it.
    private static Map<String, String> named(RecipeGraph graph, NodeKind kind) {
        var out = new LinkedHashMap<String, String>();
        for (int n = graph.from(kind); n < graph.to(kind); n++) {
            String name = graph.name(n);
            out.put(out.containsKey(name) ? Strings.of("recipe.compare.named", name, graph.key(n)) : name, graph.key(n));
        }
        return out;
    }
}
