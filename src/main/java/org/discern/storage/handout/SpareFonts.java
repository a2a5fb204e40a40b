package org.discern.storage.handout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Fonts of this computer for signs the report's own font lacks, such as Chinese ones; only what is used of them goes into the
/// file. Scripts whose letters join or run from the right need more than a font, so they are not attempted. Looked for when first
/// needed; a machine without any just has none.
final class SpareFonts implements AutoCloseable {
    /// Where systems keep fonts everybody may use.
    static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), Path.of(
            "/System/Library/Fonts"), Path.of("/Library/Fonts"), Path.of("C:\\Windows\\Fonts"));
    private static final Set<Character.UnicodeScript> PLAIN = EnumSet.of(Character.UnicodeScript.COMMON,
            Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARMENIAN, Character.UnicodeScript.GEORGIAN, Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.HANGUL);
    /// Beginnings of file names, the wanted first; all of fonts with many signs and outlines that can be embedded.
    private static final List<String> WANTED = List.of("dejavusans.", "notosans-regular", "liberationsans-regular", "segoeui.",
            "seguisym", "arial unicode", "arialuni", "notosanssymbols2", "wqy-microhei", "wqy-zenhei", "droidsansfallback",
            "notosanssc", "notosansjp", "notosanskr", "msyh.", "msgothic", "malgun.", "simsun", "stheiti light", "applegothic");
    private static final int DEEP = 5;

    private final PDDocument document;
    private final List<Path> folders;
    private final List<TrueTypeCollection> open = new ArrayList<>();
    private final Map<Integer, Optional<PDType0Font>> found = new HashMap<>();
    private final List<PDType0Font> loaded = new ArrayList<>();
    private Optional<List<Path>> waiting = Optional.empty(); // files not yet opened, once looked for

    SpareFonts(PDDocument document, List<Path> folders) {
        this.document = document;
        this.folders = folders;
    }

    /// A font that shows it.
    Optional<PDType0Font> of(int codePoint) { return found.computeIfAbsent(codePoint, this::sought); }

    private Optional<PDType0Font> sought(int codePoint) {
        if (!PLAIN.contains(Character.UnicodeScript.of(codePoint))) return Optional.empty();
        for (PDType0Font font : loaded) if (shows(font, codePoint)) return Optional.of(font);
        List<Path> files = waiting.orElseGet(this::files);
        waiting = Optional.of(files);
        while (!files.isEmpty()) {
            Optional<PDType0Font> next = load(files.removeFirst());
            next.ifPresent(loaded::add);
            if (next.isPresent() && shows(next.get(), codePoint)) return next;
        }
        return Optional.empty();
    }

    private List<Path> files() {
        var all = new ArrayList<Path>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> inside = Files.walk(folder, DEEP)) {
                inside.filter(f -> rank(f) >= 0).forEach(all::add);
            } catch (IOException | java.io.UncheckedIOException unreadable) {
                // other folders may do
            }
        }
        all.sort(java.util.Comparator.comparingInt(SpareFonts::rank).thenComparing(Path::toString));
        return all;
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".ttf") && !name.endsWith(".ttc")) return -1;
        for (int i = 0; i < WANTED.size(); i++) if (name.startsWith(WANTED.get(i))) return i;
        return -1;
    }

    /// Empty when it cannot be read, may not be embedded, or has outlines the writer does not know.
    private Optional<PDType0Font> load(Path file) {
        try {
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc"))
                return Optional.of(PDType0Font.load(document, file.toFile()));
            var collection = new TrueTypeCollection(file.toFile());
            open.add(collection);
            var first = new ArrayList<PDType0Font>();
            collection.processAllFonts(font -> {
                if (first.isEmpty()) first.add(PDType0Font.load(document, font, true));
            });
            return first.stream().findFirst();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException unfit) {
            return Optional.empty();
        }
    }

    private static boolean shows(PDType0Font font, int codePoint) {
        try {
            return font.getStringWidth(Character.toString(codePoint)) > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException { for (TrueTypeCollection collection : open) collection.close(); }
}
