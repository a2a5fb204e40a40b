package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static Tokenizer tokenizer;

    @BeforeAll
    static void open() { tokenizer = Tokenizer.of(EncoderSource.embedded()); }

    @AfterAll
    static void close() { tokenizer.close(); }

    @Test
    void marksStandAroundTheWords() {
        // 101 and 102 are [CLS] and [SEP] of the BERT vocabulary, 7592 is "hello".
        assertArrayEquals(new int[]{101, 7592, 102}, tokenizer.tokens(List.of("Hello")).getFirst().ids());
        assertArrayEquals(new int[]{101, 102}, tokenizer.tokens(List.of("")).getFirst().ids());
    }

    @Test
    void longTextsAreCutAndKeepTheEndMark() {
        int[] ids = tokenizer.tokens(List.of("word ".repeat(500))).getFirst().ids();
        assertEquals(Tokenizer.MAX_TOKENS, ids.length);
        assertEquals(102, ids[ids.length - 1]);
    }

    @Test
    void spansPointIntoTheTextAlsoBehindAnEmoji() {
        String text = "Hi 😀 embeddings";
        List<TokenSpan> spans = tokenizer.spans(text);
        TokenSpan last = spans.get(spans.size() - 2);
        assertTrue(last.piece().startsWith("##"), last.toString());
        assertEquals(last.piece().substring(2), text.substring(last.start(), last.end()));
        assertEquals(spans.getFirst().start(), spans.getFirst().end());
    }

    @Test
    void manyTextsAreCutLikeOne() {
        List<String> texts = SentenceEncoderTest.texts(4_100);
        List<Tokens> all = tokenizer.tokens(texts);
        assertEquals(texts.size(), all.size());
        for (int row : new int[]{0, 1_999, 2_000, 4_099})
            assertArrayEquals(tokenizer.tokens(List.of(texts.get(row))).getFirst().ids(), all.get(row).ids());
    }
}
