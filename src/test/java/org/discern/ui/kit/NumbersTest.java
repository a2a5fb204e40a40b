package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbersAsPeopleReadThem() {
        assertEquals("0.42", Numbers.two(0.4213));
        assertEquals("–", Numbers.two(Double.NaN));
        assertEquals("12,345", Numbers.count(12_345));
        assertEquals("6.1 %", Numbers.percent(0.061));
        assertEquals("0:41", Numbers.duration(41_200));
        assertEquals("1:02:07", Numbers.duration(3_727_000));
        assertEquals("–", Numbers.duration(-1));
        assertEquals("3.2", Numbers.rate(3.21));
        assertEquals("540", Numbers.rate(539.6));
    }

    @Test
    void csvQuotesOnlyWhatNeedsIt() {
        assertEquals("a,\"b,c\",\"say \"\"hi\"\"\",,\"two\nlines\"", Tables.csvLine(List.of("a", "b,c", "say \"hi\"", "",
                "two\nlines")));
    }
}
