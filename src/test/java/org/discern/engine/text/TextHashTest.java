package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TextHashTest {
    @Test
    void isTheFirstHalfOfSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223", TextHash.of("abc"));
        assertNotEquals(TextHash.of("abc"), TextHash.of("abc "));
    }
}
