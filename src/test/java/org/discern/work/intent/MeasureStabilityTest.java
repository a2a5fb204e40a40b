package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Stability;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

final class MeasureStabilityTest {
    @Test
    void isKeptByRunAndCut() {
        var measure = new MeasureStability(new Workspace());
        Discovery run = DiscoveryFixture.small().discovery();
        IntentDecisions decided = IntentDecisions.forRun(7);
        Cut cut = run.cut(decided);
        assertEquals(Optional.empty(), measure.known(run, cut));
        Stability found = measure.start(run, cut).await();
        assertEquals(Optional.of(found), measure.known(run, run.cut(decided)), "an equal cut is the same question");
        assertSame(found, measure.start(run, run.cut(decided)).await(), "at once");
        assertEquals(found, measure.latest().get().orElseThrow().stability());
        int node = cut.node(0);
        Cut edited = run.cut(decided.edited(e -> e.open(node, true)));
        assertEquals(Optional.empty(), measure.known(run, edited), "an edit asks anew");
        assertTrue(measure.start(run, edited).await().ofNode().keySet().stream().allMatch(n -> edited.indexOf(n) >= 0));
        assertTrue(found.ofNode().values().stream().allMatch(v -> v > 0 && v <= 1), found.toString());
    }
}
