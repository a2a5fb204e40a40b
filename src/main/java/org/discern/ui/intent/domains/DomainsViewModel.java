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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.IntentDecisions;
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
    private final Room room;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<LinkRow> rows = FXCollections.observableArrayList();
    private final DoubleProperty acceptAbove = new SimpleDoubleProperty(0.6);
    private double height;
    private boolean moving;
    private long gestures;

    /// One picture of the moment.
    ///
    /// @param domains name → members, each with its item index; known domains and new ones, by name
    record Shown(DomainTree tree, HeightAxis axis, double height, Cut cut, Proposals proposals, IntentDecisions decisions,
            List<Group> domains) {
        String nameOf(int item) {
            DomainTree.Item i = tree.items().get(item);
            return decisions.names().getOrDefault(i.key(), i.name());
        }
    }

    /// A domain with its intents.
    ///
    /// @param isNew when no known intent is in it
    record Group(String name, boolean isNew, List<Integer> items) {}

    DomainsViewModel(Room room) {
        this.room = room;
        room.live().live().addListener((_, _, now) -> follow(now.orElse(null)));
        follow(room.live().live().get().orElse(null));
    }

    /// Empty while there is no run, or nothing to group.
    ReadOnlyObjectProperty<Optional<Shown>> shown() { return shown.getReadOnlyProperty(); }

    /// The new intents: undecided first, strongest first.
    ObservableList<LinkRow> rows() { return rows; }

    /// 0..1: what *Accept all above* takes.
    DoubleProperty acceptAbove() { return acceptAbove; }

    boolean readOnly() { return room.live().readOnly().get(); }

    /// Undecided rows at least that strong.
    List<LinkRow> strong() { return rows.stream().filter(r -> !r.isDecided() && r.strength() >= acceptAbove.get()).toList(); }

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
            decide(Strings.of("intent.domains.op.acceptAll", strong.size(), Numbers.two(acceptAbove.get())), d -> {
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
        if (item.key().startsWith("node:")) {
            int node = nodeOf(item.key());
            if (node >= 0 && node < live.ground().tree().nodes()) for (int row : live.ground().rowsOf(node)) out.set(row);
        } else {
            int intent = live.discovery().unseen().intents().indexOf(item.key().substring("intent:".length()));
            int[] labels = live.ground().labels();
            for (int row = 0; row < labels.length; row++) if (labels[row] == intent && intent >= 0) out.set(row);
        }
    }

    private static int nodeOf(String key) {
        String number = key.substring("node:".length());
        return number.chars().allMatch(Character::isDigit) && !number.isEmpty() && number.length() < 10
                ? Integer.parseInt(number)
                : -1;
    }

    private void decide(String label, UnaryOperator<IntentDecisions> change) {
        if (!readOnly()) room.workspace().decide(label, "", change);
    }

    @SuppressWarnings("ReferenceEquality") // the very tree: the same run
    private void follow(@Nullable Live now) {
        if (now == null || now.discovery().domains().items().isEmpty()) {
            shown.set(Optional.empty());
            rows.clear();
            return;
        }
        DomainTree tree = now.discovery().domains();
        HeightAxis axis = shown.get().filter(s -> s.tree() == tree).map(Shown::axis).orElseGet(() -> HeightAxis.of(tree.tree(),
                learned(
                        tree)));
        if (!moving) height = heightIn(now.decisions(), tree);
        boolean same = shown.get().filter(s -> s.tree() == tree && s.height() == height && s.decisions().equals(now.decisions()))
                .isPresent();
        if (!same) show(tree, axis, now.decisions());
    }

    private void show(DomainTree tree, HeightAxis axis, IntentDecisions decisions) {
        Cut cut = tree.tree().cut(height);
        Proposals proposals = Proposals.at(tree, cut);
        List<LinkRow> next = new ArrayList<>();
        var groups = new TreeMap<String, List<Integer>>(String.CASE_INSENSITIVE_ORDER);
        var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < tree.items().size(); i++) {
            DomainTree.Item item = tree.items().get(i);
            String home = decisions.homes().getOrDefault(item.key(), "");
            String domain = home.isEmpty() ? proposals.domain().get(i) : home;
            groups.computeIfAbsent(domain, _ -> new ArrayList<>()).add(i);
            if (!item.isNew()) known.add(domain);
            else
                next.add(new LinkRow(i, item.key(), decisions.names().getOrDefault(item.key(), item.name()), item.rows(),
                        proposals
                                .domain().get(i), proposals.isNew()[i], proposals.strength()[i], home));
        }
        next.sort(Comparator.comparing(LinkRow::isDecided).thenComparingDouble(r -> Double.isNaN(r.strength())
                ? 1
                : -r.strength())
                .thenComparingInt(LinkRow::item));
        List<Group> domains = groups.entrySet().stream().map(e -> new Group(e.getKey(), !known.contains(e.getKey()), List.copyOf(e
                .getValue()))).toList();
        if (!next.equals(rows)) rows.setAll(next);
        shown.set(Optional.of(new Shown(tree, axis, height, cut, proposals, decisions, domains)));
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
