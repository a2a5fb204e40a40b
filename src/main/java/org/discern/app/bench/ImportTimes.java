package org.discern.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.work.desk.Desk;
import org.discern.work.project.ImportSource;
import org.discern.work.report.Row;

/// How long a table of 1,000,000 utterances takes to be looked at, checked as the wizard does, and imported into a project; the
/// limit of the import is 60 s and 2 GB of memory, so start the program with `-Xmx2g`.
final class ImportTimes {
    private static final int ROWS = 1_000_000;
    private static final double LIMIT_MS = 60_000;
    private static final double LIMIT_MB = 2_048;
    private static final String[] WHAT = {"my card", "the app", "a refund", "my account", "the transfer", "my bill", "the loan",
            "an invoice", "my password", "the order", "the delivery", "my flight", "the ticket"};
    private static final String[] HOW = {"does not work", "is late", "was charged twice", "needs to be changed", "got lost",
            "should be cancelled", "is missing", "cannot be found", "was declined", "is wrong"};
    private static final String[] WHEN = {"since yesterday", "and i am quite upset", "what can i do", "thanks", "in london",
            "on my phone", "again", "for order ", "please call me at "};

    private ImportTimes() {}

    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            Path table = table(folder.resolve("million.csv"));
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("million.discern")).await();
                long from = System.nanoTime();
                ImportPlan plan = desk.importTables().preview(table, ImportKind.UTTERANCES).await().plan();
                double lookMs = (System.nanoTime() - from) / 1e6;
                from = System.nanoTime();
                ImportCheck check = desk.importTables().check(ImportSource.of(table), plan).await();
                double checkMs = (System.nanoTime() - from) / 1e6;
                System.gc();
                ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
                from = System.nanoTime();
                int brought = desk.importTables().start(table, plan, false).await().rows();
                double importMs = (System.nanoTime() - from) / 1e6;
                double peakMb = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1e6;
                boolean missed = importMs > LIMIT_MS || peakMb > LIMIT_MB || brought != check.report().accepted();
                return List.of(new Row("import", "ours", String.valueOf(ROWS), Map.of("lookMs", lookMs, "checkMs", checkMs,
                        "importMs", importMs, "heapPeakMb", peakMb, "rows", (double) brought, Benchmarks.MISSED, missed
                                ? 1.0
                                : 0.0)));
            }
        });
    }

    /// Utterances as support desks have them: half of them labelled, some quoted, with users and times.
    private static Path table(Path file) throws IOException {
        var random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("text,intent,user,time\n");
            for (int i = 0; i < ROWS; i++) {
                int what = random.nextInt(WHAT.length);
                int how = random.nextInt(HOW.length);
                String when = WHEN[random.nextInt(WHEN.length)];
                String text = WHAT[what] + " " + HOW[how] + (random.nextInt(3) == 0 ? ", " : " ") + when + (when.endsWith(" ")
                        ? random.nextInt(100_000)
                        : "") + " " + random.nextInt(100);
                out.write(text.indexOf(',') >= 0 ? '"' + text + '"' : text);
                out.write("," + (random.nextBoolean() ? "intent_" + (what * HOW.length + how) : "") + ",u_" + random.nextInt(
                        50_000) + ",2025-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28)) + "T08:15:00Z\n");
            }
        }
        return file;
    }

    private static String two(int number) { return number < 10 ? "0" + number : String.valueOf(number); }
}
