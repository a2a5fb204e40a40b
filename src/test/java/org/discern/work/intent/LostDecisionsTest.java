package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.discern.domain.corpus.RowSet;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.finding.NotCarried;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.domain.intent.edit.EditConflict.Kind;
import org.discern.storage.table.FindingStore;
import org.junit.jupiter.api.Test;

/// What a run could not take over keeps its name and its utterances.
final class LostDecisionsTest {
    private final DiscoveryFixture fixture = DiscoveryFixture.small();
    private final Discovery former = fixture.discovery();

    @Test
    void namesTheUtterancesByTheirIdsAndEachPlaceOnce() {
        int node = former.cut(IntentDecisions.forRun(7)).node(2);
        IntentDecisions decided = IntentDecisions.forRun(7).withName(IntentDecisions.key(node), "parcels");
        var told = List.of(new EditConflict(Kind.NOT_CARRIED, List.of(IntentDecisions.key(node))), new EditConflict(
                Kind.NOT_CARRIED, List.of(IntentDecisions.key(node))), new EditConflict(Kind.NOT_CARRIED, List.of("leaf:5",
                        IntentDecisions.key(node))), new EditConflict(Kind.NOT_CARRIED, List.of("node:99999")));
        List<NotCarried> lost = LostDecisions.of(former, decided, told, fixture.corpus(), 8);
        assertEquals(3, lost.size());
        var rows = new BitSet();
        for (int leaf : former.cut(decided).membersOf(node)) rows.set(former.corpusRows()[leaf]);
        assertEquals(new NotCarried(8, 7, List.of(IntentDecisions.key(node)), "parcels", RowSet.of(fixture.corpus(), rows)), lost
                .getFirst());
        assertEquals("", lost.getLast().name());
        assertEquals(new RowSet(""), lost.getLast().members(), "what names no place has no utterances");

        FindingNotes notes = FindingNotes.NONE.withLost(lost).withAside(List.of("same/1 2", "label/3/a b/c"), true);
        assertEquals(notes, FindingStore.of(FindingStore.fields(notes)), "and comes back from the file");
        assertEquals(2, notes.withoutLost(lost.getFirst().mark()).lost().size());
    }
}
