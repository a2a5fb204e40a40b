package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.discern.domain.stage.Bars;
import org.discern.domain.user.TokenReason;
import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void eachBarStandsForOneOfTheWordsThatDidMost() {
        String bars = Bars.of(2);
        List<TokenReason> covered = Masks.covered(List.of(new TokenReason(0, 4, .1), new TokenReason(5, 7, -.6), new TokenReason(
                8,
                20, .3)), bars);
        assertEquals(List.of(-.6, .3), covered.stream().map(TokenReason::effect).toList(), "in their order");
        for (TokenReason bar : covered) assertEquals(Bars.BAR, bars.substring(bar.start(), bar.end()));
    }
}
