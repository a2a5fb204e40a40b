package org.discern.storage.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.LexRules;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.storage.export.PhraseWriter.Steps;

/// A bot of Amazon Lex V2 with one locale: `Manifest.json`, `Bot/Bot.json`, `Bot/BotLocales/en_US/BotLocale.json` and
/// `…/Intents/X/Intent.json`.
///
/// Source: docs.aws.amazon.com/lexv2, "JSON format for importing and exporting bots"; the manifest as Lex itself writes it
/// (`metaData`, `BOT`), which differs from that page in its capitals. The fallback intent must be there, or the locale cannot
/// be built.
final class LexFile {
    private static final double CONFIDENCE = 0.4; // what the console sets

    private LexFile() {}

    static void write(OutputStream out, Phrases phrases, ExportChoices choices, String bot, Steps steps) throws IOException {
        String legal = new LexRules().legal(bot);
        String name = legal.isEmpty() ? "DiscernBot" : legal.substring(0, Math.min(legal.length(), 100));
        String locale = choices.locale().replace('-', '_');
        try (var zip = new JsonArchive(out)) {
            zip.file("Manifest.json", LexFile::manifest);
            zip.file(name + "/Bot.json", json -> bot(json, name));
            String folder = name + "/BotLocales/" + locale;
            zip.file(folder + "/BotLocale.json", json -> locale(json, locale));
            for (Map.Entry<String, List<Phrase>> intent : phrases.byName().entrySet())
                zip.file(folder + "/Intents/" + zip.fileName(intent.getKey()) + "/Intent.json", json -> intent(json, intent
                        .getKey(), LexRules.shortened(phrases.description(intent.getKey())), intent.getValue(), steps));
            zip.file(folder + "/Intents/FallbackIntent/Intent.json", LexFile::fallback);
        }
    }

    private static void manifest(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("metaData");
        json.writeStringField("schemaVersion", "1");
        json.writeStringField("fileFormat", "LexJson");
        json.writeStringField("resourceType", "BOT");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void bot(JsonGenerator json, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("version", "DRAFT");
        json.writeStringField("description", "Intents from Discern");
        json.writeObjectFieldStart("dataPrivacy");
        json.writeBooleanField("childDirected", false);
        json.writeEndObject();
        json.writeNumberField("idleSessionTTLInSeconds", 300);
        json.writeEndObject();
    }

    private static void locale(JsonGenerator json, String locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", Locale.forLanguageTag(locale.replace('_', '-')).getDisplayName(Locale.ENGLISH));
        json.writeStringField("identifier", locale);
        JsonArchive.nulls(json, "version", "description", "voiceSettings");
        json.writeNumberField("nluConfidenceThreshold", CONFIDENCE);
        json.writeEndObject();
    }

    private static void intent(JsonGenerator json, String name, String description, List<Phrase> phrases, Steps steps)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (description.isEmpty()) JsonArchive.nulls(json, "description");
        else json.writeStringField("description", description);
        JsonArchive.nulls(json, "parentIntentSignature");
        json.writeArrayFieldStart("sampleUtterances");
        for (Phrase p : phrases) {
            steps.one();
            json.writeStartObject();
            json.writeStringField("utterance", p.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        rest(json);
    }

    private static void fallback(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", "FallbackIntent");
        json.writeStringField("description", "Default intent when no other intent matches");
        json.writeStringField("parentIntentSignature", "AMAZON.FallbackIntent");
        JsonArchive.nulls(json, "sampleUtterances");
        rest(json);
    }

    private static void rest(JsonGenerator json) throws IOException {
        JsonArchive.nulls(json, "intentConfirmationSetting", "intentClosingSetting", "inputContexts", "outputContexts",
                "kendraConfiguration", "dialogCodeHook", "fulfillmentCodeHook");
        json.writeArrayFieldStart("slotPriorities");
        json.writeEndArray();
        json.writeEndObject();
    }
}
