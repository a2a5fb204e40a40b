package org.discern.domain.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTest {
    private static final Sight SOME = new Sight.Plain("review");
    private static final Show THREE = Show.NONE.with("a", "", SOME).with("b", "say b", SOME).with("c", "", SOME);

    private static List<String> names(Show show) { return show.scenes().stream().map(ShowScene::name).toList(); }

    @Test
    void scenesKeepTheirOrderAndTheirIds() {
        assertEquals(List.of("a", "b", "c"), names(THREE));
        assertEquals(List.of("b", "c", "a"), names(THREE.moved(0, 2)));
        assertEquals(List.of("c", "a", "b"), names(THREE.moved(2, 0)));
        assertEquals(List.of("a", "c"), names(THREE.without(1)));
        assertEquals("2", THREE.moved(1, 0).get(0).id(), "an id goes with its scene");
    }

    @Test
    void aCopyStandsBehindItsOriginalWithAnIdOfItsOwn() {
        Show copied = THREE.duplicated(1, "b again");
        assertEquals(List.of("a", "b", "b again", "c"), names(copied));
        assertEquals("say b", copied.get(2).notes());
        assertEquals("4", copied.get(2).id());
        assertEquals("5", copied.without(0).with("d", "", SOME).get(3).id(), "an id that is taken is not given again");
    }

    @Test
    void aSceneNeedsANameAndIdsAreUnique() {
        assertThrows(IllegalArgumentException.class, () -> new ShowScene("1", " ", "", SOME));
        assertThrows(IllegalArgumentException.class, () -> new Show(List.of(THREE.get(0), THREE.get(0))));
    }

    @Test
    void aThresholdMovesOnlyWhenItBeginsElsewhere() {
        var still = new Sight.Threshold(.4, .4);
        assertEquals(false, still.moves());
        assertEquals(new Sight.Threshold(.1, .4), still.sweptFrom(.1));
        assertEquals(true, still.sweptFrom(.1).moves());
    }
}
