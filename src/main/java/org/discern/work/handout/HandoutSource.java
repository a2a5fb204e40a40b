package org.discern.work.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Stability;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.KeptCuts;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserScenarios;
import org.discern.work.HistoryStep;

/// One picture of a project: everything a report is made of.
///
/// @param project its name
/// @param app e.g. `Discern 0.1.0`
/// @param at now, ISO-8601 UTC
/// @param comparisons those kept by name, in that order; without a model none
/// @param steps newest first
public record HandoutSource(String project, String app, String at, List<Import> imports, Corpus corpus, Optional<Found> found,
        Histories histories, Optional<UserRun> users, UserScenarios scenarios, RecipeGraph graph, Optional<RecipeRun> recipes,
        List<Compared> comparisons, Map<Judged, Integer> grades, KeptCuts cuts, List<RunRecord> runs, List<HistoryStep> steps,
        long operation, Optional<Since> since) {
    /// A file that was brought in and is in force.
    public record Import(String name, String sha256, String at, ImportReport report) {}

    /// The current discovery with the evidence of its clusters.
    ///
    /// @param cards by cluster node
    /// @param stability of the present cut, if it is known
    public record Found(Discovery discovery, IntentDecisions decisions, Map<Integer, ClusterCard> cards,
            Optional<Stability> stability) {
        public Found { cards = Map.copyOf(cards); }
    }

    /// A comparison and what its columns show now.
    ///
    /// @param failure why it cannot be shown, or empty
    public record Compared(Comparison comparison, List<Ranking> rankings, String failure) {
        public Compared { rankings = List.copyOf(rankings); }
    }

    /// The report to compare with.
    ///
    /// @param diff of the clusters then and now; empty with a reason in `hindrance`
    public record Since(HandoutFacts facts, Optional<ClusterDiff> diff, String hindrance) {}

    public HandoutSource {
        imports = List.copyOf(imports);
        comparisons = List.copyOf(comparisons);
        grades = Map.copyOf(grades);
        runs = List.copyOf(runs);
        steps = List.copyOf(steps);
    }
}
