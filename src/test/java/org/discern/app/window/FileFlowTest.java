package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Assigned;
import org.discern.work.intent.FlowRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Flow A1 in the real window: a file comes in over the wizard, the histogram says how unfamiliar each row is, the cut is dragged,
/// and what lies above it goes to clustering. At every step the counts reconcile: in = known + unseen + set aside.
class FileFlowTest extends RealWindow {
    private static final Pattern SUM = Pattern.compile(
            "([\\d,]+) rows = ([\\d,]+) known \\+ ([\\d,]+) unseen \\+ ([\\d,]+) set aside");

    /// What the view says of all rows.
    private record Sum(int rows, int known, int unseen, int aside) {}

    @Test
    @Tag("slow")
    void fromAFileToCandidates() { flow(FlowRows.madeUp()); }

    @Test
    @Tag("data")
    void fromAFileOfClinc150ToCandidates() { flow(FlowRows.clinc150()); }

    private Sum sum() {
        Matcher m = SUM.matcher(text(".unseen-sum"));
        assertTrue(m.matches(), text(".unseen-sum"));
        int[] n = IntStream.rangeClosed(1, 4).map(i -> Integer.parseInt(m.group(i).replace(",", ""))).toArray();
        return new Sum(n[0], n[1], n[2], n[3]);
    }

    private void reconciles(FlowRows rows, Sum now) {
        assertEquals(rows.rows().size(), now.rows());
        assertEquals(now.rows(), now.known() + now.unseen() + now.aside());
        String filters = words(".unseen .filter-bar");
        for (String part : List.of("Unseen " + Numbers.count(now.unseen()), "Known " + Numbers.count(now.known()), "Set aside "
                + Numbers.count(now.aside()), "All " + Numbers.count(now.rows())))
            assertTrue(filters.contains(part), part + " in " + filters);
    }

    private void flow(FlowRows rows) {
        // the file, by the button of the welcome screen
        files.answer = Optional.of(rows.write(folder.resolve("chats.csv")));
        press(Strings.of("welcome.import"));
        List<String> said = throughTheSheet();
        waitFor("the rows are in", () -> workspace().corpus().get().size() == rows.rows().size());
        assertTrue(said.getLast().contains(Numbers.count(rows.rows().size())), "the summary counts: " + said);
        List<Utterance> in = workspace().corpus().get().utterances();
        for (int row = 0; row < in.size(); row++) {
            assertEquals(rows.rows().get(row).text(), in.get(row).text());
            assertEquals(rows.rows().get(row).intent(), in.get(row).intent());
            assertEquals(rows.rows().get(row).domain(), in.get(row).domain());
        }
        assertTrue(lastStep().startsWith("Import"), lastStep());
        keys(KeyCode.CONTROL, KeyCode.Z);
        waitFor("the import is undone", () -> workspace().corpus().get().size() == 0);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitFor("and done again", () -> workspace().corpus().get().size() == rows.rows().size());

        // the run, from the empty view
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(Strings.of("intent.empty.discover"));
        replace(String.valueOf(DiscoverySpec.defaults().headEpochs()), "4"); // of the training, to be quick
        throughTheSheet();
        waitFor("the histogram shows", () -> workspace().discovery().get().isPresent() && shows(".unseen-sum"));
        Discovery found = workspace().discovery().get().orElseThrow();
        Sum first = sum();
        reconciles(rows, first);
        assertEquals((int) rows.rows().stream().filter(Utterance::isOutOfDomain).count(), first.aside());
        assertEquals(first.rows(), found.tree().leaves(), "every row has its place in the tree, so that nothing is hidden");
        assertTrue(words(".unseen").contains(Strings.of("intent.unseen.accuracy")), words(".unseen"));
        long hidden = IntStream.range(0, in.size()).filter(row -> rows.hidden().contains(rows.truth().get(row))).count();
        long caught = IntStream.range(0, in.size()).filter(row -> rows.hidden().contains(rows.truth().get(row)) && found.unseen()
                .isUnseen(row, found.unseen().suggestedCut())).count();
        assertTrue(caught > 0.5 * hidden, "of " + hidden + " rows nobody labelled the suggested cut finds " + caught);

        // the cut under a hand: everything follows, one step, and back
        int steps = workspace().history().get().size();
        String accuracy = text(".unseen .figure");
        drag(handle(".unseen", "suggested"), -120);
        Sum lower = sum();
        assertTrue(lower.unseen() > first.unseen(), "a lower cut sends more away");
        reconciles(rows, lower);
        assertEquals(steps, workspace().history().get().size(), "nothing is stored while the hand moves");
        letGo();
        assertEquals(steps + 1, workspace().history().get().size());
        assertTrue(lastStep().startsWith("Novelty cut at"), lastStep());
        assertNotEquals(accuracy, text(".unseen .figure"));
        keys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(sum().unseen() < lower.unseen(), "arrow keys move it too");
        keys(KeyCode.BACK_SLASH);
        assertEquals(first, sum());
        assertEquals(accuracy, text(".unseen .figure"));
        press(words -> words.contains("labelled, sent to unseen"));
        waitFor("the mistakes are listed", () -> !lookup(".unseen .kit-table").queryTableView().getItems().isEmpty()
                || text(".mistake-line").startsWith("0 "));

        // on to clustering, with the same count
        press(words -> words.contains(Numbers.count(first.unseen()) + " unseen"));
        waitFor("Tune shows", () -> window.place().get().equals("tune") && shows(".cluster-list"));
        Clusters clusters = new Assigned(workspace().corpus().get(), found, workspace().decisions().get()).clusters();
        long asideAbove = IntStream.range(0, in.size()).filter(row -> in.get(row).isOutOfDomain() && found.unseen().isUnseen(row,
                found
                        .unseen().suggestedCut())).count();
        assertEquals(first.unseen() + asideAbove, clusters.unseen(), "the clusters hold what was sent, and what was set aside");
        assertEquals(found.tree().leaves(), clusters.entries().stream().mapToInt(Clusters.Entry::size).sum());
        assertTrue(clusters.count(Clusters.Kind.NEW) > 0, "there are candidates");
        assertTrue(words(".tune .figures").contains(Numbers.count(clusters.entries().stream().filter(e -> e
                .kind() == Clusters.Kind.NEW
                && e.size() >= found.spec().minClusterSize()).count())), words(".tune .figures"));
    }
}
