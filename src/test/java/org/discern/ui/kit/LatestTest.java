package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final List<Runnable> frames = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();
    private final Latest<Integer> latest = Latest.on(frames::add, heard::add);

    @Test
    void theNewestOfAFrameWins() {
        latest.offer(1);
        latest.offer(2);
        latest.offer(3);
        assertEquals(1, frames.size(), "one frame is asked for, however many calls");
        frames.removeFirst().run();
        assertEquals(List.of(3), heard);
        latest.offer(4);
        frames.removeFirst().run();
        assertEquals(List.of(3, 4), heard);
    }

    @Test
    void lettingGoPassesOnAtOnceAndOnlyOnce() {
        latest.offer(7);
        latest.flush();
        assertEquals(List.of(7), heard);
        frames.removeFirst().run();
        assertEquals(List.of(7), heard, "the frame finds nothing left");
    }
}
