package org.discern.work.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.Centroid;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportRecord;
import org.discern.domain.export.ModelSheet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.replay.CutRule;
import org.discern.domain.recipe.GraphImport;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.replay.IntentRule;
import org.discern.domain.replay.IntentSteps;
import org.discern.domain.replay.Procedure;
import org.discern.domain.replay.TrainingSteps;
import org.discern.domain.user.HistoryImport;
import org.discern.domain.user.UserSpec;
import org.discern.storage.replay.ProcedureFile;
import org.discern.work.OpenProject;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.project.ModelSheets;
import org.jspecify.annotations.Nullable;

/// Draws up the steps of the open project and writes them to a file.
public final class SaveSteps {
    private static final int EXAMPLES = 12; // of a rule
    private static final String ACCEPTED = "accepted";

    private final Workspace workspace;
    private final RunFacts facts;

    public SaveSteps(Workspace workspace, RunFacts facts) {
        this.workspace = workspace;
        this.facts = facts;
    }

    /// Why there are no steps to save, for people; empty when there are.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        boolean none = workspace.discovery().get().isEmpty() && workspace.userRun().get().isEmpty() && workspace.recipeRun()
                .get().isEmpty();
        return none ? "Run discovery or a training first: the steps lead to it." : "";
    }

    /// @return what was written
    public JobHandle<Procedure> start(Path target) {
        return workspace.runner().start(Lane.QUICK, "Save the steps to " + target.getFileName(), progress -> {
            Procedure drawn = draw();
            progress.check();
            ProcedureFile.write(target, drawn);
            return drawn;
        });
    }

    Procedure draw() {
        var project = workspace.require("Saving the steps");
        IntentSteps intents = workspace.awaitDiscovery().map(found -> intents(project, found)).orElse(null);
        TrainingSteps<UserSpec> users = workspace.awaitUserRun().map(run -> new TrainingSteps<>(latestFirst(project.histories()
                .imports().stream().filter(HistoryImport::active).map(HistoryImport::plan)), run.spec())).orElse(null);
        TrainingSteps<RecipeSpec> recipes = workspace.awaitRecipeRun().map(run -> new TrainingSteps<>(latestFirst(project
                .recipeGraph().imports().stream().filter(GraphImport::active).map(GraphImport::plan)), run.spec())).orElse(null);
        if (intents == null && users == null && recipes == null)
            throw new WorkbenchException("There are no steps to save yet. Run discovery or a training first.");
        return new Procedure(Procedure.FORMAT, name(), Instant.now().toString(), facts.appVersion(), intents, users, recipes);
    }

    private String name() { return workspace.project().get().map(p -> p.name()).orElse(""); }

    private static List<ImportPlan> latestFirst(Stream<ImportPlan> plans) {
        return plans.toList().reversed().stream().distinct()
                .toList();
    }

    private IntentSteps intents(OpenProject project, Discovery discovery) {
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        List<IntentRule> rules = new ArrayList<>();
        for (ModelSheet.Intent intent : ModelSheets.of(name(), corpus, Optional.of(discovery), decisions).intents())
            if (!intent.known() && intent.state().equals(ACCEPTED))
                rules.add(new IntentRule(intent.name(), intent.domain(), intent.description(), intent.examples()));
        rules.addAll(rejections(corpus, discovery, decisions));
        return new IntentSteps(reading(project.corpora().imports()), discovery.spec(), CutRule.of(discovery.curve(), Optional
                .ofNullable(decisions.cutHeight())), decisions.noveltyCut(), rules);
    }

    private static @Nullable ImportPlan reading(List<ImportRecord> imports) {
        ImportPlan last = null;
        for (ImportRecord record : imports)
            if (record.active() && record.rows() > 0 && record.plan().kind() == ImportKind.UTTERANCES) last = record.plan();
        return last;
    }

    private static List<IntentRule> rejections(Corpus corpus, Discovery discovery, IntentDecisions decisions) {
        Cut cut = discovery.cut(decisions);
        var out = new ArrayList<IntentRule>();
        for (int c = 0; c < cut.clusters(); c++) {
            if (decisions.state(IntentDecisions.key(cut.node(c))) != ReviewState.REJECTED) continue;
            List<Integer> members = IntStream.of(cut.membersOf(cut.node(c))).boxed().toList();
            out.add(new IntentRule("", "", "", Centroid.of(discovery.vectors(), members).nearestFirst().stream().map(i -> corpus
                    .get(discovery.corpusRows()[members.get(i)]).text()).distinct().limit(EXAMPLES).toList()));
        }
        return out;
    }
}
