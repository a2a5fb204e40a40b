package org.discern.storage.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scene.Bundle;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.domain.recipe.Scene.Mark;
import org.discern.domain.recipe.Scenes;
import org.discern.storage.file.ProjectFile;

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

    private final ProjectFile file;

    /// The scene on the screen without its marks and camera.
    private record Shown(String name, Set<NodeKind> hiddenKinds, Set<String> hiddenRelations, Map<NodeKind, Integer> tints,
            String note) {}

    public SceneStore(ProjectFile file) { this.file = file; }

    /// [Scenes#NONE] when there are none.
    public Scenes load() { return of(file.read(FIELDS::all)); }

    /// The same scenes as small keyed JSON.
    public static Map<String, String> fields(Scenes scenes) {
        var out = new LinkedHashMap<String, String>();
        scenes.present().ifPresent(s -> {
            out.put(SHOWN, Json.write(new Shown(s.name(), s.hiddenKinds(), s.hiddenRelations(), s.tints(), s.note())));
            out.put(CAMERA, Json.write(s.camera()));
            for (Bundle b : s.bundles())
                out.put(BUNDLE + b.kind().word() + "/" + b.key() + "/" + b.relation() + "/" + b.of().word(), Json.write(b));
            for (Mark mark : s.marks()) out.put(MARK + mark.kind().word() + "/" + mark.key(), Json.write(mark));
        });
        scenes.saved().forEach((name, scene) -> out.put(SAVED + name, Json.write(scene)));
        return out;
    }

    /// The scenes that these fields describe; fields this version does not know are left out.
    public static Scenes of(Map<String, String> fields) {
        List<Mark> marks = new ArrayList<>();
        List<Bundle> bundles = new ArrayList<>();
        var saved = new LinkedHashMap<String, Scene>();
        fields.forEach((field, json) -> {
            if (field.startsWith(MARK)) marks.add(Json.read(json, Mark.class));
            else if (field.startsWith(BUNDLE)) bundles.add(Json.read(json, Bundle.class));
            else if (field.startsWith(SAVED)) saved.put(field.substring(SAVED.length()), Json.read(json, Scene.class));
        });
        String shownJson = fields.getOrDefault(SHOWN, "");
        if (shownJson.isEmpty()) return new Scenes(Optional.empty(), saved);
        Shown shown = Json.read(shownJson, Shown.class);
        String cameraJson = fields.getOrDefault(CAMERA, "");
        Camera camera = cameraJson.isEmpty() ? Scene.EMPTY.camera() : Json.read(cameraJson, Camera.class);
        return new Scenes(Optional.of(new Scene(shown.name, marks, bundles, shown.hiddenKinds, shown.hiddenRelations,
                shown.tints, camera, shown.note)), saved);
    }
}
