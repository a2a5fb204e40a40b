package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ExportRow;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;

/// Writes the labelled corpus with the columns that say where each assignment comes from. The first eight columns read back
/// to the same utterances; the others are ignored on import.
///
/// Texts are written exactly as they are. A spreadsheet that opens the file may take a cell beginning with `=`, `+`, `-` or `@`
/// for a formula; a mark against that would change the text on its way back, so there is none.
public final class CorpusWriter {
    static final List<String> COLUMNS = List.of("id", "text", "intent", "domain", "split", "user", "time", "copies",
            "assigned_cluster",
            "assigned_name", "assigned_domain", "novelty", "state", "run", "cut", "source");

    private CorpusWriter() {}

    /// Writes all rows; the file appears under its name only when it is whole, and then replaces what was there. A device or
    /// a pipe, e.g. `/dev/stdout`, is written to as it is and never replaced.
    ///
    /// @return how many rows were written
    public static long write(Path target, ExportFormat format, Iterable<ExportRow> rows, Progress progress) {
        if (Files.isDirectory(target)) throw new WorkbenchException(target + " is a folder. Give the file a name.");
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) return into(target, format, rows, progress);
            return whole(Files.exists(target) ? target.toRealPath() : target, format, rows, progress);
        } catch (IOException e) {
            throw new WorkbenchException(target + " could not be written: " + SourceFiles.why(e)
                    + ". Choose another folder, or make room. What was there before is unchanged.", e);
        }
    }

    private static long whole(Path target, ExportFormat format, Iterable<ExportRow> rows, Progress progress) throws IOException {
        Path unfinished = target.resolveSibling("." + SourceFiles.name(target) + "." + ProcessHandle.current().pid() + ".new");
        try {
            long count = into(unfinished, format, rows, progress);
            moveInto(unfinished, target);
            return count;
        } finally {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                // a hidden rest is left; the export itself is whole or was reported
            }
        }
    }

    private static long into(Path file, ExportFormat format, Iterable<ExportRow> rows, Progress progress) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return format == ExportFormat.CSV ? csv(out, rows, progress) : json(out, rows, progress);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static long csv(OutputStream out, Iterable<ExportRow> rows, Progress progress) throws IOException {
        long count = 0;
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            for (ExportRow row : rows) {
                if ((count++ & 255) == 0) progress.check();
                csv.writeRecord(cells(row));
            }
        }
        progress.at(count, count);
        return count;
    }

    private static List<String> cells(ExportRow r) {
        Utterance u = r.utterance();
        return List.of(u.id() == 0 ? "" : Long.toString(u.id()), u.text(), u.intent(), u.domain(), u.split(), u.user(), u.time(),
                Integer
                        .toString(u.copies()), r.cluster() < 0 ? "" : Integer.toString(r.cluster()), r.name(), r.domain(), Float
                                .isNaN(r
                                        .novelty()) ? "" : Float.toString(r.novelty()), r.state(), r.run() == 0
                                                ? ""
                                                : Long.toString(r.run()), Double
                                                        .isNaN(r.cut()) ? "" : Double.toString(r.cut()), r.source());
    }

    private static long json(OutputStream out, Iterable<ExportRow> rows, Progress progress) throws IOException {
        long count = 0;
        try (JsonGenerator json = JsonLineRows.JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.setRootValueSeparator(null);
            for (ExportRow row : rows) {
                if ((count++ & 255) == 0) progress.check();
                object(json, cells(row));
                json.writeRaw('\n');
            }
        }
        progress.at(count, count);
        return count;
    }

    /// Keys without a value are left out, save the text.
    private static void object(JsonGenerator json, List<String> cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) continue;
            json.writeFieldName(COLUMNS.get(i));
            switch (COLUMNS.get(i)) {
                case "id", "copies", "assigned_cluster", "novelty", "run", "cut" -> json.writeNumber(cell);
                default -> json.writeString(cell);
            }
        }
        json.writeEndObject();
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
