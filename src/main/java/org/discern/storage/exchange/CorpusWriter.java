package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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
            "assigned_name", "assigned_domain", "novelty", "state", "run", "cut", "source", "description");

    private static final int OWN = 8; // the columns that read back
    private static final int DESCRIPTION = COLUMNS.size() - 1; // written only where somebody described something

    private CorpusWriter() {}

    /// Writes all rows, as [WholeFile] does.
    ///
    /// @param provenance whether the columns are written that say where each assignment comes from; the last of them only when
    /// somebody described a cluster
    /// @return how many rows were written
    public static long write(Path target, ExportFormat format, boolean provenance, Iterable<ExportRow> rows, Progress progress) {
        List<String> columns = COLUMNS.subList(0, provenance ? isDescribed(rows) ? COLUMNS.size() : DESCRIPTION : OWN);
        return WholeFile.write(target, out -> switch (format) {
            case CSV -> csv(out, ',', columns, rows, progress);
            case TSV -> csv(out, '\t', columns, rows, progress);
            case JSON_LINES -> json(out, columns, rows, progress);
            case RASA, DIALOGFLOW_ES, DIALOGFLOW_CX, LEX, WATSON, MODEL -> throw new IllegalArgumentException(format
                    + " is no table");
        });
    }

    private static boolean isDescribed(Iterable<ExportRow> rows) {
        return rows instanceof Collection<ExportRow> known && known.stream().anyMatch(row -> !row.description().isEmpty());
    }

    /// With all columns.
    public static long write(Path target, ExportFormat format, Iterable<ExportRow> rows, Progress progress) {
        return write(target, format, true, rows, progress);
    }

    private static long csv(OutputStream out, char separator, List<String> columns, Iterable<ExportRow> rows, Progress progress)
            throws IOException {
        long count = 0;
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF).build(out,
                StandardCharsets.UTF_8)) {
            csv.writeRecord(columns);
            for (ExportRow row : rows) {
                if ((count++ & 255) == 0) progress.check();
                csv.writeRecord(cells(row).subList(0, columns.size()));
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
                                                        .isNaN(r.cut()) ? "" : Double.toString(r.cut()), r.source(), r
                                                                .description());
    }

    private static long json(OutputStream out, List<String> columns, Iterable<ExportRow> rows, Progress progress)
            throws IOException {
        long count = 0;
        try (JsonGenerator json = JsonLineRows.JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.setRootValueSeparator(null);
            for (ExportRow row : rows) {
                if ((count++ & 255) == 0) progress.check();
                object(json, cells(row).subList(0, columns.size()));
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
}
