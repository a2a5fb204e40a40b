package org.discern.ui.project.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.discern.ui.project.intake.ImportViewModel.Step;
import org.discern.work.Workspace;
import org.discern.work.project.ImportSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String CHATS = """
            message,label,channel
            my card is lost,card_lost,web
            my card is lost,card_lost,web
            where is it now,,app
            help,,app
            one,two
            ,card_lost,web
            """;

    @TempDir
    Path folder;
    private final Workspace workspace = new Workspace();
    private final RealImport verbs = new RealImport(workspace);

    @BeforeEach
    void project() { workspace.create(folder.resolve("p.discern")).await(); }

    private Path file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    private ImportViewModel model(Path... files) {
        return new ImportViewModel(ImportSource.of(List.of(files)), verbs, Runnable::run);
    }

    private static ImportPlan plan(ImportViewModel model) { return model.state().get().plan().orElseThrow(); }

    private static ImportCheck check(ImportViewModel model) { return model.state().get().checked().orElseThrow(); }

    private ImportViewModel atClean(Path... files) {
        ImportViewModel model = model(files);
        model.next();
        model.next();
        assertEquals(Step.CLEAN, model.state().get().step(), model.obstacle());
        return model;
    }

    private List<String> texts() { return workspace.corpus().get().utterances().stream().map(Utterance::text).toList(); }

    @Test
    void fourStepsAndOneUndo() throws IOException {
        ImportViewModel model = model(file("chats.csv", CHATS));
        assertEquals(Step.SOURCE, model.state().get().step());
        assertEquals(ColumnRole.TEXT, plan(model).roles().getFirst());
        model.next();
        assertEquals(Step.COLUMNS, model.state().get().step());
        model.next();
        ImportCheck found = check(model);
        assertEquals(Map.of(RowConcern.DUPLICATE, 1L, RowConcern.SHORT, 1L, RowConcern.EMPTY, 1L, RowConcern.UNEVEN, 1L), found
                .concerns());
        assertEquals(List.of(6L, 7L), found.faulty().stream().map(row -> row.place().line()).toList());
        model.next();
        assertEquals(Step.SUMMARY, model.state().get().step());
        assertEquals(4, found.report().accepted());
        assertEquals(0, texts().size(), "nothing is written before the last step");
        model.next();
        assertEquals(Step.DONE, model.state().get().step(), model.state().get().trouble());
        assertEquals(List.of("my card is lost", "my card is lost", "where is it now", "help"), texts());
        workspace.undo();
        assertEquals(List.of(), texts());
    }

    @Test
    void leavingAsksOnlyWhenSomethingWasChosen() throws IOException {
        ImportViewModel model = atClean(file("chats.csv", CHATS));
        assertFalse(model.isChanged(), "all of it is the program's guess");
        model.role(2, ColumnRole.DOMAIN);
        assertTrue(model.isChanged());
        model.role(2, ColumnRole.IGNORE);
        assertFalse(model.isChanged());
        model.choose(RowConcern.SHORT, RowChoice.SKIP);
        assertTrue(model.isChanged());
        model.files(List.of(file("others.csv", CHATS)));
        assertFalse(model.isChanged(), "another file begins anew");
        assertEquals("others.csv", model.name());
    }

    @Test
    void choicesAreCountedExactly() throws IOException {
        ImportViewModel model = atClean(file("chats.csv", CHATS));
        model.choose(RowConcern.DUPLICATE, RowChoice.SKIP);
        model.choose(RowConcern.SHORT, RowChoice.SKIP);
        model.choose(RowConcern.UNEVEN, RowChoice.KEEP);
        model.choose(RowConcern.EMPTY, RowChoice.SKIP);
        ImportCheck found = check(model);
        assertEquals(List.of(), found.faulty());
        assertEquals(1, found.concern(RowConcern.UNEVEN), "counted whatever is chosen");
        assertEquals(6, found.report().rowsRead());
        assertEquals(2, found.report().accepted(), "the card once, and where it is; “one” has one word");
        assertEquals(found.report().rowsRead(), found.report().accepted() + found.report().folded() + found.report().skipped()
                + found.report().rejectedCount());
        model.fewestWords(1);
        assertEquals(4, check(model).report().accepted(), "help and the uneven row are long enough now");
        model.choose(RowConcern.DUPLICATE, RowChoice.SET_ASIDE);
        assertEquals(FaultyRow.Kind.DUPLICATE, check(model).faulty().getFirst().kind());
        model.next();
        model.next();
        assertEquals(List.of("my card is lost", "where is it now", "help", "one"), texts());
    }

    @Test
    void faultyRowsAreMendedTriedAndTheRestWritten() throws IOException {
        ImportViewModel model = atClean(file("chats.csv", CHATS));
        FaultyRow uneven = check(model).faulty().get(0);
        assertEquals("chats.csv", uneven.place().file());
        assertEquals(List.of("one", "two"), uneven.cells());
        assertEquals("2 fields instead of 3", uneven.reason());
        model.edit(uneven, 0, "one more question");
        model.edit(uneven, 2, "web");
        assertFalse(model.obstacle().isEmpty(), "changed rows are tried before the import goes on");
        model.tryAgain();
        assertEquals(1, check(model).faulty().size());
        assertEquals(5, check(model).report().accepted());
        FaultyRow empty = check(model).faulty().getFirst();
        model.edit(empty, 0, "  ");
        model.tryAgain();
        assertEquals(empty.place(), check(model).faulty().getFirst().place(), "still without a text, so still there");
        Path rest = folder.resolve("rest.csv");
        model.writeRejected(rest);
        assertEquals(List.of("file,row,what is wrong,message,label,channel", "chats.csv,7,There is no text,  ,card_lost,web"),
                Files
                        .readAllLines(rest));
        assertTrue(model.state().get().tip().contains("rest.csv"), model.state().get().tip());
        model.next();
        model.next();
        assertTrue(texts().contains("one more question"));
        assertEquals(3, texts().indexOf("help"), "a mended row stands where it stood: " + texts());
        assertEquals(4, texts().indexOf("one more question"));
    }

    @Test
    void mendsCanBeTakenBack() throws IOException {
        ImportViewModel model = atClean(file("chats.csv", CHATS));
        model.edit(check(model).faulty().getFirst(), 0, "one more question");
        model.tryAgain();
        model.takeMendsBack();
        assertEquals(2, check(model).faulty().size());
        assertEquals(Map.of(), model.state().get().source().mends());
    }

    @Test
    void aMappingIsRememberedUsedAndForgotten() throws IOException {
        ImportViewModel first = model(file("march.csv", "a;b;c\nwhere is my card;x;u1\nlost it again;y;u2\n"));
        first.delimiter(";");
        first.header(true);
        first.next();
        first.role(0, ColumnRole.TEXT);
        first.role(1, ColumnRole.INTENT);
        first.role(2, ColumnRole.USER);
        first.keep(true);
        first.next();
        first.choose(RowConcern.DUPLICATE, RowChoice.SKIP);
        first.next();
        first.next();
        assertEquals(Step.DONE, first.state().get().step(), first.obstacle() + first.state().get().trouble());
        ImportViewModel second = model(file("april.csv", "a;b;c\nan app that crashes;x;u1\nno money back;z;u2\n"));
        assertTrue(second.state().get().memory().used());
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.USER), plan(second).roles());
        assertEquals(RowChoice.SKIP, plan(second).choice(RowConcern.DUPLICATE));
        assertTrue(plan(second).header());
        second.forget();
        assertFalse(second.state().get().memory().used());
        assertEquals(Map.of(), verbs.kept);
        assertFalse(plan(second).roles().contains(ColumnRole.USER), "guessed anew");
    }

    @Test
    void severalFilesAreOneTableAndOneStep() throws IOException {
        ImportViewModel model = atClean(file("a.csv", "text,intent\nmy card,a\nbad\n"), file("b.csv",
                "intent,text\nb,where is it\n"));
        assertEquals("a.csv and 1 more file", model.name());
        assertEquals(List.of("a.csv"), check(model).faulty().stream().map(row -> row.place().file()).toList());
        model.next();
        model.next();
        assertEquals(List.of("my card", "where is it"), texts());
        assertEquals("Import a.csv and 1 more file", workspace.history().get().getFirst().label());
    }

    @Test
    void filesOfOtherColumnsAreRefusedInPlace() throws IOException {
        ImportViewModel model = model(file("a.csv", "text,intent\nmy card,a\n"));
        model.add(file("c.csv", "query,user\nx,y\n"));
        assertTrue(model.state().get().trouble().contains("c.csv has other columns than a.csv"), model.state().get().trouble());
        model.remove(folder.resolve("c.csv"));
        assertEquals("", model.state().get().trouble());
        assertEquals("", model.obstacle());
    }

    @Test
    void aFileThatCannotBeReadIsToldInPlace() throws IOException {
        ImportViewModel model = model(file("none.csv", ""));
        State now = model.state().get();
        assertEquals(Step.SOURCE, now.step());
        assertTrue(now.trouble().startsWith("none.csv is empty"), now.trouble());
        model.next();
        assertEquals(Step.SOURCE, model.state().get().step());
        file("none.csv", "text\nhello there\n");
        model.lookAgain();
        assertEquals("", model.state().get().trouble());
    }

    @Test
    void wordsMayBeReadOtherwise() throws IOException {
        ImportViewModel model = model(file("odd.txt", "my card|lost\nmy app|slow\n"));
        model.format(TableFormat.CSV);
        model.delimiter("|");
        assertEquals(2, plan(model).columns().size());
        model.format(TableFormat.PLAIN_TEXT);
        assertEquals(List.of("text"), plan(model).columns());
    }

    @Test
    void pastedCellsAreColumnsAndPastedLinesAreUtterances() throws IOException {
        ImportViewModel cells = model(file("Pasted rows.txt",
                "where is my card\tcard\nlost it again\tcard\nno refund yet\tmoney\n"));
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT), plan(cells).roles());
        ImportViewModel lines = model(file("Pasted lines.txt", "where is my card\nlost it again, sorry\n"));
        assertEquals(TableFormat.PLAIN_TEXT, plan(lines).format());
        for (int step = 0; step < 4; step++) lines.next();
        assertEquals(List.of("where is my card", "lost it again, sorry"), texts());
    }

    @Test
    void rolesMoveAndObstaclesSpeak() throws IOException {
        ImportViewModel model = model(file("chats.csv", CHATS));
        model.next();
        model.role(2, ColumnRole.INTENT);
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.IGNORE, ColumnRole.INTENT), plan(model).roles());
        model.role(0, ColumnRole.IGNORE);
        assertEquals(Strings.of("import.notext"), model.obstacle());
        model.next();
        assertEquals(Step.COLUMNS, model.state().get().step());
        model.kind(ImportKind.RECIPES);
        assertEquals(Strings.of("import.norecipe"), model.obstacle());
        model.role(0, ColumnRole.ITEM);
        assertEquals("", model.obstacle().isEmpty()
                ? ""
                : model.obstacle().equals(Strings.of("import.nothing"))
                        ? ""
                        : model
                                .obstacle());
        model.kind(ImportKind.HISTORIES);
        model.role(0, ColumnRole.TEXT);
        assertEquals(Strings.of("import.nouser"), model.obstacle());
        model.role(2, ColumnRole.USER);
        assertEquals(Strings.of("import.notime"), model.obstacle());
    }

    @Test
    void theSameBytesAreToldBeforehand() throws IOException {
        Path chats = file("chats.csv", CHATS);
        ImportViewModel once = atClean(chats);
        once.next();
        once.next();
        ImportViewModel twice = atClean(chats);
        assertTrue(check(twice).already().startsWith("This file is in the project already"), check(twice).already());
        twice.next();
        twice.next();
        assertEquals(8, texts().size(), "the analyst may");
    }

    @Test
    void cancellingLeavesTheProjectAsItWas() throws IOException {
        ImportViewModel model = atClean(file("chats.csv", CHATS));
        model.next();
        verbs.hanging = true;
        model.next();
        assertEquals(Step.RUNNING, model.state().get().step());
        model.cancel();
        assertEquals(Step.SUMMARY, model.state().get().step());
        assertEquals(Strings.of("import.cancelled"), model.state().get().trouble());
        assertEquals(1, verbs.cancelled);
    }

    @Test
    void noRowLeftIsAnObstacleWithAReason() throws IOException {
        ImportViewModel model = atClean(file("ones.csv", "text,intent\nhelp,a\nagain,b\n"));
        model.choose(RowConcern.SHORT, RowChoice.SKIP);
        assertTrue(model.obstacle().contains("Nothing is left of the 2 rows"), model.obstacle());
        model.next();
        assertEquals(Step.CLEAN, model.state().get().step());
    }
}
