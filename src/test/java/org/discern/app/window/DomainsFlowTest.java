package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.work.intent.FlowRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Flow A4 in the real window: each new intent has a proposed domain with its strength; the strong ones are accepted at once, one
/// goes elsewhere, a new domain is proposed for a group without a good parent and gets a name; then preflight and export, which
/// the importer reads as it was decided.
class DomainsFlowTest extends RealWindow {
    private static final Pattern ACCEPT = Pattern.compile("Accept the (\\d+) in range");

    @Test
    @Tag("slow")
    void linkToDomainsAndExport() { flow(FlowRows.madeUp()); }

    @Test
    @Tag("data")
    void linkClinc150ToDomainsAndExport() { flow(FlowRows.clinc150()); }

    private Map<String, String> homes() { return workspace().decisions().get().homes(); }

    private TableView<?> links() { return lookup(".domains .kit-table").queryTableView(); }

    private void onLink(int row) {
        interact(() -> {
            links().requestFocus();
            links().getSelectionModel().clearAndSelect(row);
            links().scrollTo(Math.max(0, row - 3));
        });
    }

    private int offered() {
        Matcher m = ACCEPT.matcher(lookup(".domains .view-bar .accent").queryAs(Button.class).getText());
        assertTrue(m.matches());
        return Integer.parseInt(m.group(1));
    }

    private TreeView<?> outline() { return lookup(".domain-outline").queryAs(TreeView.class); }

    /// Where in the outline a domain without any known intent stands.
    private Optional<Integer> newDomain() {
        TreeView<?> outline = outline();
        for (int row = 0; row < outline.getExpandedItemCount(); row++)
            if (String.valueOf(outline.getTreeItem(row).getValue()).contains("isNew=true, items")) return Optional.of(row);
        return Optional.empty();
    }

    private void pickNewDomain() {
        outline().requestFocus();
        outline().getSelectionModel().clearAndSelect(newDomain().orElseThrow());
    }

    private boolean proposesNewDomain() {
        return lookup(".domains .tag").match((Node n) -> isSeen(n) && n.getPseudoClassStates().contains(PseudoClass
                .getPseudoClass(
                        "fresh"))).tryQuery().isPresent();
    }

    private void flow(FlowRows rows) {
        discovered(rows);
        waitFor("the run is on the screen", () -> words(".status-bar").contains("run "));

        // three new intents are named and accepted; one by a name that a voice assistant refuses
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitFor("Review shows", () -> shows(".review-queue") && !lookup(".review-queue").queryListView().getItems().isEmpty());
        for (String name : List.of("first find", "second_find", "third_find")) {
            waitFor("the queue has the keys", () -> lookup(".review-queue").query().isFocused());
            keys(KeyCode.N);
            waitFor("the name has the keys", () -> shown.getScene().getFocusOwner() instanceof TextField);
            type(name);
            keys(KeyCode.ENTER);
            waitFor("it is named", () -> workspace().decisions().get().names().containsValue(name));
            keys(KeyCode.A);
            waitFor("and accepted", () -> workspace().decisions().get().states().entrySet().stream().anyMatch(e -> e
                    .getValue() == ReviewState.ACCEPTED && name.equals(workspace().decisions().get().names().get(e.getKey()))));
        }
        Map<String, String> named = new TreeMap<>();
        workspace().decisions().get().names().forEach((key, name) -> named.put(name, key));

        // domains are proposed, each with its strength
        keys(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitFor("the links show", () -> shows(".domains .kit-table") && !links().getItems().isEmpty());
        int intents = links().getItems().size();
        assertTrue(words(".domains .view-bar").contains("0 of " + intents + " new intents decided"), words(".domains .view-bar"));
        String spoken = lookup(".domains .tree-canvas").query().getAccessibleText();
        assertTrue(spoken.contains("0 of " + intents + " new intents decided"), spoken);

        // a threshold of its own: finer, until a group has no good parent and a new domain is proposed
        int stepped = 0;
        for (; !proposesNewDomain() && stepped < 60; stepped++) keys(KeyCode.OPEN_BRACKET);
        assertTrue(proposesNewDomain());
        assertTrue(newDomain().isPresent(), "the outline has it too");

        // the strong ones at once, and back, and again: one step
        RangeSlider range = lookup(".domains .range-slider").queryAs(RangeSlider.class);
        interact(() -> range.setLowValue(0.95));
        int strongest = offered();
        interact(() -> range.setLowValue(0.2));
        int strong = offered();
        assertTrue(strong > 0 && strong >= strongest, strongest + " above 0.95, " + strong + " above 0.2");
        onLink(0);
        keys(KeyCode.SHIFT, KeyCode.A);
        assertEquals(strong, homes().size());
        assertTrue(lastStep().startsWith("Accept " + strong + " link"), lastStep());
        keys(KeyCode.CONTROL, KeyCode.Z);
        waitFor("they are open again", () -> homes().isEmpty());
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitFor("and decided again", () -> homes().size() == strong);

        // an exception goes to another domain, by the choice in its row
        onLink(intents - 1);
        waitFor("its row shows", () -> shows(".home-cell .combo-box"));
        List<ComboBox<String>> boxes = lookup(".home-cell .combo-box").match(RealWindow::isSeen).<ComboBox<String>>queryAllAs(
                comboBoxes()).stream().toList();
        int decided = homes().size();
        interact(() -> boxes.getFirst().setValue("Elsewhere"));
        waitFor("it is elsewhere", () -> homes().containsValue("Elsewhere"));
        assertTrue(homes().size() <= decided + 1);
        assertTrue(lastStep().endsWith("into “Elsewhere”"), lastStep());

        // those still open one by one, then the new domain gets its name
        for (int i = 0; i < intents && homes().size() < intents; i++) {
            onLink(0);
            keys(KeyCode.A);
        }
        assertEquals(intents, homes().size());
        assertTrue(words(".domains .view-bar").contains(intents + " of " + intents + " new intents decided"), words(
                ".domains .view-bar"));
        interact(() -> pickNewDomain());
        keys(KeyCode.N);
        waitFor("the outline asks for a name", () -> shows(".domain-cell .text-field"));
        type("unheard_of");
        keys(KeyCode.ENTER);
        waitFor("the new domain has it", () -> homes().containsValue("unheard_of"));
        assertTrue(lastStep().startsWith("Name domain “unheard_of”"), lastStep());

        // preflight says what Rasa's importer would read and what Lex refuses; the fix is on offer
        keys(KeyCode.CONTROL, KeyCode.E);
        waitFor("the export opens", () -> shows("#export-target"));
        ComboBox<ExportFormat> target = lookup("#export-target").queryComboBox();
        interact(() -> target.setValue(ExportFormat.LEX));
        waitFor("preflight finds the name", () -> words("#export-findings").contains("first find"));
        interact(() -> lookup("#export-fix-all").queryAs(Button.class).fire());
        waitFor("the fixes are taken", () -> shows("#export-fix-back") && !lookup("#export-write").queryAs(Button.class)
                .isDisabled() && !words(".export-sheet").contains("refused"));
        interact(() -> target.setValue(ExportFormat.RASA));
        waitFor("it is checked anew", () -> !lookup("#export-write").queryAs(Button.class).isDisabled());
        Path file = folder.resolve("nlu.yml");
        files.answer = Optional.of(file);
        interact(() -> lookup("#export-write").queryAs(Button.class).fire());
        waitFor("the file is there", () -> Files.exists(file) && words(".workbench").contains("nlu.yml"));

        // what came out is what was decided
        List<Utterance> out = CorpusReader.read(file, TableSniffer.preview(file).plan(), Progress.NONE).rows();
        Map<String, Long> counts = out.stream().collect(Collectors.groupingBy(Utterance::intent, Collectors.counting()));
        for (String name : List.of("second_find", "third_find")) {
            assertTrue(counts.getOrDefault(name, 0L) > 0, counts.toString());
            String home = homes().get(named.get(name));
            assertTrue(out.stream().filter(u -> u.intent().equals(name)).allMatch(u -> u.domain().equals(home)), name + " in "
                    + home);
        }
        long given = rows.rows().stream().filter(Utterance::hasIntent).map(Utterance::intent).distinct().count();
        assertTrue(counts.size() >= given, counts.size() + " intents of " + given + " labelled ones and three found");
        assertFalse(counts.containsKey(""));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<ComboBox<String>> comboBoxes() { return (Class) ComboBox.class; }
}
