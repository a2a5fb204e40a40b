package org.discern.ui.kit.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;

/// Our fonts for AWT, which measures JFreeChart's words.
final class Woff {
    private Woff() {}

    /// The font on the class path, registered under its family name.
    ///
    /// @throws UncheckedIOException when it is missing or broken
    static java.awt.Font awt(String place) {
        try (InputStream in = Woff.class.getResourceAsStream(place)) {
            if (in == null) throw new IOException("Missing " + place);
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(org.discern.domain.font.Woff
                    .trueType(in.readAllBytes())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (java.awt.FontFormatException | DataFormatException failure) {
            throw new UncheckedIOException(new IOException("Broken font " + place, failure));
        }
    }
}
