package org.discern.storage.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusReader;
import org.discern.storage.exchange.TableSniffer;

/// What the tests of other tools' files share.
final class ToolFiles {
    static final Path FIXTURES = Path.of("src/test/resources/fixtures/tools");

    private ToolFiles() {}

    record Row(String text, String intent, String domain) {}

    static Phrases phrases(List<Row> rows, ExportChoices choices) {
        List<Phrase> all = IntStream.range(0, rows.size()).mapToObj(i -> new Phrase(i, rows.get(i).text(), rows.get(i).intent(),
                rows
                        .get(i).domain(), choices.name(rows.get(i).intent(), rows.get(i).domain()))).toList();
        return new Phrases(all, all.stream().map(Phrase::name).collect(Collectors.toCollection(LinkedHashSet::new)), 0, 0);
    }

    static Path written(Path file, ExportFormat format, List<Row> rows, ExportChoices choices) {
        PhraseWriter.write(file, format, phrases(rows, choices), choices, "tea room", Progress.NONE);
        return file;
    }

    static ImportBatch read(Path file) { return CorpusReader.read(file, TableSniffer.preview(file).plan(), Progress.NONE); }

    /// How often each row occurs.
    static Map<String, Long> counted(Stream<Row> rows) {
        return rows.collect(Collectors.groupingBy(Row::toString, TreeMap::new, Collectors.counting()));
    }

    static Row row(Utterance u) { return new Row(u.text(), u.intent(), u.domain()); }

    static Path zip(Path folder, Path target) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(target)); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return target;
    }
}
