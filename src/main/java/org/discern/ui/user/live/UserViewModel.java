package org.discern.ui.user.live;

import org.discern.ui.kit.Asking;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Problems;
import org.jspecify.annotations.Nullable;

/// The scenario on the screen and the reading of it: one per window, shared by the pages of *Personalise*. What the hand does
/// shows at once ([#drag]); when it lets go ([#release]) it becomes one operation and one undo step. The scenario of the
/// project is the truth: undo, redo and a replayed scenario arrive through [#refresh]. Used on the screen's thread only.
public final class UserViewModel {
    /// Looking at users and events one after the other is one undo step.
    private static final String LOOKING = "personalise-look";

    private final UserRoom room;
    private final UserListViewModel users;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NO_PROJECT);
    private final ReadOnlyObjectWrapper<String> unavailable = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyIntegerWrapper newer = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Scenario>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>("");
    private final Asking<Scenario, Answer> read;
    private final Asking<Scenario, List<TokenReason>> words;
    private final Asking<Owner, Standing> stand;
    private final Asking<Pick, Scenario> pick;
    private Optional<Scenario> local = Optional.empty(); // shown when the project holds none, or may not be changed
    private final Asked asked = new Asked();
    private @Nullable Scenario held; // when the hand took hold
    private Histories histories = Histories.EMPTY;
    private Optional<UserRun> run = Optional.empty();
    private volatile @Nullable Baseline baseline; // the last one read, for the quick lane

    /// What the screens can show.
    public enum Stage {
        NO_PROJECT, NO_HISTORIES, NO_RUN,
        /// The trained model cannot answer; [#unavailable] says why.
        UNAVAILABLE, READY
    }

    private record Baseline(Scenario scenario, Reading reading, Object of) {}

    private record Owner(String user, Histories histories) {}

    /// @param event null for the moment after the latest
    /// @param text asked instead of the event's; empty for the event's own
    /// @param swapped the scenario that gets this user's history; null for a scenario of the user's own
    /// @param first whether it is only something to begin with: it gives way to whatever is shown by then
    private record Pick(String user, @Nullable UserEvent event, String text, @Nullable Scenario swapped, boolean first) {
        Pick(String user, @Nullable UserEvent event, String text, @Nullable Scenario swapped) {
            this(user, event, text, swapped, false);
        }
    }

    /// The registry of commands, for the keys on controls.
    public Commands commands() { return room.commands(); }

    public UserViewModel(UserRoom room, UserListViewModel users) {
        this.room = room;
        this.users = users;
        read = new Asking<>(s -> room.quick("Read", () -> answer(s)), room.screen(), this::got, this::failed);
        words = new Asking<>(s -> room.quick("Read words", () -> room.reader().tokens(s)), room.screen(), this::gotWords,
                this::failed);
        stand = new Asking<>(o -> room.quick("Read user", () -> Standing.of(o.user(), o.histories().find(o.user()).isPresent()
                ? o.histories().of(o.histories().find(o.user()).getAsInt())
                : List.of())), room.screen(), this::gotStanding, (_, wrong) -> room.workspace().tell("Reading a user", wrong));
        pick = new Asking<>(p -> room.quick("Open user", () -> picked(p)), room.screen(), this::gotPick, (_, wrong) -> failure
                .set(Problems.text(Strings.of("user.doing.read"), wrong)));
        users.rows().addListener((javafx.beans.Observable _) -> first());
    }

    public UserListViewModel users() { return users; }

    public ReadOnlyObjectProperty<Stage> stage() { return stage.getReadOnlyProperty(); }

    /// For people; empty unless the stage is UNAVAILABLE.
    public ReadOnlyObjectProperty<String> unavailable() { return unavailable.getReadOnlyProperty(); }

    /// How many events were imported after the current training; negative when some have gone since.
    public ReadOnlyIntegerProperty newer() { return newer.getReadOnlyProperty(); }

    /// True when another window holds the project: one may look and try, nothing is kept.
    public ReadOnlyBooleanProperty readOnly() { return readOnly.getReadOnlyProperty(); }

    /// What the hand holds, else the project's scenario, else the first user's.
    public ReadOnlyObjectProperty<Optional<Scenario>> shown() { return shown.getReadOnlyProperty(); }

    /// The user of the scenario; a moment behind it.
    public ReadOnlyObjectProperty<Optional<Standing>> standing() { return standing.getReadOnlyProperty(); }

    /// The latest reading; a moment behind the scenario.
    public ReadOnlyObjectProperty<Optional<Answer>> answer() { return answer.getReadOnlyProperty(); }

    /// Why there is no reading, for people; empty when all is well.
    public ReadOnlyObjectProperty<String> failure() { return failure.getReadOnlyProperty(); }

    /// Names of the classes, in the model's order.
    public List<String> classes() { return run.map(UserRun::classes).orElse(List.of()); }

    /// How many short-term events the model looks at.
    public int window() { return run.map(UserRun::spec).map(UserSpec::window).orElse(UserSpec.MAX_WINDOW); }

    /// Takes over what the project now holds: other events, another training, an undone step.
    public void refresh() {
        Histories now = room.workspace().histories().get();
        Optional<UserRun> current = room.workspace().userRun().get();
        readOnly.set(room.workspace().project().get().map(ProjectSummary::readOnly).orElse(false));
        boolean other = now != histories || !sameRun(current);
        histories = now;
        run = current;
        if (other) {
            baseline = null;
            local = Optional.empty();
            asked.forget();
            users.refresh(now, current);
        }
        newer.set(current.map(r -> now.size() - r.outcomes().size()).orElse(0));
        String why = now.size() > 0 && current.isPresent() ? room.reader().unavailable() : "";
        unavailable.set(why);
        stage.set(now.size() == 0
                ? room.workspace().project().get().isPresent() ? Stage.NO_HISTORIES : Stage.NO_PROJECT
                : current.isEmpty() ? Stage.NO_RUN : why.isEmpty() ? Stage.READY : Stage.UNAVAILABLE);
        if (held == null || other) {
            held = null;
            show(kept(), other);
        }
    }

    /// Puts a user on the screen: as left when a request was typed for this very user, else with the request that stands there
    /// when that was typed, else with the user's latest event, or, while the list is sorted by surprise, with the event the
    /// model got most wrong.
    public void choose(UserRow user) { choose(user, false); }

    private void choose(UserRow user, boolean first) {
        Optional<Scenario> own = asked.of(user.name()).filter(this::known);
        if (!first && own.isPresent() && stage.get() == Stage.READY) {
            held = null;
            keep(Strings.of("user.op.choose", user.name()), LOOKING, own.get());
            return;
        }
        String typed = shown.get().filter(this::isTyped).map(Scenario::text).orElse("");
        asked.carry(typed);
        List<UserEvent> events = histories.of(user.index());
        UserEvent event = events.getLast();
        if (users.sort().get() == UserListViewModel.Sort.SURPRISE)
            event = users.facts().get().gains().flatMap(g -> g.worst(user.index())).orElse(event);
        pick.ask(typed.isBlank()
                ? new Pick(user.name(), event, "", null, first)
                : new Pick(user.name(), null, typed, null, first));
    }

    /// Makes an event the request, as of the moment before it; its user may be another one.
    public void choose(UserEvent event) {
        asked.drop(event.user());
        pick.ask(new Pick(event.user(), event, "", null));
    }

    /// Words that no event of the user said at that moment.
    private boolean isTyped(Scenario s) {
        List<UserEvent> events = UserRoom.eventsOf(histories, s.user());
        int place = Standing.placeOf(events, s.at());
        return place < 0 || !events.get(place).text().equals(s.text());
    }

    /// The present request after the user's latest event.
    public void toNow() { shown.get().ifPresent(s -> pick.ask(new Pick(s.user(), null, s.text(), null))); }

    /// Reads the request in the light of another user's history.
    public void swap(String historyOf) {
        shown.get().ifPresent(s -> pick.ask(s.user().equals(historyOf)
                ? new Pick(s.user(), standing.get().flatMap(n -> n.eventOf(s)).orElse(null), s.text(), null)
                : new Pick(historyOf, null, s.text(), s)));
    }

    /// The hand changes the scenario it took hold of; nothing is stored.
    public void drag(UnaryOperator<Scenario> change) {
        shown.get().ifPresent(now -> {
            Scenario from = held == null ? now : held;
            held = from;
            show(Optional.of(change.apply(from)), false);
        });
    }

    /// The hand let go: what shows becomes the project's scenario, one undo step with all of the same non-empty gesture.
    public void release(String label, String gesture) {
        if (held == null) return;
        held = null;
        shown.get().ifPresent(s -> keep(label, gesture, s));
    }

    /// One change, one undo step.
    public void edit(String label, UnaryOperator<Scenario> change) {
        drag(change);
        release(label, "");
    }

    /// Back to the user's own history.
    public void reset() {
        answer.get().filter(Answer::edited).ifPresent(a -> edit(Strings.of("user.op.reset"), _ -> a.unedited()));
    }

    /// Keeps what shows under a name, in place of an older one of that name.
    public void save(String name) {
        shown.get().filter(_ -> !readOnly.get()).ifPresent(s -> room.workspace().decideScenarios(Strings.of("user.op.save", name), "",
                all -> all.withPresent(s).withSaved(s.named(name))));
    }

    /// Puts a kept scenario on the screen.
    public void replay(Scenario scenario) { keep(Strings.of("user.op.replay", scenario.name()), "", scenario.named("")); }

    /// Puts a scenario on the screen without an operation when the project may not be changed.
    private void keep(String label, String gesture, Scenario scenario) {
        if (readOnly.get()) {
            local = Optional.of(scenario);
            show(local, false);
        } else if (room.workspace().scenarios().get().present().filter(scenario::equals).isEmpty())
            room.workspace().decideScenarios(label, gesture, all -> all.withPresent(scenario));
        else show(Optional.of(scenario), false);
    }

    private Optional<Scenario> kept() {
        if (stage.get() != Stage.READY) return Optional.empty();
        Optional<Scenario> present = room.workspace().scenarios().get().present().filter(this::known);
        return readOnly.get() && local.isPresent() ? local : present.or(() -> local.filter(this::known));
    }

    private boolean known(Scenario s) {
        return histories.find(s.user()).isPresent() && histories.find(s.historyOf()).isPresent();
    }

    /// Something to look at before anything was chosen; no operation.
    private void first() {
        if (stage.get() != Stage.READY || shown.get().isPresent() || users.rows().isEmpty()) return;
        choose(users.rows().getFirst(), true);
    }

    private void show(Optional<Scenario> scenario, boolean again) {
        boolean changed = again || !scenario.equals(shown.get());
        shown.set(scenario);
        if (scenario.isEmpty()) {
            standing.set(Optional.empty());
            answer.set(Optional.empty());
            first();
            return;
        }
        Scenario now = scenario.get();
        if (isTyped(now)) asked.see(now);
        if (again || standing.get().filter(s -> s.user().equals(now.user())).isEmpty()) stand.ask(new Owner(now.user(), histories));
        if (!changed) return;
        words.forget();
        read.ask(now);
    }

    private Scenario picked(Pick p) {
        if (p.swapped() != null) return room.reader().swapped(p.swapped(), p.user());
        Scenario fresh = room.reader().scenario(p.user(), p.event());
        return p.text().isEmpty() ? fresh : fresh.withText(p.text());
    }

    private void gotPick(Pick p, Scenario scenario) {
        if (p.first() && shown.get().isPresent()) return; // somebody chose meanwhile
        failure.set("");
        held = null;
        boolean fromNothing = shown.get().isEmpty();
        if (fromNothing) {
            local = Optional.of(scenario);
            show(local, false);
        } else if (p.swapped() != null) keep(Strings.of("user.op.swap", p.user()), "", scenario);
        else keep(Strings.of("user.op.choose", p.user()), LOOKING, scenario);
    }

    private void gotStanding(Owner owner, Standing found) {
        if (shown.get().filter(s -> s.user().equals(owner.user())).isPresent()) standing.set(Optional.of(found));
    }

    /// On the quick lane.
    private Answer answer(Scenario s) {
        long start = System.nanoTime();
        Reading reading = room.reader().read(s);
        long took = (System.nanoTime() - start) / 1_000_000;
        Scenario unedited = room.unedited(s);
        if (HistoryEdits.same(unedited, s)) return new Answer(s, reading, unedited, Optional.empty(), Optional.empty(), took);
        Object of = room.workspace().userRun().get();
        Baseline known = baseline;
        if (known == null || !known.scenario().equals(unedited) || !known.of().equals(of)) {
            known = new Baseline(unedited, room.reader().read(unedited), of);
            baseline = known;
        }
        return new Answer(s, reading, unedited, Optional.of(known.reading()), Optional.empty(), took);
    }

    private void got(Scenario asked, Answer found) {
        if (shown.get().isEmpty()) return;
        failure.set("");
        Optional<List<TokenReason>> old = answer.get().filter(a -> HistoryEdits.same(a.scenario(), asked)).flatMap(Answer::tokens);
        answer.set(Optional.of(old.map(found::with).orElse(found)));
        if (old.isEmpty() && shown.get().filter(asked::equals).isPresent() && !asked.text().isBlank()) words.ask(asked);
    }

    private void gotWords(Scenario asked, List<TokenReason> found) {
        answer.get().filter(a -> a.scenario().equals(asked)).ifPresent(a -> answer.set(Optional.of(a.with(found))));
    }

    private void failed(Scenario asked, Throwable wrong) {
        if (shown.get().filter(asked::equals).isPresent()) failure.set(Problems.text(Strings.of("user.doing.read"), wrong));
    }

    @SuppressWarnings("ReferenceEquality") // comparing the outcomes one by one would cost a frame; values never change
    private boolean sameRun(Optional<UserRun> other) {
        return run.isPresent() == other.isPresent() && (run.isEmpty() || run.get() == other.get());
    }
}
