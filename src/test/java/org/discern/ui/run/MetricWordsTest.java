package org.discern.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MetricWordsTest {
    @Test
    void figuresAreSaidInWords() {
        assertEquals("accuracy without history, training", MetricWords.of("trainAccuracyWithout"));
        assertEquals("accuracy with history, test", MetricWords.of("testAccuracyWith"));
        assertEquals("nDCG@20, validation", MetricWords.of("validationNdcg20"));
        assertEquals("readings, test", MetricWords.of("testReadings"));
        assertEquals("time to encode", MetricWords.of("encodeMs"));
        assertEquals("processor time to encode", MetricWords.of("encodeCpuMs"));
        assertEquals("best epoch", MetricWords.of("bestEpoch"));
        assertEquals("clusters", MetricWords.of("clusters"));
    }
}
