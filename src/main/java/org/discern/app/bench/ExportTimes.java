package org.discern.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Finding.Gravity;
import org.discern.work.desk.Desk;
import org.discern.work.project.ExportCorpus.Checked;
import org.discern.work.report.Row;

/// How long 50,000 labelled rows take to be checked and written in each format; the limit is 3 s.
final class ExportTimes {
    private static final int ROWS = 50_000;

    private ExportTimes() {}

    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            Path table = folder.resolve("labelled.csv");
            var lines = new ArrayList<String>(ROWS + 1);
            lines.add("text,intent,domain");
            for (int i = 0; i < ROWS; i++)
                lines.add("could you please look at matter number " + i + " of mine,intent_" + i % 150 + ",domain_" + i % 10);
            Files.write(table, lines);
            var out = new ArrayList<Row>();
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("export.discern")).await();
                desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
                for (ExportFormat format : ExportFormat.values()) {
                    Path file = folder.resolve("out-" + format.word() + "." + format.ending());
                    Timing timing = Timing.of(1, 5, () -> export(desk, file, format));
                    out.add(new Row("export", format.word(), String.valueOf(ROWS), timing.metrics()));
                }
            }
            return out;
        });
    }

    private static void export(Desk desk, Path file, ExportFormat format) {
        ExportChoices choices = ExportChoices.of(format);
        if (!format.isTool()) {
            desk.exportCorpus().start(file, format, choices).await();
            return;
        }
        Checked checked = desk.exportCorpus().checkFixed(format, choices, Gravity.REFUSED).await();
        desk.exportCorpus().start(file, format, choices, checked.phrases()).await();
    }
}
