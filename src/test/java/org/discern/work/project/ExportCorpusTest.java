package org.discern.work.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.ExportChoices.Labels;
import org.discern.domain.export.Fix;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.ModelSheet;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.run.Progress;
import org.discern.storage.export.ModelWriter;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.project.ExportCorpus.Checked;
import java.util.stream.IntStream;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.edit.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What counts as a label in an export, the rename that reaches the project, and the model against its schema.
class ExportCorpusTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();

    @TempDir
    Path folder;

    private static Workspace shown() {
        var workspace = new Workspace();
        workspace.corpus().set(FOUND.corpus());
        workspace.discovery().set(Optional.of(FOUND.discovery()));
        return workspace;
    }

    /// A cluster nobody labelled.
    private static int unlabelled() {
        var assigned = new Assigned(FOUND.corpus(), FOUND.discovery(), IntentDecisions.NONE);
        return assigned.clusters().entries().stream().filter(e -> e.labelled() == 0 && e.size() > 5).findFirst().orElseThrow()
                .node();
    }

    @Test
    void decisionsCountAsTheAnalystChose() {
        Workspace workspace = shown();
        var export = new ExportCorpus(workspace);
        String key = IntentDecisions.key(unlabelled());
        int size = FOUND.discovery().tree().size(unlabelled());
        workspace.decide("Name", "", d -> d.withName(key, "lost card!").withHome(key, "cards"));
        ExportChoices choices = ExportChoices.of(ExportFormat.LEX);
        int given = count(export, choices.withLabels(Labels.GIVEN));
        assertEquals(given, count(export, choices));
        int named = count(export, choices.withLabels(Labels.NAMED)); // rows near known intents, too
        assertTrue(named >= given + size);
        workspace.decide("Accept", "", d -> d.withState(key, ReviewState.ACCEPTED));
        assertEquals(given + size, count(export, choices));
        workspace.decide("Reject", "", d -> d.withState(key, ReviewState.REJECTED));
        assertEquals(named - size, count(export, choices.withLabels(Labels.NAMED)));
        workspace.decide("Accept", "", d -> d.withState(key, ReviewState.ACCEPTED));
        Checked nested = export.check(ExportFormat.RASA, ExportChoices.of(ExportFormat.RASA).withDelimiter("/"), List.of())
                .await();
        assertTrue(nested.phrases().byName().containsKey("cards/lost card!"));
        assertEquals(0, nested.count(Gravity.REFUSED), "a delimiter the analyst chose is legal");
    }

    private static int count(ExportCorpus export, ExportChoices choices) {
        return export.check(ExportFormat.LEX, choices, List.of()).await().phrases().all().size();
    }

    @Test
    void aRenameInTheProjectIsOneStepThatCanBeUndone() {
        Workspace workspace = shown();
        var export = new ExportCorpus(workspace);
        String key = IntentDecisions.key(unlabelled());
        workspace.decide("Name", "", d -> d.withName(key, "lost card!"));
        assertFalse(export.renameInProject("never heard", "x"));
        assertTrue(export.renameInProject("lost card!", "lost_card"));
        assertEquals("lost_card", workspace.decisions().get().names().get(key));
        workspace.undo();
        assertEquals("lost card!", workspace.decisions().get().names().get(key));
    }

    @Test
    void theModelKeepsItsSchema() throws IOException {
        String key = IntentDecisions.key(unlabelled());
        IntentDecisions decisions = IntentDecisions.NONE.withName(key, "lost card").withState(key, ReviewState.ACCEPTED).withHome(
                key,
                "cards").edited(e -> e.describe(unlabelled(), about()).note(key, "ask the card team"));
        ModelSheet sheet = ModelSheets.of("bank", FOUND.corpus(), Optional.of(FOUND.discovery()), decisions);
        Path file = folder.resolve("model.json");
        assertEquals(sheet.intents().size(), ModelWriter.write(file, sheet, Progress.NONE));
        JsonNode model = new ObjectMapper().readTree(Files.readString(file));
        try (InputStream in = Objects.requireNonNull(ModelWriter.class.getResourceAsStream("model.schema.json"))) {
            JsonNode schema = new ObjectMapper().readTree(in);
            assertEquals(ModelWriter.SCHEMA, schema.path("$id").asText());
            check(schema, model, "$");
            JsonNode bare = new ObjectMapper().readTree(Files.readString(written(ModelSheets.of("bank", FOUND.corpus(), Optional
                    .empty(), IntentDecisions.NONE))));
            check(schema, bare, "$");
            assertTrue(bare.path("run").isMissingNode());
        }
        JsonNode mine = find(model, "lost card");
        assertEquals("discovered", mine.path("origin").asText());
        assertEquals("accepted", mine.path("state").asText());
        assertEquals("The card is gone.", mine.path("description").asText());
        assertEquals("ask the card team", mine.path("note").asText());
        assertEquals(text(about().examples().getFirst()), mine.path("examples").get(0).asText(), "chosen ones come first");
        assertEquals(text(about().counterExamples().getFirst()), mine.path("counterExamples").get(0).asText());
        assertEquals(FOUND.discovery().tree().size(unlabelled()), mine.path("size").asInt());
        assertEquals(FOUND.discovery().vectors().cols(), mine.path("centroid").size());
        double length = 0;
        for (JsonNode value : mine.path("centroid")) length += value.asDouble() * value.asDouble();
        assertEquals(1, length, 1e-4);
        assertEquals("lost card", model.path("domains").path("cards").get(0).asText());
        assertEquals(FOUND.discovery().cutHeight(decisions), model.path("threshold").path("cutHeight").asDouble());
    }

    @Test
    void descriptionsGoWhereTheReceivingFormatHasAPlaceForThem() throws IOException {
        Path project = folder.resolve("described.discern");
        String key = IntentDecisions.key(unlabelled());
        try (var workspace = new Workspace()) {
            workspace.create(project).await();
            workspace.corpus().set(FOUND.corpus());
            workspace.discovery().set(Optional.of(FOUND.discovery()));
            var export = new ExportCorpus(workspace);
            workspace.decide("Name", "", d -> d.withName(key, "lost_card").withHome(key, "cards").withState(key,
                    ReviewState.ACCEPTED).edited(e -> e.describe(unlabelled(), about())));
            for (ExportFormat format : List.of(ExportFormat.LEX, ExportFormat.RASA)) {
                Checked checked = export.check(format, ExportChoices.of(format), List.of(new Fix.Rename("lost_card",
                        "gone_card")))
                        .await();
                assertEquals(Map.of("gone_card", "The card is gone."), checked.phrases().descriptions());
            }
            assertEquals("The card is gone.", export.check(ExportFormat.RASA, ExportChoices.of(ExportFormat.RASA).withDelimiter(
                    "/"),
                    List.of()).await().phrases().description("cards/lost_card"));
            assertEquals(Map.of(), export.check(ExportFormat.LEX, ExportChoices.of(ExportFormat.LEX).withLabels(
                    Labels.GIVEN), List.of()).await().phrases().descriptions(), "not of what is not exported");
        }
    }

    private static Description about() {
        int[] members = FOUND.discovery().tree().leavesOf(unlabelled());
        int other = members[0] == 0 ? 1 : 0;
        return new Description("The card is gone.", List.of(members[members.length - 1]), List.of(other));
    }

    private static String text(int leaf) { return FOUND.corpus().get(FOUND.discovery().corpusRows()[leaf]).text(); }

    @Test
    void aModelCountsWhatWasMergedAndMoved() {
        int node = unlabelled();
        Discovery run = FOUND.discovery();
        int other = IntStream.range(0, run.tree().leaves()).filter(leaf -> run.cut(IntentDecisions.NONE).nodeOf(leaf) != node)
                .findFirst().orElseThrow();
        IntentDecisions decisions = IntentDecisions.NONE.withName(IntentDecisions.key(node), "lost card").edited(e -> e.move(
                other,
                node));
        ModelSheet sheet = ModelSheets.of("bank", FOUND.corpus(), Optional.of(run), decisions);
        assertEquals(run.tree().size(node) + 1, sheet.intents().stream().filter(i -> i.name().equals("lost card")).findFirst()
                .orElseThrow().size());
    }

    @Test
    void whatAPersonMovedIntoAKnownIntentIsExportedAsThat() {
        Workspace workspace = shown();
        var export = new ExportCorpus(workspace);
        Discovery run = FOUND.discovery();
        var assigned = new Assigned(FOUND.corpus(), run, IntentDecisions.NONE);
        Clusters.Entry known = assigned.clusters().entries().stream().filter(e -> e.kind() == Clusters.Kind.KNOWN && e
                .labelled() > 0).findFirst().orElseThrow();
        int stray = run.tree().leavesOf(unlabelled())[0];
        ExportChoices choices = ExportChoices.of(ExportFormat.LEX);
        int before = count(export, choices);
        workspace.decide("Move", "", d -> d.edited(e -> e.move(stray, known.node())));
        assertEquals(before + 1, count(export, choices), "that one and no other of the cluster");
    }

    private Path written(ModelSheet sheet) {
        Path file = folder.resolve("bare.json");
        ModelWriter.write(file, sheet, Progress.NONE);
        return file;
    }

    private static JsonNode find(JsonNode model, String name) {
        for (JsonNode intent : model.path("intents")) if (intent.path("name").asText().equals(name)) return intent;
        throw new AssertionError("no intent " + name);
    }

    /// The part of JSON Schema that ours uses: type, enum, required, properties, additionalProperties, items.
    private static void check(JsonNode schema, JsonNode value, String at) {
        String type = schema.path("type").asText("");
        boolean sound = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
        assertTrue(sound, at + " is no " + type);
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode word : schema.path("enum")) listed |= word.equals(value);
            assertTrue(listed, at + " is " + value);
        }
        for (JsonNode key : schema.path("required")) assertTrue(value.has(key.asText()), at + " lacks " + key);
        if (value.isObject()) for (var entry : value.properties()) {
            JsonNode inner = schema.path("properties").path(entry.getKey());
            JsonNode other = inner.isMissingNode() ? schema.path("additionalProperties") : inner;
            if (!other.isMissingNode()) check(other, entry.getValue(), at + "." + entry.getKey());
            else assertFalse(schema.has("properties"), at + " has an unknown key " + entry.getKey());
        }
        if (value.isArray()) for (JsonNode item : value) check(schema.path("items"), item, at + "[]");
    }
}
