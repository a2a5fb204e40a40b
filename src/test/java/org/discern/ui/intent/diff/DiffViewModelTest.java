package org.discern.ui.intent.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.intent.compare.CompareClusters;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;
import org.junit.jupiter.api.Test;

final class DiffViewModelTest {
    private static final DiscoveryFixture FIXTURE = DiscoveryFixture.small();
    private static final double LEARNED = FIXTURE.discovery().curve().learned();
    private final Workspace workspace = Rooms.workspace(FIXTURE);
    private final CompareClusters use = new CompareClusters(workspace, new Encoders(1));
    private final List<CompletableFuture<Comparison>> late = new ArrayList<>();
    private boolean slow;

    private final DiffViewModel state = new DiffViewModel(workspace, new Comparing() {
        @Override
        public CompletableFuture<Comparison> compare(Side before, Side after) {
            if (slow) {
                late.add(new CompletableFuture<>());
                return late.getLast();
            }
            return use.compare(before, after).result();
        }

        @Override
        public void keep(String name) { use.keep(name); }
    }, Runnable::run);

    private void finer() { workspace.decide("Cut", "", d -> d.withCutHeight(LEARNED * 0.7)); }

    @Test
    void beginsWithTheLearnedCutAgainstThePresent() {
        finer();
        state.start();
        assertEquals(new Side.Pure(LEARNED), state.before().get().side());
        assertEquals(new Side.Present(), state.after().get().side());
        assertTrue(state.count(Kind.SPLIT) > 0);
        assertEquals(state.count(Kind.SPLIT) + state.count(Kind.MOVED), state.lines().size(), "the unchanged do not show");
        assertTrue(state.lines().stream().allMatch(l -> state.shown().get().contains(l.row().kind())));
        assertEquals(state.lines().getFirst(), state.chosen().get().orElseThrow());
    }

    @Test
    void kindsAreFilteredAndTheChosenLineStaysWhileItShows() {
        finer();
        state.start();
        state.toggle(Kind.UNCHANGED);
        assertEquals(state.found().get().orElseThrow().diff().rows().size(), state.lines().size());
        DiffLine last = state.lines().getLast();
        state.chosen().set(java.util.Optional.of(last));
        state.toggle(Kind.SPLIT);
        assertEquals(last, state.chosen().get().orElseThrow());
        state.shown().set(EnumSet.noneOf(Kind.class));
        assertTrue(state.lines().isEmpty() && state.chosen().get().isEmpty() && state.utterances().isEmpty());
        assertFalse(state.select());
    }

    @Test
    void theUtterancesBehindALineAreSelected() {
        finer();
        state.start();
        DiffLine line = state.chosen().get().orElseThrow();
        assertEquals(line.row().sizeAfter() + line.row().left().length, state.utterances().size());
        assertTrue(state.select());
        assertEquals(state.utterances().size(), workspace.selection().count());
        for (DiffUtterance u : state.utterances()) assertTrue(workspace.selection().contains(u.corpusRow()));
    }

    @Test
    void aNameThatChangedShowsBothWays() {
        int node = FIXTURE.discovery().cut(IntentDecisions.NONE).node(0);
        workspace.decide("Name", "", d -> d.withName(IntentDecisions.key(node), "mine"));
        state.start();
        state.toggle(Kind.UNCHANGED);
        assertTrue(state.lines().stream().anyMatch(l -> l.name().endsWith(" → mine")), state.lines().toString());
    }

    @Test
    void onlyTheNewestAnswerShows() {
        state.start();
        slow = true;
        Choice half = Choices.at(workspace, "0.5").orElseThrow();
        Choice tenth = Choices.at(workspace, "0,1").orElseThrow();
        state.before().set(half);
        state.before().set(tenth);
        assertTrue(state.found().get().isEmpty(), "waits");
        Comparison first = use.compare(half.side(), new Side.Present()).await();
        Comparison second = use.compare(tenth.side(), new Side.Present()).await();
        late.getFirst().complete(first);
        assertTrue(state.found().get().isEmpty(), "an answer to an older question");
        late.getLast().complete(second);
        assertEquals(second, state.found().get().orElseThrow());
    }

    @Test
    void aFailureIsToldInItsOwnWords() {
        slow = true;
        state.start();
        late.getFirst().completeExceptionally(new WorkbenchException("Run 3 is gone."));
        assertEquals(List.of(), late.stream().filter(f -> !f.isDone()).toList());
        assertEquals("Run 3 is gone.", state.failure().get());
        assertTrue(state.found().get().isEmpty());
    }

    @Test
    void cutsAreTypedAsAShareOfTheTallest() {
        assertTrue(Choices.at(workspace, "1.5").isEmpty());
        assertTrue(Choices.at(workspace, "a lot").isEmpty());
        assertEquals(new Side.Pure(0.25 * FIXTURE.discovery().tree().maxHeight()), Choices.at(workspace, " 0.25 ").orElseThrow()
                .side());
        use.keep("mine");
        assertTrue(Choices.of(workspace).stream().anyMatch(c -> c.side().equals(new Side.Kept("mine"))));
        assertEquals(Choices.of(workspace).size(), Choices.of(workspace).stream().map(Choice::words).distinct().count());
    }
}
