package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The published files give the published counts, with no hand on the guesses.
@Tag("data")
class BenchmarkFilesTest {
    private static final Path DATA = Path.of("../shared/data");

    private static ImportBatch read(String path) {
        Path file = DATA.resolve(path);
        return CorpusReader.read(file, TableSniffer.preview(file).plan(), Progress.NONE);
    }

    private static TreeMap<String, Long> bySplit(ImportBatch batch) {
        return batch.rows().stream().collect(Collectors.groupingBy(u -> u.split() + (u.isOutOfDomain() ? " oos" : ""),
                TreeMap::new,
                Collectors.counting()));
    }

    private static int intents(ImportBatch batch) { return Corpus.of("", batch.rows()).intents().size(); }

    @Test
    void clincSplits() {
        ImportBatch train = read("clinc150/splits_textoir_clinc/train.tsv");
        assertEquals(18_000, train.rows().size());
        assertEquals(150, intents(train));
        assertEquals(0, train.report().rejectedCount());
        ImportBatch folder = read("clinc150/splits_textoir_clinc");
        assertEquals(TableFormat.SPLIT_FOLDER, folder.plan().format());
        assertEquals("{dev=2250, test=2250, train=18000}", bySplit(folder).toString());
        assertEquals(10, Corpus.of("", folder.rows()).domains().size(), "domains.json lies one folder up");
    }

    @Test
    void clincFullFromItsFolder() {
        ImportBatch full = read("clinc150");
        assertEquals(TableFormat.CLINC_JSON, full.plan().format());
        assertEquals("{dev=3000, dev oos=100, test=4500, test oos=1000, train=15000, train oos=100}", bySplit(full).toString());
        assertEquals(150, intents(full));
        assertEquals(10, Corpus.of("", full.rows()).domains().size());
        assertTrue(full.rows().stream().allMatch(u -> u.isOutOfDomain() == u.domain().isEmpty()));
    }

    @Test
    void oosSplits() {
        assertEquals("{dev=3000, test=4500, test oos=1200, train=15000}", bySplit(read("clinc150/splits_textoir_oos"))
                .toString());
    }

    @Test
    void bankingWithLineBreaksInsideQuotes() {
        ImportBatch train = read("banking77/splits_textoir/train.tsv");
        assertEquals(9_003, train.rows().size());
        assertEquals(77, intents(train));
        assertEquals(0, train.report().rejectedCount());
        assertEquals(10, train.rows().stream().map(Utterance::text).filter(t -> t.contains("\n")).count());
        assertEquals("{dev=1000, test=3080, train=9003}", bySplit(read("banking77/splits_textoir")).toString());
        ImportBatch csv = read("banking77/train.csv");
        assertEquals(10_003, csv.rows().size());
        assertEquals(77, intents(csv));
        assertEquals(0, csv.report().rejectedCount());
        assertEquals("{test=3080, train=10003}", bySplit(read("banking77")).toString());
    }

    @Test
    void atisRowsWithoutATabAreReported() {
        ImportBatch test = read("atis/splits_textoir/test.tsv");
        assertEquals(2, test.report().rejectedCount());
        assertEquals("1 field instead of 2", test.report().rejected().getFirst().reason());
        assertEquals(893, test.report().rowsRead());
        assertEquals(891, test.rows().size());
        assertTrue(test.rows().stream().noneMatch(u -> u.intent().contains("\r")));
    }

    @Test
    void rolesAreGuessedFromNames() {
        assertEquals(List.of(ColumnRole.TEXT, ColumnRole.INTENT), TableSniffer.preview(DATA.resolve("banking77/train.csv"))
                .roles());
    }
}
