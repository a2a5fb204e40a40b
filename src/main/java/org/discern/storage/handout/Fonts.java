package org.discern.storage.handout;

import java.io.IOException;
import java.io.InputStream;

/// The font files both writers embed: Inter, under the SIL Open Font License, its Latin part.
enum Fonts {
    REGULAR(400), STRONG(600);

    private final int weight;

    Fonts(int weight) { this.weight = weight; }

    int weight() { return weight; }

    /// The WOFF file.
    byte[] woff() throws IOException {
        String place = "/org/discern/assets/fonts/inter-latin-" + weight + "-normal.woff";
        try (InputStream in = Fonts.class.getResourceAsStream(place)) {
            if (in == null) throw new IOException("Missing " + place);
            return in.readAllBytes();
        }
    }
}
