package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which words of a sentence stand out.
class MarkedTextTest {
    private static String shown(String sentence, String... terms) {
        return MarkedText.pieces(sentence, List.of(terms)).stream().map(p -> p.drew() ? "[" + p.words() + "]" : p.words())
                .collect(
                        Collectors.joining());
    }

    @Test
    void wholeWordsAndGroupsOfWordsWhateverTheirCase() {
        assertEquals("I lost [my card], [card] holder", shown("I lost my card, card holder", "card", "my card"));
        assertEquals("[Cards] and cardboard", shown("Cards and cardboard", "cards"));
        assertEquals("postcard and [card]!", shown("postcard and card!", "card"));
    }

    @Test
    void nothingToMarkLeavesTheSentence() {
        assertEquals("hello", shown("hello"));
        assertEquals("hello", shown("hello", "", "bye"));
        assertEquals("", shown("", "card"));
        assertEquals("İstanbul card", shown("İstanbul card", "card"), "where lower case is longer nothing is marked amiss");
    }
}
