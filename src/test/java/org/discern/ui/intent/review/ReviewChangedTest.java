package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Changed;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.junit.jupiter.api.Test;

/// After new utterances were taken in, only the clusters they changed are in the queue.
final class ReviewChangedTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel state = new ReviewViewModel(room);

    @Test
    void onlyTheChangedEnterTheQueueUntilAllAreAskedFor() {
        int all = state.queue().size();
        assertTrue(all > 2);
        int node = state.queue().get(1).entry().node();
        room.live().changed().set(Optional.of(new Changed("run 7", Set.of(node))));
        assertTrue(state.changedOnly().get());
        assertEquals(1, state.queue().size());
        assertEquals(node, state.current().get().orElseThrow().entry().node());
        assertEquals(1, state.progress().get().all());
        state.changedOnly().set(false);
        assertEquals(all, state.queue().size());
        state.changedOnly().set(true);
        room.live().changed().set(Optional.empty());
        assertFalse(state.changedOnly().get());
        assertEquals(all, state.queue().size());
    }
}
