package org.discern.ui.user.live;

import org.discern.ui.kit.Asking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserScenarios;
import org.discern.ui.kit.Strings;

/// The kept scenarios with their readings, and those that stand side by side.
public final class ScenariosViewModel {
    /// Columns that fit beside each other.
    public static final int MOST = 3;

    private final UserRoom room;
    private final UserViewModel state;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Row>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<String> chosen = new LinkedHashSet<>(); // oldest choice first
    private final Map<Scenario, Read> readings = new HashMap<>();
    private final Asking<List<Scenario>, Map<Scenario, Read>> read;
    private Object readFor = new Object(); // the run the readings are of

    /// A kept scenario.
    ///
    /// @param reading empty until it is read, or when its user is gone
    /// @param unedited the same request with the same person's plain history; empty as the reading
    public record Row(String name, Scenario scenario, Optional<Reading> reading, Optional<Scenario> unedited, boolean onScreen) {}

    private record Read(Reading reading, Scenario unedited) {}

    public ScenariosViewModel(UserRoom room, UserViewModel state) {
        this.room = room;
        this.state = state;
        read = new Asking<>(all -> room.quick("Read scenarios", () -> read(all)), room.screen(), (_, found) -> {
            readings.putAll(found);
            show();
        }, (_, failure) -> room.workspace().tell("Reading scenarios", failure));
        state.shown().addListener(_ -> show());
    }

    public ObservableList<Row> rows() { return rows; }

    /// At most [#MOST], in order of choice; what stands on the screen comes first when only one is chosen.
    public ReadOnlyObjectProperty<List<Row>> compared() { return compared.getReadOnlyProperty(); }

    public boolean isCompared(String name) { return chosen.contains(name); }

    /// Puts a scenario beside the others or takes it away; a fourth one replaces the first.
    public void toggle(String name) {
        if (!chosen.remove(name)) chosen.add(name);
        while (chosen.size() > MOST) chosen.remove(chosen.iterator().next());
        show();
    }

    /// Names of those side by side, in order of choice.
    public List<String> ticked() { return List.copyOf(chosen); }

    /// Puts these side by side and no others.
    public void tick(List<String> names) {
        chosen.clear();
        chosen.addAll(names);
        chosen.retainAll(all().saved().keySet());
        show();
    }

    /// Takes over the project's scenarios and run.
    public void refresh() {
        Object of = List.of(room.workspace().userRun().get().map(r -> r.record().id()).orElse(0L), room.workspace().histories()
                .get()
                .size());
        if (!of.equals(readFor)) readings.clear();
        readFor = of;
        chosen.retainAll(all().saved().keySet());
        show();
        if (state.stage().get() != UserViewModel.Stage.READY) return;
        var missing = new ArrayList<Scenario>();
        for (Scenario s : all().saved().values()) if (!readings.containsKey(s.named(""))) missing.add(s.named(""));
        if (!missing.isEmpty()) read.ask(missing);
    }

    /// Gives a kept scenario another name; false when that one is taken.
    public boolean rename(String from, String to) {
        Scenario scenario = all().saved().get(from);
        if (scenario == null || to.isBlank() || state.readOnly().get() || (!to.equals(from) && all().saved().containsKey(to)))
            return false;
        if (to.equals(from)) return true;
        boolean was = chosen.remove(from);
        room.workspace().decideScenarios(Strings.of("user.op.rename", from, to), "", s -> s.without(from).withSaved(scenario
                .named(
                        to)));
        if (was) chosen.add(to);
        show();
        return true;
    }

    public void delete(String name) {
        if (!state.readOnly().get())
            room.workspace().decideScenarios(Strings.of("user.op.delete", name), "", s -> s.without(name));
    }

    public boolean isTaken(String name) { return all().saved().containsKey(name); }

    /// A name nobody has yet.
    public String freeName(String wish) {
        String name = wish;
        for (int i = 2; isTaken(name); i++) name = wish + " " + i;
        return name;
    }

    private UserScenarios all() { return room.workspace().scenarios().get(); }

    private Map<Scenario, Read> read(List<Scenario> scenarios) {
        Map<Scenario, Read> out = new HashMap<>();
        for (Scenario s : scenarios) {
            boolean known = room.workspace().histories().get().find(s.historyOf()).isPresent() && room.workspace().histories()
                    .get().find(s
                            .user()).isPresent();
            if (known)
                out.put(s, new Read(room.reader().read(s), s.user().equals(s.historyOf())
                        ? room.unedited(s)
                        : room.reader().swapped(s, s.historyOf())));
        }
        return out;
    }

    private void show() {
        var list = new ArrayList<Row>();
        all().saved().forEach((name, s) -> list.add(new Row(name, s, Optional.ofNullable(readings.get(s.named(""))).map(
                Read::reading), Optional.ofNullable(readings.get(s.named(""))).map(Read::unedited), state.shown()
                        .get().filter(now -> HistoryEdits.same(now, s)).isPresent())));
        if (!list.equals(rows)) rows.setAll(list);
        var beside = new ArrayList<Row>();
        for (String name : chosen) list.stream().filter(r -> r.name().equals(name)).findFirst().ifPresent(beside::add);
        if (!beside.equals(compared.get())) compared.set(List.copyOf(beside));
    }
}
