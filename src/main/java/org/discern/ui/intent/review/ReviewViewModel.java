package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.SuggestedName;
import org.discern.ui.intent.live.Changed;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Steadiness;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.jspecify.annotations.Nullable;

/// The queue of new clusters at the present cut, the place in it, the card, and the name being typed.
final class ReviewViewModel {
    private final Room room;
    private final ObservableList<ReviewItem> queue = FXCollections.observableArrayList();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.VALUE);
    private final BooleanProperty openOnly = new SimpleBooleanProperty();
    private final BooleanProperty changedOnly = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper unfiltered = new ReadOnlyIntegerWrapper();
    private Optional<BitSet> searched = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<ReviewItem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClusterCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress(0, 0, 0, 0));
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<NameRules.Finding> finding = new ReadOnlyObjectWrapper<>(NameRules.Finding.EMPTY);
    private final ObservableSet<Integer> unticked = FXCollections.observableSet(new TreeSet<>());
    private @Nullable Discovery followed;
    private boolean filling;
    private int[] members = {};
    private int askedNode = -1;
    private @Nullable Cut askedCut;

    /// What comes first.
    enum Order {
        VALUE(Comparator.comparingDouble(i -> -i.value())), FRAGILE(Comparator.comparingDouble(ReviewItem::firmness)), SIZE(Comparator
                .comparingInt(i -> -i.entry().size())),
        /// Undecided first, those put off next.
        STATE(Comparator.comparingInt(i -> i.state().isDecided() ? 2 : i.state() == ReviewState.UNSURE ? 1 : 0));

        @SuppressWarnings("ImmutableEnumChecker") // comparators of values hold nothing
        private final Comparator<ReviewItem> comparator;

        Order(Comparator<ReviewItem> comparator) { this.comparator = comparator.thenComparingInt(i -> i.entry().node()); }
    }

    /// How far the review is.
    ///
    /// @param done,all clusters
    /// @param utterances,allUtterances in them
    record Progress(int done, int all, int utterances, int allUtterances) {
        double coverage() { return allUtterances == 0 ? 0 : (double) utterances / allUtterances; }
    }

    ReviewViewModel(Room room) {
        this.room = room;
        room.steadiness().measured().addListener((_, _, _) -> room.live().live().get().ifPresent(this::follow));
        room.live().live().addListener((_, _, now) -> {
            if (!room.live().moving().get()) now.ifPresent(this::follow);
        });
        room.live().moving().addListener((_, _, moving) -> {
            if (!moving) room.live().live().get().ifPresent(this::follow);
        });
        order.addListener(_ -> room.live().live().get().ifPresent(this::follow));
        openOnly.addListener(_ -> room.live().live().get().ifPresent(this::follow));
        changedOnly.addListener(_ -> room.live().live().get().ifPresent(this::follow));
        room.live().changed().subscribe(now -> {
            changedOnly.set(now.isPresent());
            room.live().live().get().ifPresent(this::follow);
        });
        draft.addListener(_ -> judge());
        room.live().live().get().ifPresent(this::follow);
        room.live().asked().listen(node -> {
            if (node >= 0) seek(node);
        });
    }

    ObservableList<ReviewItem> queue() { return queue; }

    ObjectProperty<Order> order() { return order; }

    /// Whether decided clusters leave the list.
    BooleanProperty openOnly() { return openOnly; }

    /// Whether only clusters that new utterances changed are in the queue; see [IntentViewModel#changed()].
    BooleanProperty changedOnly() { return changedOnly; }

    /// Clusters that new utterances changed, if the run took some in.
    ReadOnlyObjectProperty<Optional<Changed>> changed() { return room.live().changed(); }

    /// How many new clusters there are before any filter.
    ReadOnlyIntegerProperty unfiltered() { return unfiltered.getReadOnlyProperty(); }

    /// Only clusters that hold one of these corpus rows stay in the queue; empty when nothing is searched.
    void searched(Optional<BitSet> rows) {
        if (rows.equals(searched)) return;
        searched = rows;
        room.live().live().get().ifPresent(this::follow);
    }

    boolean isSearched() { return searched.isPresent(); }

    ReadOnlyObjectProperty<Optional<ReviewItem>> current() { return current.getReadOnlyProperty(); }

    /// The evidence about the current cluster; empty while it is worked out.
    ReadOnlyObjectProperty<Optional<ClusterCard>> card() { return card.getReadOnlyProperty(); }

    /// Why there is no card, for people; empty when all is well.
    ReadOnlyObjectProperty<String> failure() { return failure.getReadOnlyProperty(); }

    ReadOnlyObjectProperty<Progress> progress() { return progress.getReadOnlyProperty(); }

    /// What stands in the name field.
    StringProperty draft() { return draft; }

    ReadOnlyObjectProperty<NameRules.Finding> finding() { return finding.getReadOnlyProperty(); }

    /// Members of the current cluster, by leaf, that do not belong: they go to *nearly fits* when it is accepted.
    ObservableSet<Integer> unticked() { return unticked; }

    void toggle(int leaf) { tick(List.of(leaf), unticked.contains(leaf)); }

    void tick(Collection<Integer> leaves, boolean isIn) {
        if (isIn) unticked.removeAll(leaves);
        else unticked.addAll(leaves);
    }

    /// The members of some clusters that are ticked.
    Set<Integer> ticked(List<ReviewItem> items) {
        var out = new TreeSet<Integer>();
        for (ReviewItem item : items) for (int leaf : live().cut().membersOf(item.entry().node()))
            if (!unticked.contains(leaf)) out.add(leaf);
        return out;
    }

    /// How surely the clusters come back, as far as it is measured.
    Steadiness stability() { return room.steadiness(); }

    /// What accepting would call it: what is typed, else the suggestion.
    String nameToKeep() {
        if (!draft.get().isBlank()) return draft.get().strip();
        return card.get().map(c -> c.suggestedName().name()).orElse("");
    }

    /// Writes the next suggested name into the field, or the one before.
    void suggest(int by) {
        List<SuggestedName> names = card.get().map(ClusterCard::names).orElse(List.of());
        if (names.isEmpty()) return;
        int at = -1;
        for (int i = 0; i < names.size(); i++) if (names.get(i).name().equals(draft.get().strip())) at = i;
        draft.set(names.get(at < 0 ? by > 0 ? 0 : names.size() - 1 : Math.floorMod(at + by, names.size())).name());
    }

    void go(int by) {
        if (queue.isEmpty()) return;
        int at = current.get().map(this::place).orElse(-1);
        show(queue.get(Math.clamp(at + by, 0, queue.size() - 1)));
    }

    void choose(ReviewItem item) {
        if (!filling && current.get().map(now -> now.entry().node() != item.entry().node()).orElse(true)) show(item);
    }

    /// Accepts under the typed or suggested name and goes on; false when the name may not be kept or there is none.
    boolean accept() {
        ReviewItem item = current.get().orElse(null);
        String name = nameToKeep();
        if (item == null || name.isEmpty() || room.live().readOnly().get() || check(item, name).forbids()) return false;
        Set<Integer> strays = Set.copyOf(unticked);
        Discovery run = live().discovery();
        String words = strays.isEmpty()
                ? Strings.of("intent.review.op.accept", name)
                : Strings.of("intent.review.op.acceptWithout", name, strays.size());
        decideAndGoOn(words, d -> (strays.isEmpty()
                ? d
                : EditClusters.preview(run, d, new ClusterEdit.TakeOut(strays)).decided()).withName(item.key(), name).withState(
                        item.key(), ReviewState.ACCEPTED));
        tellTurned(item, ReviewState.ACCEPTED);
        return true;
    }

    /// One operation, after which the next open cluster is the current one.
    void decideAndGoOn(String words, UnaryOperator<IntentDecisions> change) {
        ReviewItem item = current.get().orElse(null);
        if (item == null) return;
        int next = nextOpen(item);
        room.workspace().decide(words, "", change);
        goTo(next);
    }

    void reject() { decide(ReviewState.REJECTED, "intent.review.op.reject"); }

    /// Puts it off: looked at, and nothing decided.
    void unsure() { decide(ReviewState.UNSURE, "intent.review.op.unsure"); }

    /// Back to undecided.
    void reopen() { decide(ReviewState.NEW, "intent.review.op.reopen"); }

    /// Keeps the typed name without deciding; false when it may not be kept.
    boolean rename() {
        ReviewItem item = current.get().orElse(null);
        String name = draft.get().strip();
        if (item == null || room.live().readOnly().get() || check(item, name).forbids()) return false;
        if (name.equals(item.named() ? item.name() : "")) return true;
        room.workspace().decide(name.isEmpty()
                ? Strings.of("intent.review.op.unname", item.name())
                : Strings.of("intent.review.op.name", name), "", d -> d.withName(item.key(), name));
        return true;
    }

    void select() {
        current.get().ifPresent(i -> room.live().select(i.entry().node(), Strings.of("intent.tune.by.cluster", i.name())));
    }

    Live live() { return room.live().live().get().orElseThrow(); }

    private void decide(ReviewState state, String words) {
        ReviewItem item = current.get().orElse(null);
        if (item == null || room.live().readOnly().get() || item.state() == state) return;
        int next = state == ReviewState.NEW ? item.entry().node() : nextOpen(item);
        room.workspace().decide(Strings.of(words, item.name()), "", d -> d.withState(item.key(), state));
        goTo(next);
        tellTurned(item, state);
    }

    /// A key that turns an earlier decision round may have been a slip, so it is told with the way back.
    private void tellTurned(ReviewItem before, ReviewState after) {
        if (!before.state().isDecided() || before.state() == after) return;
        room.navigator().tell(Strings.of("intent.review.turned", before.name(), Strings.of("intent.review.state." + before.state()
                .name()), Strings.of("intent.review.state." + after.name())), Strings.of("edit.undo.undo"), room
                        .workspace()::undo);
    }

    /// The next undecided cluster after this one, else before it, else itself.
    private int nextOpen(ReviewItem item) {
        int at = place(item);
        for (int i = 1; i < queue.size(); i++) {
            ReviewItem other = queue.get((at + i) % queue.size());
            if (!other.state().isDecided() && other.state() != ReviewState.UNSURE) return other.entry().node();
        }
        return item.entry().node();
    }

    /// Makes a cluster the current one, also when a filter hides it.
    private void seek(int node) {
        if (queue.stream().noneMatch(i -> i.entry().node() == node)) {
            openOnly.set(false);
            changedOnly.set(false);
            searched(Optional.empty());
        }
        goTo(node);
    }

    private void goTo(int node) { queue.stream().filter(i -> i.entry().node() == node).findFirst().ifPresent(this::choose); }

    private int place(ReviewItem item) {
        for (int i = 0; i < queue.size(); i++) if (queue.get(i).entry().node() == item.entry().node()) return i;
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // the very run
    private void follow(Live now) {
        if (now.discovery() != followed) { // a card of another run names other leaves
            followed = now.discovery();
            card.set(Optional.empty());
            askedNode = -1;
            members = new int[0];
        }
        List<ReviewItem> all = new ArrayList<>();
        for (Clusters.Entry entry : now.clusters().entries())
            if (entry.kind() == Clusters.Kind.NEW) all.add(item(now, entry));
        unfiltered.set(all.size());
        if (changedOnly.get()) room.live().changed().get().ifPresent(c -> all.removeIf(i -> !c.nodes().contains(i.entry().node())));
        all.sort(order.get().comparator);
        progress.set(progress(all));
        if (openOnly.get()) all.removeIf(i -> i.state().isDecided());
        searched.ifPresent(rows -> all.removeIf(i -> Arrays.stream(now.rowsOf(i.entry().node())).noneMatch(rows::get)));
        filling = true; // other clusters at the chosen place are nobody's choice
        if (!all.equals(queue)) queue.setAll(all);
        filling = false;
        int node = current.get().map(i -> i.entry().node()).orElse(-1);
        Optional<ReviewItem> same = all.stream().filter(i -> i.entry().node() == node).findFirst();
        show(same.orElseGet(() -> heir(now, all)));
    }

    /// Where most of the cluster is that was current and is no more: its largest part, or the whole it went into; else the
    /// first of the queue.
    private @Nullable ReviewItem heir(Live now, List<ReviewItem> all) {
        var shared = new HashMap<Integer, Integer>();
        for (int leaf : members) shared.merge(now.cut().nodeOf(leaf), 1, Integer::sum);
        return all.stream().max(Comparator.comparingInt((ReviewItem i) -> shared.getOrDefault(i.entry().node(), 0))
                .thenComparingInt(i -> -all.indexOf(i))).orElse(null);
    }

    private static Progress progress(List<ReviewItem> all) {
        int done = 0;
        int utterances = 0;
        int allUtterances = 0;
        for (ReviewItem item : all) {
            allUtterances += item.entry().size();
            if (!item.state().isDecided()) continue;
            done++;
            utterances += item.entry().size();
        }
        return new Progress(done, all.size(), utterances, allUtterances);
    }

    private ReviewItem item(Live now, Clusters.Entry entry) {
        Dendrogram tree = now.ground().tree();
        int node = entry.node();
        double sum = 0;
        for (int row : now.rowsOf(node)) sum += now.discovery().unseen().novelty()[row];
        int parent = tree.parent(node);
        String key = IntentDecisions.key(node);
        return new ReviewItem(entry, now.cohesionOf(entry), sum / entry.size(), now.ground().axis().place(tree.height(
                node)), parent < 0 ? 1 : now.ground().axis().place(tree.height(parent)), now.nameOf(entry), now.decisions()
                        .names()
                        .containsKey(key), now.decisions().state(key), now.decisions().edits().locks().contains(node), now
                                .decisions().edits().flags().contains(key), room.steadiness().of(now, node));
    }

    private void show(@Nullable ReviewItem item) {
        boolean other = current.get().map(i -> i.entry().node()).orElse(-1) != (item == null ? -1 : item.entry().node());
        boolean renamed = item != null && current.get().filter(i -> i.named() == item.named() && i.name().equals(item.name()))
                .isEmpty();
        current.set(Optional.ofNullable(item));
        if (other || renamed) draft.set(item != null && item.named() ? item.name() : "");
        if (other) unticked.clear();
        else if (item != null) room.live().live().get().ifPresent(now -> unticked.removeIf(leaf -> now.cut().nodeOf(leaf) != item
                .entry().node())); // taken out or moved in the meantime
        judge();
        Live now = room.live().live().get().orElse(null);
        if (item == null || now == null) {
            card.set(Optional.empty());
            askedNode = -1;
            return;
        }
        int node = item.entry().node();
        members = now.cut().membersOf(node);
        if (node == askedNode && now.cut().equals(askedCut)) return;
        askedNode = node;
        askedCut = now.cut();
        card.set(Optional.empty());
        failure.set("");
        Cut cut = now.cut();
        var _ = room.evidence().card(now.discovery(), now.cut(), node).whenCompleteAsync((found, wrong) -> {
            if (askedNode != node || !cut.equals(askedCut)) return;
            card.set(Optional.ofNullable(found));
            if (wrong != null) failure.set(Problems.text(Strings.of("intent.review.doing"), wrong));
            judge();
        }, room.screen());
    }

    private void judge() { finding.set(current.get().map(i -> check(i, draft.get())).orElse(NameRules.Finding.EMPTY)); }

    private NameRules.Finding check(ReviewItem item, String name) {
        Live now = live();
        Set<String> others = now.decisions().names().entrySet().stream().filter(e -> !e.getKey().equals(item.key())).map(
                java.util.Map.Entry::getValue).collect(Collectors.toSet());
        return NameRules.check(name, others, now.discovery().unseen().intents());
    }
}
