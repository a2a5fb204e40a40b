package org.discern.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.work.desk.Desk;
import org.discern.work.intent.evaluate.Row;

/// What a person waits for: a large project to open, and a corpus to become clusters.
final class ProjectSpeed {
    private static final int MANY = 100_000;
    private static final List<String> PLACES = List.of("clinc150/splits_textoir_clinc/train.tsv",
            "splits_textoir_clinc/train.tsv",
            "clinc150/train.tsv", "train.tsv");

    private ProjectSpeed() {}

    /// A project of 100,000 utterances, from the call to the last row in memory.
    static List<Row> open(Supplier<Desk> desks) {
        return within(folder -> {
            Path table = folder.resolve("many.csv");
            try (BufferedWriter writer = Files.newBufferedWriter(table)) {
                writer.write("text,intent,user\n");
                for (int i = 0; i < MANY; i++)
                    writer.write("where is my order number " + i + " it should have come on day " + i % 31 + "," + (i % 3 == 0
                            ? "order_" + i % 97
                            : "") + ",u" + i % 5_000 + "\n");
            }
            Path project = folder.resolve("many.discern");
            double importing;
            try (Desk desk = desks.get()) {
                desk.workspace().create(project).await();
                importing = Machine.seconds(() -> bring(desk, table));
            }
            try (Desk desk = desks.get()) {
                double opening = Machine.seconds(() -> desk.workspace().open(project).await());
                return List.of(new Row("open", "ours", desk.workspace().corpus().get().size() + " rows", Map.of("seconds",
                        opening,
                        "importSeconds", importing)));
            }
        });
    }

    /// The training rows of CLINC150, every fourth intent hidden and every second row of the others labelled: from import to
    /// clusters, then once more with all vectors in the cache.
    static List<Row> corpus(Supplier<Desk> desks, Path data) {
        Path train = PLACES.stream().map(data::resolve).filter(Files::exists).findFirst().orElseThrow(
                () -> new WorkbenchException(
                        "There is no CLINC150 below " + data + "; looked for " + String.join(", ", PLACES) + "."));
        return within(folder -> {
            Path table = folder.resolve("clinc.tsv");
            int rows = hidden(train, table);
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("clinc.discern")).await();
                double importing = Machine.seconds(() -> bring(desk, table));
                double cold = Machine.seconds(() -> desk.discoverIntents().start(DiscoverySpec.defaults()).await());
                double cached = Machine.seconds(() -> desk.discoverIntents().start(DiscoverySpec.defaults()).await());
                return List.of(new Row("corpus", "ours", "cold", Map.of("rows", (double) rows, "seconds", importing + cold,
                        "importSeconds", importing)), new Row("corpus", "ours", "cached", Map.of("rows", (double) rows, "seconds",
                                importing + cached, "importSeconds", importing)));
            }
        });
    }

    private static void bring(Desk desk, Path table) {
        desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
    }

    private static int hidden(Path train, Path table) throws IOException {
        var places = new HashMap<String, Integer>();
        int n = 0;
        try (Stream<String> lines = Files.lines(train); BufferedWriter writer = Files.newBufferedWriter(table)) {
            writer.write("text\tintent\n");
            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                int tab = line.lastIndexOf('\t');
                String intent = line.substring(tab + 1);
                places.putIfAbsent(intent, places.size());
                boolean known = places.get(intent) % 4 != 0 && n % 2 == 0;
                writer.write(line.substring(0, tab) + "\t" + (known ? intent : "") + "\n");
                n++;
            }
        }
        return n;
    }

    /// Work in a folder that is gone afterwards.
    private interface InFolder {
        List<Row> measure(Path folder) throws IOException;
    }

    private static List<Row> within(InFolder work) {
        try {
            Path folder = Files.createTempDirectory("discern-bench");
            try {
                return work.measure(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
