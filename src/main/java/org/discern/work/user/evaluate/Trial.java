package org.discern.work.user.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserSpec;
import org.discern.engine.measure.ClassScores;
import org.discern.engine.user.Replay;
import org.discern.engine.user.Rehearsal;
import org.discern.engine.user.TrainedUsers;
import org.discern.engine.user.UserMemory;
import org.discern.engine.user.UserRows;
import org.discern.engine.user.baseline.HistoryRegression;
import org.discern.engine.user.baseline.LabelHabit;
import org.discern.work.report.Row;

/// One seed of one setting: every wanted method trained and scored on the same rows.
final class Trial {
    private final EvaluateUsersSpec spec;
    private final String setting;
    private final UserRows rows;
    private final UserSpec user;
    private final Parallel parallel;
    private final Progress progress;

    Trial(EvaluateUsersSpec spec, String setting, UserRows rows, long seed, Parallel parallel, Progress progress) {
        this.spec = spec;
        this.setting = setting;
        this.rows = rows;
        this.user = spec.user().withSeed(seed);
        this.parallel = parallel;
        this.progress = progress;
    }

    List<Row> run() {
        boolean isTold = user.labels() == HistoryLabels.KNOWN;
        var rehearsal = new Rehearsal(rows, user, progress); // what the text alone says is learned once for all methods
        var out = new ArrayList<Row>();
        if (spec.wants("text")) out.add(scored("text", rehearsal.textAlone(), Map.of()));
        if (isTold) {
            habit(out, "most-frequent", LabelHabit.MOST_FREQUENT, rehearsal);
            habit(out, "last", LabelHabit.LAST, rehearsal);
            habit(out, "decay", LabelHabit.DECAY, rehearsal);
            habit(out, "knn", LabelHabit.NEAREST, rehearsal);
        }
        if (spec.wants("text-mean"))
            out.add(scored("text-mean", HistoryRegression.MEAN_VECTOR.predict(rows, user.seed(), progress), Map.of()));
        if (isTold && spec.wants("text-counts"))
            out.add(scored("text-counts", HistoryRegression.LABEL_COUNTS.predict(rows, user.seed(), progress), Map.of()));
        if (spec.wants("full-attention")) network(out, "full-attention", rehearsal.fullAttention());
        if (spec.wants("ours")) network(out, "ours", rehearsal.train(user));
        if (spec.wants("ours-no-long")) network(out, "ours-no-long", rehearsal.train(user.withParts(user.window(), 0, false)));
        if (spec.wants("ours-no-short")) network(out, "ours-no-short", rehearsal.train(user.withParts(0, user.slots(), false)));
        if (spec.wants("ours-no-cross"))
            network(out, "ours-no-cross", rehearsal.train(user.withParts(user.window(), user.slots(), false)));
        return out;
    }

    private void habit(List<Row> out, String method, LabelHabit habit, Rehearsal rehearsal) {
        if (spec.wants(method)) out.add(scored(method, habit.predict(rows, rehearsal.text()), Map.of()));
    }

    private void network(List<Row> out, String method, TrainedUsers model) {
        int[] predicted = Replay.read(model, rows, new long[rows.size()], parallel, progress).with();
        UserMemory memory = model.begin();
        out.add(scored(method, predicted, Map.of("updateMs", updateMs(model, memory), "bytesPerUser", (double) memory.bytes())));
    }

    /// Median time of absorbing one event, over up to 2,000 of them.
    private double updateMs(TrainedUsers model, UserMemory memory) {
        int n = Math.min(2_000, rows.size());
        long[] times = new long[n];
        for (int row = 0; row < n; row++) {
            long from = System.nanoTime();
            model.absorb(memory, rows.vectors().row(row), rows.labels()[row], rows.times()[row]);
            times[row] = System.nanoTime() - from;
        }
        Arrays.sort(times);
        return n == 0 ? Double.NaN : times[n / 2] / 1e6;
    }

    private Row scored(String method, int[] predicted, Map<String, Double> more) {
        int n = rows.size();
        int[] place = new int[n];
        for (int u = 0; u < rows.users(); u++)
            for (int row = rows.starts()[u]; row < rows.starts()[u + 1]; row++) place[row] = row - rows.starts()[u];
        var metrics = new TreeMap<>(more);
        ClassScores all = among(predicted, place, 0, Integer.MAX_VALUE);
        metrics.put("accuracy", all.accuracy());
        metrics.put("macroF1", all.macroF1());
        metrics.put("readings", (double) all.readings());
        lengths(metrics, "0", among(predicted, place, 0, 0));
        lengths(metrics, "1to5", among(predicted, place, 1, 5));
        lengths(metrics, "6to20", among(predicted, place, 6, 20));
        lengths(metrics, "Over20", among(predicted, place, 21, Integer.MAX_VALUE));
        return new Row("users", method, setting, metrics);
    }

    private static void lengths(Map<String, Double> to, String name, ClassScores scores) {
        if (scores.readings() == 0) return;
        to.put("accuracy" + name, scores.accuracy());
        to.put("macroF1" + name, scores.macroF1());
        to.put("readings" + name, (double) scores.readings());
    }

    private ClassScores among(int[] predicted, int[] place, int least, int most) {
        int[] truth = new int[rows.size()];
        for (int row = 0; row < truth.length; row++)
            truth[row] = rows.parts()[row] == Part.TEST && rows.isQuestion(row) && isAsked(place[row]) && place[row] >= least
                    && place[row] <= most ? rows.labels()[row] : -1;
        return ClassScores.of(truth, predicted, rows.classes().size());
    }

    /// Of users never seen, every event after the first is a question.
    private boolean isAsked(int place) { return setting.equals(EvaluateUsersSpec.SAME) || place > 0; }

}
