package org.discern.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.search.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What was searched for, marked in the table: a long utterance stays one line, and the hit in sight.
@ExtendWith(ApplicationExtension.class)
class FoundLineTest {
    private static final String LONG = "I wonder whether somebody of your kind staff could have a look at the thing ".repeat(3);

    @Start
    void start(Stage stage) {
        var workspace = new Workspace();
        workspace.corpus().set(Corpus.of("three", List.of(Utterance.of(1, "a refund", "x"), Utterance.of(2, LONG
                + "before my refund is due and so on, as it was promised", "x"), Utterance.of(3, "refund. " + LONG, "x"))));
        var view = new DataView(workspace, new Commands(), new Signal<>(_ -> ""));
        stage.setScene(new Scene(new StackPane(view), 760, 400));
        stage.show();
        new Search(workspace, new Encoders(1)).ask(Query.of(Chip.of(SearchMode.WORD, "refund")));
    }

    @Test
    void aLongUtteranceStaysOneLineWithTheHitInSight(FxRobot robot) {
        robot.interact(() -> {});
        List<FoundLine> lines = robot.lookup(n -> n instanceof FoundLine).queryAllAs(FoundLine.class).stream().toList();
        assertEquals(3, lines.size());
        for (FoundLine line : lines) {
            Node cell = line.getParent();
            assertTrue(line.prefHeight(-1) < 24, "one line: " + line.prefHeight(-1));
            Bounds hit = line.lookup(".found-text").getBoundsInParent();
            assertTrue(hit.getWidth() > 30, "all of the hit: " + hit);
            assertTrue(line.getBoundsInParent().getMinX() + hit.getMaxX() <= cell.getLayoutBounds().getWidth(),
                    "in the cell: " + hit);
        }
    }
}
