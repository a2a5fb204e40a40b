package org.discern.storage.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.NodeName;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scene.Bundle;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.domain.recipe.Scene.Mark;
import org.discern.domain.recipe.SceneFilters;
import org.discern.domain.recipe.SceneFilters.Range;
import org.discern.domain.recipe.Scenes;
import org.discern.storage.file.ProjectFile;
import org.jspecify.annotations.Nullable;

/// The scenes of the graph. Read here; changed only by operations on the keys [#PREFIX] + field.
///
/// The scene on the screen falls apart into its marks, so that moving one mark of thousands is a small change; a kept scene
/// is one field. Marks come back in the order of the fields they are read from.
public final class SceneStore {
    public static final String PREFIX = "recipe.scenes/";
    static final FieldTable FIELDS = new FieldTable("scene");
    private static final String SHOWN = "present/shown";
    private static final String CAMERA = "present/camera";
    private static final String MARK = "present/mark/";
    private static final String BUNDLE = "present/bundle/";
    private static final String SAVED = "saved/";
    private static final String SELECTION = "selection/";
    private static final TypeReference<List<NodeName>> NODES = new TypeReference<>() {
    };

    private final ProjectFile file;

    /// The scene on the screen without its marks and camera.
    ///
    /// @param ranges null where a program wrote it that knew none
    private record Shown(String name, Set<NodeKind> hiddenKinds, Set<String> hiddenRelations,
            @Nullable Map<Quantity, Range> ranges, Map<NodeKind, Integer> tints, String note) {
        static Shown of(Scene s) {
            SceneFilters f = s.filters();
            return new Shown(s.name(), f.kinds(), f.relations(), f.ranges(), s.tints(), s.note());
        }

        Scene scene(List<Mark> marks, List<Bundle> bundles, Camera camera) {
            return new Scene(name, marks, bundles, new SceneFilters(hiddenKinds, hiddenRelations, ranges == null
                    ? Map.of()
                    : ranges), tints, camera, note);
        }
    }

    /// A kept scene in one piece; the same keys as the parts of the one on the screen.
    private record Kept(@JsonUnwrapped Shown shown, List<Mark> marks, List<Bundle> bundles, Camera camera) {}

    public SceneStore(ProjectFile file) { this.file = file; }

    /// [Scenes#NONE] when there are none.
    public Scenes load() { return of(file.read(FIELDS::all)); }

    /// The same scenes as small keyed JSON.
    public static Map<String, String> fields(Scenes scenes) {
        var out = new LinkedHashMap<String, String>();
        scenes.present().ifPresent(s -> {
            out.put(SHOWN, Json.write(Shown.of(s)));
            out.put(CAMERA, Json.write(s.camera()));
            for (Bundle b : s.bundles())
                out.put(BUNDLE + b.kind().word() + "/" + b.key() + "/" + b.relation() + "/" + b.of().word(), Json.write(b));
            for (Mark mark : s.marks()) out.put(MARK + mark.kind().word() + "/" + mark.key(), Json.write(mark));
        });
        scenes.saved().forEach((name, s) -> out.put(SAVED + name, Json.write(new Kept(Shown.of(s), s.marks(), s.bundles(), s
                .camera()))));
        scenes.selections().forEach((name, nodes) -> out.put(SELECTION + name, Json.write(nodes)));
        return out;
    }

    /// The scenes that these fields describe; fields this version does not know are left out.
    public static Scenes of(Map<String, String> fields) {
        List<Mark> marks = new ArrayList<>();
        List<Bundle> bundles = new ArrayList<>();
        var saved = new LinkedHashMap<String, Scene>();
        var selections = new LinkedHashMap<String, List<NodeName>>();
        fields.forEach((field, json) -> {
            if (field.startsWith(MARK)) marks.add(Json.read(json, Mark.class));
            else if (field.startsWith(BUNDLE)) bundles.add(Json.read(json, Bundle.class));
            else if (field.startsWith(SELECTION)) selections.put(field.substring(SELECTION.length()), Json.read(json, NODES));
            else if (field.startsWith(SAVED)) {
                Kept kept = Json.read(json, Kept.class);
                saved.put(field.substring(SAVED.length()), kept.shown.scene(kept.marks, kept.bundles, kept.camera));
            }
        });
        String shownJson = fields.getOrDefault(SHOWN, "");
        if (shownJson.isEmpty()) return new Scenes(Optional.empty(), saved, selections);
        String cameraJson = fields.getOrDefault(CAMERA, "");
        Camera camera = cameraJson.isEmpty() ? Scene.EMPTY.camera() : Json.read(cameraJson, Camera.class);
        Scene present = Json.read(shownJson, Shown.class).scene(marks, bundles, camera);
        return new Scenes(Optional.of(present), saved, selections);
    }
}
