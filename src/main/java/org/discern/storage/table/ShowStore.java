package org.discern.storage.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Scenario;
import org.jspecify.annotations.Nullable;

/// The show as small keyed JSON: one field a scene by its id, and one for their order. Among the settings, so that an older
/// program opens the project, keeps it and shows nothing of it.
public final class ShowStore {
    public static final String PREFIX = "setting/show.";
    private static final String ORDER = "order";
    private static final String SCENE = "scene/";
    /// A field of a graph's scene that older programs skip.
    private static final String LOOK = "look";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {
    };

    private ShowStore() {}

    /// A scene, its sight as JSON of the kind that `of` names.
    private record Kept(String name, String notes, String of, String sight) {}

    /// How a graph's scene is looked at.
    private record Look(List<Sight.Graph.Way> ways, double width, double height) {}

    /// A comparison with where the mark stands, among its own keys, so that older programs read the comparison alone.
    private record Ranked(@JsonUnwrapped Comparison comparison, int column, String recipe) {}

    /// @param recipe null where a program wrote it that marked none
    private record Marked(int column, @Nullable String recipe) {}

    public static Map<String, String> fields(Show show) {
        var out = new LinkedHashMap<String, String>();
        if (show.isEmpty()) return out;
        out.put(ORDER, Json.write(show.scenes().stream().map(ShowScene::id).toList()));
        for (ShowScene s : show.scenes())
            out.put(SCENE + s.id(), Json.write(new Kept(s.name(), s.notes(), word(s.sight()), json(s.sight()))));
        return out;
    }

    /// The show that these fields describe; scenes of a kind this version does not know are left out.
    public static Show of(Map<String, String> fields) {
        String order = fields.getOrDefault(ORDER, "");
        if (order.isEmpty()) return Show.NONE;
        var scenes = new ArrayList<ShowScene>();
        for (String id : Json.read(order, IDS)) {
            String json = fields.getOrDefault(SCENE + id, "");
            if (json.isEmpty()) continue;
            Kept kept = Json.read(json, Kept.class);
            sight(kept).ifPresent(sight -> scenes.add(new ShowScene(id, kept.name(), kept.notes(), sight)));
        }
        return new Show(scenes);
    }

    private static String word(Sight sight) {
        return switch (sight) {
            case Sight.Threshold _ -> "threshold";
            case Sight.Novelty _ -> "novelty";
            case Sight.Reading _ -> "reading";
            case Sight.Beside _ -> "scenarios";
            case Sight.Gain _ -> "gain";
            case Sight.Graph _ -> "graph";
            case Sight.Ranks _ -> "ranks";
            case Sight.Plain _ -> "plain";
        };
    }

    private static String json(Sight sight) {
        return switch (sight) {
            case Sight.Threshold t -> Json.write(t);
            case Sight.Novelty n -> Json.write(n);
            case Sight.Reading r -> Json.write(r.scenario());
            case Sight.Beside b -> Json.write(b);
            case Sight.Gain g -> Json.write(g);
            case Sight.Graph g -> {
                Map<String, String> fields = new LinkedHashMap<>(SceneStore.fields(new Scenes(Optional.of(g.scene()), Map.of(),
                        Map
                                .of())));
                fields.put(LOOK, Json.write(new Look(g.ways(), g.width(), g.height())));
                yield Json.write(fields);
            }
            case Sight.Ranks r -> Json.write(new Ranked(r.comparison(), r.column(), r.recipe()));
            case Sight.Plain p -> Json.write(p);
        };
    }

    private static Optional<Sight> sight(Kept kept) {
        return switch (kept.of()) {
            case "threshold" -> Optional.of(Json.read(kept.sight(), Sight.Threshold.class));
            case "novelty" -> Optional.of(Json.read(kept.sight(), Sight.Novelty.class));
            case "reading" -> Optional.of(new Sight.Reading(Json.read(kept.sight(), Scenario.class)));
            case "scenarios" -> Optional.of(Json.read(kept.sight(), Sight.Beside.class));
            case "gain" -> Optional.of(Json.read(kept.sight(), Sight.Gain.class));
            case "graph" -> Optional.of(graph(Json.read(kept.sight(), FIELDS)));
            case "ranks" -> {
                Marked at = Json.read(kept.sight(), Marked.class);
                yield Optional.of(new Sight.Ranks(Json.read(kept.sight(), Comparison.class), at.column(), at.recipe() == null
                        ? ""
                        : at.recipe()));
            }
            case "plain" -> Optional.of(Json.read(kept.sight(), Sight.Plain.class));
            default -> Optional.empty();
        };
    }

    private static Sight.Graph graph(Map<String, String> fields) {
        Scene scene = SceneStore.of(fields).present().orElse(Scene.EMPTY);
        String json = fields.getOrDefault(LOOK, "");
        if (json.isEmpty()) return new Sight.Graph(scene);
        Look look = Json.read(json, Look.class);
        return new Sight.Graph(scene, look.ways(), look.width(), look.height());
    }
}
