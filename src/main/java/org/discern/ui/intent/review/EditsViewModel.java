package org.discern.ui.intent.review;

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
    private final ReadOnlyObjectWrapper<Optional<EditPreview>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable IntentDecisions seen;

    EditsViewModel(Room room) {
        this.room = room;
        edits = new EditClusters(room.workspace());
        room.live().live().addListener((_, _, now) -> {
            if (now.map(Live::decisions).filter(d -> d.equals(seen)).isEmpty()) leave(); // what was shown is no longer so
        });
    }

    /// What is looked at; empty when nothing is.
    ReadOnlyObjectProperty<Optional<EditPreview>> proposal() { return proposal.getReadOnlyProperty(); }

    /// @return false when fewer than two clusters are given, or nothing may be changed
    boolean merge(List<ReviewItem> items) { return items.size() > 1 && look(new ClusterEdit.Merge(nodes(items), Set.of())); }

    /// @return false when the cluster has no parts, or nothing may be changed
    boolean split(ReviewItem item) {
        return item.entry().size() > 1 && look(new ClusterEdit.Split(item.entry().node(), Set.of()));
    }

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
    void tick(int leaf, boolean isIn) {
        proposal.get().ifPresent(now -> {
            ClusterEdit next = switch (now.edit()) {
                case ClusterEdit.Merge m -> new ClusterEdit.Merge(m.nodes(), changed(m.unticked(), leaf, isIn));
                case ClusterEdit.Split s -> new ClusterEdit.Split(s.node(), changed(s.unticked(), leaf, isIn));
                default -> now.edit();
            };
            look(next);
        });
    }

    boolean isTicked(int leaf) {
        return proposal.get().map(now -> switch (now.edit()) {
            case ClusterEdit.Merge m -> !m.unticked().contains(leaf);
            case ClusterEdit.Split s -> !s.unticked().contains(leaf);
            default -> true;
        }).orElse(true);
    }

    /// Does what is looked at: one operation.
    void apply() {
        Optional<EditPreview> now = proposal.get();
        leave();
        now.filter(_ -> !room.live().readOnly().get()).ifPresent(edits::apply);
    }

    /// Back without doing it.
    void leave() {
        seen = null;
        if (proposal.get().isPresent()) proposal.set(Optional.empty());
    }

    private boolean look(ClusterEdit edit) {
        if (room.live().readOnly().get()) return false;
        EditPreview preview = edits.preview(edit);
        IntentDecisions now = room.workspace().decisions().get();
        if (preview.isIdle(now)) return false;
        seen = now;
        proposal.set(Optional.of(preview));
        return true;
    }

    private static List<Integer> nodes(List<ReviewItem> items) { return items.stream().map(i -> i.entry().node()).toList(); }

    private static Set<Integer> changed(Set<Integer> set, int leaf, boolean isIn) {
        var out = new TreeSet<>(set);
        if (isIn) out.remove(leaf);
        else out.add(leaf);
        return out;
    }
}
