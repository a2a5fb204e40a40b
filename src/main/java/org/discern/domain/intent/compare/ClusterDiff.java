package org.discern.domain.intent.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What became of the clusters of one grouping in another. Every cluster of both sides is in exactly one row.
///
/// Two clusters belong together when one holds more than half of the other, counted in the members of the smaller share. So each
/// cluster goes to at most one and comes from at most one, and the rows are what hangs together by that: one to one is the same
/// cluster, several to one a merge, one to several a split, and one alone is gone or new.
///
/// Source: cluster transitions by overlap, M. Spiliopoulou, I. Ntoutsi, Y. Theodoridis, R. Schult, *MONIC: modeling and monitoring
/// cluster transitions*, KDD 2006, DOI 10.1145/1150402.1150491, with the threshold 1/2. Differs: utterances that only one side
/// knows are told apart, so that a cluster that only took in new utterances has grown and not moved.
/// Cost: O(n).
public record ClusterDiff(Clustering before, Clustering after, List<Row> rows) {
    /// What happened, the most telling first.
    public enum Kind {
        /// Nothing of it was a cluster before.
        NEW,
        /// One cluster that is several now.
        SPLIT,
        /// Several clusters that are one now.
        MERGED,
        /// The same cluster, with utterances from or to others; also several that exchanged parts.
        MOVED,
        /// The same cluster and utterances that came to the project since.
        GREW,
        /// The same cluster without utterances that left the project since.
        SHRANK,
        /// No cluster any more.
        GONE,
        /// The very same utterances.
        UNCHANGED
    }

    /// Clusters that belong together, and what their utterances did. All ids rising.
    ///
    /// @param before,after places in the groups of the two sides, largest group first
    /// @param stayed in a cluster of this row on both sides
    /// @param came from another cluster, or from the unassigned
    /// @param left to another cluster, or to the unassigned
    /// @param added that the earlier side did not know
    /// @param removed that the later side does not know
    public record Row(Kind kind, List<Integer> before, List<Integer> after, long[] stayed, long[] came, long[] left, long[] added,
            long[] removed) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /// Utterances in the clusters of the later side.
        public int sizeAfter() { return stayed.length + came.length + added.length; }

        public int sizeBefore() { return stayed.length + left.length + removed.length; }

        public boolean isChanged() { return kind != Kind.UNCHANGED; }
    }

    public ClusterDiff { rows = List.copyOf(rows); }

    /// Rows by kind, then the larger first.
    public static ClusterDiff between(Clustering before, Clustering after) {
        return new ClusterDiff(before, after, new Matching(before, after).rows());
    }

    /// How many rows there are of each kind; none is left out.
    public Map<Kind, Integer> counts() {
        var out = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) out.put(kind, 0);
        for (Row row : rows) out.merge(row.kind(), 1, Integer::sum);
        return out;
    }

    /// Nodes of the later side whose clusters are not as they were.
    public Set<Integer> changedNodes() {
        var out = new HashSet<Integer>();
        for (Row row : rows) if (row.isChanged()) for (int group : row.after()) out.add(after.groups().get(group).node());
        return out;
    }

    /// Utterances that only the later side knows.
    public int addedInAll() {
        int count = 0;
        for (long id : after.ids()) if (Arrays.binarySearch(before.ids(), id) < 0) count++;
        return count;
    }

    private static final class Matching {
        private final Clustering before;
        private final Clustering after;
        private final Map<Long, Integer> oldOf;
        private final Map<Long, Integer> newOf;

        Matching(Clustering before, Clustering after) {
            this.before = before;
            this.after = after;
            oldOf = places(before);
            newOf = places(after);
        }

        private static Map<Long, Integer> places(Clustering side) {
            Map<Long, Integer> out = HashMap.newHashMap(side.ids().length);
            for (int g = 0; g < side.groups().size(); g++) for (long id : side.groups().get(g).members()) out.put(id, g);
            return out;
        }

        /// Old groups are numbered from 0, new ones behind them.
        List<Row> rows() {
            int olds = before.groups().size();
            int[] root = new int[olds + after.groups().size()];
            Arrays.setAll(root, i -> i);
            for (int o = 0; o < olds; o++) {
                int goesTo = home(before.groups().get(o).members(), newOf);
                if (goesTo >= 0) join(root, o, olds + goesTo);
            }
            for (int n = 0; n < after.groups().size(); n++) {
                int comesFrom = home(after.groups().get(n).members(), oldOf);
                if (comesFrom >= 0) join(root, comesFrom, olds + n);
            }
            var together = new TreeMap<Integer, List<List<Integer>>>();
            for (int i = 0; i < root.length; i++)
                together.computeIfAbsent(find(root, i), _ -> List.of(new ArrayList<>(), new ArrayList<>())).get(i < olds ? 0 : 1)
                        .add(i < olds ? i : i - olds);
            var out = new ArrayList<Row>();
            for (List<List<Integer>> sides : together.values()) out.add(row(sides.getFirst(), sides.getLast()));
            out.sort((a, b) -> a.kind() != b.kind()
                    ? a.kind().compareTo(b.kind())
                    : Integer.compare(Math.max(b.sizeBefore(), b.sizeAfter()), Math.max(a.sizeBefore(), a.sizeAfter())));
            return out;
        }

        /// Where more than half of the members are, or -1.
        private static int home(long[] members, Map<Long, Integer> there) {
            var counts = new HashMap<Integer, Integer>();
            for (long id : members) {
                Integer group = there.get(id);
                if (group != null && 2 * counts.merge(group, 1, Integer::sum) > members.length) return group;
            }
            return -1;
        }

        private Row row(List<Integer> olds, List<Integer> news) {
            olds.sort((a, b) -> Integer.compare(before.groups().get(b).size(), before.groups().get(a).size()));
            news.sort((a, b) -> Integer.compare(after.groups().get(b).size(), after.groups().get(a).size()));
            var stayed = new Ids();
            var came = new Ids();
            var left = new Ids();
            var added = new Ids();
            var removed = new Ids();
            for (int n : news)
                for (long id : after.groups().get(n).members()) {
                    Integer old = oldOf.get(id);
                    if (old != null && olds.contains(old)) stayed.add(id);
                    else if (Arrays.binarySearch(before.ids(), id) >= 0) came.add(id);
                    else added.add(id);
                }
            for (int o : olds)
                for (long id : before.groups().get(o).members()) {
                    Integer now = newOf.get(id);
                    if (now != null && news.contains(now)) continue;
                    if (Arrays.binarySearch(after.ids(), id) >= 0) left.add(id);
                    else removed.add(id);
                }
            Kind kind = kind(olds.size(), news.size(), came.size() + left.size(), added.size(), removed.size());
            return new Row(kind, olds, news, stayed.sorted(), came.sorted(), left.sorted(), added.sorted(), removed.sorted());
        }

        private static Kind kind(int olds, int news, int moved, int added, int removed) {
            if (olds == 0) return Kind.NEW;
            if (news == 0) return Kind.GONE;
            if (olds == 1 && news > 1) return Kind.SPLIT;
            if (olds > 1 && news == 1) return Kind.MERGED;
            if (moved > 0 || olds > 1) return Kind.MOVED;
            return added > 0 ? Kind.GREW : removed > 0 ? Kind.SHRANK : Kind.UNCHANGED;
        }

        private static void join(int[] root, int a, int b) { root[find(root, a)] = find(root, b); }

        private static int find(int[] root, int i) {
            int at = i;
            while (root[at] != at) at = root[at] = root[root[at]];
            return at;
        }
    }

    /// A growing list of numbers.
    private static final class Ids {
        private long[] ids = new long[8];
        private int size;

        void add(long id) {
            if (size == ids.length) ids = Arrays.copyOf(ids, 2 * size);
            ids[size++] = id;
        }

        int size() { return size; }

        long[] sorted() {
            long[] out = Arrays.copyOf(ids, size);
            Arrays.sort(out);
            return out;
        }
    }
}
