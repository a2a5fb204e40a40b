package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutOfDomainListTest {
    @Test
    void holdsAtLeastFiveHundredDifferentUtterances() {
        List<String> texts = OutOfDomainList.texts();
        assertTrue(texts.size() >= 500);
        assertEquals(texts.size(), new HashSet<>(texts).size());
        assertTrue(texts.stream().noneMatch(t -> t.startsWith("#") || t.isBlank()));
    }
}
