package org.discern.app.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.Metric;
import org.discern.work.desk.Desk;
import org.discern.work.report.Row;

/// Whole ways through a project: from a file to clusters, cold and with cached vectors, and opening a large one.
final class ProjectTimes {
    private static final int LARGE = 100_000;

    private ProjectTimes() {}

    /// @param table a file of utterances with labels, e.g. CLINC150's train split; every second intent loses its labels first
    static List<Row> corpus(Supplier<Desk> desks, Path table) {
        return inFolder(folder -> {
            Path half = folder.resolve("half-labelled.csv");
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("all.discern")).await();
                desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
                hideEverySecondIntent(desk.workspace().corpus().get(), half);
            }
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("corpus.discern")).await();
                long from = System.nanoTime();
                desk.importTables().start(half, desk.importTables().preview(half).await().plan(), false).await();
                Discovery cold = desk.discoverIntents().start(DiscoverySpec.defaults()).await();
                double coldMs = (System.nanoTime() - from) / 1e6;
                from = System.nanoTime();
                Discovery cached = desk.discoverIntents().start(DiscoverySpec.defaults()).await();
                double cachedMs = (System.nanoTime() - from) / 1e6;
                String size = String.valueOf(desk.workspace().corpus().get().size());
                return List.of(new Row("corpus", "cold", size, stages(cold, coldMs)), new Row("corpus", "cached", size, stages(
                        cached, cachedMs)));
            }
        });
    }

    /// The whole way and its stages, by the clock and as processor time.
    private static Map<String, Double> stages(Discovery found, double wholeMs) {
        var out = new TreeMap<String, Double>();
        out.put("wholeMs", wholeMs);
        for (Metric metric : found.record().metrics()) if (metric.name().endsWith("Ms")) out.put(metric.name(), metric.value());
        return out;
    }

    private static void hideEverySecondIntent(Corpus corpus, Path target) throws IOException {
        LabelSet intents = corpus.intents();
        try (CsvWriter csv = CsvWriter.builder().build(target)) {
            csv.writeRecord("text", "intent");
            for (Utterance u : corpus.utterances())
                csv.writeRecord(u.text(), intents.indexOf(u.intent()) % 2 == 0 ? u.intent() : "");
        }
    }

    static List<Row> open(Supplier<Desk> desks) {
        return inFolder(folder -> {
            Path project = folder.resolve("large.discern");
            try (Desk desk = desks.get()) {
                Path table = folder.resolve("large.csv");
                var lines = new ArrayList<String>(LARGE + 1);
                lines.add("text,intent");
                for (int i = 0; i < LARGE; i++)
                    lines.add("utterance number " + i + " of a large project," + (i % 3 == 0 ? "intent_" + i % 150 : ""));
                Files.write(table, lines);
                desk.workspace().create(project).await();
                desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
            }
            Timing open = Timing.of(1, 5, () -> {
                try (Desk desk = desks.get()) {
                    desk.workspace().open(project).await();
                }
            });
            return List.of(new Row("open", "ours", String.valueOf(LARGE), open.metrics()));
        });
    }

    interface InFolder {
        List<Row> run(Path folder) throws IOException;
    }

    /// Runs in a folder of its own, which is gone afterwards.
    static List<Row> inFolder(InFolder body) {
        try {
            Path folder = Files.createTempDirectory("discern-bench");
            try {
                return body.run(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
