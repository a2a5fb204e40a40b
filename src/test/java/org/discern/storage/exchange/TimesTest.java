package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({"1677892726, 1677892726", "' 1677892726 ', 1677892726", "1677892726.9, 1677892726", "1677892726123, 1677892726",
            "1.677892726E9, 1677892726", "0, 0", "-1, -1", "-0.5, -1", "-1677892726123, -1677892727", "99999999999, 99999999999",
            "100000000000, 100000000"})
    void numbersAreSecondsOrMilliseconds(String text, long seconds) { assertEquals(seconds, Times.seconds(text).orElseThrow()); }

    @ParameterizedTest
    @CsvSource({"2003-07-10, 1057795200", "1970-01-01, 0", "1969-12-31, -86400", "2003-07-10T01:02, 1057798920",
            "2003-07-10T01:02:03, 1057798923", "2003-07-10 01:02:03, 1057798923", "2003-07-10T01:02:03.999, 1057798923",
            "2003-07-10T01:02:03Z, 1057798923", "2003-07-10t01:02:03z, 1057798923", "2003-07-10 01:02:03 UTC, 1057798923",
            "2003-07-10T01:02:03+02:00, 1057791723", "2003-07-10T01:02:03+0200, 1057791723",
            "2003-07-10 01:02:03+02, 1057791723", "2003-07-10 01:02:03.5 -05:30, 1057818723"})
    void datesWithAndWithoutTimeAndZone(String text, long seconds) { assertEquals(seconds, Times.seconds(text).orElseThrow()); }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "2003-13-01", "2003-02-30", "10.07.2003", "12:30", "2003-07-10T25:00", "NaN",
            "1e99", "999999999999999999", "2003-07-10T", "2003-07-10Z", "--5", "0x10"})
    void whatIsNoTimeIsSaidToBeNone(String text) { assertTrue(Times.seconds(text).isEmpty(), text); }
}
