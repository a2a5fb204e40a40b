package org.discern.storage.table;

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

/// The show as small keyed JSON: one field a scene by its id, and one for their order. Among the settings, so that an older
/// program opens the project, keeps it and shows nothing of it.
public final class ShowStore {
    public static final String PREFIX = "setting/show.";
    private static final String ORDER = "order";
    private static final String SCENE = "scene/";
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {
    };

    private ShowStore() {}

    /// A scene, its sight as JSON of the kind that `of` names.
    private record Kept(String name, String notes, String of, String sight) {}

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
            case Sight.Graph g -> Json.write(SceneStore.fields(new Scenes(Optional.of(g.scene()), Map.of(), Map.of())));
            case Sight.Ranks r -> Json.write(r.comparison());
            case Sight.Plain p -> Json.write(p);
        };
    }

    private static Optional<Sight> sight(Kept kept) {
        return switch (kept.of()) {
            case "threshold" -> Optional.of(Json.read(kept.sight(), Sight.Threshold.class));
            case "novelty" -> Optional.of(Json.read(kept.sight(), Sight.Novelty.class));
            case "reading" -> Optional.of(new Sight.Reading(Json.read(kept.sight(), Scenario.class)));
            case "graph" -> Optional.of(new Sight.Graph(scene(kept.sight())));
            case "ranks" -> Optional.of(new Sight.Ranks(Json.read(kept.sight(), Comparison.class)));
            case "plain" -> Optional.of(Json.read(kept.sight(), Sight.Plain.class));
            default -> Optional.empty();
        };
    }

    private static Scene scene(String json) {
        return SceneStore.of(Json.read(json, new TypeReference<Map<String, String>>() {
        })).present().orElse(Scene.EMPTY);
    }
}
