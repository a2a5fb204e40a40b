package org.discern.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String FAMILY = "👩‍👩‍👧";
    private static final String FLAG = "🇩🇪";
    private static final String ACCENT = "e\u0301";

    @Test
    void shortTextsStay() {
        assertEquals("", Excerpt.of("", 1));
        assertEquals("card lost", Excerpt.of("card lost", 9));
        assertEquals(FAMILY, Excerpt.of(FAMILY, FAMILY.length()));
    }

    @Test
    void longOnesAreCutWithAnEllipsis() {
        assertEquals("card…", Excerpt.of("card lost", 6)); // no blank before the ellipsis
        assertEquals("card lo…", Excerpt.of("card lost abroad", 8));
        assertEquals("…", Excerpt.of("card", 1));
    }

    @Test
    void whatIsSeenAsOneSignIsNeverCut() {
        for (String sign : new String[]{"😀", FAMILY, FLAG, ACCENT}) {
            String text = "ab" + sign + "cd" + sign;
            int n = sign.length();
            Set<Integer> whole = Set.of(0, 1, 2, 2 + n, 3 + n, 4 + n, 4 + 2 * n);
            for (int longest = 0; longest <= text.length(); longest++) {
                String cut = Excerpt.beginning(text, longest);
                assertTrue(cut.length() <= longest && text.startsWith(cut), cut);
                assertTrue(whole.contains(cut.length()), text + " at " + longest + ": " + cut);
            }
        }
    }
}
