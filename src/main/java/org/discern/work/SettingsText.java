package org.discern.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.work.settings.Density;
import org.discern.work.settings.LessMotion;
import org.discern.work.settings.Look;
import org.discern.work.settings.Machine;
import org.discern.work.settings.Place;
import org.discern.work.settings.Recents;
import org.discern.work.settings.ThemeChoice;

/// Settings as one flat JSON object, and back. Every field is read on its own: one that is missing, unknown to this version
/// or of another kind costs itself and nothing else.
public final class SettingsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingsText() {}

    public static String write(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        Look look = settings.look();
        root.put("theme", word(look.theme())).put("density", word(look.density())).put("textScale", look.textScale()).put(
                "lessMotion", word(look.lessMotion())).put("hues", word(look.hues()));
        root.put("threads", settings.machine().threads()).put("cacheFolder", settings.machine().cacheFolder());
        list(root.putArray("recents"), settings.recents());
        list(root.putArray("pinned"), settings.pinned());
        ArrayNode window = root.putArray("window");
        settings.window().forEach(window::add);
        root.put("maximised", settings.maximised());
        map(root.putObject("keys"), settings.keys());
        map(root.putObject("layout"), settings.layout());
        return root.toPrettyString() + "\n";
    }

    /// @throws WorkbenchException when the text is no JSON object
    public static Settings read(String json) {
        JsonNode root = tree(json);
        Look first = Look.FIRST;
        // `calm` is what an earlier version kept
        LessMotion motion = root.path("calm").asBoolean(false) ? LessMotion.ON : first.lessMotion();
        var look = new Look(one(root, "theme", first.theme()), one(root, "density", first.density()), root.path("textScale")
                .asDouble(1), one(root, "lessMotion", motion), one(root, "hues", first.hues()));
        return new Settings(look, new Recents(texts(root.path("recents")), texts(root.path("pinned"))), new Place(numbers(root
                .path("window")), root.path("maximised").asBoolean(false)), new Machine(root.path("threads").asInt(
                        Machine.AUTOMATIC), root.path("cacheFolder").asText("")), map(root.path("keys")), map(root.path(
                                "layout")));
    }

    /// @throws WorkbenchException when the file cannot be read, or is none of settings
    public static Settings load(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new WorkbenchException(file.getFileName() + " cannot be read. Choose another file.", unreadable);
        }
    }

    /// @throws WorkbenchException when the file cannot be written
    public static void save(Path file, Settings settings) {
        try {
            Files.writeString(file, write(settings));
        } catch (IOException unwritable) {
            throw new WorkbenchException(file.getFileName() + " cannot be written. Choose another folder, or make room.",
                    unwritable);
        }
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isObject()) return root;
        } catch (JsonProcessingException broken) {
            throw new WorkbenchException("This is no file of settings. Choose one that Discern has exported.", broken);
        }
        throw new WorkbenchException("This is no file of settings. Choose one that Discern has exported.");
    }

    private static String word(Enum<?> value) { return value.name().toLowerCase(Locale.ROOT); }

    private static <E extends Enum<E>> E one(JsonNode root, String field, E otherwise) {
        String word = root.path(field).asText("");
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) if (word(value).equals(word)) return value;
        return otherwise;
    }

    private static void list(ArrayNode to, List<String> values) { values.forEach(to::add); }

    private static void map(ObjectNode to, Map<String, String> values) { new TreeMap<>(values).forEach(to::put); }

    private static List<String> texts(JsonNode array) {
        var out = new ArrayList<String>();
        for (JsonNode each : array) if (each.isTextual()) out.add(each.asText());
        return out;
    }

    private static List<Double> numbers(JsonNode array) {
        var out = new ArrayList<Double>();
        for (JsonNode each : array) if (each.isNumber()) out.add(each.asDouble());
        return out;
    }

    private static Map<String, String> map(JsonNode object) {
        var out = new TreeMap<String, String>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) out.put(entry.getKey(), entry.getValue().asText());
        });
        return out;
    }
}
