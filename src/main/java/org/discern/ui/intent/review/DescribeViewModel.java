package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.edit.Description;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.work.intent.edit.EditClusters;

/// What an intent means while it is being written: words, examples that show it, and counter-examples that look like it and
/// are something else. To choose from: the typical members; and what was refused for the cluster, its odd and edge members,
/// and the nearest from elsewhere.
final class DescribeViewModel {
    private static final int NEAR = 8;
    private static final int CANDIDATES = 60;

    private final Room room;
    private final ReviewViewModel state;
    private final NotesViewModel notes;
    private final EditClusters edits;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Integer> candidates = FXCollections.observableArrayList();
    private final ObservableList<Integer> counterCandidates = FXCollections.observableArrayList();
    private final Set<Integer> examples = new LinkedHashSet<>();
    private final Set<Integer> counterExamples = new LinkedHashSet<>();
    private int asked;

    DescribeViewModel(Room room, ReviewViewModel state, NotesViewModel notes) {
        this.room = room;
        this.state = state;
        this.notes = notes;
        edits = new EditClusters(room.workspace());
    }

    /// Begins with what is kept about the current cluster; false when its evidence is not there yet.
    boolean begin() {
        ReviewItem item = state.current().get().orElse(null);
        ClusterCard card = state.card().get().orElse(null);
        if (item == null || card == null) return false;
        Description now = notes.description().get();
        text.set(now.text());
        examples.clear();
        examples.addAll(now.examples());
        counterExamples.clear();
        counterExamples.addAll(now.counterExamples());
        var show = new LinkedHashSet<>(now.examples());
        card.typical().forEach(e -> show.add(e.leaf()));
        for (int leaf : state.live().cut().membersOf(item.entry().node())) if (show.size() < CANDIDATES) show.add(leaf);
        candidates.setAll(distinct(show));
        var counter = new LinkedHashSet<>(now.counterExamples());
        state.live().decisions().edits().bans().forEach((leaf, nodes) -> {
            if (nodes.contains(item.entry().node())) counter.add(leaf);
        });
        card.odd().forEach(e -> counter.add(e.leaf()));
        card.edge().forEach(e -> counter.add(e.leaf()));
        counterCandidates.setAll(distinct(counter));
        near(item, card);
        return true;
    }

    private void near(ReviewItem item, ClusterCard card) {
        int mine = ++asked;
        var seeds = new TreeSet<Integer>();
        card.typical().forEach(e -> seeds.add(e.leaf()));
        if (seeds.isEmpty()) return;
        var _ = edits.moreLike(seeds, item.entry().node(), 0).result().whenCompleteAsync((found, _) -> {
            if (mine != asked || found == null) return;
            var more = new ArrayList<>(counterCandidates);
            found.stream().limit(NEAR).filter(l -> !more.contains(l.leaf())).forEach(l -> more.add(l.leaf()));
            counterCandidates.setAll(distinct(more));
        }, room.screen());
    }

    /// The first of those that say the same.
    private List<Integer> distinct(Collection<Integer> leaves) {
        var seen = new HashSet<String>();
        return leaves.stream().filter(leaf -> seen.add(Called.text(state.live(), leaf))).toList();
    }

    StringProperty text() { return text; }

    /// Leaves, in the order to show them.
    ObservableList<Integer> candidates() { return candidates; }

    ObservableList<Integer> counterCandidates() { return counterCandidates; }

    boolean isExample(int leaf) { return examples.contains(leaf); }

    boolean isCounterExample(int leaf) { return counterExamples.contains(leaf); }

    void example(Collection<Integer> leaves, boolean is) { change(examples, leaves, is, counterExamples); }

    void counterExample(Collection<Integer> leaves, boolean is) { change(counterExamples, leaves, is, examples); }

    private static void change(Set<Integer> set, Collection<Integer> leaves, boolean is, Set<Integer> other) {
        if (!is) set.removeAll(leaves);
        else {
            set.addAll(leaves);
            other.removeAll(leaves); // nothing is both
        }
    }

    /// Keeps it as one operation.
    void keep() { notes.describe(new Description(text.get(), List.copyOf(examples), List.copyOf(counterExamples))); }

    Live live() { return state.live(); }
}
