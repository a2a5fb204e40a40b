package org.discern.work.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTextsTest {
    private static final String GOOD = "{\"id\": 7, \"request\": \"soup without nuts\", \"candidates\": [{\"id\": \"n\", \"text\": "
            + "\"Walnut soup\"}, {\"id\": \"t\", \"text\": \"Tomato soup\"}]}\n";
    private static final RankTexts RANK = new RankTexts((texts, _) -> FloatMatrix.zeros(texts.size(), 4), "test");

    @TempDir
    Path folder;

    private RankTexts.Spec spec(String lines, int limit) throws IOException {
        Path in = folder.resolve("requests.jsonl");
        Files.writeString(in, lines);
        return new RankTexts.Spec(in, folder.resolve("deeper/out.json"), limit > 0 ? Optional.of(limit) : Optional.empty());
    }

    @Test
    void everyRequestHasItsOrder() throws IOException {
        assertEquals(new RankTexts.Done(2, 4), RANK.run(spec(GOOD + "\n" + GOOD + GOOD, 2), Progress.NONE));
        JsonNode root = new ObjectMapper().readTree(Files.readString(folder.resolve("deeper/out.json")));
        assertEquals(2, root.path("rows").size());
        JsonNode row = root.path("rows").get(0);
        assertEquals(7, row.path("id").asInt());
        assertEquals("t", row.path("order").get(0).path("id").asText());
        assertEquals(0, row.path("order").get(0).path("broken").asInt());
        assertEquals(1, row.path("order").get(1).path("broken").asInt());
        assertEquals("without ingredient: nut", row.path("constraints").get(1).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"request\": \"a\", \"candidates\": []}", "{\"id\": 1, \"candidates\": []}",
            "{\"id\": 1, \"request\": \"a\"}", "{\"id\": 1, \"request\": \"a\", \"candidates\": [{\"id\": 1}]}"})
    void aBadLineIsNamedAndLeavesNothing(String line) throws IOException {
        RankTexts.Spec spec = spec(GOOD + line + "\n", 0);
        var said = assertThrows(WorkbenchException.class, () -> RANK.run(spec, Progress.NONE));
        assertTrue(said.getMessage().startsWith("Line 2 of requests.jsonl "), said.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void aCancelledRunLeavesNothing() throws IOException {
        RankTexts.Spec spec = spec(GOOD, 0);
        var rank = new RankTexts((_, progress) -> {
            progress.check();
            throw new CancelledException();
        }, "test");
        assertThrows(CancelledException.class, () -> rank.run(spec, Progress.NONE));
        assertEquals(List.of(), left());
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(folder.resolve("deeper"))) {
            return files.toList();
        }
    }

    @Test
    void aMissingFileAndANonsenseLimitAreTold() {
        var missing = new RankTexts.Spec(folder.resolve("none.jsonl"), folder.resolve("out.json"), Optional.empty());
        assertThrows(WorkbenchException.class, () -> RANK.run(missing, Progress.NONE));
        assertFalse(Files.exists(folder.resolve("out.json")));
        assertThrows(IllegalArgumentException.class, () -> new RankTexts.Spec(folder, folder, Optional.of(0)));
    }
}
