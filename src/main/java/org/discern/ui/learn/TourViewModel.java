package org.discern.ui.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// Where the tour stands. A step moves on by itself a moment after it was done; it can be passed over, gone back to, left and
/// taken up again. On one thread.
public final class TourViewModel {
    /// What the window remembers about the tour: the step to go on with, or [#FINISHED].
    public static final String MEMORY = "tour";
    static final String FINISHED = "finished";

    private final Workspace workspace;
    private final Signal<String> place;
    private final Signal<String> ran;
    private final Memory memory;
    private final Executor moment;
    private final Runnable openSample;
    private final List<Step> steps;
    private final Signal<State> state = new Signal<>(State.OFF);
    private Now begun;
    private boolean moving;
    private Optional<Path> home = Optional.empty(); // the project it walks through

    /// How the tour remembers over the end of the program.
    public interface Memory {
        /// Empty before the first time.
        String get();

        void set(String stepOrFinished);
    }

    /// What shows.
    enum Mode {
        /// Nothing.
        OFF,
        /// There is no run to learn on: the sample is offered.
        OFFER,
        /// The sample is on its way.
        OPENING,
        /// A step.
        STEP,
        /// All steps are through.
        END
    }

    /// @param at index of the step, in the mode STEP
    /// @param done what was done so far, by index
    record State(Mode mode, int at, List<Boolean> done) {
        static final State OFF = new State(Mode.OFF, 0, List.of());

        State { done = List.copyOf(done); }
    }

    /// @param place id of the screen that shows
    /// @param ran the command that ran last, as [Now#command()]
    /// @param moment runs things a moment later, so that a step does not end under the hand
    /// @param openSample opens the sample the tour walks through
    public TourViewModel(Workspace workspace, Signal<String> place, Signal<String> ran, Memory memory, Executor moment,
            Runnable openSample) {
        this(workspace, place, ran, memory, moment, openSample, Step.ALL);
    }

    TourViewModel(Workspace workspace, Signal<String> place, Signal<String> ran, Memory memory, Executor moment,
            Runnable openSample, List<Step> steps) {
        this.workspace = workspace;
        this.place = place;
        this.ran = ran;
        this.memory = memory;
        this.moment = moment;
        this.openSample = openSample;
        this.steps = steps;
        this.begun = now();
    }

    Signal<State> state() { return state; }

    List<Step> steps() { return steps; }

    /// The step that is asked for.
    Step step() { return steps.get(Math.min(state.get().at(), steps.size() - 1)); }

    /// What the present step speaks of: the way to its view, while another shows.
    String anchor() {
        Step step = step();
        return step.place().isEmpty() || step.place().equals(place.get()) ? step.anchor() : "#rail-" + step.place();
    }

    public boolean isOn() { return state.get().mode() != Mode.OFF; }

    /// Begins, or takes up where it was left. On the welcome screen the sample is opened; in a project without a run it is
    /// offered, since that project would be put away for it.
    public void start() {
        if (isOn()) return;
        if (workspace.discovery().get().isPresent()) go(remembered());
        else if (workspace.project().get().isEmpty()) open();
        else {
            home = project();
            show(new State(Mode.OFFER, 0, List.of()));
        }
    }

    private Optional<Path> project() { return workspace.project().get().map(ProjectSummary::file); }

    /// Opens the sample; the first step comes once its run is there.
    void open() {
        show(new State(Mode.OPENING, 0, List.of()));
        openSample.run();
    }

    /// From the first step on.
    void again() { go(0); }

    /// To the step after this one, done or not.
    void skip() {
        if (state.get().mode() == Mode.STEP) to(state.get().at() + 1);
    }

    /// To the step before.
    void back() {
        if (state.get().mode() == Mode.END) to(steps.size() - 1);
        else if (state.get().mode() == Mode.STEP && state.get().at() > 0) to(state.get().at() - 1);
    }

    /// Puts the card away; [#start] goes on with the same step.
    void leave() {
        if (state.get().mode() == Mode.END) memory.set(FINISHED);
        show(State.OFF);
    }

    /// Looks whether the step was done; called whenever something changed.
    public void look() {
        State at = state.get();
        if (at.mode() != Mode.OFF && at.mode() != Mode.OPENING && !project().equals(home)) {
            leave(); // what it speaks of is gone
            return;
        }
        if (at.mode() == Mode.OPENING) {
            if (workspace.discovery().get().isPresent()) go(remembered());
            return;
        }
        if (at.mode() != Mode.STEP || moving || !isDone()) return;
        moving = true;
        moment.execute(() -> {
            moving = false;
            if (state.get().mode() == Mode.STEP && state.get().at() == at.at() && isDone()) passed();
        });
    }

    private boolean isDone() { return step().done().test(begun, now()); }

    private void passed() {
        State at = state.get();
        var done = new java.util.ArrayList<>(at.done());
        done.set(at.at(), true);
        state.set(new State(Mode.STEP, at.at(), done));
        to(at.at() + 1);
    }

    private void to(int index) {
        List<Boolean> done = state.get().done();
        if (index < steps.size()) {
            memory.set(steps.get(index).id());
            begun = now();
            show(new State(Mode.STEP, index, done));
            look(); // who is already there need not go there
        } else {
            memory.set(FINISHED);
            show(new State(Mode.END, steps.size() - 1, done));
        }
    }

    private void go(int index) {
        home = project();
        show(new State(Mode.STEP, index, java.util.Collections.nCopies(steps.size(), false)));
        to(index);
    }

    private int remembered() {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(memory.get())) return i;
        return 0;
    }

    private void show(State next) { state.set(next); }

    private Now now() { return Now.of(workspace, place.get(), ran.get()); }
}
