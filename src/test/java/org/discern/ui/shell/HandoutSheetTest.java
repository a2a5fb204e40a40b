package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.handout.HandoutSheet;
import org.discern.ui.handout.HandoutVerbs;
import org.discern.ui.handout.HandoutViewModel;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The report sheet in the window, by keyboard.
class HandoutSheetTest extends ApplicationTest {
    private final List<WriteHandout.Target> wrote = new ArrayList<>();
    private final List<HandoutChoices> choices = new ArrayList<>();
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
        fixture.commands.does("file.data.report", () -> {
            Runnable[] close = {() -> {}};
            var model = new HandoutViewModel("bank-chat", false, new HandoutVerbs() {
                @Override
                public CompletableFuture<List<HandoutFacts>> earlier() { return CompletableFuture.completedFuture(List.of()); }

                @Override
                public void write(WriteHandout.Target target, HandoutChoices how) {
                    wrote.add(target);
                    choices.add(how);
                }
            }, Runnable::run);
            close[0] = fixture.window.dialogs().sheet(Strings.of("handout.sheet.title"), new HandoutSheet(model, answering(
                    fixture.window.dialogs()), () -> close[0].run()));
        });
    }

    /// The window's dialogs, save that a file is chosen at once.
    private static Dialogs answering(Dialogs dialogs) {
        return new Dialogs() {
            @Override
            public Optional<Path> openFile(String title, List<Kind> kinds) { return dialogs.openFile(title, kinds); }

            @Override
            public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) {
                return Optional.of(Path.of("/out", suggestion));
            }

            @Override
            public Optional<Path> openFolder(String title) { return dialogs.openFolder(title); }

            @Override
            public Runnable sheet(String title, Region content) { return dialogs.sheet(title, content); }

            @Override
            public void confirm(String title, String sentence, String action, Runnable onYes) {
                dialogs.confirm(title, sentence, action, onYes);
            }
        };
    }

    private void waitFor(Callable<Boolean> fact) throws Exception { WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact); }

    private void keys() {
        press(KeyCode.CONTROL).press(KeyCode.SHIFT).press(KeyCode.E).release(KeyCode.E).release(KeyCode.SHIFT).release(
                KeyCode.CONTROL);
    }

    @Test
    void aReportNeedsAProjectAndAFile() throws Exception {
        keys();
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(lookup(".handout-sheet").tryQuery().isPresent(), "without a project there is nothing to report");
        interact(() -> fixture.open(DiscoveryFixture.small()));
        keys();
        waitFor(() -> lookup(".handout-sheet").tryQuery().isPresent());
        CheckBox html = lookup("#handout-html").queryAs(CheckBox.class);
        CheckBox pdf = lookup("#handout-pdf").queryAs(CheckBox.class);
        interact(html::requestFocus);
        push(KeyCode.SPACE);
        interact(pdf::requestFocus);
        push(KeyCode.SPACE);
        Button write = lookup("#handout-write").queryAs(Button.class);
        waitFor(write::isDisabled);
        push(KeyCode.SPACE);
        waitFor(() -> !write.isDisabled());
        interact(() -> lookup("#handout-hidden").queryAs(CheckBox.class).requestFocus());
        push(KeyCode.SPACE);
        interact(write::requestFocus);
        push(KeyCode.ENTER);
        waitFor(() -> wrote.size() == 1);
        assertEquals(Optional.of(Path.of("/out/bank-chat-report.pdf")), wrote.getFirst().pdf());
        assertTrue(wrote.getFirst().html().isEmpty());
        assertTrue(choices.getFirst().hidden() && choices.getFirst().kept());
        waitFor(() -> lookup(".handout-sheet").tryQuery().isEmpty());
    }
}
