package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.intent.ReviewState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Never seen the program: a sample, the threshold, five intents named, and a file for Rasa.
@Tag("walk")
class FirstWalkTest extends Walk {
    @Override
    String name() { return "first"; }

    private double cut() { return workspace().discovery().get().orElseThrow().cutHeight(workspace().decisions().get()); }

    @Test
    void fromTheWelcomeToRasa() throws Exception {
        step("open something to look at", () -> {
            interact(() -> lookup("#sample-chats").queryAs(Button.class).fire());
            return "the first sample of the welcome screen";
        }, "Tune shows the clusters", () -> window.place().get().equals("tune") && shows(".cluster-list"));
        double learned = cut();
        step("a finer cut", () -> press("]", KeyCode.CLOSE_BRACKET), "the cut moved", () -> cut() != learned);
        step("back to the learned one", () -> press("\\", KeyCode.BACK_SLASH), "the cut is back", () -> cut() == learned);
        step("look at the candidates", () -> press("Ctrl+4", KeyCode.CONTROL, KeyCode.DIGIT4), "Review shows", () -> window
                .place()
                .get().equals("review") && shows(".name-box"));
        var names = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            step("name the cluster", () -> press("N", KeyCode.N), "the field has the keys", () -> shown.getScene()
                    .getFocusOwner() instanceof TextField);
            String suggested = lookup(".name-box .tag").match(RealWindow::isSeen).queryAs(Hyperlink.class).getText();
            String name = suggested.replaceAll("\\W+", "_") + "_help";
            names.add(name);
            step("accept it as " + name, () -> {
                type(name);
                return "typed the name, " + press("Ctrl+Enter", KeyCode.CONTROL, KeyCode.ENTER);
            }, "it is accepted", () -> workspace().decisions().get().names().containsValue(name));
        }
        Path file = folder.resolve("nlu.yml");
        files.answer = Optional.of(file);
        step("take it to an assistant", () -> press("Ctrl+E", KeyCode.CONTROL, KeyCode.E), "the sheet shows", () -> shows(
                ".export-sheet"));
        step("choose Rasa", () -> {
            interact(() -> lookup(".export-sheet .combo-box").queryAllAs(ComboBox.class).stream().findFirst().ifPresent(
                    FirstWalkTest::chooseRasa));
            return "the list of targets";
        }, "the file can be written", () -> lookup(".export-sheet .button").queryAllAs(Button.class).stream().anyMatch(b -> b
                .isDefaultButton() && !b.isDisabled()));
        step("write it", () -> {
            interact(() -> lookup("#export-write").queryAs(Button.class).fire());
            return "the default button, a file name";
        }, "the file is written and the screen says so", () -> Files.exists(file) && words(".notes").contains("nlu.yml"));
        String written = Files.readString(file);
        for (String name : names)
            assertTrue(written.contains("- intent: " + name + "\n"), name + " in " + written.substring(0, 400));
        assertEquals(5, workspace().decisions().get().states().values().stream().filter(s -> s == ReviewState.ACCEPTED).count());
    }

    @SuppressWarnings("unchecked")
    private static void chooseRasa(ComboBox<?> box) { ((ComboBox<ExportFormat>) box).setValue(ExportFormat.RASA); }
}
