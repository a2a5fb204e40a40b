package org.discern.ui.intent.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;

/// Utterances proposed for clusters, nearest first, accepted by batch up to a bound. What is ticked is what lies within the
/// bound, but for single ones ticked or unticked by hand. Refreshed after every decision, so that a rejection shows what it
/// pushed away.
final class BatchViewModel {
    private static final int MOST = 1000;
    private static final int USUAL = 20;
    private static final double SURE = 0.2;

    private final Room room;
    private final EditClusters edits;
    private final ReadOnlyObjectWrapper<List<Proposal>> proposals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final DoubleProperty bound = new SimpleDoubleProperty();
    private final Map<Integer, Boolean> byHand = new HashMap<>();
    private Kind kind = Kind.NEARLY;
    private Set<Integer> seeds = Set.of();
    private int node = -1;
    private boolean open;
    private boolean fresh;
    private int asked;
    private @Nullable IntentDecisions seen;
    private @Nullable JobHandle<?> job;

    /// What the proposals are.
    enum Kind {
        /// The unassigned, by their distance to the nearest accepted cluster.
        NEARLY,
        /// What the decisions so far say about everything nobody has placed; the distance is one minus the likelihood.
        LIKELY,
        /// What is like some utterances; the distance is one minus the likeness.
        MORE
    }

    /// @param node where it should go, or [ClusterEdits#OUT] for a doubtful member of an accepted cluster
    /// @param distance 0 is nearest
    record Proposal(int leaf, int node, double distance) {}

    BatchViewModel(Room room) {
        this.room = room;
        edits = new EditClusters(room.workspace());
        bound.addListener(_ -> recount());
        room.live().live().addListener((_, _, now) -> {
            if (open && now.isPresent() && !now.get().decisions().equals(seen)) ask();
        });
    }

    ReadOnlyObjectProperty<List<Proposal>> proposals() { return proposals.getReadOnlyProperty(); }

    ReadOnlyBooleanProperty busy() { return busy.getReadOnlyProperty(); }

    /// The largest distance that is taken; single ones aside.
    DoubleProperty bound() { return bound; }

    /// How many are ticked.
    ReadOnlyIntegerProperty count() { return count.getReadOnlyProperty(); }

    Kind kind() { return kind; }

    /// The cluster that *more like this* looks for.
    int node() { return node; }

    Set<Integer> seeds() { return seeds; }

    void open(Kind newKind) {
        kind = newKind;
        begin();
    }

    /// @param like what the proposals should be like
    /// @param into the cluster they would be added to
    void openMore(Set<Integer> like, int into) {
        kind = Kind.MORE;
        seeds = Set.copyOf(like);
        node = into;
        begin();
    }

    /// New clusters at this cut.
    int fresh() { return (int) news().count(); }

    /// How many of them are accepted or rejected: the only ones that the likely places know.
    int decided() {
        return (int) news().filter(e -> room.workspace().decisions().get().state(IntentDecisions.key(e.node())).isDecided()).count();
    }

    private Stream<Clusters.Entry> news() {
        return room.live().live().get().stream().flatMap(now -> now.clusters().entries().stream()).filter(e -> e
                .kind() == Clusters.Kind.NEW);
    }

    private void begin() {
        open = true;
        fresh = true;
        byHand.clear();
        proposals.set(List.of());
        ask();
    }

    void close() {
        open = false;
        asked++;
        JobHandle<?> running = job;
        if (running != null) running.cancel();
        job = null;
        busy.set(false);
    }

    boolean isTicked(int leaf) {
        Boolean own = byHand.get(leaf);
        return own != null ? own : proposal(leaf).map(p -> p.distance() <= bound.get()).orElse(false);
    }

    void tick(Collection<Integer> leaves, boolean isIn) {
        leaves.forEach(leaf -> byHand.put(leaf, isIn));
        recount();
    }

    Optional<Proposal> proposal(int leaf) { return proposals.get().stream().filter(p -> p.leaf() == leaf).findFirst(); }

    /// Moves the bound so that so many more are within it, or fewer.
    void step(int rows) {
        List<Proposal> all = proposals.get();
        if (all.isEmpty()) return;
        int within = 0;
        while (within < all.size() && all.get(within).distance() <= bound.get()) within++;
        int to = Math.clamp(within + rows, 0, all.size());
        bound.set(to == 0 ? Math.nextDown(all.getFirst().distance()) : all.get(to - 1).distance());
    }

    /// Does what is ticked, as one operation; false when nothing is.
    boolean accept() {
        if (room.live().readOnly().get()) return false;
        var right = new TreeMap<Integer, Integer>();
        var wrong = new TreeMap<Integer, Set<Integer>>();
        Live now = live();
        for (Proposal p : proposals.get()) {
            if (!ticked(p)) continue;
            if (p.node() == ClusterEdits.OUT) wrong.put(p.leaf(), Set.of(now.cut().nodeOf(p.leaf())));
            else right.put(p.leaf(), p.node());
        }
        if (right.isEmpty() && wrong.isEmpty()) return false;
        byHand.clear();
        edits.apply(switch (kind) {
            case MORE -> new ClusterEdit.Move(right.keySet(), node);
            case NEARLY, LIKELY -> wrong.isEmpty() ? new ClusterEdit.Place(right) : new ClusterEdit.Judge(right, wrong);
        });
        return true;
    }

    /// These do not belong where they are proposed; false for doubtful members, which stay where they are unless ticked.
    boolean notLike(Collection<Integer> leaves) {
        if (room.live().readOnly().get()) return false;
        var wrong = new LinkedHashMap<Integer, Set<Integer>>();
        for (int leaf : leaves)
            proposal(leaf).filter(p -> p.node() != ClusterEdits.OUT).ifPresent(p -> wrong.put(leaf, Set.of(p.node())));
        if (wrong.isEmpty()) return false;
        byHand.keySet().removeAll(wrong.keySet());
        var nodes = new TreeSet<Integer>();
        wrong.values().forEach(nodes::addAll);
        edits.apply(nodes.size() == 1
                ? new ClusterEdit.NotLike(wrong.keySet(), nodes.first())
                : new ClusterEdit.Judge(Map.of(), wrong));
        return true;
    }

    Live live() { return room.live().live().get().orElseThrow(); }

    private void ask() {
        int mine = ++asked;
        JobHandle<?> before = job;
        if (before != null) before.cancel();
        seen = room.workspace().decisions().get();
        busy.set(true);
        var _ = answer().whenCompleteAsync((found, wrong) -> {
            if (mine != asked) return;
            job = null;
            busy.set(false);
            if (wrong != null) room.workspace().tell(Strings.of("intent.batch.doing." + kind.name()), wrong);
            proposals.set(found == null ? List.of() : found);
            if (fresh && !proposals.get().isEmpty()) {
                fresh = false;
                bound.set(usual());
            }
            recount();
        }, room.screen());
    }

    private CompletableFuture<List<Proposal>> answer() {
        if (kind == Kind.MORE) {
            var asking = edits.moreLike(seeds, node, 0);
            job = asking;
            Live now = live();
            int[] labels = now.ground().labels();
            int[] rows = now.discovery().corpusRows(); // what carries a label belongs somewhere already
            return asking.result().thenApply(found -> found.stream().filter(l -> labels[rows[l.leaf()]] < 0).limit(MOST).map(
                    l -> new Proposal(l.leaf(), node, 1 - l.score())).toList());
        }
        JobHandle<List<Fit>> asking = kind == Kind.NEARLY ? edits.nearlyFits() : edits.likely();
        job = asking;
        return asking.result().thenApply(found -> found.stream().map(f -> new Proposal(f.leaf(), f.node(), f.distance()))
                .toList());
    }

    /// Where the bound begins: the first few, a page to read before more is taken; of likely places only sure ones.
    private double usual() {
        List<Proposal> all = proposals.get();
        double page = all.get(Math.min(USUAL, all.size()) - 1).distance();
        return kind == Kind.LIKELY ? Math.min(SURE, page) : page;
    }

    private boolean ticked(Proposal p) {
        Boolean own = byHand.get(p.leaf());
        return own != null ? own : p.distance() <= bound.get();
    }

    private void recount() { count.set((int) proposals.get().stream().filter(this::ticked).count()); }
}
