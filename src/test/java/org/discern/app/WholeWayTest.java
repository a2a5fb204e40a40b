package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeWayTest {
    @Test
    void fromAWorkbookToAReport() throws IOException {
        String said = WholeWay.walk();
        assertTrue(said.startsWith("72 rows of a workbook"), said);
    }
}
