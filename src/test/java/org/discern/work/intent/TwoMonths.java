package org.discern.work.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.work.desk.Desk;
import org.discern.work.project.Imported;

/// The sample, told as two months: a project that holds the first and a file with the second. Two intents nobody labelled come up in
/// the second month only, so that it has something new. Vectors of both are in the project's cache, so nothing is encoded.
///
/// @param second the file of the second month
/// @param late texts of the intents that come up in it
public record TwoMonths(Path second, Set<String> late, int firstRows, int secondRows) {
    private static final int LATE = 2;

    /// Makes the project in the folder and opens it with the first month.
    public static TwoMonths open(Desk desk, Path folder) {
        desk.openSample().start(folder.resolve("two-months.discern")).await();
        Corpus all = desk.workspace().corpus().get();
        List<String> truth = truth();
        var known = all.utterances().stream().filter(Utterance::hasIntent).map(Utterance::intent).collect(Collectors.toSet());
        Set<String> unlabelled = truth.stream().filter(t -> !known.contains(t)
                && Utterance.of(1, "x", t).hasIntent()).collect(Collectors.toCollection(TreeSet::new));
        // the largest ones, so that they can make clusters
        List<String> lateIntents = unlabelled.stream().sorted((a, b) -> Long.compare(count(truth, b), count(truth, a))).limit(
                LATE)
                .toList();
        var first = new ArrayList<Utterance>();
        var second = new ArrayList<Utterance>();
        var late = new TreeSet<String>();
        for (int row = 0; row < all.size(); row++) {
            boolean isLate = lateIntents.contains(truth.get(row));
            if (isLate) late.add(all.get(row).text());
            (isLate || row % 5 >= 3 ? second : first).add(all.get(row));
        }
        while (desk.workspace().undoState().get().undo().startsWith("Import")) desk.workspace().undo();
        desk.workspace().settle();
        bring(desk, write(folder.resolve("month-1.csv"), first));
        return new TwoMonths(write(folder.resolve("month-2.csv"), second), late, desk.workspace().corpus().get().size(), second
                .size());
    }

    public Imported bring(Desk desk) { return bring(desk, second); }

    private static Imported bring(Desk desk, Path file) {
        Imported done = desk.importTables().start(file, desk.importTables().preview(file).await().plan(), false).await();
        desk.workspace().settle();
        return done;
    }

    private static long count(List<String> truth, String intent) { return truth.stream().filter(intent::equals).count(); }

    private static List<String> truth() {
        try {
            return Files.readAllLines(Path.of("sample-data/support-chat-key.csv")).stream().skip(1).map(line -> line.split(",",
                    -1)[1])
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path write(Path file, List<Utterance> rows) {
        var lines = new ArrayList<String>();
        lines.add("text,intent,domain");
        for (Utterance u : rows) lines.add('"' + u.text().replace("\"", "\"\"") + "\"," + u.intent() + ",\"" + u.domain() + '"');
        try {
            return Files.write(file, lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
