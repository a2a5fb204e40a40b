package org.discern.storage.replay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.replay.Procedure;
import org.discern.storage.exchange.WholeFile;

/// Writes and reads the steps of a project.
public final class ProcedureFile {
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// Held the steps of intents alone, beside the head.
    private static final String FIRST = "discern-steps-1";

    private ProcedureFile() {}

    /// Whole or not at all.
    public static void write(Path target, Procedure procedure) {
        WholeFile.write(target, out -> {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(procedure).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            return 1;
        });
    }

    /// @throws WorkbenchException when the file is missing, is something else, or holds a setting that makes no sense
    public static Procedure read(Path file) {
        try {
            JsonNode found = JSON.readTree(Files.readString(file));
            if (found instanceof ObjectNode first && first.path("format").asText().equals(FIRST))
                return JSON.treeToValue(
                        second(first), Procedure.class);
            if (found == null || !found.path("format").asText().equals(Procedure.FORMAT))
                throw new WorkbenchException(file.getFileName() + " does not hold the steps of a project (no format "
                        + Procedure.FORMAT + "). Choose a file that was made with Run ▸ Save the steps.");
            return JSON.treeToValue(found, Procedure.class);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new WorkbenchException(file.getFileName() + (at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr())
                    + " cannot be read as steps: " + broken.getOriginalMessage() + ". Correct it, or save the steps again.",
                    broken);
        } catch (CharacterCodingException noText) {
            throw new WorkbenchException(file.getFileName() + " is no text, so it does not hold the steps of a project. Choose a "
                    + "file that was made with Run ▸ Save the steps.", noText);
        } catch (IOException unreadable) {
            throw new WorkbenchException(file + " cannot be read. Check that it is there and may be read.", unreadable);
        }
    }

    private static ObjectNode second(ObjectNode first) {
        ObjectNode intents = JSON.createObjectNode();
        for (String part : List.of("reading", "settings", "cut", "noveltyCut", "rules")) intents.set(part, first.get(part));
        return first.<ObjectNode>without(List.of("reading", "settings", "cut", "noveltyCut", "rules")).put("format",
                Procedure.FORMAT).set("intents", intents);
    }
}
