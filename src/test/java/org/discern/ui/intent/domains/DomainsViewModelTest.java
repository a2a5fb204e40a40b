package org.discern.ui.intent.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

class DomainsViewModelTest {
    private final Room room = room();
    private final DomainsViewModel model = new DomainsViewModel(room);

    /// card_block and card_pin are known in Cards, login in Access; node:1 lies with the cards, node:2 and node:3 by themselves.
    private static Room room() { return room(new AtomicInteger()); }

    /// @param linked counts how often intents of another cut were linked
    static Room room(AtomicInteger linked) {
        Workspace workspace = Rooms.workspace(DiscoveryFixture.small());
        Discovery d = workspace.discovery().get().orElseThrow();
        var items = List.of(new DomainTree.Item("intent:card_block", "card_block", "Cards", 40), new DomainTree.Item(
                "intent:card_pin", "card_pin", "Cards", 30), new DomainTree.Item("intent:login", "login", "Access", 20),
                new DomainTree.Item("node:1", "lost card", "", 12), new DomainTree.Item("node:2", "points", "", 9),
                new DomainTree.Item("node:3", "rewards", "", 8));
        var tree = new Dendrogram(6, new int[]{0, 4, 6, 8, 9}, new int[]{1, 5, 3, 2, 7}, new double[]{1, 1.5, 2, 4, 6});
        var links = List.of(new DomainLink(0, "Cards", false, 1), new DomainLink(1, "Cards", false, 1), new DomainLink(2,
                "Access",
                false, 1), new DomainLink(3, "Cards", false, 0.86), new DomainLink(4, "New domain 1", true, 0.7),
                new DomainLink(5, "New domain 1", true, 0.4));
        var curve = new org.discern.domain.intent.ScoreCurve(org.discern.domain.intent.CutCriterion.BCUBED_F1, new double[]{0, 3,
                6}, new float[]{0.2f, 0.9f, 0.3f}, new float[3], new float[]{1, 1, 1}, new int[]{6, 3, 1}, 3, 2.5, 3.5, 2.2, 3.8,
                "");
        workspace.discovery().set(Optional.of(new Discovery(d.record(), d.spec(), d.corpusRows(), d.unseen(), d.tree(), d.curve(),
                d.vectors(), d.map(), new DomainTree(items, tree, curve, links))));
        return Rooms.around(workspace, Rooms.answers(linked));
    }

    private LinkRow row(String key) { return model.rows().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow(); }

    private List<String> domains() {
        return model.shown().get().orElseThrow().domains().stream().map(DomainsViewModel.Group::name).toList();
    }

    @Test
    void atTheLearnedCutTheProposalsAreTheLinksOfTheRun() {
        assertEquals("Cards", row("node:1").proposed());
        assertEquals(0.86, row("node:1").strength());
        assertEquals("New domain 1", row("node:2").proposed());
        assertTrue(row("node:2").isNewDomain());
        assertEquals(List.of("Access", "Cards", "New domain 1"), domains());
    }

    @Test
    void anotherCutChangesTheProposalAndAdmitsThatItsStrengthIsUnknown() {
        model.drag(6);
        assertEquals("Cards", row("node:2").proposed());
        assertTrue(Double.isNaN(row("node:2").strength()));
        assertTrue(room.workspace().history().get().isEmpty());
        model.release();
        assertEquals(6.0, room.workspace().decisions().get().domainCutHeight());
        room.workspace().undo();
        assertEquals("New domain 1", row("node:2").proposed());
        assertEquals(0.7, row("node:2").strength());
    }

    @Test
    void acceptAllAboveIsOneStepAndUndone() {
        model.strengthFrom().set(0.6);
        assertEquals(2, model.acceptAll());
        assertEquals("Cards", row("node:1").home());
        assertEquals("New domain 1", row("node:2").home());
        assertFalse(row("node:3").isDecided());
        assertEquals(1, room.workspace().history().get().size());
        assertTrue(model.strong().isEmpty());
        room.workspace().undo();
        assertFalse(row("node:1").isDecided());
    }

    @Test
    void aClusterIsCalledAsInTheOtherViews() {
        var live = room.live().live().get().orElseThrow();
        for (LinkRow row : model.rows()) assertEquals(live.called(Integer.parseInt(row.key().substring(5))), row.name());
        room.workspace().decide("Name", "", d -> d.withName("node:1", "lost_card"));
        assertEquals("lost_card", row("node:1").name());
    }

    @Test
    void aRejectedClusterGetsNoDomain() {
        model.strengthFrom().set(0.3);
        assertEquals(3, model.strong().size());
        room.workspace().decide("Reject", "", d -> d.withState("node:2", ReviewState.REJECTED).withState("node:3",
                ReviewState.REJECTED));
        assertEquals(List.of("node:1"), model.rows().stream().map(LinkRow::key).toList());
        assertEquals(List.of("Access", "Cards"), domains(), "a domain of rejected clusters alone is none");
        assertEquals(1, model.acceptAll());
        assertEquals(java.util.Set.of("node:1"), room.workspace().decisions().get().homes().keySet());
        room.workspace().decide("Reopen", "", d -> d.withState("node:2", ReviewState.NEW));
        assertEquals("New domain 1", row("node:2").proposed());
    }

    @Test
    void rehomeAndTakeBack() {
        model.rehome(row("node:1"), "Access");
        assertEquals("Access", row("node:1").domain());
        model.rehome(row("node:1"), "");
        assertEquals("Cards", row("node:1").domain());
        assertEquals(2, room.workspace().history().get().size());
    }

    @Test
    void namingANewDomainMovesAllItsIntents() {
        var fresh = model.shown().get().orElseThrow().domains().stream().filter(DomainsViewModel.Group::isNew).findFirst()
                .orElseThrow();
        model.name(fresh, "Loyalty");
        assertEquals("Loyalty", row("node:2").home());
        assertEquals("Loyalty", row("node:3").home());
        assertEquals(List.of("Access", "Cards", "Loyalty"), domains());
        assertEquals(1, room.workspace().history().get().size());
    }

    @Test
    void stepsAndBackToLearned() {
        model.step(1);
        assertEquals(2, model.shown().get().orElseThrow().cut().clusters());
        model.toLearned();
        assertEquals(3, model.shown().get().orElseThrow().cut().clusters());
    }

    @Test
    void withoutDomainsThereIsNothingToShow() {
        Workspace workspace = room.workspace();
        Discovery d = workspace.discovery().get().orElseThrow();
        workspace.discovery().set(Optional.of(new Discovery(d.record(), d.spec(), d.corpusRows(), d.unseen(), d.tree(), d.curve(),
                d.vectors(), d.map(), DomainTree.EMPTY)));
        assertTrue(model.shown().get().isEmpty());
        assertTrue(model.rows().isEmpty());
    }
}
