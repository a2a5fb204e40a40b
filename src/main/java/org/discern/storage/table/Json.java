package org.discern.storage.table;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.rank.Constraint;

/// Records as JSON and back. Equal values give equal text, on every machine: map keys and members of sets are sorted, components keep their order.
/// Numbers that are none are written as `"NaN"`, `"Infinity"`, `"-Infinity"`. Unknown keys are ignored, so that older
/// programs can read what newer ones wrote within one schema version.
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Constraint.class, ConstraintKinds.class)
            .addModule(new SimpleModule().addSerializer(new SortedSets()))
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private Json() {}

    /// Which words tell the constraints of a request apart.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Constraint.Attribute.class, name = "attribute"),
            @JsonSubTypes.Type(value = Constraint.TimeAtMost.class, name = "time-at-most")})
    private interface ConstraintKinds {}

    /// Sets have no order of their own, so that of their members' JSON is taken.
    private static final class SortedSets extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1;

        SortedSets() { super(TypeFactory.defaultInstance().constructType(Set.class)); }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (String member : set.stream().map(Json::write).sorted().toList()) out.writeRawValue(member);
            out.writeEndArray();
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /// @throws WorkbenchException when the text does not describe such a value
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName(), e);
        }
    }

    /// The fields of an object as text, those within fields as `outer.inner`; empty when the text is no object.
    public static Map<String, String> fields(String json) {
        var out = new LinkedHashMap<String, String>();
        try {
            flatten("", MAPPER.readTree(json), out);
        } catch (JsonProcessingException e) {
            throw unreadable("settings", e);
        }
        return out;
    }

    private static void flatten(String before, JsonNode node, Map<String, String> out) {
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) flatten(before + field.getKey() + ".", field.getValue(), out);
            else
                out.put(before + field.getKey(), field.getValue().isValueNode()
                        ? field.getValue().asText()
                        : field.getValue()
                                .toString());
        });
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType().getTypeName(), e);
        }
    }

    private static WorkbenchException unreadable(String what, JsonProcessingException e) {
        return new WorkbenchException("A part of the project (" + what + ") cannot be read. "
                + "It was probably changed by another program. Go on with your last saved copy.", e);
    }
}
