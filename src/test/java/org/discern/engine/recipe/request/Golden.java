package org.discern.engine.recipe.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Constraint;

/// The 300 annotated requests and the pantry they were written for; `golden/recipe/README.md` says how they were made.
final class Golden {
    record Asked(String text, Set<Constraint> constraints) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/golden/recipe/";

    private Golden() {}

    static GraphPart.Builder pantry() {
        var builder = new GraphPart.Builder();
        for (var kind : tree("vocabulary.json").properties())
            for (JsonNode value : kind.getValue()) builder.node(kind(kind.getKey()), value.asText(), "");
        return builder;
    }

    static RecipeGraph graph() { return GraphUnion.of(List.of(pantry().build(false))); }

    static List<Asked> requests() {
        List<Asked> out = new ArrayList<>();
        for (String line : text("requests-300.jsonl").lines().toList()) {
            JsonNode node = read(line);
            Set<Constraint> constraints = new HashSet<>();
            for (JsonNode c : node.get("constraints"))
                constraints.add(c.get("kind").asText().equals("time")
                        ? new Constraint.TimeAtMost(c.get("minutes").asInt())
                        : new Constraint.Attribute(kind(c.get("kind").asText()), c.get("value").asText(), c.path("excluded")
                                .asBoolean(false)));
            out.add(new Asked(node.get("text").asText(), constraints));
        }
        return out;
    }

    private static NodeKind kind(String word) { return NodeKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }

    private static JsonNode tree(String name) { return read(text(name)); }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
