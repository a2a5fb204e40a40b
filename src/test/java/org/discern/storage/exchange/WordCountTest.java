package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource({"where is my card,4", "help,1", "'  two   words ',2", "'',0", "銀行カードをなくしました,12", "card カード,4", "мой счёт,2",
            "'tab\tand\u00a0blank',2"})
    void words(String text, int words) { assertEquals(words, WordCount.of(text)); }
}
