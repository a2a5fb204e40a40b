package org.discern.ui.intent.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.HeightAxis;
import org.junit.jupiter.api.Test;

/// Where the marks of stability stand on the tree.
class TreeMarksTest {
    private static final Dendrogram TREE = DiscoveryFixture.small().discovery().tree();
    private static final TreeScene SCENE = new TreeScene(TREE, HeightAxis.of(TREE, TREE.maxHeight() / 2));

    private record Page(double height) implements TreeMarks.Sheet {
        @Override
        public double x(double place) { return 100 * place; }

        @Override
        public double y(double leaf) { return leaf / TREE.leaves() * height; }
    }

    private static Map<Integer, Double> steady(Cut cut) {
        var out = new HashMap<Integer, Double>();
        for (int c = 0; c < cut.clusters(); c++) out.put(cut.node(c), (c * 7 % 10) / 10.0);
        return out;
    }

    @Test
    void allOfThemWhereThereIsRoomAndNoneOverAnotherWhereThereIsNot() {
        Map<Integer, Double> steady = steady(TREE.cutInto(18));
        var marks = new TreeMarks(Map.of(), Set.of(), -1, steady);
        assertEquals(steady.keySet(), marks.standing(SCENE, new Page(20_000)).keySet());
        List<Double> places = new ArrayList<>(marks.standing(SCENE, new Page(120)).values());
        assertTrue(places.size() > 3 && places.size() < 18, places.toString());
        places.sort(null);
        for (int i = 1; i < places.size(); i++) assertTrue(places.get(i) - places.get(i - 1) >= 2 * SteadyMark.RADIUS);
    }

    @Test
    void theFrailestIsNeverTheOneLeftOut() {
        Map<Integer, Double> steady = steady(TREE.cutInto(60));
        var marks = new TreeMarks(Map.of(), Set.of(), -1, steady);
        Map<Integer, Double> standing = marks.standing(SCENE, new Page(200));
        steady.forEach((node, value) -> {
            if (standing.containsKey(node)) return;
            double y = new Page(200).y(SCENE.middle(node));
            assertTrue(standing.entrySet().stream().anyMatch(e -> Math.abs(e.getValue() - y) < 2 * (2 * SteadyMark.RADIUS + 1)
                    && steady
                            .getOrDefault(e.getKey(), 1.0) <= value), "something as frail stands in its place");
        });
    }

    @Test
    void marksOfAnotherTreeAreNotDrawn() {
        var marks = new TreeMarks(Map.of(), Set.of(), -1, Map.of(TREE.nodes() + 5, 0.4));
        assertEquals(Map.of(), marks.standing(SCENE, new Page(500)));
        assertTrue(SteadyMark.isFragile(0.49) && !SteadyMark.isFragile(0.5));
    }
}
