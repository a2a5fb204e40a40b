package org.discern.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.search.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The menu of a row is about that row, also while a search has selected them all.
@ExtendWith(ApplicationExtension.class)
class RowMenuTest {
    private final Workspace workspace = new Workspace();
    private final List<BitSet> labelled = new ArrayList<>();

    private final class Label implements RowsVerb {
        @Override
        public String id() { return "edit.match.label"; }

        @Override
        public Command.State state(BitSet rows) { return new Command.State(rows.cardinality() + ": label", ""); }

        @Override
        public void run(BitSet rows) { labelled.add(rows); }
    }

    @Start
    void start(Stage stage) {
        workspace.corpus().set(Corpus.of("three", List.of(Utterance.of(1, "a refund", "x"), Utterance.of(2, "my refund", "x"),
                Utterance.of(3, "no refund", "x"))));
        var view = new DataView(workspace, new Commands(), new Signal<>(_ -> ""), List.of(new Label()));
        stage.setScene(new Scene(new StackPane(view), 760, 400));
        stage.show();
        new Search(workspace, new Encoders(1)).ask(Query.of(Chip.of(SearchMode.WORD, "refund")));
    }

    @Test
    void theRowUnderThePointerIsMeant(FxRobot robot) {
        assertEquals(3, workspace.selection().count(), "the search selected all");
        TableRow<?> second = robot.lookup(n -> n instanceof TableRow<?> row && row.getIndex() == 1).query();
        robot.rightClickOn(second);
        assertEquals("{1}", workspace.selection().rows().get().toString());
        TableView<?> table = robot.lookup(".table-view").query();
        MenuItem label = table.getContextMenu().getItems().getFirst();
        assertEquals("1: label", label.getText());
        robot.interact(label::fire);
        assertEquals(1, labelled.size());
        assertTrue(labelled.getFirst().get(1));
        robot.interact(table.getContextMenu()::hide);
    }
}
