package org.discern.ui.project.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.ui.project.intake.ImportViewModel.Step;
import org.discern.work.Workspace;
import org.discern.work.project.ImportSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of other tools go through the wizard by `Next` alone.
class OtherToolsTest {
    @TempDir
    Path folder;
    private final Workspace workspace = new Workspace();

    @BeforeEach
    void project() { workspace.create(folder.resolve("p.discern")).await(); }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void walk(Path file, TableFormat format) {
        var model = new ImportViewModel(ImportSource.of(file), new RealImport(workspace), Runnable::run);
        assertEquals(format, model.state().get().plan().orElseThrow().format(), model.state().get().trouble());
        for (int step = 0; step < 4; step++) {
            assertEquals("", model.obstacle());
            model.next();
        }
        assertEquals(Step.DONE, model.state().get().step(), model.state().get().trouble());
        List<Utterance> rows = workspace.corpus().get().utterances();
        assertEquals(List.of("where is my card", "i lost it again"), rows.stream().map(Utterance::text).toList());
        assertEquals(List.of("card_lost", "card_lost"), rows.stream().map(Utterance::intent).toList());
    }

    @Test
    void rasa() throws IOException {
        walk(Files.writeString(folder.resolve("nlu.yml"),
                "version: \"3.1\"\nnlu:\n- intent: card_lost\n  examples: |\n    - where is my [card](thing)\n    - i lost it again\n"),
                TableFormat.RASA);
    }

    @Test
    void dialogflowCxTable() throws IOException {
        walk(Files.writeString(folder.resolve("intents.csv"),
                "Intent Display Name,Language,Phrase\ncard_lost,en,where is my card\n,,i lost it again\n"),
                TableFormat.DIALOGFLOW_CX);
    }

    @Test
    void dialogflowCxAgent() throws IOException {
        walk(zip("agent.zip", Map.of("intents/card_lost/card_lost.json", "{\"displayName\": \"card_lost\"}",
                "intents/card_lost/trainingPhrases/en.json",
                "{\"trainingPhrases\": [{\"parts\": [{\"text\": \"where is my \"}, {\"text\": \"card\"}]}, {\"parts\": [{\"text\": \"i lost it again\"}]}]}")),
                TableFormat.DIALOGFLOW_CX_AGENT);
    }

    @Test
    void dialogflowEs() throws IOException {
        walk(zip("es.zip", Map.of("intents/card_lost.json", "{\"name\": \"card_lost\"}", "intents/card_lost_usersays_en.json",
                "[{\"data\": [{\"text\": \"where is my card\"}]}, {\"data\": [{\"text\": \"i lost it again\"}]}]")),
                TableFormat.DIALOGFLOW_ES);
    }

    @Test
    void lex() throws IOException {
        walk(zip("lex.zip", Map.of("Bot/BotLocales/en_US/Intents/card_lost/Intent.json",
                "{\"name\": \"card_lost\", \"sampleUtterances\": [{\"utterance\": \"where is my card\"}, {\"utterance\": \"i lost it again\"}]}")),
                TableFormat.LEX);
    }

    @Test
    void watson() throws IOException {
        walk(Files.writeString(folder.resolve("watson.csv"), "where is my card,card_lost\ni lost it again,card_lost\n"),
                TableFormat.CSV);
    }
}
