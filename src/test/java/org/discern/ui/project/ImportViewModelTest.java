package org.discern.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.ImportViewModel.State;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private static final ImportPlan GUESS = new ImportPlan(TableFormat.CSV, "UTF-8", ",", true, List.of("message", "label",
            "kind"), List.of(
                    ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.IGNORE), true, "");
    private static final TablePreview SEEN = new TablePreview("chats.csv", List.of(List.of("my card is lost", "card_lost", "a"),
            List.of(
                    "where is it", "", "b"), List.of("banana", "oos", "c"), List.of("  ", "card_lost", "d")), GUESS, List.of());
    private static final ImportReport REPORT = new ImportReport("chats.csv", 4, 3, 1, List.of(), 0, 0, 0, 0, List.of(), List
            .of());

    private final AtomicReference<ImportPlan> ran = new AtomicReference<>();

    private ImportViewModel model(CompletableFuture<TablePreview> preview, CompletableFuture<ImportReport> report) {
        return new ImportViewModel(Path.of("chats.csv"), new ImportVerbs(_ -> preview, (_, kind) -> CompletableFuture
                .completedFuture(new TablePreview(
                        "chats.csv", SEEN.rows(), GUESS.withKind(kind), List.of())), (_, plan) -> CompletableFuture
                                .completedFuture(
                                        new TablePreview("chats.csv", SEEN.rows(), plan, List.of())), (_, plan) -> {
                                            ran.set(plan);
                                            return report;
                                        }), Runnable::run);
    }

    @Test
    void looksThenMapsThenImports() {
        var preview = new CompletableFuture<TablePreview>();
        var report = new CompletableFuture<ImportReport>();
        ImportViewModel model = model(preview, report);
        assertInstanceOf(State.Looking.class, model.state().get());
        preview.complete(SEEN);
        assertInstanceOf(State.Mapping.class, model.state().get());
        assertEquals(List.of(1, 1, 1, 1), model.counts(), "labelled, unlabelled, out of domain, without text");
        model.run();
        assertInstanceOf(State.Importing.class, model.state().get());
        report.complete(REPORT);
        assertEquals(new State.Done(REPORT, ImportKind.UTTERANCES), model.state().get());
    }

    @Test
    void historiesNeedAUserAndATime() {
        ImportViewModel model = model(CompletableFuture.completedFuture(SEEN), CompletableFuture.completedFuture(REPORT));
        model.kind(ImportKind.HISTORIES);
        assertEquals(List.of(2, 1, 0, 1), model.counts(), "oos is a label like any other");
        String nobody = model.obstacle();
        model.role(2, ColumnRole.USER);
        String never = model.obstacle();
        assertTrue(!nobody.isEmpty() && !never.isEmpty() && !never.equals(nobody), nobody + " / " + never);
        model.run();
        assertEquals(null, ran.get());
        model.role(1, ColumnRole.TIME);
        assertEquals("", model.obstacle());
        model.run();
        assertEquals(ImportKind.HISTORIES, ran.get().kind());
        assertEquals(new State.Done(REPORT, ImportKind.HISTORIES), model.state().get());
    }

    @Test
    void aRoleMovesFromTheColumnThatHadIt() {
        ImportViewModel model = model(CompletableFuture.completedFuture(SEEN), new CompletableFuture<>());
        model.role(2, ColumnRole.INTENT);
        ImportPlan plan = ((State.Mapping) model.state().get()).plan();
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.IGNORE, ColumnRole.INTENT), plan.roles());
    }

    @Test
    void withoutAnUtteranceColumnItSaysSoAndDoesNotStart() {
        ImportViewModel model = model(CompletableFuture.completedFuture(SEEN), new CompletableFuture<>());
        assertTrue(model.obstacle().isEmpty());
        model.role(0, ColumnRole.IGNORE);
        assertFalse(model.obstacle().isEmpty());
        model.run();
        assertInstanceOf(State.Mapping.class, model.state().get());
        assertEquals(null, ran.get());
    }

    @Test
    void theChosenPlanIsTheOneThatRuns() {
        ImportViewModel model = model(CompletableFuture.completedFuture(SEEN), new CompletableFuture<>());
        model.fold(false);
        model.encoding("windows-1252");
        model.run();
        assertEquals("windows-1252", ran.get().encoding());
        assertFalse(ran.get().foldDuplicates());
    }

    @Test
    void aFailureSpeaksToPeople() {
        ImportViewModel model = model(CompletableFuture.failedFuture(new WorkbenchException(
                "chats.csv is empty. Choose another file.")),
                new CompletableFuture<>());
        assertEquals(new State.Failed("chats.csv is empty. Choose another file."), model.state().get());
    }

    @Test
    void recipesNeedAnIdAndSomethingSaid() {
        ImportViewModel model = model(CompletableFuture.completedFuture(SEEN), CompletableFuture.completedFuture(REPORT));
        model.kind(ImportKind.RECIPES);
        assertEquals(Strings.of("import.norecipe"), model.obstacle());
        model.role(0, ColumnRole.ITEM);
        model.role(1, ColumnRole.IGNORE);
        assertEquals(Strings.of("import.nothing"), model.obstacle());
        model.role(1, ColumnRole.CUISINES);
        model.role(2, ColumnRole.CUISINES);
        assertEquals("", model.obstacle());
        assertEquals(List.of(0, 0, 0, 0), model.counts(), "labels mean nothing here");
        model.run();
        assertEquals(List.of(ColumnRole.ITEM, ColumnRole.CUISINES, ColumnRole.CUISINES), java.util.Objects.requireNonNull(ran
                .get()).roles(), "several columns may say where a dish is from");
        assertEquals(new State.Done(REPORT, ImportKind.RECIPES), model.state().get());
    }
}
