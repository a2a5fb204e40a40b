package org.discern.work.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.replay.IntentRule;
import org.discern.domain.replay.IntentSteps;
import org.discern.domain.replay.Procedure;
import org.discern.domain.replay.TrainingSteps;
import org.discern.domain.replay.Votes;
import org.discern.domain.run.Progress;
import org.discern.domain.user.UserSpec;
import org.discern.storage.replay.ProcedureFile;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.intent.DiscoverIntents;
import org.discern.work.intent.Trial;
import org.discern.work.intent.TrySentence;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.project.ImportTables;
import org.discern.work.recipe.ImportRecipes;
import org.discern.work.recipe.TrainRecipes;
import org.discern.work.user.ImportHistories;
import org.discern.work.user.TrainUsers;

/// Does the steps of one project on a file in another: every step is a task of its own and an operation of its own. Which part is
/// done is told by what the file holds: utterances, histories or recipes. Names are
/// given by rule: where the examples of an intent fall, there is the intent. A person confirms them, for what is new in the file
/// may lie there too.
public final class ReplaySteps {
    /// Share of a rejection's examples that must lie in a cluster before it is rejected again.
    static final double SURE = 0.8;

    private final Workspace workspace;
    private final ImportTables imports;
    private final DiscoverIntents discover;
    private final TrySentence sentences;
    private final EditClusters edits;
    private final Trainings trainings;

    /// What the other two jobs are brought in and trained by.
    public record Trainings(ImportHistories histories, TrainUsers users, ImportRecipes tables, TrainRecipes recipes) {}

    public ReplaySteps(Workspace workspace, ImportTables imports, DiscoverIntents discover, TrySentence sentences,
            Trainings trainings) {
        this.trainings = trainings;
        this.workspace = workspace;
        this.imports = imports;
        this.discover = discover;
        this.sentences = sentences;
        edits = new EditClusters(workspace);
    }

    /// Reads the steps of a file.
    public JobHandle<Procedure> read(Path steps) {
        return workspace.runner().quiet(Lane.QUICK, "Read " + steps.getFileName(), _ -> ProcedureFile.read(steps));
    }

    /// All steps for this kind of file in the open project; ends with what came of them, or with the failure of the step that did
    /// not go.
    public CompletableFuture<Replayed> start(Procedure procedure, Path data) {
        return imports.preview(data).result().thenCompose(found -> {
            ImportPlan guess = found.plan();
            ImportKind only = procedure.kinds().size() == 1 ? procedure.kinds().iterator().next() : guess.kind();
            IntentSteps intents = procedure.intents();
            TrainingSteps<UserSpec> users = procedure.users();
            TrainingSteps<RecipeSpec> recipes = procedure.recipes();
            if (only == ImportKind.UTTERANCES && intents != null) return intents(procedure.project(), intents, guess, data);
            if (only == ImportKind.HISTORIES && users != null) return users(users, ReadingPlan.of(guess, users.readings()), data);
            if (only == ImportKind.RECIPES && recipes != null)
                return recipes(recipes, ReadingPlan.of(guess, recipes.readings()), data);
            throw new WorkbenchException("The steps of " + procedure.project() + " lead to no model for what is in " + data
                    .getFileName() + ". Choose another file, or other steps.");
        });
    }

    private CompletableFuture<Replayed> intents(String project, IntentSteps steps, ImportPlan guess, Path data) {
        ImportPlan former = steps.reading();
        ImportPlan plan = former == null ? guess : ReadingPlan.of(data, guess, former);
        return imports.start(data, plan, false).result().thenCompose(_ -> discover.start(steps.settings()).result()).thenCompose(
                _ -> names(project, steps).result());
    }

    private CompletableFuture<Replayed> users(TrainingSteps<UserSpec> steps, ImportPlan plan, Path data) {
        return trainings.histories().start(data, plan, false).result().thenCompose(in -> trainings.users().start(steps
                .settings(), false).result().thenApply(run -> new Replayed.Trained(ImportKind.HISTORIES, in.report().rows()
                        .accepted(), run.record()
                                .id())));
    }

    private CompletableFuture<Replayed> recipes(TrainingSteps<RecipeSpec> steps, ImportPlan plan, Path data) {
        return trainings.tables().start(data, plan, false).result().thenCompose(in -> trainings.recipes().start(steps.settings(),
                false).result().thenApply(run -> new Replayed.Trained(ImportKind.RECIPES, in.report().rows().accepted(), run
                        .record().id())));
    }

    /// The last step of discovery alone, on the current run: cut and names.
    public JobHandle<Replayed> names(String project, IntentSteps procedure) {
        return workspace.runner().start(Lane.COMPUTE, "Name by the steps of " + project, progress -> {
            workspace.settle();
            cut(project, procedure);
            Votes votes = Votes.of(places(procedure.rules(), progress));
            return apply(project, procedure, votes);
        });
    }

    private void cut(String project, IntentSteps procedure) {
        Discovery run = run();
        Optional<Double> height = procedure.cut().on(run.curve());
        Double novelty = procedure.noveltyCut();
        workspace.decide("Cut as in " + project, "", d -> d.withCutHeight(height.orElse(null)).withNoveltyCut(
                novelty));
    }

    /// Where each rule's examples fall: only clusters that are no known intent's.
    private List<int[]> places(List<IntentRule> rules, Progress progress) {
        Map<Integer, Clusters.Kind> kinds = new TreeMap<>();
        for (Clusters.Entry entry : assigned().clusters().entries()) kinds.put(entry.node(), entry.kind());
        var out = new ArrayList<int[]>();
        for (IntentRule rule : rules) {
            progress.check();
            progress.at(out.size(), rules.size());
            out.add(rule.examples().stream().mapToInt(example -> {
                Trial trial = sentences.ask(example).await();
                return trial.fits() && kinds.get(trial.cluster()) == Clusters.Kind.NEW ? trial.cluster() : -1;
            }).toArray());
        }
        return out;
    }

    private Replayed apply(String project, IntentSteps procedure, Votes votes) {
        List<IntentRule> rules = procedure.rules();
        Map<Integer, Integer> nodes = new TreeMap<>(); // rule → its cluster
        int merged = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Integer> clusters = votes.given().getOrDefault(rule, List.of());
            if (clusters.isEmpty()) continue;
            if (clusters.size() > 1 && !rules.get(rule).isRejection()) {
                int member = run().cut(workspace.decisions().get()).membersOf(clusters.getFirst())[0];
                nodes.put(rule, edits.apply(new ClusterEdit.Merge(clusters, Set.of())).cutAfter().nodeOf(member));
                merged++;
            } else nodes.put(rule, clusters.getFirst());
        }
        nodes.keySet().removeIf(rule -> rules.get(rule).isRejection() && votes.agreed().getOrDefault(rule, 0.0) < SURE);
        int rejected = (int) nodes.keySet().stream().filter(rule -> rules.get(rule).isRejection()).count();
        int named = nodes.size() - rejected;
        if (!nodes.isEmpty())
            workspace.decide("Name " + named + " clusters as in " + project, "", now -> {
                IntentDecisions next = now;
                for (var found : nodes.entrySet()) next = decided(next, found.getValue(), rules.get(found.getKey()));
                return next;
            });
        return new Replayed.Named(workspace.corpus().get().size(), named, merged, rejected, told(rules, votes));
    }

    private static IntentDecisions decided(IntentDecisions now, int node, IntentRule rule) {
        String key = IntentDecisions.key(node);
        if (rule.isRejection()) return now.withState(key, ReviewState.REJECTED);
        IntentDecisions named = now.withName(key, rule.name()).withState(key, ReviewState.IN_REVIEW).withHome(key, rule.domain());
        return rule.description().isEmpty()
                ? named
                : named.edited(edits -> edits.describe(node, new Description(rule.description(), List.of(), List.of())));
    }

    private List<String> told(List<IntentRule> rules, Votes votes) {
        var out = new ArrayList<String>();
        for (int rule : votes.scattered())
            if (!rules.get(rule).isRejection())
                out.add("“" + rules.get(rule).name() + "” was not found: its examples fall into no new cluster together.");
        votes.contested().forEach((cluster, wanted) -> {
            List<String> names = wanted.stream().map(rules::get).filter(rule -> !rule.isRejection()).map(rule -> "“" + rule.name()
                    + "”").toList();
            if (names.size() > 1)
                out.add("Cluster " + cluster + " holds " + names.stream().collect(Collectors.joining(" and "))
                        + ". Split it, or name it yourself.");
        });
        return out;
    }

    private Assigned assigned() { return new Assigned(workspace.corpus().get(), run(), workspace.decisions().get()); }

    private Discovery run() {
        return workspace.awaitDiscovery().orElseThrow(() -> new WorkbenchException(
                "There are no clusters to name yet. Run discovery first."));
    }
}
