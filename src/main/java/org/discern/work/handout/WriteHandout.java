package org.discern.work.handout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Stability;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.operation.Operation;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.run.Progress;
import org.discern.storage.handout.HtmlHandout;
import org.discern.storage.handout.PdfHandout;
import org.discern.storage.table.HandoutStore;
import org.discern.work.OpenProject;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.handout.HandoutSource.Compared;
import org.discern.work.handout.HandoutSource.Found;
import org.discern.work.handout.HandoutSource.Import;
import org.discern.work.handout.HandoutSource.Since;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.intent.MeasureStability;
import org.discern.work.intent.compare.CompareClusters;
import org.discern.work.intent.compare.Side;
import org.discern.work.intent.compare.Snapshot;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.recipe.RankRecipes;

/// Writes the leave-behind report of the open project, as it stands when the job begins. Changes nothing in the project but the
/// list of what reports said.
public final class WriteHandout {
    private static final int STEPS = 5;

    private final Workspace workspace;
    private final ClusterEvidence evidence;
    private final MeasureStability stability;
    private final CompareClusters compare;
    private final RankRecipes rank;
    private final String app;

    /// @param app product and version
    public WriteHandout(Workspace workspace, ClusterEvidence evidence, MeasureStability stability, CompareClusters compare,
            RankRecipes rank, String app) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.stability = stability;
        this.compare = compare;
        this.rank = rank;
        this.app = app;
    }

    /// Where the report goes; at least one of them.
    public record Target(Optional<Path> pdf, Optional<Path> html) {
        public Target { if (pdf.isEmpty() && html.isEmpty()) throw new IllegalArgumentException("A report needs a file"); }
    }

    /// What was written.
    ///
    /// @param gaps characters the PDF shows as ?, since its font lacks them; the HTML file shows them
    /// @param kept whether its facts were kept for the next one
    public record Done(List<Path> files, long gaps, boolean kept, Handout handout) {}

    /// The reports whose facts are kept, newest first; from the file, not from the screen.
    public List<HandoutFacts> earlier() {
        return workspace.store().map(p -> new HandoutStore(p.settings()).load()).orElse(List.of());
    }

    /// Gathers and writes as a job people see and can cancel; a cancelled one leaves no file and keeps nothing.
    public JobHandle<Done> start(Target target, HandoutChoices choices, Wording words) {
        return workspace.runner().start(Lane.COMPUTE, "Report", progress -> {
            HandoutSource source = gather(choices, words, progress);
            progress.stage("Write the report", STEPS, STEPS);
            Handout handout = HandoutChapters.of(source, choices, words);
            progress.check();
            long gaps = target.pdf().map(file -> PdfHandout.write(file, handout, progress)).orElse(0L);
            target.html().ifPresent(file -> HtmlHandout.write(file, handout, progress));
            boolean kept = choices.kept() && !workspace.require("Report").readOnly();
            if (kept) keep(HandoutChapters.facts(source));
            List<Path> files = new ArrayList<>();
            target.pdf().ifPresent(files::add);
            target.html().ifPresent(files::add);
            return new Done(List.copyOf(files), gaps, kept, handout);
        });
    }

    private void keep(HandoutFacts facts) {
        workspace.write("Keep what the report said", p -> {
            new HandoutStore(p.settings()).add(facts);
            return new Written<>(facts, "", List.of());
        }).await();
    }

    private HandoutSource gather(HandoutChoices choices, Wording words, Progress progress) {
        progress.stage("Read the project", 1, STEPS);
        OpenProject project = workspace.require("Report");
        workspace.settle();
        Optional<Discovery> discovery = workspace.awaitDiscovery();
        var users = workspace.awaitUserRun();
        var graph = workspace.awaitRecipeGraph();
        Optional<RecipeRun> recipes = workspace.awaitRecipeRun();
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        List<Operation> history = workspace.history().get();
        Optional<Found> found = discovery.map(d -> found(d, corpus, decisions, choices, progress));
        progress.stage("Rank the kept comparisons", 4, STEPS);
        Comparisons comparisons = workspace.comparisons().get();
        List<Compared> compared = recipes.isEmpty() ? List.of() : compared(comparisons, words, progress);
        return new HandoutSource(workspace.project().get().map(p -> p.name()).orElse(""), app, now(), imports(project), corpus,
                found, workspace.histories().get(), users, workspace.scenarios().get(), graph, recipes, compared, comparisons
                        .grades(), workspace.cuts().get(), workspace.runs().get(), workspace.steps(), history.isEmpty()
                                ? 0
                                : history.getFirst().id(), since(choices, found, corpus, history));
    }

    private Found found(Discovery discovery, Corpus corpus, IntentDecisions decisions, HandoutChoices choices,
            Progress progress) {
        progress.stage("Gather the evidence", 2, STEPS);
        Cut cut = discovery.cut(decisions);
        var clusters = Clusters.of(discovery, Clusters.labels(discovery, corpus), cut, discovery.noveltyCut(decisions));
        List<Integer> nodes = clusters.entries().stream().filter(e -> e.kind() != Clusters.Kind.STRAY).map(Clusters.Entry::node)
                .toList();
        Map<Integer, ClusterCard> cards = evidence.cards(discovery, corpus, decisions, cut, nodes, progress);
        progress.stage("Measure the stability", 3, STEPS);
        Optional<Stability> steady = choices.stability()
                ? Optional.of(stability.measure(discovery, cut, progress))
                : stability.known(discovery, cut);
        return new Found(discovery, decisions, cards, steady);
    }

    private static List<Import> imports(OpenProject project) {
        List<Import> out = new ArrayList<>();
        project.corpora().imports().stream().filter(i -> i.active()).forEach(i -> out.add(new Import(i.name(), i.sha256(), i.at(),
                i.report())));
        project.histories().imports().stream().filter(i -> i.active()).forEach(i -> out.add(new Import(i.name(), i.sha256(), i
                .at(), i.report().rows())));
        project.recipeGraph().imports().stream().filter(i -> i.active()).forEach(i -> out.add(new Import(i.name(), i.sha256(), i
                .at(), i.report().rows())));
        out.sort(Comparator.comparing(Import::at));
        return out;
    }

    private List<Compared> compared(Comparisons comparisons, Wording words, Progress progress) {
        List<Comparison> all = new ArrayList<>(comparisons.saved().values());
        if (all.isEmpty())
            comparisons.present().filter(c -> !c.columns().isEmpty()).ifPresent(c -> all.add(c.named(words.of(
                    "handout.rank.present"))));
        List<Compared> out = new ArrayList<>();
        for (Comparison c : all) {
            progress.at(out.size(), all.size());
            try {
                List<Ranking> rankings = new ArrayList<>();
                for (Comparison.Column column : c.columns()) {
                    progress.check();
                    rankings.add(rank.rank(column.query(), c.top()));
                }
                out.add(new Compared(c, rankings, ""));
            } catch (WorkbenchException impossible) {
                out.add(new Compared(c, List.of(), String.valueOf(impossible.getMessage())));
            }
        }
        return out;
    }

    private Optional<Since> since(HandoutChoices choices, Optional<Found> found, Corpus corpus, List<Operation> history) {
        List<HandoutFacts> earlier = earlier();
        if (choices.since() < 0 || choices.since() >= earlier.size()) return Optional.empty();
        HandoutFacts facts = earlier.get(choices.since());
        if (found.isEmpty() || !facts.runs().containsKey("discovery")) return Optional.of(new Since(facts, Optional.empty(), ""));
        try {
            Snapshot then = compare.snapshot(new Side.Step(facts.operation()), history);
            Snapshot now = Snapshot.of(corpus, found.get().discovery(), found.get().decisions());
            return Optional.of(new Since(facts, Optional.of(ClusterDiff.between(then.clustering(), now.clustering())), ""));
        } catch (WorkbenchException gone) {
            return Optional.of(new Since(facts, Optional.empty(), String.valueOf(gone.getMessage())));
        }
    }

    private static String now() { return java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(); }
}
