package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void textGrowsAndShrinksByStepsAndStopsAtTheEnds() {
        Settings now = Settings.FIRST;
        for (int i = 0; i < 20; i++) now = now.scaled(true);
        assertEquals(2, now.textScale());
        for (double scale : Settings.SCALES.reversed()) {
            assertEquals(scale, now.textScale());
            now = now.scaled(false);
        }
        assertEquals(0.8, now.textScale());
        assertEquals(0.9, now.scaled(true).textScale());
    }

    @Test
    void anEarlierFileIsReadAndNothingElseIsLost() throws Exception {
        var json = new JsonMapper();
        Settings old = json.readValue("{\"theme\":\"dark\",\"recents\":[\"a\"],\"window\":[],\"maximised\":true}",
                Settings.class);
        assertEquals(1, old.textScale());
        Settings changed = old.withTextScale(1.5).withCalm(true).withRecent("b").withTheme("light").withWindow(1, 2, 3, 4, false)
                .withoutRecent("a");
        assertEquals(new Settings("light", List.of("b"), List.of(1.0, 2.0, 3.0, 4.0), false, 1.5, true), json.readValue(json
                .writeValueAsString(changed), Settings.class));
    }
}
