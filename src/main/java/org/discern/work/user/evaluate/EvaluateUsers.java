package org.discern.work.user.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserEvent;
import org.discern.storage.exchange.HistoryReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.work.encode.Encoding;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.ReportFile;
import org.discern.work.report.Row;
import org.discern.work.report.SeedRows;
import org.discern.work.report.WithinSeed;
import org.discern.work.user.HistoryTable;

/// Measures the user model beside simple and expensive rivals; the use case behind `discern evaluate users`.
///
/// `same-users`: by time within each user, train below `ceil(.6 n)`, validation below `ceil(.8 n)`, test from there.
/// `new-users`: a fifth of the users, drawn by seed, or those of another file, are never seen in training; every event of
/// theirs after the first is asked from all earlier ones; the others train below `ceil(.8 n)` and validate above.
public final class EvaluateUsers {
    private static final int HELD_OUT = 5; // one user in five

    private final Setting setting;

    /// What an evaluation needs of its surroundings.
    ///
    /// @param app product and version, for the report
    public record Setting(Encoding encoding, Parallel parallel, String app, String machine) {}

    public EvaluateUsers(Setting setting) { this.setting = setting; }

    /// Runs the seeds that are not done yet, writing the report after each.
    ///
    /// @throws WorkbenchException when a file is missing or not as it should be
    public EvaluationReport run(EvaluateUsersSpec spec, Progress progress) {
        Map<String, Object> protocol = protocol(spec);
        List<SeedRows> done = new ArrayList<>();
        if (spec.resume() && spec.out().isPresent())
            ReportFile.finished(spec.out().get(), protocol).stream().filter(seed -> seed.seed() < spec.seeds()).forEach(
                    done::add);
        if (done.size() < spec.seeds()) {
            progress.stage("Read", 1, spec.seeds() + 2);
            List<UserEvent> known = read(spec, spec.data(), progress);
            List<UserEvent> others = spec.testData().map(f -> strangers(read(spec, f, progress), known)).orElse(List.of());
            var all = new ArrayList<>(known);
            all.addAll(others);
            Histories histories = Histories.of(all);
            progress.stage("Encode", 2, spec.seeds() + 2);
            FloatMatrix vectors = setting.encoding().encode(histories.events().stream().map(UserEvent::text).toList(), progress);
            List<String> classes = HistoryTable.classes(Histories.of(known), spec.user().classes());
            if (classes.size() < 2)
                throw new WorkbenchException(spec.data().getFileName()
                        + " names fewer than two labels, so there is nothing to tell "
                        + "apart. Choose a file with a column of labels.");
            Set<String> strangers = names(others);
            for (long seed = 0; seed < spec.seeds(); seed++) {
                long now = seed;
                if (done.stream().anyMatch(rows -> rows.seed() == now)) continue;
                progress.stage("Seed " + seed, (int) seed + 3, spec.seeds() + 2);
                done.add(new SeedRows(seed, rows(spec, histories, vectors, classes, strangers, seed, progress)));
                done.sort((a, b) -> Long.compare(a.seed(), b.seed()));
                if (spec.out().isPresent()) ReportFile.write(report(spec, protocol, done), spec.out().get());
            }
        }
        return report(spec, protocol, done);
    }

    private List<Row> rows(EvaluateUsersSpec spec, Histories histories, FloatMatrix vectors, List<String> classes,
            Set<String> strangers, long seed, Progress progress) {
        List<Row> out = new ArrayList<>();
        if (spec.wantsSetting(EvaluateUsersSpec.SAME)) {
            Part[] parts = HistoryTable.byTime(histories);
            for (int row = 0; row < parts.length; row++) // users of the other file are no part of this setting
                if (strangers.contains(histories.event(row).user())) parts[row] = Part.VALIDATION;
            out.addAll(new Trial(spec, EvaluateUsersSpec.SAME, HistoryTable.rows(histories, classes, parts, vectors), seed,
                    setting
                            .parallel(), new WithinSeed(progress)).run());
        }
        if (spec.wantsSetting(EvaluateUsersSpec.NEW)) {
            Part[] parts = byUser(histories, strangers.isEmpty() ? drawn(histories, seed) : strangers);
            out.addAll(new Trial(spec, EvaluateUsersSpec.NEW, HistoryTable.rows(histories, classes, parts, vectors), seed, setting
                    .parallel(), new WithinSeed(progress)).run());
        }
        return out;
    }

    private static Set<String> drawn(Histories histories, long seed) {
        var random = new SplittableRandom(seed);
        List<String> left = new ArrayList<>(histories.users());
        Set<String> out = new HashSet<>();
        int wanted = Math.max(1, left.size() / HELD_OUT);
        while (out.size() < wanted) {
            int at = random.nextInt(left.size());
            out.add(left.get(at));
            left.set(at, left.getLast());
            left.removeLast();
        }
        return out;
    }

    private static Part[] byUser(Histories histories, Set<String> strangers) {
        Part[] out = new Part[histories.size()];
        for (int u = 0; u < histories.users().size(); u++) {
            boolean isStranger = strangers.contains(histories.users().get(u));
            int n = histories.to(u) - histories.from(u);
            for (int i = 0; i < n; i++)
                out[histories.from(u) + i] = isStranger ? Part.TEST : Part.of(i, n) == Part.TEST ? Part.VALIDATION : Part.TRAIN;
        }
        return out;
    }

    private static List<UserEvent> read(EvaluateUsersSpec spec, Path file, Progress progress) {
        ImportPlan plan = TableSniffer.preview(file, ImportKind.HISTORIES).plan();
        return HistoryReader.read(file, spec.withTitle() ? TableSniffer.withTitle(plan) : plan, progress).events();
    }

    private static List<UserEvent> strangers(List<UserEvent> events, List<UserEvent> known) {
        Set<String> seen = names(known);
        List<UserEvent> out = events.stream().filter(e -> !seen.contains(e.user())).toList();
        if (out.isEmpty())
            throw new WorkbenchException(
                    "Every user of the test file is in the training file too. Choose a file of other users.");
        return out;
    }

    private static Set<String> names(List<UserEvent> events) {
        Set<String> out = new HashSet<>();
        for (UserEvent e : events) out.add(e.user());
        return out;
    }

    private EvaluationReport report(EvaluateUsersSpec spec, Map<String, Object> protocol, List<SeedRows> done) {
        return new EvaluationReport("evaluate users", spec.data().getFileName() + spec.testData().map(f -> ", " + f.getFileName())
                .orElse(""), setting.app(), setting.machine(), protocol, done);
    }

    private static Map<String, Object> protocol(EvaluateUsersSpec spec) {
        var out = new TreeMap<String, Object>();
        out.put("data", spec.data().getFileName().toString());
        out.put("testData", spec.testData().map(Object::toString).orElse(""));
        out.put("methods", spec.methods().stream().sorted().toList().toString());
        out.put("settings", spec.settings().stream().sorted().toList().toString());
        out.put("withTitle", spec.withTitle());
        out.put("user", spec.user().toString());
        return out;
    }
}
