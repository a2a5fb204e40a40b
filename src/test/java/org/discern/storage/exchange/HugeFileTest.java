package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line of 1 GB costs a report line and no memory.
@Tag("slow")
class HugeFileTest {
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    /// One good row, one row whose single line has 1 GB, one good row.
    private Path hugeLine(String name, String before, String begin, String filler, String end) throws IOException {
        Path path = folder.resolve(name);
        byte[] block = filler.repeat(MB / filler.length()).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write((before + begin).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_024; i++) out.write(block);
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x,", "\"\""})
    void inACommaTable(String filler) throws IOException {
        Path path = hugeLine("huge.csv", "text,intent\nbefore,a\n", filler.equals("\"\"") ? "\"" : "", filler, "\nafter,b\n");
        long before = usedBytes();
        TablePreview preview = TableSniffer.preview(path);
        ImportBatch batch = CorpusReader.read(path, preview.plan(), Progress.NONE);
        assertEquals(Arrays.asList("before", "after"), batch.rows().stream().map(Utterance::text).toList());
        assertEquals(3, batch.report().rejected().getFirst().row());
        assertEquals(1, batch.report().rejectedCount());
        assertTrue(preview.rows().stream().flatMap(r -> r.stream()).allMatch(cell -> cell.length() <= 500));
        assertTrue(usedBytes() - before < 50L * MB);
    }

    @Test
    void inJsonLines() throws IOException {
        Path path = hugeLine("huge.jsonl", "{\"text\": \"before\"}\n", "{\"text\": \"", "x", "\"}\n{\"text\": \"after\"}\n");
        ImportBatch batch = CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
        assertEquals(Arrays.asList("before", "after"), batch.rows().stream().map(Utterance::text).toList());
        assertEquals(2, batch.report().rejected().getFirst().row());
    }

    @Test
    void inPlainText() throws IOException {
        Path path = hugeLine("huge.txt", "before\n", "", "x", "\nafter\n");
        ImportBatch batch = CorpusReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
        assertEquals(Arrays.asList("before", "after"), batch.rows().stream().map(Utterance::text).toList());
        assertEquals(2, batch.report().rejected().getFirst().row());
    }
}
