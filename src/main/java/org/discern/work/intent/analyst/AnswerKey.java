package org.discern.work.intent.analyst;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;

/// What the writers of a corpus had in mind.
///
/// @param intents per corpus row
/// @param known intents that carry labels in the corpus
record AnswerKey(List<String> intents, Set<String> known) {
    /// What belongs to no intent at all.
    static final String OUT_OF_SCOPE = "oos";
    private static final String SAMPLE = "/org/discern/sample-data/support-chat-key.csv";

    AnswerKey {
        intents = List.copyOf(intents);
        known = Set.copyOf(known);
    }

    static AnswerKey of(List<String> intents, Corpus corpus) {
        if (intents.size() != corpus.size())
            throw new WorkbenchException("The key has " + intents.size() + " rows and the corpus " + corpus.size()
                    + ". Take the key that belongs to the corpus.");
        var known = new HashSet<String>();
        for (Utterance u : corpus.utterances()) if (!u.intent().isEmpty()) known.add(u.intent());
        return new AnswerKey(intents, known);
    }

    /// The key that travels with the sample.
    static AnswerKey ofSample(Corpus corpus) {
        InputStream in = AnswerKey.class.getResourceAsStream(SAMPLE);
        if (in == null) throw new WorkbenchException("The sample data is missing from this installation. Install Discern again.");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in,
                StandardCharsets.UTF_8))) {
            return of(csv.stream().map(line -> line.getField("intent")).toList(), corpus);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// True when an intent is one that nobody has labelled yet.
    boolean isUnseen(String intent) { return !known.contains(intent) && !intent.equals(OUT_OF_SCOPE); }

    /// Rows of intents that nobody has labelled yet.
    int[] unseenRows() { return IntStream.range(0, intents.size()).filter(row -> isUnseen(intents.get(row))).toArray(); }
}
