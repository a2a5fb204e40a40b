package org.discern.domain.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainsTest {
    /// Ana has seven events, Ben one; Cid's has no class, and one outcome's event is gone.
    private final Histories histories = Histories.of(IntStream.rangeClosed(1, 9).mapToObj(i -> new UserEvent(i, i <= 7
            ? "ana"
            : i == 8 ? "ben" : "cid", i, "", "a", "")).toList());
    private final Outcomes outcomes = new Outcomes(new long[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 77}, new int[]{0, 0, 0, 0, 1, 2, 2, 2, 2,
            2}, new int[]{0, 0, 0, 0, 0, 0, 0, 0, -1, 0}, new int[]{0, 1, 1, 0, 0, 1, 1, 0, 0, 0}, new int[]{0, 0, 0, 1, 0, 0, 1,
                    0, 0, 0}, new float[10], new float[]{1, 1, 1, 1, 1, .5f, .125f, 0, 1, 1});
    private final Gains gains = Gains.of(histories, outcomes);

    @Test
    void lengthsCountEarlierEvents() {
        List<Slice> slices = gains.slices(Gains.By.LENGTH, Optional.empty(), new double[0]);
        assertEquals(List.of("0", "1-5", "6-20"), slices.stream().map(Slice::key).toList());
        assertArrayEquals(new int[]{0, 7}, slices.get(0).outcomes());
        Slice few = slices.get(1);
        assertEquals(5, few.events());
        assertEquals(2, few.without());
        assertEquals(4, few.with());
        assertEquals(3, few.fixed());
        assertEquals(1, few.broken());
        assertEquals(0.4, few.gain(), 1e-9);
        assertEquals(1.96 * Math.sqrt(4 - 4 / 5.0) / 5, few.gainError(), 1e-9);
    }

    @Test
    void onlyTheAskedPartCounts() {
        assertEquals(3, gains.all(Optional.of(Part.TEST)).events());
        assertEquals(8, gains.all(Optional.empty()).events());
    }

    @Test
    void surpriseIsTheMeanInBits() {
        double[] surprise = gains.surprise(Optional.of(Part.TEST));
        assertEquals(2, surprise[0], 1e-6, "one bit and three");
        assertEquals(Math.log(1e6) / Math.log(2), surprise[1], 1e-6, "held at one in a million");
        assertTrue(Double.isNaN(surprise[2]), "no class, nothing to be surprised at");
    }

    @Test
    void thirdsOfUsersAndThoseWithoutScore() {
        List<Slice> slices = gains.slices(Gains.By.DRIFT, Optional.empty(), new double[]{.4, Double.NaN, .1});
        assertEquals(List.of("high", "few"), slices.stream().map(Slice::key).toList());
        assertEquals(List.of("ana", "ben"), gains.slices(Gains.By.USER, Optional.empty(), new double[0]).stream().map(Slice::key)
                .toList());
    }
}
