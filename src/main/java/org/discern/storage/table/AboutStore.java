package org.discern.storage.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.project.ProjectAbout;

/// What people wrote about the project, among its settings: an older program keeps it and shows nothing of it.
public final class AboutStore {
    public static final String PREFIX = "setting/about.";

    private AboutStore() {}

    public static Map<String, String> fields(ProjectAbout about) {
        var out = new LinkedHashMap<String, String>();
        if (!about.name().isEmpty()) out.put("name", Json.write(about.name()));
        if (!about.notes().isEmpty()) out.put("notes", Json.write(about.notes()));
        return out;
    }

    public static ProjectAbout of(Map<String, String> fields) {
        return new ProjectAbout(read(fields, "name"), read(fields, "notes"));
    }

    private static String read(Map<String, String> fields, String field) {
        String json = fields.getOrDefault(field, "");
        return json.isEmpty() ? "" : Json.read(json, String.class);
    }
}
