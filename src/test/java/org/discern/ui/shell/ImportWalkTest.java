package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.Utterance;
import org.discern.ui.kit.Theme;
import org.discern.ui.project.intake.ImportSheet;
import org.discern.ui.project.intake.ImportViewModel;
import org.discern.ui.project.intake.ImportViewModel.Step;
import org.discern.ui.project.intake.RealImport;
import org.discern.work.project.ImportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The import wizard by the keyboard alone, with the real readers and a real project file.
class ImportWalkTest extends ApplicationTest {
    @TempDir
    static Path folder;

    private ShellFixture fixture;
    private ImportViewModel model;
    private RealImport verbs;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
    }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, fact);
    }

    private void open(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        var made = new AtomicReference<ImportViewModel>();
        interact(() -> {
            fixture.workspace.create(folder.resolve(name + ".discern")).await();
            verbs = new RealImport(fixture.workspace);
            made.set(new ImportViewModel(ImportSource.of(file), verbs, Runnable::run));
            Runnable[] close = {() -> {}};
            close[0] = fixture.window.dialogs().sheet("Import", new ImportSheet(made.get(), fixture.window.dialogs(),
                    () -> close[0].run()));
        });
        model = made.get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean focused(String selector) {
        return lookup(selector).match(Node::isVisible).tryQuery().map(Node::isFocused).orElse(false);
    }

    private Step step() { return model.state().get().step(); }

    private List<String> texts() { return fixture.workspace.corpus().get().utterances().stream().map(Utterance::text).toList(); }

    @Test
    void fromTheSourceToTheProjectWithoutAMouse() throws Exception {
        open("walk.csv",
                "message,label,channel\nmy card is lost,card,web\nmy card is lost,card,web\nwhere is it now,,app\none,two\n");
        waitFor(() -> focused("#import-next"));
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.COLUMNS && focused("#role-0"));
        push(KeyCode.TAB);
        push(KeyCode.TAB);
        waitFor(() -> focused("#role-2"));
        @SuppressWarnings("unchecked")
        ComboBox<ColumnRole> channel = lookup("#role-2").queryAs(ComboBox.class);
        push(KeyCode.UP);
        waitFor(() -> channel.getValue() != ColumnRole.IGNORE);
        assertEquals(channel.getValue(), model.state().get().plan().orElseThrow().roles().get(2));
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.CLEAN && focused("#import-choice-duplicate"));
        push(KeyCode.DOWN);
        waitFor(() -> model.state().get().plan().orElseThrow().choice(RowConcern.DUPLICATE) == RowChoice.SKIP);
        interact(() -> lookup("#import-faulty").query().requestFocus());
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        waitFor(() -> lookup("#import-faulty .text-field").tryQuery().isPresent());
        press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        write("one more question");
        push(KeyCode.ENTER);
        waitFor(() -> !model.state().get().drafts().isEmpty());
        assertTrue(lookup("#import-next").queryButton().isDisabled(), "changed rows are tried first");
        interact(() -> lookup("#import-again").query().requestFocus());
        push(KeyCode.SPACE);
        TableView<FaultyRow> faulty = lookup("#import-faulty").queryTableView();
        waitFor(() -> faulty.getItems().isEmpty());
        interact(() -> lookup("#import-next").query().requestFocus());
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.SUMMARY);
        assertTrue(lookup("3 utterances to import").tryQuery().isPresent());
        waitFor(() -> focused("#import-next"));
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.DONE);
        assertEquals(List.of("my card is lost", "where is it now", "one more question"), texts());
        waitFor(() -> focused("#import-next"));
        push(KeyCode.ENTER);
        waitFor(() -> lookup(".import-sheet").tryQuery().isEmpty());
        interact(() -> fixture.workspace.undo());
        waitFor(() -> texts().isEmpty());
    }

    @Test
    void escapeLeavesTheProjectAlone() throws Exception {
        open("left.csv", "text\nmy card is lost\n");
        waitFor(() -> focused("#import-next"));
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.COLUMNS);
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.CLEAN);
        press(KeyCode.ALT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.ALT);
        waitFor(() -> step() == Step.COLUMNS);
        push(KeyCode.ESCAPE);
        waitFor(() -> lookup(".import-sheet").tryQuery().isEmpty());
        assertEquals(List.of(), texts());
    }

    @Test
    void escapeAsksBeforeChoicesAreLost() throws Exception {
        open("asked.csv", "text,channel\nmy card is lost,web\n");
        waitFor(() -> focused("#import-next"));
        push(KeyCode.ENTER);
        waitFor(() -> step() == Step.COLUMNS);
        interact(() -> model.role(1, org.discern.domain.corpus.ColumnRole.DOMAIN));
        push(KeyCode.ESCAPE);
        waitFor(() -> lookup(".sheet .danger").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        waitFor(() -> lookup(".sheet .danger").tryQuery().isEmpty());
        assertTrue(lookup(".import-sheet").tryQuery().isPresent(), "the mapping is still there");
        push(KeyCode.ESCAPE);
        waitFor(() -> lookup(".sheet .danger").tryQuery().isPresent());
        clickOn(".sheet .danger");
        waitFor(() -> lookup(".import-sheet").tryQuery().isEmpty());
    }

    @Test
    void aFileThatCannotBeReadSaysSoBesideItsName() throws Exception {
        open("bad.csv", "");
        waitFor(() -> lookup("bad.csv is empty. Choose a file with at least one utterance.").match(Node::isVisible).tryQuery()
                .isPresent());
        assertTrue(lookup("#import-next").queryAs(Button.class).isDisabled());
        Files.writeString(folder.resolve("bad.csv"), "text\nhello there\n");
        interact(() -> lookup("#import-look-again").query().requestFocus());
        push(KeyCode.SPACE);
        waitFor(() -> !lookup("#import-next").queryAs(Button.class).isDisabled());
    }

    @Test
    void cancellingARunningImportGoesBackToTheSummary() throws Exception {
        open("slow.csv", "text\nmy card is lost\n");
        interact(() -> {
            model.next();
            model.next();
            model.next();
            verbs.hanging = true;
            model.next();
        });
        waitFor(() -> focused("#import-cancel"));
        push(KeyCode.SPACE);
        waitFor(() -> step() == Step.SUMMARY);
        assertTrue(lookup("Cancelled. The project is as it was.").tryQuery().isPresent());
    }
}
