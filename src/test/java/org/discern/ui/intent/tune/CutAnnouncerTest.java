package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.intent.tree.CutAnnouncer;
import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Tree and map say what the cut means, and say it anew when it has changed.
@ExtendWith(ApplicationExtension.class)
class CutAnnouncerTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private TuneView view;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.use();
        view = new TuneView(room);
        Rooms.show(stage, view, room, "tune");
    }

    @Test
    void treeAndMapSayTheCut(FxRobot robot) {
        Live now = room.live().live().get().orElseThrow();
        String words = CutAnnouncer.words(now);
        assertTrue(words.matches("Threshold \\d\\.\\d\\d, " + now.tally().groups() + " clusters?, \\d+ percent unassigned"),
                words);
        assertTrue(view.threshold().canvas().getAccessibleText().endsWith(words));
        assertTrue(view.map().getAccessibleText().endsWith(words));
        robot.interact(() -> room.workspace().decide("Cut", "", d -> d.withCutHeight(room.live().live().get().orElseThrow()
                .ground().tree().maxHeight() * 0.9)));
        String then = CutAnnouncer.words(room.live().live().get().orElseThrow());
        assertNotEquals(words, then);
        assertTrue(view.map().getAccessibleText().endsWith(then));
        assertEquals(view.map().getAccessibleText().substring(0, 6), "Map of", "what it is comes first");
    }
}
