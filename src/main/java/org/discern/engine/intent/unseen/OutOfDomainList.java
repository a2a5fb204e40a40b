package org.discern.engine.intent.unseen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The out-of-domain utterances written for this project; they come with every installation.
public final class OutOfDomainList {
    private static final String RESOURCE = "/org/discern/assets/out-of-domain.txt";

    private OutOfDomainList() {}

    /// One utterance each, in the file's order; empty lines and comments (`#`) are left out.
    public static List<String> texts() {
        try (InputStream in = OutOfDomainList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("The resource " + RESOURCE + " is missing from this build");
            try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
