package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.intent.edit.Target;

/// What is to be moved, and where it could go: closest first, narrowed down by typing.
final class MoveViewModel {
    private final Room room;
    private final EditsViewModel edits;
    private final EditClusters verbs;
    private final Map<What, Set<Integer>> choices = new LinkedHashMap<>();
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.CLUSTER);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<Target> all = List.of();
    private int asked;

    /// Which utterances go.
    enum What {
        /// Members of the clusters chosen in the queue that are ticked.
        CLUSTER,
        /// Members that are not ticked.
        STRAYS,
        /// The example that has the keys.
        EXAMPLE,
        /// What the window has selected, wherever it is.
        SELECTION
    }

    MoveViewModel(Room room, EditsViewModel edits) {
        this.room = room;
        this.edits = edits;
        verbs = new EditClusters(room.workspace());
        typed.addListener(_ -> narrow());
        what.addListener(_ -> ask());
    }

    /// Begins with these; empty sets are no choice.
    ///
    /// @return false when there is nothing to move
    boolean begin(Map<What, Set<Integer>> given, What first) {
        choices.clear();
        given.forEach((key, leaves) -> {
            if (!leaves.isEmpty()) choices.put(key, Set.copyOf(leaves));
        });
        if (choices.isEmpty()) return false;
        typed.set("");
        what.set(choices.containsKey(first) ? first : choices.keySet().iterator().next());
        ask();
        return true;
    }

    /// The sets there are to choose from.
    Map<What, Set<Integer>> choices() { return choices; }

    ObjectProperty<What> what() { return what; }

    StringProperty typed() { return typed; }

    ObservableList<Target> targets() { return targets; }

    /// True while the places are being measured.
    ReadOnlyBooleanProperty busy() { return busy.getReadOnlyProperty(); }

    Set<Integer> leaves() { return choices.getOrDefault(what.get(), Set.of()); }

    /// Looks at the move; false when nothing would move.
    boolean choose(Target target) { return target.node() >= 0 && edits.move(leaves(), target.node()); }

    /// What a target is called.
    String name(Target target) {
        return target.isNamed() ? target.name() : room.live().live().get().map(now -> now.called(target.node())).orElse("");
    }

    /// The leaves of the window's selection that the run has seen.
    Set<Integer> selected() {
        var out = new TreeSet<Integer>();
        Live now = room.live().live().get().orElse(null);
        if (now == null) return out;
        room.workspace().selection().rows().get().stream().map(row -> now.ground().leafOf(row)).filter(leaf -> leaf >= 0)
                .forEach(out::add);
        return out;
    }

    private void ask() {
        int mine = ++asked;
        Set<Integer> leaves = leaves();
        all = List.of();
        targets.clear();
        if (leaves.isEmpty()) return;
        busy.set(true);
        var _ = verbs.targets(leaves).result().whenCompleteAsync((found, wrong) -> {
            if (mine != asked) return;
            busy.set(false);
            if (wrong != null) room.workspace().tell(Strings.of("intent.move.doing"), wrong);
            Set<Integer> own = homes(leaves);
            all = found == null ? List.of() : found.stream().filter(t -> !(own.size() == 1 && own.contains(t.node()))).toList();
            narrow();
        }, room.screen());
    }

    private Set<Integer> homes(Set<Integer> leaves) {
        var out = new TreeSet<Integer>();
        room.live().live().get().ifPresent(now -> leaves.forEach(leaf -> out.add(now.cut().nodeOf(leaf))));
        return out;
    }

    private void narrow() {
        String want = typed.get().strip();
        if (want.isEmpty()) {
            targets.setAll(all);
            return;
        }
        record Hit(Target target, int score) {}
        var hits = new ArrayList<Hit>();
        for (Target target : all) {
            int score = Fuzzy.score(want, name(target));
            if (score != Fuzzy.NONE) hits.add(new Hit(target, score));
        }
        hits.sort(Comparator.comparingInt((Hit h) -> -h.score()));
        targets.setAll(hits.stream().map(Hit::target).toList());
    }
}
