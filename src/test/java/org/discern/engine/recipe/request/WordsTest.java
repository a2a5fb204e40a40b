package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cookies | cooky
            cookie | cooky
            TOMATOES | tomato
            berries | berry
            pies | pie
            peaches | peach
            bay leaves | bay leaf
            olives | olive
            hummus | hummus
            Crème fraîche | creme fraiche
            don't | dont
            kid-friendly | kid friendly
            southwestern u.s. | southwestern us
            low in sugar | low sugar
            30min | 30 min
            1,000 g | 1000 g
            1,5 h | 1.5 h
            w/o nuts | without nut
            salt & pepper | salt and pepper
            """)
    void wordsMeetInOneForm(String text, String form) { assertEquals(form, Words.form(text)); }

    @Test
    void absentThingsAreNoMentions() {
        assertEquals("no  cake with walnut", String.join(" ", Mentions.of("No egg cake with walnuts")));
        assertEquals(" free", String.join(" ", Mentions.of("Nut-free")));
    }
}
