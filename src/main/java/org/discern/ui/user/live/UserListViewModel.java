package org.discern.ui.user.live;

import org.discern.ui.kit.Asking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.user.Drift;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Part;
import org.discern.domain.user.Taste;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.ui.kit.Fuzzy;

/// All users with their figures, searched and sorted beside the screen's thread.
public final class UserListViewModel {
    private final ObservableList<UserRow> rows = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.NAME);
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.NONE);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final Asking<Sources, Facts> measure;
    private final Asking<View, List<UserRow>> order;

    /// What comes first.
    public enum Sort {
        NAME(Comparator.comparing(UserRow::name)), EVENTS(Comparator.comparingInt(r -> -r.events())), DRIFT(last(
                UserRow::drift)), SURPRISE(last(UserRow::surprise));

        @SuppressWarnings("ImmutableEnumChecker") // comparators of values hold nothing
        private final Comparator<UserRow> comparator;

        Sort(Comparator<UserRow> comparator) { this.comparator = comparator.thenComparing(UserRow::name); }

        /// The greatest first, those without a number last.
        private static Comparator<UserRow> last(java.util.function.ToDoubleFunction<UserRow> value) {
            return Comparator.comparingDouble(r -> Double.isNaN(value.applyAsDouble(r)) ? 1 : -value.applyAsDouble(r));
        }
    }

    /// Everything known of all users at once.
    ///
    /// @param gains empty without a run
    /// @param words of all requests
    public record Facts(Histories histories, List<UserRow> rows, Optional<Gains> gains, LabelTints tints, KnownWords words) {
        static final Facts NONE = new Facts(Histories.EMPTY, List.of(), Optional.empty(), LabelTints.NONE, KnownWords.NONE);

        /// Per user, for slices.
        public double[] drift() { return rows.stream().mapToDouble(UserRow::drift).toArray(); }
    }

    private record Sources(Histories histories, Optional<UserRun> run) {}

    private record View(List<UserRow> rows, String words, Sort sort) {}

    public UserListViewModel(UserRoom room) {
        measure = new Asking<>(s -> room.quick("Measure users", () -> measure(s)), room.screen(), (_, found) -> {
            facts.set(found);
            view();
        }, (_, failure) -> {
            waiting.set(false);
            room.workspace().tell("Measuring users", failure);
        });
        order = new Asking<>(v -> room.quick("Sort users", () -> sorted(v)), room.screen(), (_, found) -> {
            if (!rows.equals(found)) rows.setAll(found);
            if (facts.get().histories().size() > 0) waiting.set(false);
        }, (_, failure) -> {
            waiting.set(false);
            room.workspace().tell("Sorting users", failure);
        });
        find.addListener(_ -> view());
        sort.addListener(_ -> view());
    }

    /// Takes over other histories or another run.
    public void refresh(Histories histories, Optional<UserRun> run) {
        waiting.set(histories.size() > 0 && facts.get().rows().isEmpty());
        measure.ask(new Sources(histories, run));
    }

    /// True until there is a first list: nothing can be said of how many there are, or match.
    public ReadOnlyBooleanProperty waiting() { return waiting.getReadOnlyProperty(); }

    /// Those that match, in order.
    public ObservableList<UserRow> rows() { return rows; }

    public StringProperty find() { return find; }

    public ObjectProperty<Sort> sort() { return sort; }

    public ReadOnlyObjectProperty<Facts> facts() { return facts.getReadOnlyProperty(); }

    private void view() { order.ask(new View(facts.get().rows(), find.get().strip(), sort.get())); }

    private static Facts measure(Sources s) {
        Histories histories = s.histories();
        Optional<Gains> gains = s.run().map(run -> Gains.of(histories, run.outcomes()));
        double[] surprise = gains.map(g -> g.surprise(Optional.of(Part.TEST))).orElseGet(() -> new double[0]);
        List<UserRow> rows = new ArrayList<>();
        for (int u = 0; u < histories.users().size(); u++)
            rows.add(new UserRow(u, histories.users().get(u), histories.to(u) - histories.from(u), Drift.score(Taste.of(histories
                    .of(u))), u < surprise.length ? surprise[u] : Double.NaN));
        return new Facts(histories, List.copyOf(rows), gains, LabelTints.of(histories, s.run().map(UserRun::classes).orElse(
                List.of())), KnownWords.of(histories.events().stream().map(UserEvent::text)));
    }

    /// By how well the name fits, then by the chosen order.
    private static List<UserRow> sorted(View view) {
        if (view.words().isEmpty()) return view.rows().stream().sorted(view.sort().comparator).toList();
        record Hit(UserRow row, int score) {}
        boolean byName = view.sort() == Sort.NAME;
        return view.rows().stream().map(r -> new Hit(r, Fuzzy.score(view.words(), r.name()))).filter(h -> h.score() != Fuzzy.NONE)
                .sorted(byName
                        ? Comparator.comparingInt((Hit h) -> -h.score()).thenComparing(Hit::row, view.sort().comparator)
                        : Comparator.comparing(Hit::row, view.sort().comparator))
                .map(Hit::row).toList();
    }
}
