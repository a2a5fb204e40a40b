package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Path KIT = Path.of("src/main/resources/org/discern/ui/kit");

    @Test
    void bothThemesHaveTheSameTokens() throws IOException {
        TreeSet<String> light = names("tokens-light.css");
        assertTrue(light.size() > 15);
        assertEquals(light, names("tokens-dark.css"));
    }

    /// A sheet that asks for a Primer colour that does not exist paints nothing and only warns at run time.
    @Test
    void everyLookedUpColourExists() throws IOException, ReflectiveOperationException {
        String primer = new String(TokensTest.class.getResourceAsStream(new atlantafx.base.theme.PrimerLight()
                .getUserAgentStylesheet())
                .readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var known = new TreeSet<String>();
        Pattern.compile("(-color-[a-z0-9-]+):").matcher(primer).results().forEach(m -> known.add(m.group(1)));
        var missing = new TreeSet<String>();
        try (Stream<Path> sheets = Files.walk(Path.of("src/main/resources/org/discern/ui"))) {
            for (Path sheet : sheets.filter(f -> f.toString().endsWith(".css")).toList())
                Pattern.compile("(-color-[a-z0-9-]+)").matcher(Files.readString(sheet)).results().map(m -> m.group(1)).filter(
                        name -> !known
                                .contains(name) && !name.equals("-color-shadow-default")).forEach(name -> missing.add(name
                                        + " in " + sheet
                                                .getFileName()));
        }
        assertTrue(known.size() > 50);
        assertEquals(new TreeSet<String>(), missing);
    }

    private static TreeSet<String> names(String sheet) throws IOException {
        var out = new TreeSet<String>();
        Pattern.compile("^\\s*(-[a-z-]+):", Pattern.MULTILINE).matcher(Files.readString(KIT.resolve(sheet))).results().forEach(
                m -> out.add(m
                        .group(1)));
        return out;
    }
}
