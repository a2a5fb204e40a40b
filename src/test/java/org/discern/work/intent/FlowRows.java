package org.discern.work.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusReader;
import org.discern.storage.exchange.TableSniffer;

/// The 2,000 rows a whole flow begins with: some intents are labelled and have a domain, others nobody labelled, and some rows
/// belong to no intent at all. Made up, or a slice of CLINC150; a flow is written once and runs on both.
///
/// @param rows as a person has them: unlabelled rows have neither intent nor domain
/// @param truth per row the intent it is of, in truth
public record FlowRows(List<Utterance> rows, List<String> truth) {
    private static final int ROWS = 2000;

    public FlowRows {
        rows = List.copyOf(rows);
        truth = List.copyOf(truth);
    }

    /// The first rows of the sample.
    public static FlowRows madeUp() {
        Path file = Path.of("sample-data/support-chat.csv");
        List<Utterance> rows = read(file);
        List<String> truth = lines(Path.of("sample-data/support-chat-key.csv")).stream().skip(1).map(line -> line.split(",",
                -1)[1])
                .toList();
        return new FlowRows(rows.subList(0, ROWS), truth.subList(0, ROWS));
    }

    /// 49 intents of five domains of CLINC150, forty rows each, and forty rows out of scope. All intents of one domain and every
    /// fifth of the others have no label, nor has every fourth row of the rest.
    public static FlowRows clinc150() {
        Path folder = Path.of("../shared/data/clinc150");
        List<Utterance> all = read(folder).stream().filter(u -> u.split().equals("train")).toList();
        List<String> domains = all.stream().map(Utterance::domain).filter(d -> !d.isEmpty()).distinct().sorted().limit(5)
                .toList();
        Map<String, Integer> taken = new HashMap<>();
        List<String> intents = new ArrayList<>();
        var rows = new ArrayList<Utterance>();
        var truth = new ArrayList<String>();
        for (Utterance u : all) {
            if (!u.isOutOfDomain() && !domains.contains(u.domain())) continue;
            if (!intents.contains(u.intent())) {
                if (!u.isOutOfDomain() && intents.stream().filter(i -> !i.equals(Utterance.OUT_OF_DOMAIN)).count() == 49)
                    continue;
                intents.add(u.intent());
            }
            int before = taken.merge(u.intent(), 1, Integer::sum);
            if (before > ROWS / 50) continue;
            boolean hidden = u.domain().equals(domains.getLast()) || intents.indexOf(u.intent()) % 5 == 4 || before % 4 == 3;
            rows.add(hidden && !u.isOutOfDomain() ? u.withIntent("", "") : u);
            truth.add(u.intent());
        }
        return new FlowRows(rows, truth);
    }

    /// Intents without a labelled row.
    public Set<String> hidden() {
        Set<String> known = rows.stream().filter(Utterance::hasIntent).map(Utterance::intent).collect(Collectors.toSet());
        return truth.stream().filter(t -> !known.contains(t) && Utterance.of(1, "x", t).hasIntent()).collect(Collectors
                .toCollection(TreeSet::new));
    }

    /// Writes a table with a head: text, intent, domain.
    public Path write(Path file) { return write(file, rows); }

    static Path write(Path file, List<Utterance> rows) {
        var lines = new ArrayList<String>();
        lines.add("text,intent,domain");
        for (Utterance u : rows) lines.add('"' + u.text().replace("\"", "\"\"") + "\"," + u.intent() + ",\"" + u.domain() + '"');
        try {
            return Files.write(file, lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static List<Utterance> read(Path file) {
        return CorpusReader.read(file, TableSniffer.preview(file).plan(), Progress.NONE).rows();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
