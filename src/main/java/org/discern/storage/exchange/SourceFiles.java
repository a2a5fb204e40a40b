package org.discern.storage.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.discern.domain.WorkbenchException;

/// Which file or files a path stands for, and what can be said against them before they are read.
final class SourceFiles {
    private static final Map<String, List<String>> SPLITS = splits();

    private SourceFiles() {}

    private static Map<String, List<String>> splits() {
        var out = new LinkedHashMap<String, List<String>>();
        out.put("train", List.of("train"));
        out.put("dev", List.of("dev", "valid", "val", "validation"));
        out.put("test", List.of("test"));
        return out;
    }

    /// A folder that holds `data_full.json` stands for that file.
    static Path resolve(Path path) {
        if (!Files.exists(path))
            throw new WorkbenchException("There is no file " + path + ". It may have been moved or renamed.");
        for (String name : List.of("data_full.json", "data_full.json.gz")) {
            Path clinc = path.resolve(name);
            if (Files.isDirectory(path) && Files.isRegularFile(clinc)) return clinc;
        }
        for (String name : List.of(HyperedgeRows.FILE, "nodes.csv", "nodes.csv.gz")) {
            Path whole = path.resolve(name);
            if (Files.isDirectory(path) && Files.isRegularFile(whole)) return whole;
        }
        return path;
    }

    /// Split → file, in the order train, dev, test.
    ///
    /// @throws WorkbenchException when the folder holds no such file
    static Map<String, Path> ofFolder(Path folder) {
        var out = new LinkedHashMap<String, Path>();
        for (String ending : List.of(".tsv", ".csv", ".tsv.gz", ".csv.gz")) {
            SPLITS.forEach((split, names) -> names.stream().map(name -> folder.resolve(name + ending)).filter(
                    Files::isRegularFile)
                    .findFirst().ifPresent(file -> out.put(split, file)));
            if (!out.isEmpty()) return out;
        }
        throw new WorkbenchException(folder
                + " is a folder without train.tsv, dev.tsv or test.tsv. Choose one file, or a folder that holds these.");
    }

    /// @throws WorkbenchException when the file is empty, may not be read, or is no text
    static void refuseUnreadable(Path file, FileProbe probe) {
        String name = name(file);
        if (probe.seen() == 0) throw new WorkbenchException(name + " is empty. Choose a file with at least one utterance.");
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        String kind = head.startsWith("PK\3\4")
                ? "a ZIP archive without intents, or an Excel workbook. Save the sheet as “CSV UTF-8”, or unpack the archive"
                : head.startsWith("\u001f\u008b")
                        ? "compressed (gzip) more than once. Unpack it"
                        : head.startsWith("\u00d0\u00cf\u0011\u00e0")
                                ? "a workbook of Excel before 2007. Save it as .xlsx"
                                : head.startsWith("SQLite format 3")
                                        ? "a database. If it is a Discern project, use Open"
                                        : head.startsWith("%PDF") ? "a PDF. Bring the texts into a table" : "";
        if (!kind.isEmpty()) throw new WorkbenchException(name + " is " + kind + ", then import it again.");
        if (!isText(probe))
            throw new WorkbenchException(name + " is not a text file (it holds zero bytes). "
                    + "If it was saved as “Unicode” without a byte order mark, save it as UTF-8 and import it again.");
    }

    /// Whether the file is a ZIP archive, which its first bytes tell.
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    /// A zero now and then is a blemish; many of them, or any beside much that is no UTF-8, make a file no text.
    private static boolean isText(FileProbe probe) {
        if (Encodings.of(probe).startsWith("UTF-16") || probe.zeros() == 0) return true;
        return 50L * probe.zeros() < Math.min(probe.seen(), FileProbe.BLOCK) && 20 * probe.broken() < probe.seen();
    }

    static FileProbe probe(Path file, long limit, org.discern.domain.run.Progress progress) {
        try {
            FileProbe probe = FileProbe.of(file, limit, progress);
            refuseUnreadable(file, probe);
            return probe;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static WorkbenchException unreadable(Path file, IOException e) {
        if (e instanceof ZipException || e instanceof EOFException)
            return new WorkbenchException(name(file) + " is compressed (gzip), but damaged or cut short. Fetch or pack it once "
                    + "more, then import it again. Nothing was imported.", e);
        return new WorkbenchException(file + " could not be read: " + why(e) + ". Check the file and try again.", e);
    }

    /// What a failed read or write means; the system's own text of these two is but a path.
    static String why(IOException e) {
        if (e instanceof AccessDeniedException) return "you are not allowed to";
        if (e instanceof NoSuchFileException) return "the folder does not exist";
        String told = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return told == null ? "the disk reported an error" : told;
    }

    /// The kind of file its name tells, in small letters: `csv` for `a.CSV` and for `a.csv.gz`.
    static String ending(Path file) {
        String name = Unpacked.nameOf(name(file)).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
