package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.RunRecord;
import org.discern.work.DecidedBy.Who;
import org.junit.jupiter.api.Test;

final class DecidedByTest {
    private final Workspace workspace = new Workspace();

    private DecidedBy by() { return DecidedBy.of(workspace.history().get(), 0); }

    private String words(Optional<DecidedBy.Maker> maker) { return maker.map(m -> m.operation() + " " + m.words()).orElse(""); }

    @Test
    void everyValueKnowsTheOperationBehindIt() {
        workspace.decide("Name", "", d -> d.withName("node:3", "lost"));
        workspace.decide("Accept", "", d -> d.withState("node:3", ReviewState.ACCEPTED).withHome("node:3", "Cards"));
        workspace.decide("Rename", "", d -> d.withName("node:3", "lost_card"));
        workspace.decide("Edit", "", d -> d.edited(e -> e.lock(3, true).move(5, 3).ban(6, 3, true).note("node:3", "why")));
        assertEquals("3 Rename", words(by().name("node:3")));
        assertEquals("2 Accept", words(by().state("node:3")));
        assertEquals("2 Accept", words(by().home("node:3")));
        for (String field : List.of("lock/3", "move/5", "ban/6/3", "note/node:3"))
            assertEquals("4 Edit", words(by().field(field)));
        assertEquals("", words(by().name("node:4")), "nobody decided");
        DecidedBy.Maker maker = by().name("node:3").orElseThrow();
        assertEquals(Who.PERSON, maker.who());
        assertEquals(workspace.history().get().get(1).at(), maker.at());
    }

    @Test
    void undoGivesBackTheFormerMaker() {
        workspace.decide("Name", "", d -> d.withName("node:3", "lost"));
        workspace.decide("Rename", "", d -> d.withName("node:3", "lost_card"));
        workspace.undo();
        assertEquals("1 Name", words(by().name("node:3")));
        workspace.undo();
        assertEquals("", words(by().name("node:3")));
        workspace.redo();
        workspace.redo();
        assertEquals("2 Rename", words(by().name("node:3")));
    }

    @Test
    void whatARunSuggestsNamesTheRunAndItsSeed() {
        var run = new RunRecord(7, "discovery", "{}", 11, "", 10, List.of(), "", "", "", "2026-11-22T10:00:00Z",
                "2026-11-22T10:00:38Z");
        DecidedBy.Maker maker = by().nameOr("node:3", run);
        assertEquals(new DecidedBy.Maker(Who.RUN, "2026-11-22T10:00:38Z", "Run 7, seed 11", 0, 7, 11), maker);
        assertEquals(maker, by().homeOr("node:3", run));
        workspace.decide("Name", "", d -> d.withName("node:3", "lost"));
        assertEquals(Who.PERSON, by().nameOr("node:3", run).who());
    }

    @Test
    void whatANewRunTookOverIsTold() {
        var taken = new Operation(1, "Discover intents (run 2)", "", List.of(new Change("intent.decisions/2/name/node:3", "",
                "\"lost\""), new Change("run.current", "1", "2")), 0, "2026-11-22T10:00:38Z");
        DecidedBy.Maker maker = DecidedBy.of(List.of(taken), 2).name("node:3").orElseThrow();
        assertEquals(Who.PERSON_EARLIER, maker.who());
        assertTrue(DecidedBy.of(List.of(taken), 1).name("node:3").isEmpty(), "of that run alone");
    }
}
