package org.discern.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// The recipe graph, told to people and to programs.
final class GraphLines {
    private GraphLines() {}

    static Map<String, Object> value(RecipeGraph graph) {
        var attributes = new LinkedHashMap<String, Integer>();
        for (NodeKind kind : NodeKind.values())
            if (kind.isAttribute() && graph.to(kind) > graph.from(kind))
                attributes.put(kind.word(), graph.to(kind) - graph.from(
                        kind));
        var out = new LinkedHashMap<String, Object>();
        out.put("users", graph.users());
        out.put("recipes", graph.recipes());
        out.put("attributes", attributes);
        out.put("edges", graph.edges());
        out.put("interactions", types(graph.interactions()));
        out.put("timesAreOrder", graph.interactions().timesAreOrder());
        return out;
    }

    static String lines(RecipeGraph graph) {
        var out = new StringBuilder(String.format(Locale.ROOT, "%d recipes, %d users, %d edges", graph.recipes(), graph.users(),
                graph.edges()));
        int attributes = graph.size() - graph.users() - graph.recipes();
        if (attributes > 0) {
            out.append("\n  ").append(attributes).append(" attributes:");
            for (NodeKind kind : NodeKind.values())
                if (kind.isAttribute() && graph.to(kind) > graph.from(kind))
                    out.append(' ').append(words(kind)).append(' ').append(
                            graph.to(kind) - graph.from(kind)).append(',');
            out.setLength(out.length() - 1);
        }
        Interactions interactions = graph.interactions();
        if (interactions.size() > 0)
            out.append("\n  ").append(interactions.size()).append(" interactions: ").append(types(
                    interactions).entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(
                            ", ")));
        return out.toString();
    }

    static String line(GraphReport report) {
        String nodes = report.nodes().entrySet().stream().map(e -> e.getValue() + " " + e.getKey().replace('-', ' ') + (e
                .getValue() == 1 ? "" : " nodes").replace(" nodes", e.getKey().equals("user") || e.getKey().equals("recipe")
                        ? "s"
                        : " nodes")).collect(Collectors.joining(", "));
        return "recipe graph: " + nodes + "; " + report.edges() + " edges, " + report.interactionCount() + " interactions";
    }

    private static Map<String, Integer> types(Interactions interactions) {
        var out = new TreeMap<String, Integer>();
        for (int i = 0; i < interactions.size(); i++)
            out.merge(interactions.types().get(interactions.type()[i]), 1, Integer::sum);
        return out;
    }

    private static String words(NodeKind kind) { return kind.word().replace('-', ' '); }
}
