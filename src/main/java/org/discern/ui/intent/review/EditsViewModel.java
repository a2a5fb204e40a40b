package org.discern.ui.intent.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.intent.edit.EditPreview;
import org.jspecify.annotations.Nullable;

/// A verb on clusters that is being looked at before it is done: what there is, what would be, which utterances to leave out.
/// Verbs that change no membership are done at once.
final class EditsViewModel {
    private final Room room;
    private final EditClusters edits;
    private final ReadOnlyObjectWrapper<Optional<EditPreview>> whole = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EditPreview>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Integer> unticked = new TreeSet<>();
    private @Nullable IntentDecisions seen;

    EditsViewModel(Room room) {
        this.room = room;
        edits = new EditClusters(room.workspace());
        room.live().live().addListener((_, _, now) -> {
            if (now.map(Live::decisions).filter(d -> d.equals(seen)).isEmpty()) leave(); // what was shown is no longer so
        });
    }

    /// The verb with everything ticked: what the sheet lists, and goes on listing when something is left out.
    ReadOnlyObjectProperty<Optional<EditPreview>> whole() { return whole.getReadOnlyProperty(); }

    /// What would be done with the present ticks; empty when nothing is looked at.
    ReadOnlyObjectProperty<Optional<EditPreview>> proposal() { return proposal.getReadOnlyProperty(); }

    /// @return false when fewer than two clusters are given, or nothing may be changed
    boolean merge(List<ReviewItem> items) { return items.size() > 1 && merge(nodes(items), Set.of()); }

    /// @param leftOut members that are not ticked to begin with
    boolean merge(List<Integer> nodes, Set<Integer> leftOut) {
        return nodes.size() > 1 && look(new ClusterEdit.Merge(nodes, Set.of()), leftOut);
    }

    /// @return false when the cluster has no parts, or nothing may be changed
    boolean split(ReviewItem item) {
        return item.entry().size() > 1 && look(new ClusterEdit.Split(item.entry().node(), Set.of()), Set.of());
    }

    /// @return false when all of these are there already, or nothing may be changed
    boolean move(Set<Integer> leaves, int target) {
        return !leaves.isEmpty() && look(new ClusterEdit.Move(leaves, target), Set.of());
    }

    /// Out of their clusters, to *nearly fits*.
    boolean takeOut(Set<Integer> leaves) { return !leaves.isEmpty() && look(new ClusterEdit.TakeOut(leaves), Set.of()); }

    /// Locks all, or lets all go when each is locked already.
    void lock(List<ReviewItem> items) {
        if (items.isEmpty() || room.live().readOnly().get()) return;
        edits.apply(new ClusterEdit.Lock(Set.copyOf(nodes(items)), !items.stream().allMatch(ReviewItem::locked)));
    }

    /// Flags all, or takes the flags away when each has one.
    void flag(List<ReviewItem> items) {
        if (items.isEmpty() || room.live().readOnly().get()) return;
        var keys = new TreeSet<String>();
        items.forEach(item -> keys.add(item.key()));
        edits.apply(new ClusterEdit.Flag(keys, !items.stream().allMatch(ReviewItem::flagged)));
    }

    /// Leaves an utterance out of what is looked at, or takes it in again.
    void tick(int leaf, boolean isIn) { tick(List.of(leaf), isIn); }

    void tick(Collection<Integer> leaves, boolean isIn) {
        EditPreview all = whole.get().orElse(null);
        if (all == null) return;
        if (isIn) unticked.removeAll(leaves);
        else unticked.addAll(leaves);
        proposal.set(Optional.of(edits.preview(without(all.edit(), unticked))));
    }

    boolean isTicked(int leaf) { return !unticked.contains(leaf); }

    /// Whether doing it now would change anything.
    boolean canApply() {
        return proposal.get().filter(p -> !p.isIdle(room.workspace().decisions().get())).isPresent() && !room.live().readOnly()
                .get();
    }

    /// Does what is looked at: one operation.
    void apply() {
        Optional<EditPreview> now = proposal.get();
        boolean can = canApply();
        leave();
        now.filter(_ -> can).ifPresent(edits::apply);
    }

    /// Back without doing it.
    void leave() {
        seen = null;
        unticked.clear();
        if (proposal.get().isEmpty() && whole.get().isEmpty()) return;
        proposal.set(Optional.empty());
        whole.set(Optional.empty());
    }

    private boolean look(ClusterEdit edit, Set<Integer> leftOut) {
        if (room.live().readOnly().get()) return false;
        EditPreview preview = edits.preview(edit);
        IntentDecisions now = room.workspace().decisions().get();
        if (preview.isIdle(now)) return false;
        seen = now;
        unticked.clear();
        unticked.addAll(leftOut);
        proposal.set(Optional.of(leftOut.isEmpty() ? preview : edits.preview(without(edit, unticked))));
        whole.set(Optional.of(preview));
        return true;
    }

    /// The same verb without some of its utterances.
    private static ClusterEdit without(ClusterEdit edit, Set<Integer> out) {
        return switch (edit) {
            case ClusterEdit.Merge m -> new ClusterEdit.Merge(m.nodes(), out);
            case ClusterEdit.Split s -> new ClusterEdit.Split(s.node(), out);
            case ClusterEdit.Move m -> new ClusterEdit.Move(less(m.leaves(), out), m.target());
            case ClusterEdit.TakeOut t -> new ClusterEdit.TakeOut(less(t.leaves(), out));
            case ClusterEdit.NotLike n -> new ClusterEdit.NotLike(less(n.leaves(), out), n.node());
            case ClusterEdit.Place p -> {
                var left = new HashMap<>(p.targets());
                left.keySet().removeAll(out);
                yield new ClusterEdit.Place(left);
            }
            default -> edit;
        };
    }

    private static Set<Integer> less(Set<Integer> leaves, Set<Integer> out) {
        var left = new TreeSet<>(leaves);
        left.removeAll(out);
        return left;
    }

    private static List<Integer> nodes(List<ReviewItem> items) { return items.stream().map(i -> i.entry().node()).toList(); }
}
