package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringsTest {
    /// Whole keys only: `"role." + name` is a family and looked up below.
    private static final Pattern USE = Pattern.compile("Strings\\.of\\(\\s*\"([a-zA-Z0-9_.-]+[a-zA-Z0-9_-])\"\\s*[,)]");

    @Test
    void argumentsThousandsAndApostrophes() {
        assertEquals("10,003 utterances", Strings.of("data.count", 10_003));
        assertEquals("Run 3 made again: every bit is the same", Strings.of("repeat.same", "3"));
        assertTrue(Strings.of("run.epochs.hint").contains("encoder's"), "an apostrophe is not a quote");
    }

    @Test
    void everyKeyInTheSourcesExists() throws IOException {
        var words = new Properties();
        try (InputStream in = StringsTest.class.getResourceAsStream("/org/discern/ui/strings.properties")) {
            words.load(in);
        }
        var missing = new TreeSet<String>();
        int uses = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/discern"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    uses++;
                    if (!words.containsKey(use.group(1))) missing.add(use.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertTrue(uses > 100, "the search finds uses: " + uses);
        assertEquals(new TreeSet<String>(), missing);
    }

    @Test
    void everyKeyIsThereOnce() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/org/discern/ui/strings.properties"))) {
            int at = line.indexOf('=');
            if (at > 0 && !line.startsWith("#") && !seen.add(line.substring(0, at).strip())) twice.add(line);
        }
        assertEquals(new TreeSet<String>(), twice);
    }
}
