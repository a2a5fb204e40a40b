package org.discern.app.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Scenario;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Strings;
import org.discern.work.Workspace;

/// What a new scene is called until somebody names it: what it shows, not where it was taken.
final class SceneTitles {
    private static final int NAMED = 2;

    private SceneTitles() {}

    /// @param live the clusters as they are shown now, if there are any
    static String of(Sight sight, Workspace workspace, Optional<Live> live) {
        return switch (sight) {
            case Sight.Threshold t -> live.map(l -> Strings.of("stage.title.threshold", l.at(t.to()).tally().clusters(), two(l
                    .ground().tree().maxHeight() == 0 ? 0 : t.to() / l.ground().tree().maxHeight()))).orElse(view(sight));
            case Sight.Novelty n -> live.map(l -> Strings.of("stage.title.novelty", l.clusters().unseen(), two(n.cut()))).orElse(
                    view(sight));
            case Sight.Reading r -> r.scenario().text().isBlank() ? r.scenario().user() : r.scenario().text();
            case Sight.Beside b -> b.ticked().isEmpty()
                    ? some(b.kept().stream().map(Scenario::name).toList())
                    : some(b.ticked());
            case Sight.Gain _ -> Strings.of("user.page.gain");
            case Sight.Graph g -> graph(g.scene(), workspace.recipeGraph().get());
            case Sight.Ranks r -> ranks(r, workspace.recipeGraph().get());
            case Sight.Plain p when p.view().equals("review") && live.isPresent() -> Strings.of("stage.title.review", live.get()
                    .tally().fresh());
            case Sight.Plain p when p.view().equals("data") -> Strings.of("stage.title.data", workspace.corpus().get().size());
            case Sight.Plain _ -> view(sight);
        };
    }

    private static String view(Sight sight) { return Strings.of("stage.view." + sight.view()); }

    private static String two(double value) { return String.format(Locale.ENGLISH, "%.2f", value); }

    /// The selection, else the people in it, else what stands there.
    private static String graph(Scene scene, RecipeGraph graph) {
        List<Scene.Mark> marks = scene.marks().stream().filter(Scene.Mark::selected).toList();
        if (marks.isEmpty()) marks = scene.marks().stream().filter(m -> m.kind() == NodeKind.USER).toList();
        if (marks.isEmpty()) marks = scene.marks();
        return some(marks.stream().map(m -> named(m.kind(), m.key(), graph)).toList());
    }

    private static String ranks(Sight.Ranks sight, RecipeGraph graph) {
        var comparison = sight.comparison();
        if (!comparison.name().isEmpty()) return comparison.name();
        List<String> asked = comparison.columns().stream().map(c -> c.query().request().text()).filter(t -> !t.isBlank())
                .distinct().toList();
        return some(asked.isEmpty()
                ? comparison.columns().stream().map(c -> c.query().user().isEmpty()
                        ? Strings.of("recipe.compare.nobody")
                        : named(NodeKind.USER, c.query().user(), graph)).distinct().toList()
                : asked);
    }

    private static String named(NodeKind kind, String key, RecipeGraph graph) {
        int node = graph.find(kind, key);
        return node < 0 ? key : graph.name(node);
    }

    /// `Ana`, `Ana and Ben`, `Ana, Ben and 3 more`.
    private static String some(List<String> names) {
        if (names.size() <= 1) return names.isEmpty() ? "" : names.getFirst();
        return names.size() == NAMED
                ? Strings.of("stage.title.two", names.get(0), names.get(1))
                : Strings.of("stage.title.more", names.get(0), names.get(1), names.size() - NAMED);
    }
}
