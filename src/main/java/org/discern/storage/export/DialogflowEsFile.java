package org.discern.storage.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.storage.export.PhraseWriter.Steps;

/// An agent of Dialogflow ES to *Import from ZIP* into one that exists: `agent.json`, `package.json`, and for each intent
/// `intents/X.json` with `intents/X_usersays_en.json`.
///
/// Source: cloud.google.com/dialogflow/es/docs/agents-settings, "Export and import"; the files as the console exports them.
/// Differs: without responses, contexts and parameters, which an importing agent adds.
final class DialogflowEsFile {
    private DialogflowEsFile() {}

    static void write(OutputStream out, Phrases phrases, ExportChoices choices, String bot, Steps steps) throws IOException {
        String language = choices.language();
        try (var zip = new JsonArchive(out)) {
            zip.file("package.json", json -> {
                json.writeStartObject();
                json.writeStringField("version", "1.0.0");
                json.writeEndObject();
            });
            zip.file("agent.json", json -> agent(json, bot, language));
            for (Map.Entry<String, List<Phrase>> intent : phrases.byName().entrySet()) {
                String file = "intents/" + zip.fileName(intent.getKey());
                zip.file(file + ".json", json -> intent(json, intent.getKey()));
                zip.file(file + "_usersays_" + language + ".json", json -> {
                    json.writeStartArray();
                    for (Phrase p : intent.getValue()) {
                        steps.one();
                        phrase(json, intent.getKey(), p);
                    }
                    json.writeEndArray();
                });
            }
        }
    }

    private static void agent(JsonGenerator json, String bot, String language) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", "Intents of " + bot + ", from Discern");
        json.writeStringField("language", language);
        json.writeStringField("displayName", bot);
        json.writeArrayFieldStart("supportedLanguages");
        json.writeEndArray();
        json.writeStringField("defaultTimezone", "Etc/UTC");
        json.writeBooleanField("isPrivate", true);
        json.writeNumberField("mlMinConfidence", 0.3);
        json.writeBooleanField("enableOnePlatformApi", true);
        json.writeStringField("onePlatformApiVersion", "v2");
        json.writeEndObject();
    }

    private static void intent(JsonGenerator json, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id("intent", name));
        json.writeStringField("name", name);
        json.writeBooleanField("auto", true);
        empty(json, "contexts");
        json.writeArrayFieldStart("responses");
        json.writeStartObject();
        json.writeBooleanField("resetContexts", false);
        empty(json, "affectedContexts");
        empty(json, "parameters");
        empty(json, "messages");
        empty(json, "speech");
        json.writeEndObject();
        json.writeEndArray();
        json.writeNumberField("priority", 500_000);
        json.writeBooleanField("webhookUsed", false);
        json.writeBooleanField("webhookForSlotFilling", false);
        json.writeBooleanField("fallbackIntent", false);
        empty(json, "events");
        json.writeEndObject();
    }

    private static void phrase(JsonGenerator json, String intent, Phrase p) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id(intent, p.row() + " " + p.text()));
        json.writeArrayFieldStart("data");
        json.writeStartObject();
        json.writeStringField("text", p.text());
        json.writeBooleanField("userDefined", false);
        json.writeEndObject();
        json.writeEndArray();
        json.writeBooleanField("isTemplate", false);
        json.writeNumberField("count", 0);
        json.writeNumberField("updated", 0);
        json.writeEndObject();
    }

    private static void empty(JsonGenerator json, String key) throws IOException {
        json.writeArrayFieldStart(key);
        json.writeEndArray();
    }

    private static String id(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + '\0' + of).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
