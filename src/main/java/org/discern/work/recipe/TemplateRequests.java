package org.discern.work.recipe;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.engine.recipe.rank.RequestMaker;
import org.discern.engine.recipe.request.RequestTemplates;
import org.discern.engine.recipe.request.RequestTemplates.Asked;
import org.discern.engine.recipe.request.RequestTemplates.Use;

/// Makes requests by templates; when a recipe has fewer kinds of attributes than wanted, with as many as it has.
public final class TemplateRequests implements RequestMaker {
    private static final Made NOTHING = new Made("", List.of());

    private final RecipeGraph graph;
    private final RequestTemplates templates;

    private TemplateRequests(RecipeGraph graph, Use use) {
        this.graph = graph;
        Set<NodeKind> kinds = EnumSet.copyOf(RequestTemplates.KINDS);
        kinds.remove(NodeKind.NUTRITION); // buckets of ours, not what people say
        kinds.remove(NodeKind.APPLIANCE); // rarely what people begin with
        templates = new RequestTemplates(graph, use, kinds);
    }

    public static TemplateRequests training(RecipeGraph graph) { return new TemplateRequests(graph, Use.TRAINING); }

    /// With templates that training never sees.
    public static TemplateRequests test(RecipeGraph graph) { return new TemplateRequests(graph, Use.TEST); }

    @Override
    public Made make(int recipe, int attributes, SplittableRandom random) {
        long seed = random.nextLong();
        for (int n = attributes; n >= 1; n--) {
            Optional<Asked> asked = templates.request(graph.recipeNode(recipe), n, seed);
            if (asked.isPresent())
                return new Made(asked.get().text(), asked.get().attributes().stream().map(this::told).toList());
        }
        return NOTHING;
    }

    private Attribute told(int node) { return new Attribute(graph.kind(node), graph.name(node).toLowerCase(Locale.ROOT), false); }
}
