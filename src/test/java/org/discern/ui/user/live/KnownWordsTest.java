package org.discern.ui.user.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    @Test
    void strangeIsWhatSharesNoWord() {
        KnownWords words = KnownWords.of(Stream.of("Play it again", "Über 30 Minuten"));
        assertTrue(words.isStrange("xyzzy"));
        assertTrue(words.isStrange("zzz 30"), "a number is no word");
        assertFalse(words.isStrange("xyzzy, PLAY!"));
        assertFalse(words.isStrange("über"));
        assertFalse(words.isStrange("  "), "nothing is not strange");
        assertFalse(KnownWords.NONE.isStrange("xyzzy"), "nobody knows yet");
    }
}
