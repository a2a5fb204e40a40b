package org.discern.work.intent.evaluate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.UnseenDetector;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.text.SentenceEncoder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures of stage one on the public files, and the verdict on them.
@Tag("data")
@Tag("slow")
class UnseenFiguresTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Map<String, float[]> ENCODED = new HashMap<>();

    /// Known ratio 0.5, one seed; all labels, then a tenth of them. The bars lie a little below the means of three seeds.
    @ParameterizedTest
    @CsvSource({"clinc150/splits_textoir_oos, 1, 0.92", "clinc150/splits_textoir_oos, 0.1, 0.88",
            "banking77/splits_textoir, 1, 0.91", "banking77/splits_textoir, 0.1, 0.83"})
    void openRowsAreFoundAndCounted(String folder, double labelledRatio, double bar) throws IOException {
        UnseenDraw draw = UnseenDraw.of(read(folder, "train"), read(folder, "test"), 0.5, labelledRatio, 1);
        UnseenProtocol.Outcome o = UnseenProtocol.evaluate(draw, UnseenMethod.OURS, encode(draw.corpus().texts()),
                encode(UnseenProtocol.standIns()), UnseenSpec.defaults(1), Parallel.NONE, Progress.NONE);
        assertTrue(o.f1Open() >= bar, o.toString());
        assertTrue(o.low() <= o.openShare() && o.openShare() <= o.high(), o.toString());
    }

    /// A file of known intents only holds nothing unfamiliar; the same file with eight unlabelled intents does.
    @ParameterizedTest
    @CsvSource({"clinc150/splits_textoir_oos", "banking77/splits_textoir"})
    void theVerdictTellsFilesApart(String folder) throws IOException {
        List<Utterance> train = read(folder, "train");
        List<Utterance> test = read(folder, "test");
        List<String> intents = List.copyOf(new TreeSet<>(train.stream().map(Utterance::intent).toList()));
        Set<String> known = new TreeSet<>(intents.subList(0, intents.size() / 2));
        Set<String> few = new TreeSet<>(intents.subList(intents.size() / 2, intents.size() / 2 + 8));
        UnseenScores.Verdict none = verdict(only(train, known), only(test, known));
        assertFalse(none.unfamiliar(), none.reason());
        List<Utterance> hidden = only(test, few);
        List<Utterance> mixed = new ArrayList<>(only(test, known));
        mixed.addAll(hidden);
        UnseenScores.Verdict some = verdict(only(train, known), mixed);
        assertTrue(some.unfamiliar(), some.reason());
        assertTrue(some.low() <= hidden.size() && hidden.size() <= some.high(), some.toString());
    }

    private static UnseenScores.Verdict verdict(List<Utterance> train, List<Utterance> test) {
        UnseenDraw draw = UnseenDraw.of(train, test, 1, 1, 1);
        UnseenTask task = UnseenTask.of(draw.corpus(), encode(draw.corpus().texts()), encode(UnseenProtocol.standIns()));
        return UnseenDetector.score(task, UnseenSpec.defaults(1), Parallel.NONE, Progress.NONE).verdict();
    }

    /// Every text is encoded once, whichever test asks first.
    private static FloatMatrix encode(List<String> texts) {
        List<String> fresh = texts.stream().filter(text -> !ENCODED.containsKey(text)).distinct().toList();
        if (!fresh.isEmpty()) try (SentenceEncoder encoder = SentenceEncoder.embedded(2)) {
            FloatMatrix vectors = encoder.encode(fresh, Progress.NONE);
            for (int i = 0; i < fresh.size(); i++) ENCODED.put(fresh.get(i), vectors.row(i));
        }
        int width = ENCODED.get(texts.getFirst()).length;
        FloatMatrix out = FloatMatrix.zeros(texts.size(), width);
        for (int i = 0; i < texts.size(); i++)
            System.arraycopy(ENCODED.get(texts.get(i)), 0, out.values(), i * width, width);
        return out;
    }

    private static List<Utterance> only(List<Utterance> rows, Set<String> intents) {
        return rows.stream().filter(u -> intents.contains(u.intent())).toList();
    }

    /// Rows of a tab-separated file; quoted texts may hold line breaks.
    private static List<Utterance> read(String folder, String split) throws IOException {
        List<Utterance> out = new ArrayList<>();
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(Files
                .newBufferedReader(
                        DATA.resolve(folder).resolve(split + ".tsv")))) {
            for (var row : csv) out.add(Utterance.of(out.size() + 1, row.getField("text"), row.getField("label")));
        }
        return out;
    }
}
