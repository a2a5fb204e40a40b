package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast as WCAG 2.2 counts it, from the colours the sheets really use: Primer's, ours over them, alpha laid on the ground.
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final List<String> GROUNDS = List.of("color-bg-default", "color-bg-subtle", "color-bg-overlay");

    private static Map<String, Color> colours(Theme theme) throws IOException {
        String primer = theme == Theme.DARK
                ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet();
        var out = new HashMap<String, Color>();
        try (var in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(primer))) {
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8), out, false);
        }
        read(Files.readString(Path.of("src/main/resources/org/discern/ui/kit/tokens-" + theme.name().toLowerCase(Locale.ROOT)
                + ".css")), out, true);
        return out;
    }

    /// @param ours ours go before Primer's, whose first definition is the one at its root
    private static void read(String css, Map<String, Color> out, boolean ours) {
        Matcher m = Pattern.compile("-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6}|rgba?\\([^)]*\\))\\s*[;}]").matcher(css);
        while (m.find()) {
            Color colour = Color.web(m.group(2).replace(" ", ""));
            if (ours) out.put(m.group(1), colour);
            else out.putIfAbsent(m.group(1), colour);
        }
    }

    private static Color on(Color above, Color below) {
        double a = above.getOpacity();
        return Color.color(above.getRed() * a + below.getRed() * (1 - a), above.getGreen() * a + below.getGreen() * (1 - a), above
                .getBlue() * a + below.getBlue() * (1 - a));
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        double[] out = new double[3];
        double[] in = {c.getRed(), c.getGreen(), c.getBlue()};
        for (int i = 0; i < 3; i++) out[i] = in[i] <= 0.04045 ? in[i] / 12.92 : Math.pow((in[i] + 0.055) / 1.055, 2.4);
        return 0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2];
    }

    private static final class Findings {
        private final Map<String, Color> colours;
        private final List<String> weak = new ArrayList<>();
        private int looked;

        Findings(Theme theme) throws IOException { colours = colours(theme); }

        private Color colour(String name) { return Objects.requireNonNull(colours.get(name), "no colour " + name); }

        void check(String above, String below, String ground, double least) {
            Color base = on(colour(ground), Color.WHITE);
            Color under = on(colour(below), base);
            double found = contrast(on(colour(above), under), under);
            looked++;
            if (found < least)
                weak.add(String.format(Locale.ROOT, "%s on %s (%s): %.2f < %.1f", above, below, ground, found, least));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOut(Theme theme) throws IOException {
        var f = new Findings(theme);
        for (String ground : GROUNDS) {
            for (String words : List.of("fg-default", "fg-muted", "fg-subtle", "accent-fg", "warning-fg", "danger-fg",
                    "success-fg")) f.check("color-" + words, ground, ground, TEXT);
            f.check("canvas-unseen", ground, ground, TEXT); // a figure in the table, a badge
            for (String chip : List.of("accent", "warning"))
                f.check("color-" + chip + "-fg", "color-" + chip + "-subtle", ground, TEXT);
            f.check("color-fg-default", "color-neutral-muted", ground, TEXT); // chosen tab
            f.check("color-fg-muted", "color-neutral-subtle", ground, TEXT); // under the pointer
            f.check("color-fg-default", "color-accent-subtle", ground, TEXT); // chosen line of a list
            f.check("color-fg-muted", "color-accent-subtle", ground, TEXT);
        }
        f.check("color-fg-emphasis", "color-accent-emphasis", "color-bg-default", TEXT);
        for (String words : List.of("canvas-text", "canvas-text-muted")) {
            f.check(words, "canvas-ground", "canvas-ground", TEXT);
            f.check(words, "canvas-plateau", "canvas-ground", TEXT); // words of a chart stand on its shaded parts too
        }
        assertTrue(f.looked > 30);
        assertEquals(List.of(), f.weak, theme.name());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsDisabledCanStillBeRead(Theme theme) throws IOException {
        String kit = Files.readString(Path.of("src/main/resources/org/discern/ui/kit/kit.css"));
        Matcher rule = Pattern.compile("\\.button:disabled,[^{]*\\{ -fx-opacity: ([0-9.]+); }").matcher(kit);
        assertTrue(rule.find(), "the sheet says how far what is disabled fades");
        double opacity = Double.parseDouble(rule.group(1));
        assertTrue(opacity <= 0.8, "it still fades");
        var f = new Findings(theme);
        for (String ground : GROUNDS)
            for (String words : List.of("fg-default", "fg-muted")) {
                Color base = on(f.colour(ground), Color.WHITE);
                Color faded = f.colour("color-" + words);
                faded = Color.color(faded.getRed(), faded.getGreen(), faded.getBlue(), opacity);
                double found = contrast(on(faded, base), base);
                if (found < MARK) f.weak.add(String.format(Locale.ROOT, "disabled %s on %s: %.2f", words, ground, found));
            }
        for (String ground : List.of("color-bg-default", "color-bg-subtle", "color-accent-subtle"))
            f.check("color-fg-muted", "color-bg-subtle", ground.equals("color-accent-subtle") ? "color-bg-default" : ground,
                    TEXT); // a key cap
        assertEquals(List.of(), f.weak, theme.name());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksStandOut(Theme theme) throws IOException {
        var f = new Findings(theme);
        for (String mark : List.of("axis", "mark", "mark-muted", "ring", "hover", "learned", "now", "known", "unseen", "line"))
            f.check("canvas-" + mark, "canvas-ground", "canvas-ground", MARK);
        for (String state : List.of("empty", "ready", "stale", "done"))
            f.check("state-" + state, "color-bg-subtle", "color-bg-subtle", MARK);
        for (String ground : GROUNDS) f.check("color-accent-emphasis", ground, ground, MARK); // the focus ring
        assertEquals(List.of(), f.weak, theme.name());
    }
}
