package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.junit.jupiter.api.Test;

/// The history shows what undo takes back at once as one line.
class HistoryPaneTest {
    @Test
    void lookingAtUsersOneAfterTheOtherIsOneLine() {
        List<Operation> all = List.of(op(1, "Name", "", 0), op(2, "Look at ann", "look/1", 0), op(3, "Look at ben", "look/1", 0),
                op(4, "Look at cleo", "look/1", 0), op(5, "Undo", "", 4), op(6, "Look at dora", "look/1", 0), op(7, "Look at eve",
                        "look/6", 0));
        assertEquals(List.of("Look at eve", "Look at dora", "Undo", "Look at cleo", "Name"), HistoryPane.steps(all.reversed())
                .stream().map(Operation::label).toList());
    }

    @Test
    void operationsWithoutAGestureStandAlone() {
        List<Operation> all = List.of(op(1, "Name", "", 0), op(2, "Name", "", 0));
        assertEquals(2, HistoryPane.steps(all).size());
    }

    private static Operation op(long id, String label, String gesture, long undoes) {
        return new Operation(id, label, gesture, List.of(new Change("user.scenarios/present", "", "1")), undoes,
                "2026-11-22T20:00:00Z");
    }
}
