package org.discern.ui.intent.tune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Dendrogram;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.tree.Threshold;
import org.discern.ui.kit.Strings;
import org.discern.work.Selection;

/// What Tune shows at the live threshold, and what a hand does there. Rows follow once a frame, since [IntentViewModel#live] does.
public final class TuneViewModel implements Threshold {
    private static final Comparator<ClusterRow> ORDER = Comparator.comparing((ClusterRow r) -> r.entry()
            .kind() != Clusters.Kind.NEW).thenComparingInt(r -> -r.entry().size()).thenComparingInt(r -> r.entry().node());

    private final Room room;
    private final ObservableList<ClusterRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty newInFocus = new SimpleBooleanProperty(true);
    private final MapViewModel map;
    private final BranchViewModel branch;
    private final ReadOnlyObjectWrapper<Optional<JoinFacts.Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked = -1;

    TuneViewModel(Room room) {
        this.room = room;
        branch = new BranchViewModel(room);
        map = new MapViewModel(room);
        room.live().live().addListener((_, _, now) -> now.ifPresentOrElse(this::follow, rows::clear));
        room.live().live().get().ifPresent(this::follow);
    }

    /// Groups of at least the least size: new ones first, bigger ones first.
    ObservableList<ClusterRow> rows() { return rows; }

    /// Whether known intents step back so that the new ones stand out.
    BooleanProperty newInFocus() { return newInFocus; }

    MapViewModel map() { return map; }

    /// The branch picked last.
    BranchViewModel branch() { return branch; }

    IntentViewModel live() { return room.live(); }

    /// The closest sentences across the join asked for last; empty while they are looked for.
    ReadOnlyObjectProperty<Optional<JoinFacts.Pair>> pair() { return pair.getReadOnlyProperty(); }

    /// Names and sizes at once; the closest pair follows in [#pair].
    Optional<JoinFacts> join(int node, int[] argb) {
        asked = node;
        pair.set(Optional.empty());
        Live now = live().live().get().orElse(null);
        if (now == null || node < 0 || now.ground().tree().isLeaf(node)) return Optional.empty();
        Dendrogram tree = now.ground().tree();
        var _ = room.evidence().closestPair(now.discovery(), node).thenAcceptAsync(
                found -> {
                    if (asked == node)
                        pair.set(Optional.of(new JoinFacts.Pair(text(now, found.left()), text(now, found.right()),
                                found.similarity(), found.exact())));
                }, room.screen());
        return Optional.of(new JoinFacts(node, now.ground().axis().share(tree.height(node)), group(now, tree.left(node), argb),
                group(now, tree.right(node), argb), room.steadiness().of(now, node)));
    }

    /// Cluster node → how surely it comes back, 0..1, of the clusters in the list where it was measured.
    Map<Integer, Double> steady() {
        Live now = live().live().get().orElse(null);
        if (now == null) return Map.of();
        Map<Integer, Double> known = room.steadiness().known(now);
        if (known.isEmpty()) return known;
        int least = Math.max(2, now.discovery().spec().minClusterSize());
        return known.entrySet().stream().filter(e -> now.cut().size(now.cut().indexOf(e.getKey())) >= least && !now.ground()
                .tree()
                .isLeaf(e.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Measures it, as a job people see; false when that is under way.
    boolean measure() { return room.steadiness().measure(); }

    /// Counts the measurements that ended.
    ReadOnlyIntegerProperty measured() { return room.steadiness().measured(); }

    @Override
    public void drag(double height) { live().dragCut(height); }

    @Override
    public void release() { live().releaseCut(); }

    @Override
    public void step(int merges) { live().step(merges); }

    @Override
    public void toLearned() { live().toLearned(Strings.of("intent.tune.op.learned")); }

    @Override
    public void pick(int node, boolean extend) {
        branch.take(node);
        live().live().get().ifPresent(now -> choose(now.rowsOf(node), Strings.of("intent.tune.by.cluster", name(now,
                node)), extend));
    }

    @Override
    public void clear() {
        branch.take(-1);
        selection().clear();
    }

    /// Leaves picked on the map. A second click on the one selected utterance takes its whole cluster.
    void pickLeaves(int[] leaves, boolean extend) {
        live().live().get().ifPresent(now -> {
            int[] picked = leaves.clone();
            for (int i = 0; i < picked.length; i++) picked[i] = now.discovery().corpusRows()[picked[i]];
            if (picked.length == 1 && !extend && selection().count() == 1 && selection().contains(picked[0]))
                pick(now.cut().nodeOf(leaves[0]), false);
            else
                choose(picked, Strings.of("intent.tune.by.map"), extend);
        });
    }

    Selection selection() { return room.workspace().selection(); }

    private void choose(int[] picked, String by, boolean extend) {
        if (!extend) {
            selection().set(picked, by);
            return;
        }
        var all = (BitSet) selection().rows().get().clone();
        boolean allThere = true;
        for (int row : picked) allThere &= all.get(row);
        for (int row : picked) all.set(row, !allThere);
        selection().set(all.stream().toArray(), by);
    }

    private void follow(Live now) {
        List<ClusterRow> next = rowsOf(now);
        if (!next.equals(rows)) rows.setAll(next);
    }

    /// What the list shows of a picture.
    static List<ClusterRow> rowsOf(Live now) {
        List<Clusters.Entry> entries = now.clusters().entries();
        int least = now.discovery().spec().minClusterSize();
        var next = new ArrayList<ClusterRow>();
        for (int c = 0; c < entries.size(); c++) {
            Clusters.Entry entry = entries.get(c);
            if (entry.size() >= least) next.add(new ClusterRow(entry, c, now.change().nodes().contains(entry.node())));
        }
        next.sort(ORDER);
        return next;
    }

    /// What a node is called now, whether it is a cluster, a part of one, or holds several.
    static String name(Live now, int node) { return now.called(node); }

    private static JoinFacts.Group group(Live now, int node, int[] argb) {
        Dendrogram tree = now.ground().tree();
        int cluster = now.cut().clusterOfNode(node);
        return new JoinFacts.Group(name(now, node), tree.size(node), cluster >= 0 && cluster < argb.length
                ? argb[cluster]
                : 0xff888888);
    }

    private static String text(Live now, int leaf) { return now.corpus().get(now.discovery().corpusRows()[leaf]).text(); }
}
