package org.discern.ui.intent.domains;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.HeightAxis;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.tree.Threshold;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// What Domains shows at its own live threshold, and the homes given to new intents: one undo step each.
final class DomainsViewModel implements Threshold {
    private static final String NODE = "node:";

    private final Room room;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<LinkRow> rows = FXCollections.observableArrayList();
    private final DoubleProperty strengthFrom = new SimpleDoubleProperty(0.6);
    private final DoubleProperty strengthTo = new SimpleDoubleProperty(1);
    private final ReadOnlyObjectWrapper<String> missing = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper linking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper settled = new ReadOnlyIntegerWrapper();
    private final LinkedTree linked;
    private double height;
    private boolean moving;
    private long gestures;

    /// One picture of the moment.
    ///
    /// @param names per item: what every view calls it
    /// @param domains name → members, each with its item index, rejected clusters left out; known domains and new ones, by name
    record Shown(DomainTree tree, HeightAxis axis, double height, Cut cut, Proposals proposals, IntentDecisions decisions,
            List<String> names, List<Group> domains) {
        String nameOf(int item) { return names.get(item); }

        /// Whether a person said where the item belongs, or it is a known intent.
        boolean isDecided(int item) {
            DomainTree.Item i = tree.items().get(item);
            return !i.isNew() || decisions.homes().containsKey(i.key());
        }
    }

    /// A domain with its intents.
    ///
    /// @param isNew when no known intent is in it
    record Group(String name, boolean isNew, List<Integer> items) {}

    DomainsViewModel(Room room) {
        this.room = room;
        linked = new LinkedTree(room, this::again);
        room.live().live().addListener((_, _, now) -> follow(now.orElse(null)));
        follow(room.live().live().get().orElse(null));
    }

    /// Empty while there is no run, or nothing to group.
    ReadOnlyObjectProperty<Optional<Shown>> shown() { return shown.getReadOnlyProperty(); }

    /// The new intents that nobody rejected: undecided first, strongest first.
    ObservableList<LinkRow> rows() { return rows; }

    /// Why there is nothing to show, as the end of a key of strings: `none`, `domains`, or the words of a failure after `!`; else empty.
    ReadOnlyObjectProperty<String> missing() { return missing.getReadOnlyProperty(); }

    /// True while the intents of another cut are being linked.
    ReadOnlyBooleanProperty linking() { return linking.getReadOnlyProperty(); }

    /// Whether anybody looks: only then the intents of another cut are linked.
    void awake(boolean on) {
        linked.awake(on);
        if (on) again();
    }

    /// 0..1: how strong the links are that *Accept all* takes, from …
    DoubleProperty strengthFrom() { return strengthFrom; }

    /// … to.
    DoubleProperty strengthTo() { return strengthTo; }

    /// Whether a link is as strong as the range asks; one of unknown strength never is.
    boolean inRange(LinkRow row) { return row.strength() >= strengthFrom.get() && row.strength() <= strengthTo.get(); }

    /// Counts the times a hand let go of the threshold.
    ReadOnlyIntegerProperty settled() { return settled.getReadOnlyProperty(); }

    boolean readOnly() { return room.live().readOnly().get(); }

    /// Undecided rows in the range of strength.
    List<LinkRow> strong() { return rows.stream().filter(r -> !r.isDecided() && inRange(r)).toList(); }

    /// What a settled cut means, for those who do not see the drawing; empty while a hand moves it and while nothing shows.
    String spoken() {
        Shown now = shown.get().orElse(null);
        if (now == null || moving) return "";
        return Strings.of("intent.domains.spoken", Numbers.two(now.axis().share(now.height())), now.domains().size(), now
                .domains()
                .stream().filter(Group::isNew).count(), rows.stream().filter(LinkRow::isDecided).count(), rows.size());
    }

    /// All domain names one may choose: known, proposed, given.
    List<String> choices() {
        var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        shown.get().ifPresent(s -> s.domains().forEach(g -> names.add(g.name())));
        names.addAll(room.workspace().corpus().get().domains().names());
        return List.copyOf(names);
    }

    void accept(LinkRow row) { rehome(row, row.proposed()); }

    int acceptAll() {
        List<LinkRow> strong = strong();
        if (!strong.isEmpty())
            decide(Strings.of("intent.domains.op.acceptAll", strong.size(), Numbers.two(strengthFrom.get()), Numbers.two(
                    strengthTo.get())), d -> {
                        IntentDecisions out = d;
                        for (LinkRow row : strong) out = out.withHome(row.key(), row.proposed());
                        return out;
                    });
        return strong.size();
    }

    /// An empty domain takes the decision back.
    void rehome(LinkRow row, String domain) {
        if (domain.strip().equals(row.home())) return;
        decide(domain.isBlank()
                ? Strings.of("intent.domains.op.open", row.name())
                : Strings.of("intent.domains.op.home", row.name(), domain.strip()), d -> d.withHome(row.key(), domain));
    }

    /// Gives all intents now in a new domain a home under its new name.
    void name(Group group, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || !group.isNew() || wanted.equals(group.name())) return;
        List<String> keys = shown.get().stream().flatMap(s -> group.items().stream().map(i -> s.tree().items().get(i).key()))
                .toList();
        decide(Strings.of("intent.domains.op.name", wanted, keys.size()), d -> {
            IntentDecisions out = d;
            for (String key : keys) out = out.withHome(key, wanted);
            return out;
        });
    }

    @Override
    public void drag(double newHeight) {
        shown.get().ifPresent(now -> {
            moving = true;
            height = Math.clamp(newHeight, 0, now.axis().top());
            show(now.tree(), now.axis(), now.decisions());
        });
    }

    @Override
    public void release() {
        Shown now = shown.get().orElse(null);
        if (now == null || !moving) return;
        moving = false;
        settled.set(settled.get() + 1);
        if (readOnly() || height == heightIn(now.decisions(), now.tree())) return;
        double kept = height;
        room.workspace().decide(Strings.of("intent.domains.op.cut", Numbers.two(now.axis().share(kept))), "domain-drag-"
                + ++gestures, d -> d
                        .withDomainCutHeight(kept));
    }

    @Override
    public void step(int merges) {
        shown.get().ifPresent(now -> {
            double to = IntentViewModel.stepped(now.cut(), merges);
            if (to == height) return;
            drag(to);
            release();
        });
    }

    @Override
    public void toLearned() {
        shown.get().ifPresent(now -> {
            drag(learned(now.tree()));
            release();
        });
    }

    @Override
    public void pick(int node, boolean extend) {
        Shown now = shown.get().orElse(null);
        Live live = room.live().live().get().orElse(null);
        if (now == null || live == null) return;
        var picked = extend ? (BitSet) room.workspace().selection().rows().get().clone() : new BitSet();
        for (int item : now.tree().tree().leavesOf(node)) members(live, now.tree().items().get(item), picked);
        room.workspace().selection().set(picked.stream().toArray(), Strings.of("intent.domains.by.tree"));
    }

    @Override
    public void clear() { room.workspace().selection().clear(); }

    /// Which items hold selected utterances.
    BitSet selectedItems(Shown now) {
        var out = new BitSet();
        BitSet rowsSelected = room.workspace().selection().rows().get();
        Live live = room.live().live().get().orElse(null);
        if (live == null || rowsSelected.isEmpty()) return out;
        for (int i = 0; i < now.tree().items().size(); i++) {
            var own = new BitSet();
            members(live, now.tree().items().get(i), own);
            if (own.intersects(rowsSelected)) out.set(i);
        }
        return out;
    }

    private static void members(Live live, DomainTree.Item item, BitSet out) {
        if (item.key().startsWith(NODE)) {
            int node = node(item);
            if (node >= 0 && node < live.ground().tree().nodes()) for (int row : live.rowsOf(node)) out.set(row);
        } else {
            int intent = live.discovery().unseen().intents().indexOf(item.key().substring("intent:".length()));
            int[] labels = live.ground().labels();
            for (int row = 0; row < labels.length; row++) if (labels[row] == intent && intent >= 0) out.set(row);
        }
    }

    /// As every view calls a cluster, or the known intent.
    private String called(DomainTree.Item item) {
        int node = node(item);
        return room.live().live().get().filter(now -> node >= 0 && node < now.ground().tree().nodes()).map(now -> now.called(
                node)).orElse(item.name());
    }

    /// The cluster of a new intent, or -1.
    private static int node(DomainTree.Item item) {
        String number = item.key().startsWith(NODE) ? item.key().substring(NODE.length()) : "";
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }

    private void decide(String label, UnaryOperator<IntentDecisions> change) {
        if (!readOnly()) room.workspace().decide(label, "", change);
    }

    @SuppressWarnings("ReferenceEquality") // the very tree: the same run
    private void follow(@Nullable Live now) {
        DomainTree tree = now == null ? null : linked.of(now).orElse(null);
        linking.set(linked.isAsking());
        if (now != null && tree == null && linked.failure().isEmpty()) return; // on its way, or nobody looks
        missing.set(now == null ? "" : tree == null ? "!" + linked.failure() : missing(tree));
        if (now == null || tree == null || !missing.get().isEmpty()) {
            shown.set(Optional.empty());
            rows.clear();
            return;
        }
        HeightAxis axis = shown.get().filter(s -> s.tree() == tree).map(Shown::axis).orElseGet(() -> HeightAxis.of(tree.tree(),
                learned(
                        tree)));
        if (!moving) height = heightIn(now.decisions(), tree);
        show(tree, axis, now.decisions());
    }

    private void again() { follow(room.live().live().get().orElse(null)); }

    private static String missing(DomainTree tree) {
        if (tree.items().isEmpty()) return "none";
        return tree.items().stream().allMatch(DomainTree.Item::isNew) ? "domains" : "";
    }

    @SuppressWarnings("ReferenceEquality") // the very tree: the same links
    private void show(DomainTree tree, HeightAxis axis, IntentDecisions decisions) {
        Cut cut = tree.tree().cut(height);
        Proposals proposals = Proposals.at(tree, cut);
        List<String> names = tree.items().stream().map(this::called).toList();
        List<LinkRow> next = new ArrayList<>();
        var groups = new TreeMap<String, List<Integer>>(String.CASE_INSENSITIVE_ORDER);
        var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < tree.items().size(); i++) {
            DomainTree.Item item = tree.items().get(i);
            if (decisions.state(item.key()) == ReviewState.REJECTED) continue; // no intent, so it needs no domain
            String home = decisions.homes().getOrDefault(item.key(), "");
            String domain = home.isEmpty() ? proposals.domain().get(i) : home;
            groups.computeIfAbsent(domain, _ -> new ArrayList<>()).add(i);
            if (!item.isNew()) known.add(domain);
            else
                next.add(new LinkRow(i, item.key(), names.get(i), !item.key().startsWith(NODE) || decisions.names()
                        .containsKey(item.key()), item.rows(), proposals
                                .domain().get(i), proposals.isNew()[i], proposals.strength()[i], home));
        }
        next.sort(Comparator.comparing(LinkRow::isDecided).thenComparingDouble(r -> Double.isNaN(r.strength())
                ? 1
                : -r.strength())
                .thenComparingInt(LinkRow::item));
        List<Group> domains = groups.entrySet().stream().map(e -> new Group(e.getKey(), !known.contains(e.getKey()), List.copyOf(e
                .getValue()))).toList();
        if (!next.equals(rows)) rows.setAll(next);
        boolean same = shown.get().filter(s -> s.tree() == tree && s.height() == height && s.decisions().equals(decisions) && s
                .names().equals(names)).isPresent();
        if (!same) shown.set(Optional.of(new Shown(tree, axis, height, cut, proposals, decisions, names, domains)));
    }

    private static double heightIn(IntentDecisions decisions, DomainTree tree) {
        Double kept = decisions.domainCutHeight();
        return kept == null ? learned(tree) : kept;
    }

    private static double learned(DomainTree tree) {
        if (tree.curve().isLearned()) return tree.curve().learned();
        Dendrogram t = tree.tree();
        return t.cutInto((int) Math.max(1, Math.round(Math.sqrt(t.leaves())))).height();
    }
}
