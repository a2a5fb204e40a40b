package org.discern.domain.intent.edit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The analyst's edits of the clusters of one run. Every cut of that run honours them, whatever its height; see
/// `domain.intent.EditedCut` for how. A node is its number in the run's tree, a leaf likewise (leaf `i` *is* node `i`).
/// Notes and flags hang on `node:N` or `utterance:ID`, so that those on utterances outlive the run. Iterates in rising order.
///
/// @param locks nodes that are one cluster at any cut, together with what is joined to them
/// @param opened nodes that are no cluster at any cut; their children stand apart, each free below
/// @param localCuts node → height at which this branch is cut in place of the common one
/// @param joins absorbed node → node it is one cluster with; the head names the cluster
/// @param moves leaf → node of the cluster it belongs to, or [#OUT]
/// @param bans leaf → nodes whose clusters it must not be in
/// @param notes key → text
/// @param descriptions node → what the intent means
/// @param flags keys to come back to
public record ClusterEdits(SortedSet<Integer> locks, SortedSet<Integer> opened, SortedMap<Integer, Double> localCuts,
        SortedMap<Integer, Integer> joins, SortedMap<Integer, Integer> moves, SortedMap<Integer, SortedSet<Integer>> bans,
        SortedMap<String, String> notes, SortedMap<Integer, Description> descriptions, SortedSet<String> flags) {
    /// The target of a leaf that is taken out of its cluster and put into none.
    public static final int OUT = -1;
    public static final ClusterEdits NONE = new Builder().build();

    public ClusterEdits {
        locks = Collections.unmodifiableSortedSet(new TreeSet<>(locks));
        opened = Collections.unmodifiableSortedSet(new TreeSet<>(opened));
        localCuts = Collections.unmodifiableSortedMap(new TreeMap<>(localCuts));
        joins = Collections.unmodifiableSortedMap(new TreeMap<>(joins));
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        var copied = new TreeMap<Integer, SortedSet<Integer>>();
        bans.forEach((leaf, nodes) -> copied.put(leaf, Collections.unmodifiableSortedSet(new TreeSet<>(nodes))));
        bans = Collections.unmodifiableSortedMap(copied);
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /// The key of an utterance, which outlives any run.
    public static String utterance(long id) { return "utterance:" + id; }

    /// True when no cut is changed by these; notes, descriptions and flags change none.
    public boolean isPure() {
        return locks.isEmpty() && opened.isEmpty() && localCuts.isEmpty() && joins.isEmpty() && moves.isEmpty() && bans.isEmpty();
    }

    public boolean isBanned(int leaf, int node) {
        SortedSet<Integer> nodes = bans.get(leaf);
        return nodes != null && nodes.contains(node);
    }

    /// A copy with changes, made once however many they are.
    public ClusterEdits with(Consumer<Builder> changes) {
        var builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /// Collects changes; [ClusterEdits#with] hands one out.
    public static final class Builder {
        private final SortedSet<Integer> locks = new TreeSet<>();
        private final SortedSet<Integer> opened = new TreeSet<>();
        private final SortedMap<Integer, Double> localCuts = new TreeMap<>();
        private final SortedMap<Integer, Integer> joins = new TreeMap<>();
        private final SortedMap<Integer, Integer> moves = new TreeMap<>();
        private final SortedMap<Integer, SortedSet<Integer>> bans = new TreeMap<>();
        private final SortedMap<String, String> notes = new TreeMap<>();
        private final SortedMap<Integer, Description> descriptions = new TreeMap<>();
        private final SortedSet<String> flags = new TreeSet<>();

        private Builder() {}

        private Builder(ClusterEdits from) {
            locks.addAll(from.locks);
            opened.addAll(from.opened);
            localCuts.putAll(from.localCuts);
            joins.putAll(from.joins);
            moves.putAll(from.moves);
            from.bans.forEach((leaf, nodes) -> bans.put(leaf, new TreeSet<>(nodes)));
            notes.putAll(from.notes);
            descriptions.putAll(from.descriptions);
            flags.addAll(from.flags);
        }

        private ClusterEdits build() {
            return new ClusterEdits(locks, opened, localCuts, joins, moves, bans, notes, descriptions, flags);
        }

        public Builder lock(int node, boolean on) { return put(locks, node, on); }

        public Builder open(int node, boolean on) { return put(opened, node, on); }

        /// @param height null gives the branch back to the common height
        public Builder localCut(int node, @Nullable Double height) { return put(localCuts, node, height); }

        /// @param head null takes the join away
        public Builder join(int absorbed, @Nullable Integer head) { return put(joins, absorbed, head); }

        /// @param target a node, [ClusterEdits#OUT], or null for where the tree has it
        public Builder move(int leaf, @Nullable Integer target) { return put(moves, leaf, target); }

        public Builder moveAll(Collection<Integer> leaves, int target) {
            leaves.forEach(leaf -> move(leaf, target));
            return this;
        }

        public Builder ban(int leaf, int node, boolean on) {
            SortedSet<Integer> nodes = bans.computeIfAbsent(leaf, _ -> new TreeSet<>());
            put(nodes, node, on);
            if (nodes.isEmpty()) bans.remove(leaf);
            return this;
        }

        /// A blank text takes the note away.
        public Builder note(String key, String text) { return put(notes, key, text.isBlank() ? null : text.strip()); }

        /// An empty description takes it away.
        public Builder describe(int node, Description description) {
            return put(descriptions, node, description.isEmpty() ? null : description);
        }

        public Builder flag(String key, boolean on) { return put(flags, key, on); }

        private <K> Builder put(SortedSet<K> set, K key, boolean on) {
            if (on) set.add(key);
            else set.remove(key);
            return this;
        }

        private <K, V> Builder put(SortedMap<K, V> map, K key, @Nullable V value) {
            if (value == null) map.remove(key);
            else map.put(key, value);
            return this;
        }
    }

    /// All nodes the edits name, for those who bring them elsewhere.
    public List<Integer> nodes() {
        var out = new TreeSet<Integer>();
        out.addAll(locks);
        out.addAll(opened);
        out.addAll(localCuts.keySet());
        joins.forEach((absorbed, head) -> {
            out.add(absorbed);
            out.add(head);
        });
        moves.values().stream().filter(node -> node != OUT).forEach(out::add);
        bans.values().forEach(out::addAll);
        out.addAll(descriptions.keySet());
        return List.copyOf(out);
    }
}
