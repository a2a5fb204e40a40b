package org.discern.work.intent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.work.desk.Desk;
import org.discern.work.project.Imported;

/// Rows, those of the sample or others, told as two months: a project that holds the first and a file with the second. Two intents nobody labelled come up in
/// the second month only, so that it has something new. Vectors of both are in the project's cache, so nothing is encoded.
///
/// @param second the file of the second month
/// @param late texts of the intents that come up in it
public record TwoMonths(Path second, Set<String> late, int firstRows, int secondRows) {
    private static final int LATE = 2;

    /// Makes the project of the sample in the folder and opens it with the first month.
    public static TwoMonths open(Desk desk, Path folder) {
        desk.openSample().start(folder.resolve("two-months.discern")).await();
        Corpus all = desk.workspace().corpus().get();
        List<String> truth = FlowRows.lines(Path.of("sample-data/support-chat-key.csv")).stream().skip(1).map(line -> line.split(
                ",",
                -1)[1]).toList();
        while (desk.workspace().undoState().get().undo().startsWith("Import")) desk.workspace().undo();
        desk.workspace().settle();
        return of(desk, folder, new FlowRows(all.utterances(), truth));
    }

    /// Makes a project of any rows in the folder and opens it with the first month; everything is encoded.
    public static TwoMonths begin(Desk desk, Path folder, FlowRows rows) {
        desk.workspace().create(folder.resolve("two-months.discern")).await();
        return of(desk, folder, rows);
    }

    private static TwoMonths of(Desk desk, Path folder, FlowRows rows) {
        // the largest ones, so that they can make clusters
        List<String> lateIntents = rows.hidden().stream().sorted((a, b) -> Long.compare(count(rows.truth(), b), count(rows
                .truth(), a)))
                .limit(LATE).toList();
        var first = new ArrayList<Utterance>();
        var second = new ArrayList<Utterance>();
        var late = new TreeSet<String>();
        for (int row = 0; row < rows.rows().size(); row++) {
            boolean isLate = lateIntents.contains(rows.truth().get(row));
            if (isLate) late.add(rows.rows().get(row).text());
            (isLate || row % 5 >= 3 ? second : first).add(rows.rows().get(row));
        }
        bring(desk, FlowRows.write(folder.resolve("month-1.csv"), first));
        return new TwoMonths(FlowRows.write(folder.resolve("month-2.csv"), second), late, desk.workspace().corpus().get().size(),
                second
                        .size());
    }

    public Imported bring(Desk desk) { return bring(desk, second); }

    private static Imported bring(Desk desk, Path file) {
        Imported done = desk.importTables().start(file, desk.importTables().preview(file).await().plan(), false).await();
        desk.workspace().settle();
        return done;
    }

    private static long count(List<String> truth, String intent) { return truth.stream().filter(intent::equals).count(); }
}
