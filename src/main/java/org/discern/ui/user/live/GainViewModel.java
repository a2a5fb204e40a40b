package org.discern.ui.user.live;

import org.discern.ui.kit.Asking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Part;
import org.discern.domain.user.Slice;

/// How much history helps: groups of events, worst first, and the events of one group.
public final class GainViewModel {
    private final UserListViewModel users;
    private final UserViewModel state;
    private final BooleanProperty testOnly = new SimpleBooleanProperty(true);
    private final ObjectProperty<Gains.By> by = new SimpleObjectProperty<>(Gains.By.DRIFT);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.BROKEN);
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(Overview.NONE);
    private final ReadOnlyObjectWrapper<Optional<Picked>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Case> cases = FXCollections.observableArrayList();
    private Optional<Sight.Gain> wanted = Optional.empty(); // by a show, until a hand chooses
    private final Asking<Query, Overview> measure;
    private final Asking<Look, List<Case>> look;

    /// Which events of a group are listed.
    public enum Kind {
        /// Right without, wrong with history.
        BROKEN,
        /// Wrong both times.
        WRONG,
        /// Wrong without, right with history.
        FIXED, ALL
    }

    /// @param all everything as one group
    /// @param lengths by length of history, in order
    /// @param slices as chosen, least gain first
    public record Overview(Optional<Gains> gains, Slice all, List<Slice> lengths, List<Slice> slices) {
        static final Overview NONE = new Overview(Optional.empty(), new Slice("", new int[0], 0, 0, 0, 0), List.of(), List.of());
    }

    /// A chosen group and how it was grouped; no group means everything.
    public record Picked(Gains.By by, Slice slice) {}

    /// One event as a case.
    ///
    /// @param before how many earlier events its user had
    public record Case(int outcome, org.discern.domain.user.UserEvent event, int before, String without, String with,
            float chanceWithout, float chanceWith) {}

    private record Query(Gains gains, double[] drift, Gains.By by, boolean testOnly) {}

    private record Look(Gains gains, Slice slice, Kind kind, List<String> classes) {}

    public GainViewModel(UserRoom room, UserViewModel state) {
        this.users = state.users();
        this.state = state;
        measure = new Asking<>(q -> room.quick("Measure slices", () -> measure(q)), room.screen(), this::got, (_,
                failure) -> room.workspace().tell("Measuring what history gains", failure));
        look = new Asking<>(l -> room.quick("Find cases", () -> cases(l)), room.screen(), (_, found) -> cases.setAll(found), (_,
                failure) -> room.workspace().tell("Finding cases", failure));
        users.facts().addListener(_ -> ask());
        testOnly.addListener(_ -> ask());
        by.addListener(_ -> ask());
        kind.addListener(_ -> list());
        picked.addListener(_ -> list());
        ask();
    }

    /// Whether events the model was trained on are left out.
    public BooleanProperty testOnly() { return testOnly; }

    public ObjectProperty<Gains.By> by() { return by; }

    public ObjectProperty<Kind> kind() { return kind; }

    public ReadOnlyObjectProperty<Overview> overview() { return overview.getReadOnlyProperty(); }

    /// The group whose cases are listed; empty for all events.
    public ReadOnlyObjectProperty<Optional<Picked>> picked() { return picked.getReadOnlyProperty(); }

    /// Least foreseen first.
    public ObservableList<Case> cases() { return cases; }

    public void pick(Gains.By group, Slice slice) {
        wanted = Optional.empty();
        picked.set(Optional.of(new Picked(group, slice)));
    }

    /// What is shown, as a scene of a show.
    public Sight.Gain sight() {
        return new Sight.Gain(by.get(), testOnly.get(), kind.get().name(), picked.get().map(Picked::by).orElse(by.get()), picked
                .get().map(p -> p.slice().key()).orElse(""));
    }

    /// Shows it again; its group is chosen as soon as it is measured.
    public void show(Sight.Gain sight) {
        wanted = Optional.of(sight);
        by.set(sight.by());
        testOnly.set(sight.testOnly());
        for (Kind k : Kind.values()) if (k.name().equals(sight.cases())) kind.set(k);
        choose();
    }

    private void choose() {
        Overview now = overview.get();
        if (now.gains().isEmpty()) return;
        wanted.filter(w -> w.by() == by.get()).ifPresent(w -> {
            List<Slice> from = w.groupBy() == Gains.By.LENGTH ? now.lengths() : now.slices();
            picked.set(from.stream().filter(s -> s.key().equals(w.group())).map(s -> new Picked(w.groupBy(), s)).findFirst());
        });
    }

    public void pickAll() { picked.set(Optional.empty()); }

    /// Puts a case on the screen as the request.
    public void open(Case one) { state.choose(one.event()); }

    private void ask() {
        users.facts().get().gains().ifPresentOrElse(g -> measure.ask(new Query(g, users.facts().get().drift(), by.get(), testOnly
                .get())), () -> {
                    overview.set(Overview.NONE);
                    cases.clear();
                });
    }

    private void got(Query query, Overview found) {
        overview.set(found);
        Optional<Picked> old = picked.get();
        Optional<Picked> same = old.flatMap(p -> (p.by() == Gains.By.LENGTH ? found.lengths() : p.by() == query.by()
                ? found.slices()
                : List.<Slice>of()).stream().filter(s -> s.key().equals(p.slice().key())).map(s -> new Picked(p.by(), s)).findFirst());
        picked.set(same);
        choose();
        list();
    }

    private void list() {
        Overview now = overview.get();
        now.gains().ifPresent(g -> look.ask(new Look(g, picked.get().map(Picked::slice).orElse(now.all()), kind.get(), state
                .classes())));
    }

    private static Overview measure(Query q) {
        Optional<Part> part = q.testOnly() ? Optional.of(Part.TEST) : Optional.empty();
        List<Slice> slices = new ArrayList<>(q.gains().slices(q.by(), part, q.drift()));
        slices.sort(Comparator.comparingDouble(Slice::gain));
        return new Overview(Optional.of(q.gains()), q.gains().all(part), q.gains().slices(Gains.By.LENGTH, part, q.drift()), List
                .copyOf(slices));
    }

    private static List<Case> cases(Look l) {
        Outcomes o = l.gains().outcomes();
        List<Case> out = new ArrayList<>();
        for (int i : l.slice().outcomes()) {
            boolean before = o.without()[i] == o.truth()[i];
            boolean after = o.with()[i] == o.truth()[i];
            boolean listed = switch (l.kind()) {
                case BROKEN -> before && !after;
                case WRONG -> !before && !after;
                case FIXED -> !before && after;
                case ALL -> true;
            };
            if (listed) out.add(new Case(i, l.gains().event(i), l.gains().before(i), name(l.classes(), o.without()[i]), name(l
                    .classes(), o.with()[i]), o.chanceWithout()[i], o.chanceWith()[i]));
        }
        out.sort(Comparator.comparingDouble(Case::chanceWith));
        return out;
    }

    private static String name(List<String> classes, int c) { return c >= 0 && c < classes.size() ? classes.get(c) : ""; }
}
