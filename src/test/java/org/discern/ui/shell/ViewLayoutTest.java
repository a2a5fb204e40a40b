package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import org.junit.jupiter.api.Test;

class ViewLayoutTest {
    private static final Set<String> VIEWS = Set.of("data", "tune", "review", "graph");

    @Test
    void aLayoutComesBackFromItsText() {
        var layout = new ViewLayout("tune", "review", Orientation.VERTICAL, 0.625, true, List.of(new ViewLayout.Apart("graph", 10,
                -20, 800, 600)));
        assertEquals(layout, ViewLayout.of(layout.text(), VIEWS));
        assertEquals("review", layout.active());
    }

    @Test
    void whatIsNoLayoutIsNone() {
        for (String text : List.of("", "x", "tune", "tune,review,SIDEWAYS,0.5,false", "tune,review,VERTICAL,half,false",
                "gone,,HORIZONTAL,0.5,false"))
            assertEquals(ViewLayout.NONE, ViewLayout.of(text, VIEWS), text);
    }

    @Test
    void viewsThatAreGoneOrStandElsewhereAreLeftOut() {
        ViewLayout read = ViewLayout.of("tune,gone,HORIZONTAL,0.99,true;tune,1,2,3,4;graph,1,2,300,400;graph,x,2,3", VIEWS);
        assertEquals("", read.second());
        assertEquals("tune", read.active(), "the half that was active is gone");
        assertEquals(0.9, read.share());
        assertEquals(List.of("graph"), read.apart().stream().map(ViewLayout.Apart::id).toList());
    }
}
