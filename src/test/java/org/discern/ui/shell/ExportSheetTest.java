package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices.Labels;
import org.discern.domain.export.Finding;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The export through its sheet, and copies from tables, with a robot.
class ExportSheetTest extends ApplicationTest {
    private ShellFixture fixture;
    private ExportFixture export;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(stage);
    }

    private void open() {
        interact(() -> {
            fixture.open(DiscoveryFixture.small());
            fixture.workspace.discovery().set(java.util.Optional.empty());
            export = new ExportFixture(fixture);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<Finding> findings() { return lookup("#export-findings").queryAs(TableView.class); }

    private void target(ExportFormat format) {
        ComboBox<ExportFormat> box = lookup("#export-target").queryComboBox();
        interact(() -> box.setValue(format));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aTableIsWrittenAsItIs() {
        open();
        assertFalse(findings().getParent().isVisible());
        assertEquals("Write…", lookup("#export-write").queryButton().getText());
        interact(() -> lookup("#export-write").queryButton().fire());
        assertEquals(List.of(Path.of("bank-chat-labelled.csv")), export.written);
        assertTrue(lookup(".export-sheet").tryQuery().isEmpty(), "the sheet is gone");
    }

    @Test
    void findingsAreFixedOneByOneOrAllAtOnceAndTakenBack() throws Exception {
        open();
        target(ExportFormat.LEX);
        assertEquals(4, export.model.state().get().count(Gravity.REFUSED), findings().getItems().toString());
        assertEquals("Write anyway…", lookup("#export-write").queryButton().getText());
        Finding first = findings().getItems().getFirst();
        assertEquals(Rule.ILLEGAL_NAME, first.rule());
        clickOn("#export-findings");
        interact(() -> findings().getSelectionModel().clearAndSelect(0));
        assertEquals(first.fix().orElseThrow().words(), lookup("#export-fix").queryButton().getText());
        assertTrue(lookup("#export-rename").query().isDisabled(),
                "a label that came with the data is renamed in the export only");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> export.model.state().get().count(Gravity.REFUSED) == 3);
        clickOn("#export-fix-all");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> export.model.state().get().count(Gravity.REFUSED) == 0);
        assertEquals("Write…", lookup("#export-write").queryButton().getText());
        Button back = lookup("#export-fix-back").queryButton();
        assertTrue(back.isVisible());
        interact(back::fire);
        assertEquals(4, export.model.state().get().count(Gravity.REFUSED));
        clickOn("#export-fix-all");
        interact(() -> lookup("#export-write").queryButton().fire());
        assertEquals(List.of(Path.of("bank-chat-lex.zip")), export.written);
        assertTrue(export.phrases.getFirst().byName().containsKey("order_status"));
        assertTrue(fixture.workspace.corpus().get().utterances().stream().anyMatch(u -> u.intent().equals("order status")),
                "the project is as it was");
    }

    @Test
    void optionsBelongToTheTarget() {
        open();
        target(ExportFormat.RASA);
        assertTrue(lookup("#export-delimiter").query().isVisible());
        assertFalse(lookup("#export-locale").query().isVisible());
        assertFalse(lookup("#export-provenance").query().isVisible());
        assertEquals(Labels.ACCEPTED, export.model.state().get().choices().labels());
        ComboBox<String> delimiter = lookup("#export-delimiter").queryComboBox();
        interact(() -> delimiter.setValue("/"));
        assertTrue(export.model.state().get().checked().orElseThrow().phrases().byName().containsKey("account/lost_card"));
        target(ExportFormat.LEX);
        ComboBox<String> locale = lookup("#export-locale").queryComboBox();
        assertTrue(locale.isVisible());
        target(ExportFormat.RASA);
        assertEquals("/", export.model.state().get().choices().delimiter(), "a target keeps its options");
    }

    @Test
    void aFindingLeadsToItsRows() {
        open();
        target(ExportFormat.LEX);
        interact(() -> {
            findings().getSelectionModel().clearAndSelect(0);
            findings().requestFocus();
        });
        type(KeyCode.S);
        assertEquals(findings().getItems().getFirst().rows(), export.shown);
    }

    @Test
    void anyTableIsCopiedAsItReads() {
        interact(() -> fixture.open(DiscoveryFixture.small()));
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = lookup(".kit-table").queryTableView();
        interact(() -> {
            table.getSelectionModel().clearAndSelect(1);
            table.getSelectionModel().select(0);
            table.requestFocus();
            fixture.commands.run("edit.copy.text");
        });
        List<String> texts = DiscoveryFixture.small().corpus().texts();
        assertEquals(texts.get(0) + "\n" + texts.get(1) + "\n", clipboard());
        interact(() -> assertTrue(Clipboard.getSystemClipboard().getHtml().startsWith("<table><tr><th>text</th>")));
        interact(() -> fixture.commands.run("edit.copy.markdown"));
        assertTrue(clipboard().startsWith("| text | intent | domain |"), clipboard());
        // a list of drawn cells, without a word of code for copying
        interact(() -> {
            var list = new ListView<String>();
            list.getItems().addAll("a|b", "c");
            list.setCellFactory(_ -> new ListCell<>() {
                @Override
                protected void updateItem(@Nullable String item, boolean empty) {
                    super.updateItem(item, empty);
                    setGraphic(empty
                            ? null
                            : new javafx.scene.layout.HBox(new javafx.scene.control.Label("name " + item),
                                    new javafx.scene.text.TextFlow(new javafx.scene.text.Text("one "), new javafx.scene.text.Text(
                                            "two"))));
                }
            });
            var rows = Copying.of(list, list).orElseThrow();
            assertEquals("name a|b\tone two\nname c\tone two\n", rows.as(Copying.Form.TEXT));
            assertEquals("|  |  |\n| --- | --- |\n| name a\\|b | one two |\n| name c | one two |\n", rows.as(
                    Copying.Form.MARKDOWN));
            assertEquals("name a|b,one two\r\nname c,one two\r\n", rows.as(Copying.Form.CSV));
        });
    }

    @Test
    void theViewIsCopiedAsAFigure() {
        interact(() -> fixture.open(DiscoveryFixture.small()));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            assertTrue(fixture.commands.run("edit.copy.picture"));
            var picture = Clipboard.getSystemClipboard().getImage();
            assertTrue(picture.getWidth() > 2_000 && picture.getHeight() > 1_200, picture.getWidth() + " x " + picture
                    .getHeight());
            assertTrue(ViewPicture.caption(fixture.workspace, "Data").startsWith("bank-chat · Data · run "));
        });
    }

    private String clipboard() {
        var words = new String[1];
        interact(() -> words[0] = Clipboard.getSystemClipboard().getString());
        return words[0];
    }
}
