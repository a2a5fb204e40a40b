package org.discern.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.discern.work.Signal;
import org.discern.work.settings.Density;
import org.discern.work.settings.Hues;
import org.discern.work.settings.ThemeChoice;

/// Light and dark. Chrome follows AtlantaFX Primer; canvases, charts and rasters follow our own tokens, which stand in
/// `tokens-light.css` and `tokens-dark.css` and are read from there by Java too, so that they are said once.
public enum Theme {
    LIGHT("light"), DARK("dark");

    private static final Signal<Theme> CURRENT = new Signal<>(LIGHT);
    private static final List<String> SHEETS = List.of("kit.css", "controlsfx.css");
    private static final String DATA = "data:text/css;base64,";
    private static boolean fontsLoaded;
    private static Density density = Density.COMFORTABLE;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.copyOf
    private final Map<String, Color> tokens;
    private final String tokenSheet;

    Theme(String name) {
        tokenSheet = "tokens-" + name + ".css";
        tokens = read(tokenSheet);
    }

    /// The theme in force; set it with [#use].
    public static Signal<Theme> current() { return CURRENT; }

    /// Switches everything at once, without restart. On the screen's thread.
    public void use() {
        loadFonts();
        var theme = this == DARK ? new PrimerDark() : new PrimerLight();
        String chrome = Objects.requireNonNull(theme.getUserAgentStylesheetBSS()); // the same sheet already parsed, which a start need not wait for
        if (!chrome.equals(Application.getUserAgentStylesheet())) Application.setUserAgentStylesheet(chrome);
        CURRENT.set(this);
    }

    /// How close rows stand in every scene, from now on. On the screen's thread.
    public static void density(Density other) {
        if (density == other) return;
        density = other;
        CURRENT.set(CURRENT.get()); // every scene dresses anew
    }

    /// By which colours groups are told apart, from now on and everywhere. On the screen's thread.
    public static void hues(Hues other) { if (Palette.use(other)) CURRENT.set(CURRENT.get()); } // what is painted is painted anew

    /// The theme for a choice, which may be that of the operating system.
    public static Theme of(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /// What somebody chose who wants this one whatever the system says.
    public ThemeChoice choice() { return this == DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT; }

    public Theme other() { return this == DARK ? LIGHT : DARK; }

    /// Dresses a scene now and on every switch, as long as its root stays in it. Screens' own sheets come after ours.
    ///
    /// @param more class path locations, e.g. `/org/discern/ui/intent/tune.css`
    public static void dress(Scene scene, String... more) {
        loadFonts();
        WholeText.follow(scene);
        Fx.whileShown(scene.getRoot(), CURRENT, theme -> scene.getStylesheets().setAll(theme.sheets(more)));
    }

    /// Menus, tool tips and lists of choices stand in windows of their own, which no zoom of the scene reaches: their words
    /// grow by a sheet that comes last. Call it again after a switch of the theme.
    ///
    /// @param scale 1 for as drawn
    public static void popups(Scene scene, double scale) {
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        if (scale == 1) return;
        String css = String.format(java.util.Locale.ROOT,
                ".popup, .tooltip, .context-menu, .menu-item > .label, .combo-box-popup > .list-view > * { -fx-font-size: %.1fpx; }",
                13 * scale);
        scene.getStylesheets().add(DATA + java.util.Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
    }

    /// Dresses what a scene's sheets do not reach, such as a ControlsFX PopOver's root.
    public static void dress(Parent root, String... more) {
        Fx.whileShown(root, CURRENT, theme -> root.getStylesheets().setAll(theme.sheets(more)));
    }

    /// A token of the present theme, e.g. `canvas-ground`.
    ///
    /// @throws IllegalArgumentException when the sheet has no such token
    public Color token(String name) {
        Color colour = tokens.get(name);
        if (colour == null) throw new IllegalArgumentException("No token " + name + " in " + tokenSheet);
        return colour;
    }

    /// A token as premultiplied ARGB for rasters; opaque.
    public int argb(String name) { return argb(token(name)); }

    /// An opaque colour as ARGB.
    public static int argb(Color colour) {
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private List<String> sheets(String... more) {
        var all = new ArrayList<String>();
        all.add(location(tokenSheet));
        SHEETS.forEach(sheet -> all.add(location(sheet)));
        for (String sheet : more) all.add(Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm());
        if (density == Density.COMPACT) all.add(location("compact.css"));
        return all;
    }

    private static String location(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
    }

    /// Inter in the four weights we use; WOFF 1, since JavaFX refuses WOFF 2 silently.
    private static synchronized void loadFonts() {
        if (fontsLoaded) return;
        fontsLoaded = true;
        for (int weight : new int[]{400, 500, 600, 700}) {
            String place = "/org/discern/assets/fonts/inter-latin-" + weight + "-normal.woff";
            try (InputStream font = Theme.class.getResourceAsStream(place)) {
                if (font == null || Font.loadFont(font, 13) == null) throw new IOException("Cannot load " + place);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Map<String, Color> read(String sheet) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            var found = new HashMap<String, Color>();
            Matcher line = Pattern.compile("^\\s*-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;", Pattern.MULTILINE)
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (line.find()) found.put(line.group(1), Color.web(line.group(2)));
            return Map.copyOf(found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
