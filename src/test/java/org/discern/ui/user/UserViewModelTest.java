package org.discern.ui.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.SilentDialogs;
import org.discern.ui.user.live.GainViewModel;
import org.discern.ui.user.live.HistoryEdits;
import org.discern.ui.user.live.ScenariosViewModel;
import org.discern.ui.user.live.UserListViewModel.Sort;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserRow;
import org.discern.ui.user.live.UserVerbs;
import org.discern.ui.user.live.UserViewModel;
import org.discern.ui.user.live.UserViewModel.Stage;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

/// What the screens of users share, without a toolkit and on one thread.
class UserViewModelTest {
    private final Histories histories = UserRooms.small();
    private final UserRoom room = UserRooms.of(histories);
    private final Workspace workspace = room.workspace();
    private final UserViewModel state = UserRooms.state(room);

    private Scenario shown() { return state.shown().get().orElseThrow(); }

    private int steps() { return workspace.history().get().size(); }

    private UserRow row(String name) {
        return state.users().facts().get().rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void somethingShowsAtOnceAndIsNoOperation() {
        assertEquals(Stage.READY, state.stage().get());
        assertEquals(0, steps());
        assertEquals(histories.users().getFirst(), shown().user());
        assertTrue(state.answer().get().orElseThrow().tokens().isPresent());
        assertFalse(state.answer().get().orElseThrow().edited());
    }

    @Test
    void whatIsPutOnTheScreenMeanwhileIsNotReplacedByABeginning() {
        var later = new ArrayList<Runnable>();
        Histories renamed = histories.changed(e -> new UserEvent(e.id(), "User " + e.user(), e.time(), e.text(), e.label(), e
                .item()));
        var both = new ArrayList<>(histories.events());
        both.addAll(renamed.events());
        var fake = new FakeReader(Histories.of(both));
        var reader = new org.discern.work.user.ReadUser() {
            @Override
            public String unavailable() { return ""; }

            @Override
            public Scenario scenario(String user, @org.jspecify.annotations.Nullable UserEvent event) {
                return fake.scenario(event == null ? user : event.user(), event);
            }

            @Override
            public Scenario swapped(Scenario s, String historyOf) { return fake.swapped(s, historyOf); }

            @Override
            public org.discern.domain.user.Reading read(Scenario s) { return fake.read(s); }

            @Override
            public List<org.discern.domain.user.TokenReason> tokens(Scenario s) { return fake.tokens(s); }
        };
        var slow = new UserRoom(UserRooms.workspace(histories, new FakeReader(histories)), reader, new UserRooms.Still(),
                new org.discern.work.Commands(), new org.discern.ui.kit.SilentDialogs(), new org.discern.ui.user.live.UserVerbs(
                        _ -> {}), later::add);
        UserViewModel other = UserRooms.state(slow);
        Runnable settle = () -> {
            while (!later.isEmpty()) later.removeFirst().run();
        };
        other.refresh();
        settle.run();
        Scenario chosen = slow.reader().scenario("u_0105", null).withText("lights");
        slow.workspace().decideScenarios("x", "", s -> s.withPresent(chosen));
        settle.run();
        slow.workspace().histories().set(renamed); // as when names are hidden during a show
        Scenario masked = new Scenario("", "User u_0105", "User u_0105", "lights", chosen.at(), 1, java.util.Set.of(), List.of());
        slow.workspace().decideScenarios("x", "", s -> s.withPresent(masked));
        settle.run();
        assertEquals(Optional.of(masked), other.shown().get());
        assertEquals(Optional.of(masked), slow.workspace().scenarios().get().present());
    }

    @Test
    void stagesSayWhatIsMissing() {
        workspace.userRun().set(Optional.empty());
        assertEquals(Stage.NO_RUN, state.stage().get());
        assertTrue(state.shown().get().isEmpty());
        workspace.histories().set(Histories.EMPTY);
        assertEquals(Stage.NO_PROJECT, state.stage().get());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("p.discern"), "p", false, "")));
        state.refresh();
        assertEquals(Stage.NO_HISTORIES, state.stage().get());
    }

    @Test
    void lookingAroundIsOneStep() {
        state.choose(row("u_0102"));
        state.choose(row("u_0103"));
        UserEvent event = histories.of(row("u_0103").index()).get(4);
        state.choose(event);
        assertEquals(event.text(), shown().text());
        assertEquals(event.time(), shown().at());
        assertEquals("u_0103", state.standing().get().orElseThrow().user());
        assertEquals(4, state.standing().get().orElseThrow().placeOf(shown()));
        workspace.undo();
        assertTrue(workspace.scenarios().get().present().isEmpty(), "one press takes all the looking back");
    }

    @Test
    void undoAfterAnyEditIsTheIdentity() {
        state.choose(row("u_0105"));
        List<Runnable> edits = List.of(() -> state.edit("tick", s -> s.withOn(0, false)), () -> state.edit("move",
                s -> HistoryEdits
                        .moved(s, 0, 2)), () -> state.edit("date", s -> HistoryEdits.redated(s, 1, s.at() - 1000)), () -> state
                                .edit("remove",
                                        s -> HistoryEdits.removed(s, 1)), () -> state.edit("long", s -> s.withLong("lights",
                                                false)), () -> state
                                                        .edit("share", s -> s.withShare(.4)), () -> state.edit("text", s -> s
                                                                .withText("lights")),
                () -> state.swap("u_0102"), () -> state.save("kept"));
        for (Runnable edit : edits) {
            Scenario before = shown();
            var saved = workspace.scenarios().get().saved();
            int steps = steps();
            edit.run();
            assertEquals(steps + 1, steps());
            workspace.undo();
            assertEquals(before, shown());
            assertEquals(saved, workspace.scenarios().get().saved());
        }
    }

    @Test
    void aDragIsShownAtOnceAndStoredOnce() {
        state.choose(row("u_0105"));
        int steps = steps();
        for (double share = 1; share > .2; share -= .1) {
            double to = share;
            state.drag(s -> s.withShare(to));
            assertEquals(to, shown().share());
            assertEquals(to, state.answer().get().orElseThrow().scenario().share(), "the reading follows");
        }
        assertEquals(steps, steps());
        state.release("Count less", "");
        assertEquals(steps + 1, steps());
        assertTrue(state.answer().get().orElseThrow().edited());
        state.reset();
        assertFalse(state.answer().get().orElseThrow().edited());
    }

    @Test
    void lettersTypedInARowAreOneStep() {
        state.choose(row("u_0105"));
        Scenario before = shown();
        for (String text : List.of("l", "li", "lig")) {
            state.drag(s -> s.withText(text));
            state.release("Ask", "text-1");
        }
        assertEquals("lig", shown().text());
        workspace.undo();
        assertEquals(before, shown());
    }

    @Test
    void whatWasTypedGoesAlongToAnotherUser() {
        state.choose(row("u_0105"));
        state.toNow();
        state.edit("Ask", s -> s.withText("start it now"));
        state.choose(row("u_0102"));
        assertEquals("start it now", shown().text());
        assertEquals("u_0102", shown().user());
    }

    @Test
    void aTypedRequestIsStillThereWhenItsUserIsChosenAgain() {
        state.choose(row("u_0105"));
        state.choose(histories.of(row("u_0105").index()).get(3)); // at the moment of an event, in other words than its own
        state.edit("Ask", s -> s.withText("dim the lights"));
        Scenario left = shown();
        state.choose(row("u_0102"));
        assertEquals("dim the lights", shown().text(), "goes along");
        state.edit("Ask", s -> s.withText("another thing"));
        state.choose(row("u_0105"));
        assertEquals(left, shown());
        state.choose(row("u_0102"));
        assertEquals("another thing", shown().text());
    }

    @Test
    void aScenarioBeforeTheFirstEventIsNoEdit() {
        var scenarios = new ScenariosViewModel(room, state);
        workspace.scenarios().listen(_ -> scenarios.refresh());
        state.choose(histories.of(row("u_0105").index()).getFirst());
        state.save("first");
        assertEquals(List.of(), shown().recent());
        assertEquals(List.of(), scenarios.rows().getFirst().unedited().orElseThrow().recent());
    }

    @Test
    void nothingIsSaidOfTheNumberOfUsersBeforeTheyAreRead() {
        List<Runnable> later = new ArrayList<>();
        var reader = new FakeReader(histories);
        var slow = new UserRoom(UserRooms.workspace(histories, reader), reader, new UserRooms.Still(),
                new org.discern.work.Commands(),
                new SilentDialogs(), new UserVerbs(_ -> {}), later::add);
        var late = UserRooms.state(slow);
        late.refresh();
        assertTrue(late.users().waiting().get());
        while (!later.isEmpty()) later.removeFirst().run();
        assertFalse(late.users().waiting().get());
        assertEquals(histories.users().size(), late.users().rows().size());
    }

    @Test
    void aReadOnlyProjectLetsOneTryAndKeepsNothing() {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("p.discern"), "p", true, "")));
        state.refresh();
        state.choose(row("u_0105"));
        state.edit("share", s -> s.withShare(.4));
        state.save("never");
        assertEquals(.4, shown().share());
        assertEquals(0, steps());
        assertTrue(workspace.scenarios().get().saved().isEmpty());
    }

    @Test
    void usersAreFoundAndSorted() {
        var users = state.users();
        users.find().set("0107");
        assertEquals(List.of("u_0107"), users.rows().stream().map(UserRow::name).toList());
        users.find().set("");
        users.sort().set(Sort.EVENTS);
        for (int i = 1; i < users.rows().size(); i++)
            assertTrue(users.rows().get(i - 1).events() >= users.rows().get(i).events());
        users.sort().set(Sort.DRIFT);
        assertTrue(Double.isNaN(users.rows().getLast().drift()), "who has too few events comes last");
        assertTrue(users.rows().get(0).drift() >= users.rows().get(1).drift());
        users.sort().set(Sort.SURPRISE);
        UserRow first = users.rows().getFirst();
        state.choose(first);
        assertEquals(users.facts().get().gains().orElseThrow().worst(first.index()).orElseThrow().time(), shown().at(),
                "opens at the event history foresaw least");
    }

    @Test
    void scenariosAreKeptReplayedRenamedComparedDeleted() {
        var scenarios = new ScenariosViewModel(room, state);
        workspace.scenarios().listen(_ -> scenarios.refresh());
        state.choose(row("u_0105"));
        state.save("plain");
        state.edit("tick", s -> s.withOn(0, false));
        state.save("less");
        assertEquals(List.of("less", "plain"), scenarios.rows().stream().map(ScenariosViewModel.Row::name).toList());
        assertTrue(scenarios.rows().stream().allMatch(r -> r.reading().isPresent()));
        assertTrue(scenarios.rows().getFirst().onScreen());
        state.replay(scenarios.rows().getLast().scenario());
        assertTrue(shown().recent().getFirst().on());
        assertEquals("", shown().name());
        assertFalse(scenarios.rename("less", "plain"), "taken");
        scenarios.toggle("less");
        scenarios.toggle("plain");
        assertTrue(scenarios.rename("less", "without the first"));
        assertEquals(List.of("plain", "without the first"), scenarios.compared().get().stream().map(ScenariosViewModel.Row::name)
                .toList());
        scenarios.delete("plain");
        assertEquals(1, scenarios.compared().get().size());
        workspace.undo();
        assertEquals(2, scenarios.rows().size());
    }

    @Test
    void slicesComeWorstFirstAndLeadToTheirCases() {
        var gains = new GainViewModel(room, state);
        var now = gains.overview().get();
        for (int i = 1; i < now.slices().size(); i++) assertTrue(now.slices().get(i - 1).gain() <= now.slices().get(i).gain());
        assertEquals(now.all().broken(), gains.cases().size(), "all that history broke");
        gains.kind().set(GainViewModel.Kind.ALL);
        gains.by().set(Gains.By.USER);
        var worst = gains.overview().get().slices().getFirst();
        gains.pick(Gains.By.USER, worst);
        assertEquals(worst.events(), gains.cases().size());
        assertTrue(gains.cases().stream().allMatch(c -> c.event().user().equals(worst.key())));
        int test = gains.overview().get().all().events();
        gains.testOnly().set(false);
        assertTrue(gains.overview().get().all().events() > 3 * test);
        gains.open(gains.cases().getFirst());
        assertEquals(worst.key(), shown().user());
    }

    @Test
    void aSceneOfAShowKeepsTheGroupOfCasesAndTheTicks() {
        var gains = new GainViewModel(room, state);
        gains.by().set(Gains.By.USER);
        gains.kind().set(GainViewModel.Kind.ALL);
        gains.testOnly().set(false);
        var worst = gains.overview().get().slices().getFirst();
        gains.pick(Gains.By.USER, worst);
        var audience = new GainViewModel(room, state);
        audience.show(gains.sight());
        assertEquals(gains.picked().get().map(p -> p.slice().key()), audience.picked().get().map(p -> p.slice().key()));
        assertEquals(gains.cases(), audience.cases());
        var scenarios = new ScenariosViewModel(room, state);
        workspace.scenarios().listen(_ -> scenarios.refresh());
        for (String name : List.of("one", "two", "three")) {
            state.edit("share", s -> s.withShare(1.0 / name.length()));
            state.save(name);
        }
        scenarios.tick(List.of("three", "one", "gone"));
        assertEquals(List.of("three", "one"), scenarios.ticked());
        assertEquals(List.of("three", "one"), scenarios.compared().get().stream().map(ScenariosViewModel.Row::name).toList());
    }

    @Test
    void onlyTheNewestQuestionWaits() {
        List<CompletableFuture<Integer>> open = new ArrayList<>();
        List<Integer> got = new ArrayList<>();
        var asking = new Asking<Integer, Integer>(q -> {
            open.add(new CompletableFuture<>());
            return open.getLast();
        }, Runnable::run, (q, a) -> got.add(q), (_, _) -> {});
        for (int q = 1; q <= 5; q++) asking.ask(q);
        assertEquals(1, open.size());
        open.getFirst().complete(0);
        assertEquals(2, open.size());
        open.getLast().completeExceptionally(new IllegalStateException());
        asking.ask(6);
        open.getLast().complete(0);
        assertEquals(List.of(1, 6), got);
    }
}
