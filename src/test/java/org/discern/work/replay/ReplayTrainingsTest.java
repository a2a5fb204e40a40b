package org.discern.work.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.replay.Procedure;
import org.discern.domain.user.UserSpec;
import org.discern.storage.replay.ProcedureFile;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trainings of one project, made again on another file: read as the first was, trained with the same settings.
final class ReplayTrainingsTest {
    private static final UserSpec USERS = UserSpec.defaults().withEpochs(1);
    private static final RecipeSpec RECIPES = new RecipeSpec("", 8, 1, false, true, 0, .2, 0, 0, 128, 1, 1, 5e-3, 1e-5, 3);

    @TempDir
    Path folder;

    private static Desk desk() { return new Desk(JobRunner.sameThread(), new RunFacts("test", "test", "test"), 1); }

    /// Two columns of words: nobody could guess that the second is what was said.
    private Path histories(String name, int users) throws IOException {
        var out = new StringBuilder("who,moment,shown,said,meant\n");
        for (int u = 0; u < users; u++)
            for (int i = 0; i < 12; i++)
                out.append("u%d,%d,Screen of the day %d,play number %d please,%s%n".formatted(u, 1_700_000_000L + i * 3600, i, i
                        % 5,
                        u % 2 == 0 ? "radio" : "music"));
        return Files.writeString(folder.resolve(name), out);
    }

    private Path deeds(String name, int users) throws IOException {
        var out = new StringBuilder("user,recipe,type,time\n");
        for (int u = 0; u < users; u++)
            for (int i = 0; i < 8; i++)
                out.append("u%d,r%d,rate,%d%n".formatted(u, (u * 3 + i) % 17, 1_700_000_000L + i * 60));
        return Files.writeString(folder.resolve(name), out);
    }

    private static ImportPlan asToldByHand(Desk desk, Path file) {
        ImportPlan plan = desk.importHistories().preview(file).await().plan();
        ColumnRole[] roles = {ColumnRole.USER, ColumnRole.TIME, ColumnRole.IGNORE, ColumnRole.TEXT, ColumnRole.INTENT};
        for (int c = 0; c < roles.length; c++) plan = plan.withRole(c, roles[c]);
        return plan;
    }

    @Test
    void histories() throws IOException {
        Path steps = folder.resolve("steps.json");
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("first.discern")).await();
            assertTrue(desk.saveSteps().unavailable().contains("training"));
            Path first = histories("first.csv", 6);
            desk.importHistories().start(first, asToldByHand(desk, first), false).await();
            desk.trainUsers().start(USERS, false).await();
            assertEquals("", desk.saveSteps().unavailable());
            Procedure drawn = desk.saveSteps().start(steps).await();
            assertNull(drawn.intents());
            assertEquals(Set.of(ImportKind.HISTORIES), drawn.kinds());
        }
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("second.discern")).await();
            Procedure read = desk.replaySteps().read(steps).await();
            var done = assertInstanceOf(Replayed.Trained.class, desk.replaySteps().start(read, histories("second.csv", 9))
                    .join());
            assertEquals(9 * 12, done.rows());
            assertEquals(USERS, desk.workspace().awaitUserRun().orElseThrow().spec());
            assertTrue(desk.workspace().histories().get().event(0).text().startsWith("play number"), "read as the first was");
        }
    }

    @Test
    void recipes() throws IOException {
        Path steps = folder.resolve("steps.json");
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("first.discern")).await();
            Path first = deeds("first.csv", 12);
            desk.importRecipes().start(first, desk.importTables().preview(first, ImportKind.RECIPES).await().plan(), false)
                    .await();
            desk.trainRecipes().start(RECIPES, false).await();
            desk.saveSteps().start(steps).await();
        }
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("second.discern")).await();
            Procedure read = desk.replaySteps().read(steps).await();
            var done = assertInstanceOf(Replayed.Trained.class, desk.replaySteps().start(read, deeds("second.csv", 15)).join());
            assertEquals(15 * 8, done.rows());
            assertEquals(RECIPES, desk.workspace().awaitRecipeRun().orElseThrow().spec());
        }
    }

    @Test
    void stepsThatDoNotFitTheFileAreRefused() throws IOException {
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("none.discern")).await();
            var nothing = new Procedure(Procedure.FORMAT, "bank", "2026-11-29T12:00:00Z", "test", null, null, null);
            var refused = assertThrows(CompletionException.class, () -> desk.replaySteps().start(nothing, histories("h.csv", 2))
                    .join());
            assertTrue(refused.getCause().getMessage().startsWith("The steps of bank lead to no model for what is in h.csv"),
                    refused.getCause().getMessage());
        }
    }

    @Test
    void stepsOfTheFirstFormatAreStillRead() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"),
                """
                        {"format": "discern-steps-1", "project": "bank", "madeAt": "2026-10-01T12:00:00Z", "app": "0.1.0", "reading": null,
                         "settings": {"encoder": "", "fineTune": false, "unseen": "OURS", "linkage": "WARD", "criterion": "BCUBED_F1",
                          "headEpochs": 8, "neighbours": 16, "minClusterSize": 3, "bootstrap": 20, "seed": 11},
                         "cut": {"kind": "TIMES", "value": 1.5}, "noveltyCut": 0.4,
                         "rules": [{"name": "card_lost", "domain": "", "description": "", "examples": ["my card is gone"]}]}
                        """);
        Procedure read = ProcedureFile.read(old);
        assertEquals("card_lost", read.intents().rules().getFirst().name());
        assertEquals(.4, read.intents().noveltyCut());
        assertEquals(1.5, read.intents().cut().value());
    }
}
