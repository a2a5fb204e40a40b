package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.work.intent.ClusterNames.Group;
import org.junit.jupiter.api.Test;

class ClusterNamesTest {
    private static Group group(int node, String... words) { return new Group(node, "", List.of(words)); }

    @Test
    void threeLeadingWordsAreAName() {
        assertEquals(List.of("card lost stolen", "points"), ClusterNames.unique(List.of(group(1, "card", "lost", "stolen",
                "today"), group(2, "points"))));
    }

    @Test
    void equalNamesTakeAWordTheOthersLack() {
        assertEquals(List.of("card lost stolen abroad", "card lost stolen gym"), ClusterNames.unique(List.of(group(1, "card",
                "lost", "stolen", "today", "abroad"), group(2, "card", "lost", "stolen", "today", "gym"))));
    }

    @Test
    void whereNoWordTellsThemApartTheNumberDoes() {
        assertEquals(List.of("card · 1", "card · 2"), ClusterNames.unique(List.of(group(1, "card"), group(2, "card"))));
        assertEquals(List.of("cluster 7"), ClusterNames.unique(List.of(group(7))));
    }

    @Test
    void aDecidedNameStaysAndNobodyElseTakesIt() {
        assertEquals(List.of("Lost card", "lost card · 2", "pay"), ClusterNames.unique(List.of(new Group(1, "Lost card", List
                .of()), group(2, "lost", "card"), new Group(3, "pay", List.of()))));
        assertEquals(List.of("pay", "pay"), ClusterNames.unique(List.of(new Group(1, "pay", List.of()), new Group(3, "pay", List
                .of()))), "a person may call two clusters the same");
    }

    @Test
    void aLongerNameDoesNotTakeAnothersShortOne() {
        List<String> names = ClusterNames.unique(List.of(group(1, "a1", "b1", "c1", "d1"), group(2, "a1", "b1", "c1", "e1"),
                new Group(3, "a1 b1 c1 d1", List.of())));
        assertEquals(List.of("a1 b1 c1 · 1", "a1 b1 c1 e1", "a1 b1 c1 d1"), names);
    }

    @Test
    void noTwoClustersOfAnyCutAreCalledTheSame() {
        var made = DiscoveryFixture.small();
        var words = new LeadingWords(made.corpus());
        int seen = 0;
        int told = 0;
        for (double height = 0.05; height < 1.2; height += 0.05) {
            var clusters = Clusters.of(made.discovery(), Clusters.labels(made.discovery(), made.corpus()), made.discovery()
                    .tree().cut(height), 0.5);
            Map<Integer, String> names = ClusterNames.of(made.corpus(), made.discovery(), IntentDecisions.NONE, clusters);
            var undecided = new HashSet<String>();
            for (Clusters.Entry entry : clusters.entries()) {
                String name = names.get(entry.node());
                assertEquals(entry.kind() == Clusters.Kind.STRAY, name == null);
                if (entry.kind() != Clusters.Kind.NEW || name == null) continue;
                assertFalse(name.isBlank());
                assertTrue(undecided.add(name), name + " twice at " + height);
                seen++;
                int[] rows = java.util.stream.IntStream.of(made.discovery().tree().leavesOf(entry.node())).map(l -> made
                        .discovery().corpusRows()[l]).toArray();
                if (!name.equals(String.join(" ", words.leading(rows, ClusterNames.WORDS)))) told++;
            }
        }
        assertTrue(seen > 20 && told > 0, seen + " clusters, " + told + " told apart");
    }
}
