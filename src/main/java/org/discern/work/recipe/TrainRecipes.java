package org.discern.work.recipe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.engine.recipe.network.GraphBytes;
import org.discern.engine.recipe.network.GraphVectors;
import org.discern.engine.recipe.network.RecipeRows;
import org.discern.engine.recipe.network.RecipeTrainer;
import org.discern.engine.recipe.network.TrainedGraph;
import org.discern.engine.recipe.rank.Asking;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.rank.RecipeAttributes;
import org.discern.engine.recipe.rank.ScoreFit;
import org.discern.engine.recipe.rank.Weights;
import org.discern.engine.recipe.request.RequestIndex;
import org.discern.storage.table.RecipeRunStore;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// Trains the recipe model on the open project's graph: the graph vectors and the trust of interaction types first, then the
/// weights of the final score. Keeps the run with its weights, and makes it the current one.
public final class TrainRecipes {
    /// Of each user's interactions, in order; the rest chooses epoch and weights.
    private static final double TRAIN = .8;
    private static final int STAGES = 3;
    private static final String FROM = "startedFromRun";

    private final Workspace workspace;
    private final Encoders encoders;
    private final RunFacts facts;

    public TrainRecipes(Workspace workspace, Encoders encoders, RunFacts facts) {
        this.workspace = workspace;
        this.encoders = encoders;
        this.facts = facts;
    }

    /// Begins a training on the compute lane; a second one waits there, visibly. Cancelled before the first epoch is over it
    /// leaves nothing; later, the best epoch so far is kept.
    ///
    /// @param isGoingOn whether to start from the weights of the current run, when its sizes are the same
    public JobHandle<RecipeRun> start(RecipeSpec spec, boolean isGoingOn) {
        return workspace.runner().start(Lane.COMPUTE, "Train the recipe model", progress -> run(spec, isGoingOn, progress));
    }

    /// Why a training cannot begin now, for people; empty when it can.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        if (workspace.project().get().get().readOnly()) return "This project is open read-only.";
        RecipeGraph graph = workspace.recipeGraph().get();
        if (graph.recipes() < 2) return "Import recipes first; at least two.";
        return graph.interactions().size() == 0 ? "Import what users did with the recipes first." : "";
    }

    private RecipeRun run(RecipeSpec spec, boolean isGoingOn, Progress progress) {
        workspace.settle();
        RecipeGraph graph = workspace.awaitRecipeGraph();
        String hindrance = unavailable();
        if (!hindrance.isEmpty()) throw new WorkbenchException("The recipe model cannot be trained. " + hindrance);
        String started = Instant.now().toString();
        OptionalLong from = isGoingOn
                ? workspace.awaitRecipeRun().stream().mapToLong(r -> r.record().id()).findFirst()
                : OptionalLong.empty();
        Made made = make(graph, spec, from, progress);
        var record = new RunRecord(0, RecipeRunStore.KIND, "", spec.seed(), GraphHash.of(graph), graph.interactions().size(),
                metrics(
                        made.model(), from), facts.engine() + ", all-MiniLM-L6-v2", facts.appVersion(), facts.device(), started,
                Instant
                        .now().toString());
        return workspace.write("Train the recipe model", p -> {
            RecipeRun kept = p.recipeRuns().add(new RecipeRun(record, spec, made.model().trust(), made.weights().named()),
                    GraphBytes
                            .write(made.model()));
            return new Written<>(kept, "Train the recipe model (run " + kept.record().id() + ")", List.of(workspace
                    .recipeRunChange(
                            kept.record().id())));
        }).await();
    }

    /// What a training makes.
    record Made(TrainedGraph model, Weights weights) {}

    /// Trains; keeps nothing.
    ///
    /// @param from the run whose weights it begins with, if any
    Made make(RecipeGraph graph, RecipeSpec spec, OptionalLong from, Progress progress) {
        progress.stage("Encode recipes", 1, STAGES);
        FloatMatrix meaning = graph.recipes() > RecipeTexts.MOST ? null : encoded(RecipeTexts.of(graph), progress);
        progress.stage("Learn from the graph", 2, STAGES);
        RecipeRows rows = RecipeRows.all(graph, 1 - TRAIN);
        Optional<TrainedGraph> checkpoint = from.isPresent()
                ? Optional.of(GraphBytes.read(workspace.require("Training").recipeRuns().weights(from.getAsLong())))
                : Optional.empty();
        TrainedGraph model = new RecipeTrainer(spec, workspace.runner().parallel()).train(rows, checkpoint, new OwnStage(
                progress));
        progress.stage("Weigh request, taste, graph and popularity", STAGES, STAGES);
        return new Made(model, weights(graph, rows, model, meaning, spec.seed(), new Told(progress)));
    }

    /// The run a training went on from, if any.
    static OptionalLong startedFrom(RunRecord record) {
        return record.metrics().stream().filter(m -> m.name().equals(FROM)).mapToLong(m -> (long) m.value()).findFirst();
    }

    private Weights weights(RecipeGraph graph, RecipeRows rows, TrainedGraph model, @Nullable FloatMatrix meaning, long seed,
            Progress progress) {
        GraphVectors vectors = model.on(rows, workspace.runner().parallel());
        Feedback likes = Feedback.likes(graph, new TypeTrust(model.trust()));
        var asking = new Asking(graph, RequestIndex.of(graph, progress), meaning);
        var setting = new ScoreFit.Setting(RecipeAttributes.of(graph), GraphTastes.of(vectors), asking, TemplateRequests.training(
                graph), texts -> meaning == null ? Map.of() : byText(texts, progress), Kitchen.NEIGHBOURS,
                seed);
        return ScoreFit.fit(likes, TRAIN, setting, workspace.runner().parallel(), progress);
    }

    private Map<String, float[]> byText(List<String> texts, Progress progress) {
        List<String> different = List.copyOf(new LinkedHashSet<>(texts));
        FloatMatrix rows = encoded(different, progress);
        Map<String, float[]> out = new HashMap<>();
        for (int i = 0; i < different.size(); i++) out.put(different.get(i), rows.row(i));
        return out;
    }

    private FloatMatrix encoded(List<String> texts, Progress progress) {
        return new CachedVectors(workspace, encoders).of("", texts, progress);
    }

    private static List<Metric> metrics(TrainedGraph model, OptionalLong from) {
        var out = new ArrayList<Metric>();
        out.add(new Metric("validationNdcg20", model.validationNdcg()));
        out.add(new Metric("validationRecall20", model.validationRecall()));
        out.add(new Metric("bestEpoch", model.bestEpoch()));
        out.add(new Metric("gate", model.gate()));
        from.ifPresent(run -> out.add(new Metric(FROM, run)));
        return out;
    }

    /// The trainer's own stage is a part of ours.
    private record OwnStage(Progress outer) implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // told already
        }

        @Override
        public void at(long done, long total) { outer.at(done, total); }

        @Override
        public void point(String series, double x, double y) { outer.point(series, x, y); }

        @Override
        public void check() { outer.check(); }
    }

    /// A cancel during the training of the graph keeps its best epoch, so what follows is not asked any more.
    private record Told(Progress outer) implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // one stage for all of it
        }

        @Override
        public void at(long done, long total) { outer.at(done, total); }

        @Override
        public void point(String series, double x, double y) { outer.point(series, x, y); }

        @Override
        public void check() {
            // too late to stop
        }
    }
}
