package org.discern.ui.stage;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Strings;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// The show of a project: its list of scenes, and the one that is on. Every change of the list is one operation.
public final class StageViewModel {
    private final Workspace workspace;
    private final LongSupplier nanos;
    private final Signal<State> state = new Signal<>(State.IDLE);
    private long started;
    private long before; // nanoseconds of the spells before the present one

    /// Where the show stands.
    ///
    /// @param playing whether the audience's window is open
    /// @param place of the scene that is on, or chosen in the list, from 0; -1 when there is none
    /// @param black whether the audience sees nothing
    /// @param hidden whether names and texts are hidden from the audience
    /// @param running whether the clock runs
    public record State(boolean playing, int place, boolean black, boolean hidden, boolean running) {
        static final State IDLE = new State(false, -1, false, false, false);
    }

    /// @param nanos a clock that never goes back
    public StageViewModel(Workspace workspace, LongSupplier nanos) {
        this.workspace = workspace;
        this.nanos = nanos;
        workspace.show().listen(_ -> keepPlace());
    }

    public Signal<State> state() { return state; }

    public Signal<Show> show() { return workspace.show(); }

    public boolean readOnly() { return workspace.project().get().map(p -> p.readOnly()).orElse(false); }

    public Optional<ShowScene> scene() { return at(state.get().place()); }

    public Optional<ShowScene> next() { return at(state.get().place() + 1); }

    private Optional<ShowScene> at(int place) {
        Show show = workspace.show().get();
        return place >= 0 && place < show.size() ? Optional.of(show.get(place)) : Optional.empty();
    }

    private void keepPlace() {
        State now = state.get();
        int last = workspace.show().get().size() - 1;
        int place = last < 0 ? -1 : Math.clamp(now.place(), 0, last);
        if (place != now.place()) set(now.playing(), place, now.black(), now.hidden(), now.running());
    }

    public void choose(int place) {
        State now = state.get();
        if (place != now.place() && at(place).isPresent()) set(now.playing(), place, now.black(), now.hidden(), now.running());
    }

    /// A scene at the end of the list; it becomes the chosen one.
    public void add(String name, Sight sight) {
        change(Strings.of("stage.op.add", name.strip()), s -> s.with(name, "", sight));
        choose(show().get().size() - 1);
    }

    public void rename(String name) {
        scene().filter(s -> !name.isBlank() && !s.name().equals(name.strip())).ifPresent(s -> change(Strings.of("stage.op.rename",
                s.name(), name.strip()), show -> show.changed(show.placeOf(s.id()), x -> x.named(name))));
    }

    public void note(String id, String notes) {
        Show now = show().get();
        int place = now.placeOf(id);
        if (place < 0 || now.get(place).notes().equals(notes)) return;
        change(Strings.of("stage.op.note", now.get(place).name()), s -> s.changed(s.placeOf(id), x -> x.withNotes(notes)));
    }

    /// Lets the threshold of a Tune scene glide from a height, or from half of its own where that is the same; or stand still.
    public void sweep(boolean on, double from) {
        scene().ifPresent(s -> {
            if (!(s.sight() instanceof Sight.Threshold t)) return;
            Sight changed = t.sweptFrom(!on ? t.to() : from == t.to() ? t.to() / 2 : from);
            if (!changed.equals(t))
                change(Strings.of(on ? "stage.op.sweep" : "stage.op.still", s.name()), show -> show.changed(show.placeOf(s.id()),
                        x -> x.withSight(changed)));
        });
    }

    public void remove() {
        scene().ifPresent(s -> change(Strings.of("stage.op.remove", s.name()), show -> show.without(show.placeOf(s.id()))));
    }

    public void duplicate() {
        scene().ifPresent(s -> {
            int place = show().get().placeOf(s.id());
            change(Strings.of("stage.op.copy", s.name()), show -> show.duplicated(place, Strings.of("stage.copy", s.name())));
            choose(place + 1);
        });
    }

    /// @param by -1 for earlier, +1 for later
    public void move(int by) {
        scene().ifPresent(s -> {
            int to = state.get().place() + by;
            if (at(to).isEmpty()) return;
            change(Strings.of("stage.op.move", s.name()), show -> show.moved(show.placeOf(s.id()), to));
            choose(to);
        });
    }

    private void change(String label, UnaryOperator<Show> change) { if (!readOnly()) workspace.decideShow(label, "", change); }

    /// The audience's window opens on the chosen scene.
    public void play() {
        if (show().get().isEmpty()) return;
        before = 0;
        started = nanos.getAsLong();
        set(true, Math.max(0, state.get().place()), false, state.get().hidden(), true);
    }

    public void end() {
        State now = state.get();
        if (now.running()) before += nanos.getAsLong() - started;
        set(false, now.place(), false, now.hidden(), false);
    }

    /// Takes black away first; at the end it stays.
    public void forward() { step(1); }

    public void back() { step(-1); }

    private void step(int by) {
        State now = state.get();
        if (now.black()) set(now.playing(), now.place(), false, now.hidden(), now.running());
        else choose(now.place() + by);
    }

    public void black() {
        State now = state.get();
        set(now.playing(), now.place(), !now.black(), now.hidden(), now.running());
    }

    public void hide(boolean hidden) {
        State now = state.get();
        if (hidden != now.hidden()) set(now.playing(), now.place(), now.black(), hidden, now.running());
    }

    /// Stops the clock, or lets it go on.
    public void pause() {
        State now = state.get();
        if (now.running()) before += nanos.getAsLong() - started;
        else started = nanos.getAsLong();
        set(now.playing(), now.place(), now.black(), now.hidden(), !now.running());
    }

    public void restart() {
        before = 0;
        started = nanos.getAsLong();
    }

    /// How long the talk has taken, in whole seconds.
    public long seconds() { return (before + (state.get().running() ? nanos.getAsLong() - started : 0)) / 1_000_000_000; }

    private void set(boolean playing, int place, boolean black, boolean hidden, boolean running) {
        state.set(new State(playing, place, black, hidden, running));
    }
}
