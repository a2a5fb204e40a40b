package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.work.encode.Encoding;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.ReportFile;
import org.discern.work.report.Row;
import org.discern.work.report.SeedRows;
import org.discern.work.report.WithinSeed;

/// Measures intent discovery by the published protocol, one draw after the other; the use case behind `discern evaluate intents`.
public final class EvaluateDiscovery {
    private final Setting setting;

    /// What an evaluation needs of its surroundings.
    ///
    /// @param unseen evaluates stage 1
    /// @param app product and version, for the report
    public record Setting(Encoding encoding, UnseenRows unseen, Parallel parallel, String app) {}

    public EvaluateDiscovery(Setting setting) { this.setting = setting; }

    /// Runs the draws that are not done yet, writing the report after each.
    ///
    /// @throws org.discern.domain.WorkbenchException when a file is missing or not as it should be
    public EvaluationReport run(EvaluateSpec spec, Progress progress) {
        Splits splits = Splits.read(spec);
        Map<String, Object> protocol = protocol(spec);
        List<SeedRows> done = new ArrayList<>();
        if (spec.resume() && spec.out().isPresent())
            ReportFile.finished(spec.out().get(), protocol).stream().filter(seed -> seed.seed() < spec.seeds()).forEach(
                    done::add);
        if (done.size() < spec.seeds()) {
            progress.stage("Encode", 1, spec.seeds() + 1);
            var bench = new Bench(spec, splits, setting.encoding().encode(splits.texts(), progress).unitRows(),
                    setting.parallel(), new WithinSeed(progress));
            for (long seed = 0; seed < spec.seeds(); seed++) {
                long now = seed;
                if (done.stream().anyMatch(rows -> rows.seed() == now)) continue;
                progress.check();
                progress.stage("Seed " + seed, (int) seed + 2, spec.seeds() + 1);
                done.add(new SeedRows(seed, rows(bench, seed)));
                done.sort((a, b) -> Long.compare(a.seed(), b.seed()));
                if (spec.out().isPresent()) ReportFile.write(report(spec, protocol, done), spec.out().get());
            }
        }
        return report(spec, protocol, done);
    }

    private List<Row> rows(Bench bench, long seed) {
        EvaluateSpec spec = bench.spec();
        Draw draw = Draw.of(bench.splits(), spec.knownRatio(), spec.labelledRatio(), seed, intent -> true);
        List<Row> out = new ArrayList<>(new DiscoveryRows(bench, draw).rows());
        if (spec.domains().isPresent() && spec.wants(DomainRows.TASK, "ours"))
            out.addAll(DomainRows.of(bench, bench.splits().domains(spec.domains().get()), seed).rows());
        if (wantsUnseen(spec)) out.addAll(setting.unseen().of(bench, draw));
        return out;
    }

    private static boolean wantsUnseen(EvaluateSpec spec) {
        return spec.wants("unseen", "ours") || spec.wants("unseen", "doc") || spec.wants("unseen", "adb");
    }

    private EvaluationReport report(EvaluateSpec spec, Map<String, Object> protocol, List<SeedRows> done) {
        return new EvaluationReport("evaluate intents", spec.train() + ", " + spec.dev().getFileName() + ", " + spec.test()
                .getFileName(), setting.app(), EvaluationReport.machineHere(), protocol, done);
    }

    private static Map<String, Object> protocol(EvaluateSpec spec) {
        var out = new TreeMap<String, Object>();
        out.put("train", spec.train().getFileName().toString());
        out.put("test", spec.test().toString());
        out.put("knownRatio", spec.knownRatio());
        out.put("labelledRatio", spec.labelledRatio());
        out.put("hiddenDomains", spec.domains().isPresent() ? spec.hiddenDomains() : 0);
        out.put("methods", spec.methods().stream().sorted().toList().toString());
        out.put("tasks", spec.tasks().stream().sorted().toList().toString());
        out.put("discovery", spec.discovery().toString());
        return out;
    }
}
