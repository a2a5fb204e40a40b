package org.discern.app.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.work.desk.Desk;

/// A part of a labelled corpus that looks like the sample: 40 intents of at most 60 utterances, 14 of them without a label, the others
/// with a label on 55 % of their utterances. Drawn with a fixed seed.
///
/// @param table the file to import
/// @param intents per row of the file what its writers had in mind
record AnalystPart(Path table, List<String> intents) {
    private static final int INTENTS = 40;
    private static final int HIDDEN = 14;
    private static final int UTTERANCES = 60;
    private static final double LABELLED = 0.55;
    private static final long SEED = 1;

    AnalystPart { intents = List.copyOf(intents); }

    /// @param corpus a folder with train.tsv, dev.tsv, test.tsv
    static AnalystPart draw(Supplier<Desk> desks, Path corpus, Path folder) throws IOException {
        Corpus all;
        try (Desk desk = desks.get()) {
            desk.workspace().create(folder.resolve("all.discern")).await();
            desk.importTables().start(corpus, desk.importTables().preview(corpus).await().plan(), false).await();
            all = desk.workspace().corpus().get();
        }
        var random = new Random(SEED);
        var names = new ArrayList<>(all.intents().names());
        Collections.shuffle(names, random);
        List<String> drawn = names.subList(0, Math.min(INTENTS, names.size()));
        List<String> hidden = drawn.subList(0, Math.min(HIDDEN, drawn.size() / 2));
        var rows = new ArrayList<>(all.utterances());
        Collections.shuffle(rows, random);
        Map<String, Integer> taken = new HashMap<>();
        var intents = new ArrayList<String>();
        Path table = folder.resolve("part.csv");
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            csv.writeRecord("text", "intent");
            for (Utterance u : rows) {
                if (!drawn.contains(u.intent()) || taken.merge(u.intent(), 1, Integer::sum) > UTTERANCES) continue;
                boolean label = !hidden.contains(u.intent()) && random.nextDouble() < LABELLED;
                csv.writeRecord(u.text(), label ? u.intent() : "");
                intents.add(u.intent());
            }
        }
        return new AnalystPart(table, intents);
    }
}
