package org.discern.domain.intent.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.domain.intent.compare.ClusterDiff.Row;
import org.junit.jupiter.api.Test;

final class ClusterDiffTest {
    private static Clustering.Group group(int node, long... members) {
        return new Clustering.Group(node, "", true, ReviewState.NEW, members);
    }

    private static long[] upTo(int last) { return LongStream.rangeClosed(1, last).toArray(); }

    private static Row only(Clustering before, Clustering after) {
        List<Row> rows = ClusterDiff.between(before, after).rows();
        assertEquals(1, rows.size(), rows.toString());
        return rows.getFirst();
    }

    private static Clustering of(int known, Clustering.Group... groups) { return new Clustering(List.of(groups), upTo(known)); }

    @Test
    void theSameMembersAreUnchangedWhateverTheNode() {
        Row row = only(of(4, group(9, 1, 2, 3)), of(4, group(17, 1, 2, 3)));
        assertEquals(Kind.UNCHANGED, row.kind());
        assertArrayEquals(new long[]{1, 2, 3}, row.stayed());
        assertEquals(Set.of(), ClusterDiff.between(of(4, group(9, 1, 2, 3)), of(4, group(17, 1, 2, 3))).changedNodes());
    }

    @Test
    void utterancesThatMovedAreToldFromThoseThatAreNewToTheProject() {
        Row moved = only(of(9, group(1, 1, 2, 3, 4)), of(9, group(1, 1, 2, 3, 5)));
        assertEquals(Kind.MOVED, moved.kind());
        assertArrayEquals(new long[]{5}, moved.came());
        assertArrayEquals(new long[]{4}, moved.left());

        Row grew = only(of(4, group(1, 1, 2, 3, 4)), of(7, group(1, 1, 2, 3, 4, 6, 7)));
        assertEquals(Kind.GREW, grew.kind());
        assertArrayEquals(new long[]{6, 7}, grew.added());
        assertEquals(6, grew.sizeAfter());
        assertEquals(4, grew.sizeBefore());

        Row shrank = only(of(7, group(1, 1, 2, 3, 6, 7)), of(4, group(1, 1, 2, 3)));
        assertEquals(Kind.SHRANK, shrank.kind());
        assertArrayEquals(new long[]{6, 7}, shrank.removed());
    }

    @Test
    void splitMergeNewAndGone() {
        assertEquals(Kind.SPLIT, only(of(6, group(1, 1, 2, 3, 4, 5, 6)), of(6, group(2, 1, 2, 3), group(3, 4, 5, 6))).kind());
        Row merged = only(of(6, group(1, 1, 2), group(2, 3, 4, 5)), of(6, group(7, 1, 2, 3, 4, 5)));
        assertEquals(Kind.MERGED, merged.kind());
        assertEquals(List.of(1, 0), merged.before(), "the larger first");
        assertEquals(Kind.NEW, only(of(6), of(6, group(1, 1, 2, 3))).kind());
        assertEquals(Kind.GONE, only(of(6, group(1, 1, 2, 3)), of(6)).kind());
    }

    @Test
    void aClusterOfManyNewUtterancesIsNoPartOfTheOldOneItTookAFewFrom() {
        var before = of(10, group(1, 1, 2, 3, 4, 5, 6, 7));
        var after = of(20, group(2, 1, 2, 3, 4, 5), group(3, 6, 7, 11, 12, 13, 14));
        List<Row> rows = ClusterDiff.between(before, after).rows();
        assertEquals(List.of(Kind.NEW, Kind.MOVED), rows.stream().map(Row::kind).toList());
    }

    @Test
    void clustersThatExchangePartsAreOneRow() {
        // 1 gives more than half of itself to 10 and is all that 11 is made of; 2 goes to 10 as well
        Row row = only(of(9, group(1, 1, 2, 3, 4, 5), group(2, 6, 7)), of(9, group(10, 1, 2, 3, 6, 7), group(11, 4, 5)));
        assertEquals(Kind.MOVED, row.kind());
        assertEquals(2, row.before().size());
        assertEquals(2, row.after().size());
    }

    @Test
    void aTieBelongsToNobody() {
        List<Row> rows = ClusterDiff.between(of(8, group(1, 1, 2, 3, 4)), of(8, group(2, 1, 2, 5, 6), group(3, 3, 4, 7, 8)))
                .rows();
        assertEquals(List.of(Kind.NEW, Kind.NEW, Kind.GONE), rows.stream().map(Row::kind).toList());
    }

    @Test
    void everyClusterIsInOneRowAndEveryMemberInOnePart() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Clustering a = drawn(random);
            Clustering b = drawn(random);
            ClusterDiff diff = ClusterDiff.between(a, b);
            assertEquals(a.groups().size(), diff.rows().stream().mapToInt(r -> r.before().size()).sum());
            assertEquals(b.groups().size(), diff.rows().stream().mapToInt(r -> r.after().size()).sum());
            assertEquals(diff.rows().size(), diff.counts().values().stream().mapToInt(i -> i).sum());
            for (Row row : diff.rows()) {
                assertEquals(row.after().stream().mapToInt(g -> b.groups().get(g).size()).sum(), row.sizeAfter());
                assertEquals(row.before().stream().mapToInt(g -> a.groups().get(g).size()).sum(), row.sizeBefore());
            }
        }
    }

    private static Clustering drawn(Random random) {
        int known = 5 + random.nextInt(40);
        var members = new ArrayList<TreeSet<Long>>();
        for (int g = 0; g < 1 + random.nextInt(6); g++) members.add(new TreeSet<>());
        for (long id = 1; id <= known; id++) if (random.nextInt(5) > 0) members.get(random.nextInt(members.size())).add(id);
        members.removeIf(Set::isEmpty);
        return new Clustering(members.stream().map(m -> group(1, m.stream().mapToLong(i -> i).toArray())).toList(), upTo(known));
    }

    @Test
    void nobodyIsInTwoGroups() { assertThrows(IllegalArgumentException.class, () -> of(3, group(1, 1, 2), group(2, 2, 3))); }
}
