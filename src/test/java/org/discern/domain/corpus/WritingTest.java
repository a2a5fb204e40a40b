package org.discern.domain.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {
    @Test
    void writingsAreCountedByUtteranceMostUsedFirst() {
        List<Writing> found = Writing.of(List.of("我的卡丢了", "where is my card", "бан카드 карта", "卡", "ok 🙂🙂 fine"));
        assertEquals(List.of("Han", "Cyrillic", "Hangul", "Emoji"), found.stream().map(Writing::name).toList());
        assertEquals(List.of(2, 1, 1, 1), found.stream().map(Writing::utterances).toList());
        assertEquals("我的卡丢了".codePoints().boxed().toList(), found.getFirst().letters());
        assertEquals(List.of(0x1F642), found.getLast().letters());
    }

    @Test
    void whatEveryFontHasIsLeftOut() {
        assertEquals(List.of(), Writing.of(List.of("", "naïve café, 20 € – “yes”…", "Žluťoučký ß", "→ • 3²")));
    }
}
