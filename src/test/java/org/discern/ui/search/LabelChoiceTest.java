package org.discern.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelChoiceTest {
    private static final List<String> KNOWN = List.of("card_lost", "refund", "refund_status", "where_is_order");

    private static List<String> typed(String words) {
        return LabelChoice.of(KNOWN, words).stream().map(c -> (c.fresh() ? "+" : "") + c.name()).toList();
    }

    @Test
    void nothingTypedOffersAllThatIsKnown() { assertEquals(KNOWN, typed(" ")); }

    @Test
    void aNewIntentStandsLastAndApart() {
        assertEquals(List.of("refund", "refund_status", "+refun"), typed("refun"));
        assertEquals(List.of("+warranty"), typed(" warranty "));
    }

    @Test
    void aKnownNameIsNotMadeAgain() { assertEquals(List.of("refund", "refund_status"), typed("Refund")); }

    @Test
    void aSlipOfTheKeysFindsWhatWasMeant() {
        assertEquals(List.of("refund", "+refudn"), typed("refudn"));
        assertEquals(List.of("card_lost", "+crad_lots"), typed("crad_lots"));
    }
}
