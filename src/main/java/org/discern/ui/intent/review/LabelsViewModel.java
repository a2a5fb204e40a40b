package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.intent.edit.EditPreview;
import org.discern.work.intent.edit.Target;

/// The labels a cluster can be given: known intents and accepted names, closest to the current cluster first. A label says
/// *this cluster is that intent*: under the name of a known intent it is accepted, so that exports label its rows so; with a
/// cluster that bears the name already it is merged.
final class LabelsViewModel {
    private final Room room;
    private final ReviewViewModel state;
    private final Asking<Set<Integer>, List<Target>> asking;
    private final ReadOnlyObjectWrapper<List<Target>> labels = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty typed = new SimpleStringProperty("");
    private List<Target> all = List.of();

    LabelsViewModel(Room room, ReviewViewModel state) {
        this.room = room;
        this.state = state;
        var edits = new EditClusters(room.workspace());
        asking = new Asking<>(leaves -> edits.targets(leaves).result(), room.screen(), (_, found) -> got(found), (_, _) -> got(
                List.of()));
        state.current().addListener(_ -> ask());
        typed.addListener(_ -> narrow());
        ask();
    }

    /// In the order of their keys; narrowed down by what is typed.
    ReadOnlyObjectProperty<List<Target>> labels() { return labels.getReadOnlyProperty(); }

    StringProperty typed() { return typed; }

    /// Whether giving the label merges with a cluster that bears it already.
    boolean merges(Target label) { return bearer(label, Set.of()) >= 0; }

    /// Says that these clusters are that intent, as one operation, and goes on to the next open one.
    ///
    /// @return false when nothing may be changed, nothing is ticked, or they bear the label already
    boolean give(Target label, List<ReviewItem> items) {
        if (items.isEmpty() || room.live().readOnly().get()) return false;
        var nodes = new TreeSet<Integer>();
        items.forEach(i -> nodes.add(i.entry().node()));
        int bearer = bearer(label, nodes);
        if (bearer < 0 && items.size() == 1 && items.getFirst().name().equals(label.name()) && items.getFirst()
                .state() == ReviewState.ACCEPTED) return false;
        Set<Integer> strays = Set.copyOf(state.unticked());
        Set<Integer> ticked = state.ticked(items);
        if (ticked.isEmpty()) return false;
        String words = items.size() == 1
                ? Strings.of("intent.label.op.one", items.getFirst().name(), label.name(), Numbers.count(ticked.size()))
                : Strings.of("intent.label.op.many", items.size(), label.name(), Numbers.count(ticked.size()));
        Discovery run = state.live().discovery();
        int member = ticked.iterator().next();
        state.decideAndGoOn(words, d -> labelled(run, d, label, nodes, bearer, strays, member));
        typed.set("");
        return true;
    }

    /// @param member a leaf of the clusters, by which the one that comes of them is found
    private static IntentDecisions labelled(Discovery run, IntentDecisions d, Target label, Set<Integer> nodes, int bearer,
            Set<Integer> strays, int member) {
        IntentDecisions out = d;
        for (int node : nodes) { // so that the merged cluster goes by the label
            String key = IntentDecisions.key(node);
            out = out.withName(key, "").withState(key, ReviewState.NEW);
        }
        var together = new ArrayList<>(nodes);
        if (bearer >= 0) together.addFirst(bearer);
        Cut after = run.cut(out);
        if (together.size() > 1) {
            EditPreview merged = EditClusters.preview(run, out, new ClusterEdit.Merge(together, strays));
            out = merged.decided();
            after = merged.cutAfter();
        } else if (!strays.isEmpty()) {
            EditPreview without = EditClusters.preview(run, out, new ClusterEdit.TakeOut(strays));
            out = without.decided();
            after = without.cutAfter();
        }
        int head = bearer >= 0 ? bearer : together.size() > 1 ? after.nodeOf(member) : together.getFirst();
        return out.withName(IntentDecisions.key(head), label.name()).withState(IntentDecisions.key(head), ReviewState.ACCEPTED);
    }

    /// The cluster at this cut that bears a label by a person's word; -1 for none.
    private int bearer(Target label, Set<Integer> but) {
        Live now = state.live();
        for (Map.Entry<String, String> name : now.decisions().names().entrySet()) {
            int node = IntentDecisions.nodeOf(name.getKey());
            if (node < 0 || node >= now.ground().tree().nodes() || but.contains(node) || now.cut().indexOf(node) < 0) continue;
            if (name.getValue().toLowerCase(Locale.ROOT).equals(label.name().toLowerCase(Locale.ROOT))) return node;
        }
        return -1;
    }

    private void ask() {
        ReviewItem item = state.current().get().orElse(null);
        if (item == null) {
            got(List.of());
            return;
        }
        asking.ask(state.ticked(List.of(item)));
    }

    private void got(List<Target> found) {
        int own = state.current().get().map(i -> i.entry().node()).orElse(-1);
        var seen = new TreeSet<String>();
        all = found.stream().filter(t -> t.isLabel() && t.node() != own && seen.add(t.name())).toList();
        narrow();
    }

    private void narrow() {
        String want = typed.get().strip();
        if (want.isEmpty()) {
            labels.set(all);
            return;
        }
        labels.set(all.stream().filter(t -> Fuzzy.score(want, t.name()) != Fuzzy.NONE).sorted(Comparator.comparingInt(
                (Target t) -> -Fuzzy.score(want, t.name()))).toList());
    }
}
