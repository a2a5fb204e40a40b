package org.discern.work.recipe.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.rank.Asking;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.request.RequestIndex;
import org.discern.storage.exchange.RecipeReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.work.encode.Encoding;
import org.discern.work.recipe.RecipeTexts;
import org.discern.work.recipe.TemplateRequests;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.ReportFile;
import org.discern.work.report.Row;
import org.discern.work.report.SeedRows;
import org.discern.work.report.WithinSeed;

/// Measures the recipe model beside simple and expensive rivals; the use case behind `discern evaluate recipes`.
public final class EvaluateRecipes {
    private final Setting setting;

    /// What an evaluation needs of its surroundings.
    ///
    /// @param app product and version, for the report
    public record Setting(Encoding encoding, Parallel parallel, String app, String machine) {}

    public EvaluateRecipes(Setting setting) { this.setting = setting; }

    /// Runs the seeds that are not done yet, writing the report after each.
    ///
    /// @throws WorkbenchException when a file is missing or not as it should be
    public EvaluationReport run(EvaluateRecipesSpec spec, Progress progress) {
        Map<String, Object> protocol = protocol(spec);
        List<SeedRows> done = new ArrayList<>();
        var drops = new DropTally();
        if (spec.resume() && spec.out().isPresent())
            ReportFile.finished(spec.out().get(), protocol).stream().filter(seed -> seed.seed() < spec.seeds()).forEach(
                    done::add);
        if (done.size() < spec.seeds()) {
            progress.stage("Read", 1, spec.seeds() + 1);
            RecipeGraph graph = read(spec, progress);
            Feedback likes = Feedback.of(graph, TypeTrust.defaults(), spec.minRating());
            Split split = Split.of(likes);
            var seedless = new SeedlessRows(split, spec, setting.parallel());
            for (long seed = 0; seed < spec.seeds(); seed++) {
                long now = seed;
                if (done.stream().anyMatch(rows -> rows.seed() == now)) continue;
                progress.stage("Seed " + seed, (int) seed + 2, spec.seeds() + 1);
                done.add(new SeedRows(seed, rows(spec, graph, likes, split, seedless, drops, seed, new WithinSeed(progress))));
                done.sort((a, b) -> Long.compare(a.seed(), b.seed()));
                if (spec.out().isPresent()) ReportFile.write(report(spec, protocol, done, drops), spec.out().get());
            }
        }
        return report(spec, protocol, done, drops);
    }

    private List<Row> rows(EvaluateRecipesSpec spec, RecipeGraph graph, Feedback likes, Split split, SeedlessRows seedless,
            DropTally drops, long seed, Progress progress) {
        var trainings = new TrainedTastes(RecipeSpec.defaults(), new KeptModels(spec.models(), setting.app()), setting
                .parallel());
        return switch (spec.mode()) {
            case RANKING -> new RankTrial(graph, split, trainings, spec, seed, setting.parallel(), progress).run(seedless);
            case NOISE -> NoiseTrial.run(graph, split, trainings, spec, seed, drops, setting.parallel(), progress);
            case REQUESTS -> requests(spec, graph, likes, trainings, seed, progress);
        };
    }

    private List<Row> requests(EvaluateRecipesSpec spec, RecipeGraph graph, Feedback likes, GraphTrainings trainings, long seed,
            Progress progress) {
        FloatMatrix meaning = graph.recipes() <= RecipeTexts.MOST
                ? setting.encoding().encode(RecipeTexts.of(graph), progress)
                : FloatMatrix.zeros(graph.recipes(), 0);
        RequestIndex index = RequestIndex.of(graph, progress);
        var asking = new Asking(graph, index, meaning.cols() == 0 ? null : meaning);
        var whole = new RequestTrial.Setting(graph, likes, trainings, asking, TemplateRequests.training(graph), TemplateRequests
                .test(
                        graph), (texts, p) -> vectors(texts, p), meaning.cols() == 0 ? null : meaning);
        return new RequestTrial(whole, spec, seed, setting.parallel(), progress).run();
    }

    private Map<String, float[]> vectors(List<String> texts, Progress progress) {
        List<String> different = new ArrayList<>(new LinkedHashSet<>(texts));
        FloatMatrix rows = setting.encoding().encode(different, progress);
        Map<String, float[]> out = new HashMap<>();
        for (int i = 0; i < different.size(); i++) out.put(different.get(i), rows.row(i));
        return out;
    }

    private static RecipeGraph read(EvaluateRecipesSpec spec, Progress progress) {
        GraphPart likes = part(spec.interactions(), progress);
        if (likes.interactions() == 0)
            throw new WorkbenchException(spec.interactions().getFileName()
                    + " holds no interactions: it needs a column of users and one of recipes.");
        List<GraphPart> parts = new ArrayList<>();
        parts.add(likes);
        for (Path file : spec.attributes()) parts.add(part(file, progress));
        return KnownRecipes.of(GraphUnion.of(parts));
    }

    private static GraphPart part(Path file, Progress progress) {
        return RecipeReader.read(file, TableSniffer.preview(file, ImportKind.RECIPES).plan(), progress).part();
    }

    private EvaluationReport report(EvaluateRecipesSpec spec, Map<String, Object> protocol, List<SeedRows> done,
            DropTally drops) {
        return new EvaluationReport("evaluate recipes", spec.interactions().getFileName().toString(), setting.app(), setting
                .machine(), protocol, done, drops.intervals(done.size()));
    }

    private static Map<String, Object> protocol(EvaluateRecipesSpec spec) {
        var out = new TreeMap<String, Object>();
        out.put("interactions", spec.interactions().getFileName().toString());
        out.put("attributes", spec.attributes().stream().map(f -> f.getFileName().toString()).toList().toString());
        out.put("minRating", spec.minRating());
        out.put("mode", spec.mode().word());
        out.put("methods", spec.methods().stream().sorted().toList().toString());
        return out;
    }
}
