package org.discern.work.user.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserSpec;
import org.discern.engine.text.SentenceEncoder;
import org.discern.engine.user.Replay;
import org.discern.engine.user.Rehearsal;
import org.discern.engine.user.TrainedUsers;
import org.discern.engine.user.UserRows;
import org.discern.storage.exchange.HistoryReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.work.user.HistoryTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On the synthetic sample: short-term memory carries a sudden change of taste, long-term memory carries a habit over a pause.
@Tag("slow")
class SampleHabitsTest {
    private record Mark(String user, String kind, int event) {}

    /// Right answers and questions.
    private record Share(int right, int all) {
        double value() { return (double) right / all; }
    }

    @Test
    void eachLaneCarriesWhatTheOtherCannot() throws IOException {
        Path data = Path.of("sample-data", "assistant-requests.csv.gz");
        var plan = TableSniffer.preview(data, ImportKind.HISTORIES).plan();
        Histories histories = Histories.of(HistoryReader.read(data, plan, Progress.NONE).events());
        UserRows rows = HistoryTable.rows(histories, HistoryTable.classes(histories, 50), HistoryTable.byTime(histories), vectors(
                histories));
        List<Mark> marks = marks();
        UserSpec spec = UserSpec.defaults();
        var rehearsal = new Rehearsal(rows, spec, Progress.NONE);

        int[] ours = predictions(rehearsal.train(spec), rows);
        int[] noShort = predictions(rehearsal.train(spec.withParts(0, spec.slots(), false)), rows);
        int[] noLong = predictions(rehearsal.train(spec.withParts(spec.window(), 0, false)), rows);

        double before = changes(histories, rows, marks, ours, -11, -2).value();
        double after = changes(histories, rows, marks, ours, 2, 8).value();
        double beforeNoShort = changes(histories, rows, marks, noShort, -11, -2).value();
        double afterNoShort = changes(histories, rows, marks, noShort, 2, 8).value();
        double back = returns(histories, rows, marks, ours).value();
        double backNoLong = returns(histories, rows, marks, noLong).value();
        String found = String.format("change: ours %.3f -> %.3f, no short %.3f -> %.3f; return: ours %.3f, no long %.3f", before,
                after, beforeNoShort, afterNoShort, back, backNoLong);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "sample-habits.txt"), found);
        assertTrue(after >= before - .05, found);
        assertTrue(afterNoShort < beforeNoShort - .05, found);
        assertTrue(back >= backNoLong + .10, found);
    }

    private static FloatMatrix vectors(Histories histories) {
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(histories.events().stream().map(UserEvent::text).toList()));
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) place.put(distinct.get(i), i);
        try (var encoder = SentenceEncoder.embedded(2)) {
            return encoder.encode(distinct, Progress.NONE).pick(histories.events().stream().mapToInt(e -> place.get(e.text()))
                    .toArray());
        }
    }

    private static int[] predictions(TrainedUsers model, UserRows rows) {
        return Replay.read(model, rows, new long[rows.size()], Parallel.NONE, Progress.NONE).with();
    }

    private static List<Mark> marks() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sample-data", "assistant-requests-key.csv"));
        List<String> names = List.of(lines.getFirst().split(",", -1));
        return lines.stream().skip(1).map(line -> line.split(",", -1)).filter(f -> !f[names.indexOf("mark")].isEmpty())
                .map(f -> new Mark(f[names.indexOf("user")], f[names.indexOf("mark")], Integer.parseInt(f[names.indexOf("event")])
                        - 1))
                .toList();
    }

    /// Accuracy over the events `from..to` after each change that lies in the user's test part.
    private static Share changes(Histories histories, UserRows rows, List<Mark> marks, int[] predicted, int from, int to) {
        int right = 0;
        int all = 0;
        for (Mark mark : marks) {
            int u = histories.find(mark.user()).orElseThrow();
            int n = histories.to(u) - histories.from(u);
            if (!mark.kind().equals("change") || mark.event() < Math.ceilDiv(8 * n, 10)) continue;
            for (int at = mark.event() + from + 1; at <= mark.event() + to + 1; at++) {
                int row = histories.from(u) + at;
                if (at < 0 || at >= n || !rows.isQuestion(row)) continue;
                all++;
                if (predicted[row] == rows.labels()[row]) right++;
            }
        }
        return new Share(right, all);
    }

    /// Accuracy on the events at which a paused habit comes back, in the users' test parts.
    private static Share returns(Histories histories, UserRows rows, List<Mark> marks, int[] predicted) {
        int right = 0;
        int all = 0;
        for (Mark mark : marks) {
            int u = histories.find(mark.user()).orElseThrow();
            int n = histories.to(u) - histories.from(u);
            if (!mark.kind().equals("return") || mark.event() < Math.ceilDiv(8 * n, 10)) continue;
            int row = histories.from(u) + mark.event();
            all++;
            if (predicted[row] == rows.labels()[row]) right++;
        }
        return new Share(right, all);
    }
}
