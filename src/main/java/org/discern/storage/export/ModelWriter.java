package org.discern.storage.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.domain.export.ModelSheet;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.WholeFile;

/// The model as JSON; its form is `model.schema.json` beside this class.
public final class ModelWriter {
    /// The value of `$schema`, also the `$id` of that file.
    public static final String SCHEMA = "https://discern.invalid/schemas/model-1.json";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ModelWriter() {}

    /// @return how many intents were written
    public static long write(Path target, ModelSheet sheet, Progress progress) {
        return WholeFile.write(target, out -> {
            try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
                json.writeStartObject();
                json.writeStringField("$schema", SCHEMA);
                json.writeNumberField("version", 1);
                json.writeStringField("project", sheet.project());
                if (sheet.run().isPresent()) run(json, sheet.run().get());
                json.writeArrayFieldStart("intents");
                for (ModelSheet.Intent intent : sheet.intents()) {
                    progress.check();
                    intent(json, intent);
                }
                json.writeEndArray();
                json.writeObjectFieldStart("domains");
                for (Map.Entry<String, List<String>> domain : sheet.domains().entrySet())
                    words(json, domain.getKey(), domain
                            .getValue());
                json.writeEndObject();
                json.writeEndObject();
            }
            return sheet.intents().size();
        });
    }

    private static void run(JsonGenerator json, ModelSheet.Run run) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeNumberField("id", run.record().id());
        json.writeNumberField("seed", run.record().seed());
        json.writeStringField("dataHash", run.record().dataHash());
        json.writeNumberField("rows", run.record().rows());
        json.writeStringField("engine", run.record().engine());
        json.writeStringField("app", run.record().appVersion());
        json.writeStringField("startedAt", run.record().startedAt());
        json.writeStringField("endedAt", run.record().endedAt());
        json.writeFieldName("settings");
        json.writeRawValue(run.record().specJson());
        json.writeObjectFieldStart("metrics");
        for (Metric metric : run.record().metrics())
            if (Double.isFinite(metric.value()))
                json.writeNumberField(metric.name(),
                        metric.value());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("encoder");
        json.writeStringField("name", run.encoder().isEmpty() ? "all-MiniLM-L6-v2" : run.encoder());
        json.writeStringField("space", "sentence vectors after the run's metric head, at unit length");
        json.writeNumberField("dimensions", run.dimensions());
        json.writeEndObject();
        json.writeObjectFieldStart("threshold");
        json.writeStringField("linkage", run.linkage());
        json.writeNumberField("cutHeight", run.cutHeight());
        json.writeStringField("cutFrom", run.cutChosen() ? "analyst" : "labels");
        json.writeNumberField("noveltyCut", run.noveltyCut());
        json.writeStringField("noveltyFrom", run.noveltyChosen() ? "analyst" : "suggestion");
        json.writeEndObject();
    }

    private static void intent(JsonGenerator json, ModelSheet.Intent intent) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", intent.name());
        if (!intent.domain().isEmpty()) json.writeStringField("domain", intent.domain());
        json.writeStringField("origin", intent.known() ? "label" : "discovered");
        if (!intent.state().isEmpty()) json.writeStringField("state", intent.state());
        json.writeNumberField("size", intent.size());
        if (!intent.description().isEmpty()) json.writeStringField("description", intent.description());
        if (!intent.note().isEmpty()) json.writeStringField("note", intent.note());
        words(json, "examples", intent.examples());
        if (!intent.counterExamples().isEmpty()) words(json, "counterExamples", intent.counterExamples());
        if (intent.centroid().length > 0) {
            json.writeArrayFieldStart("centroid");
            for (float value : intent.centroid()) json.writeNumber(value);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String key, List<String> words) throws IOException {
        json.writeArrayFieldStart(key);
        for (String word : words) json.writeString(word);
        json.writeEndArray();
    }
}
