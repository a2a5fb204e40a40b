package org.discern.work.intent.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.work.report.Row;

/// The three files of a published split as rows `train, dev, test` one after the other.
///
/// @param texts per row
/// @param labels the intents of the training file
/// @param truth per row the index of its intent; [LabelSet#NONE] where the training file does not know the label
/// @param train,dev,test the rows of each file
public record Splits(List<String> texts, LabelSet labels, int[] truth, int[] train, int[] dev, int[] test) {
    private record Row(String text, String label) {}

    static Splits read(EvaluateSpec spec) {
        List<Row> train = rows(spec.train());
        List<Row> dev = rows(spec.dev());
        List<Row> test = rows(spec.test());
        LabelSet labels = LabelSet.of(train.stream().map(Row::label).filter(label -> !isOutOfDomain(label)).toList());
        List<Row> all = Stream.of(train, dev, test).flatMap(List::stream).toList();
        int devStart = train.size();
        int testStart = devStart + dev.size();
        return new Splits(all.stream().map(Row::text).toList(), labels,
                all.stream().mapToInt(row -> labels.indexOf(row.label())).toArray(), IntStream.range(0, devStart).toArray(),
                IntStream.range(devStart, testStart).toArray(), IntStream.range(testStart, all.size()).toArray());
    }

    private static boolean isOutOfDomain(String label) { return Utterance.of(0, "", label).isOutOfDomain(); }

    /// The named rows with their true labels; labels the training file does not know count as out of domain. The id is the row's
    /// number, from 1.
    List<Utterance> utterances(int[] rows) {
        return IntStream.of(rows).mapToObj(row -> Utterance.of(row + 1L, texts.get(row), truth[row] < 0
                ? Utterance.OUT_OF_DOMAIN
                : labels.name(truth[row]))).toList();
    }

    private static List<Row> rows(Path file) {
        List<Row> out = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator('\t').ofCsvRecord(file)) {
            int text = 0;
            int label = 1;
            boolean isFirst = true;
            for (CsvRecord row : reader) {
                if (isFirst) {
                    isFirst = false;
                    List<String> names = row.getFields().stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
                    text = names.indexOf("text");
                    label = Math.max(names.indexOf("label"), names.indexOf("intent"));
                    if (text < 0 || label < 0)
                        throw new WorkbenchException("The file " + file.getFileName() + " has the columns " + names
                                + ". An evaluation needs the columns text and label, separated by tabs, named in the first line.");
                } else if (row.getFieldCount() > Math.max(text, label)) {
                    if (!row.getField(text).isBlank()) out.add(new Row(row.getField(text), row.getField(label)));
                } else
                    throw new WorkbenchException("Row " + row.getStartingLineNumber() + " of " + file.getFileName()
                            + " has too few columns. Every row needs a text and a label, separated by a tab.");
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new WorkbenchException("The file " + file
                    + " cannot be read. Check the path, and that it is a table with tabs.", e);
        }
        if (out.isEmpty()) throw new WorkbenchException("The file " + file.getFileName() + " holds no rows.");
        return out;
    }

    /// Per intent of [#labels] the index of its domain; domains in the order of the file.
    int[] domains(Path file) {
        Map<String, Integer> domainOf = new HashMap<>();
        try {
            Map<String, List<String>> read = new ObjectMapper().readValue(Files.readString(file), new TypeReference<>() {
            });
            int domain = 0;
            for (List<String> intents : read.values()) {
                for (String intent : intents) domainOf.put(plain(intent), domain);
                domain++;
            }
        } catch (JsonProcessingException e) {
            throw new WorkbenchException("The file " + file.getFileName() + " is not JSON of the form domain: list of intents.",
                    e);
        } catch (IOException e) {
            throw new WorkbenchException("The file " + file + " cannot be read. Check the path.", e);
        }
        int[] out = new int[labels.size()];
        for (int c = 0; c < out.length; c++) {
            Integer domain = domainOf.get(plain(labels.name(c)));
            if (domain == null)
                throw new WorkbenchException("The intent " + labels.name(c) + " belongs to no domain of " + file.getFileName()
                        + ".");
            out[c] = domain;
        }
        return out;
    }

    /// Files of one data set write the same intent with blanks or underscores.
    private static String plain(String intent) { return intent.strip().replace(' ', '_').toLowerCase(Locale.ROOT); }

    public int rows() { return truth.length; }

    /// The true intents of the named rows.
    int[] truth(int[] rows) { return IntStream.of(rows).map(row -> truth[row]).toArray(); }
}
