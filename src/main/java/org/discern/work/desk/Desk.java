package org.discern.work.desk;

import java.nio.file.Path;
import org.discern.work.encode.KeptVectors;
import org.discern.work.recipe.ImportRecipes;
import org.discern.work.recipe.Kitchens;
import org.discern.work.recipe.RankRecipes;
import org.discern.work.recipe.RankTrained;
import org.discern.work.recipe.RepeatRecipes;
import org.discern.work.recipe.SearchGraph;
import org.discern.work.recipe.SearchStored;
import org.discern.work.recipe.TrainRecipes;
import org.discern.work.report.EvaluationReport;
import org.discern.work.replay.ReplaySteps;
import org.discern.work.replay.SaveSteps;
import org.discern.work.user.ReadTrained;
import org.discern.work.user.ReadUser;
import org.discern.work.user.RepeatTraining;
import org.discern.work.user.TrainUsers;
import org.discern.work.recipe.evaluate.EvaluateRecipes;
import org.discern.work.user.evaluate.EvaluateUsers;
import org.discern.work.Workspace;
import org.discern.work.intent.ApplyCut;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.intent.compare.CompareClusters;
import org.discern.work.intent.DiscoverIntents;
import org.discern.work.encode.Encoders;
import org.discern.work.finding.FindProblems;
import org.discern.work.finding.MendFinding;
import org.discern.work.handout.WriteHandout;
import org.discern.work.encode.Encoding;
import org.discern.work.intent.LinkDomains;
import org.discern.work.intent.MeasureStability;
import org.discern.work.intent.RefineDecisions;
import org.discern.work.intent.RepeatRun;
import org.discern.work.RunFacts;
import org.discern.work.intent.ShowIntents;
import org.discern.work.intent.TrySentence;
import org.discern.work.intent.evaluate.EvaluateDiscovery;
import org.discern.work.intent.evaluate.StageOneRows;
import org.discern.work.job.JobRunner;
import org.discern.work.log.LogRing;
import org.discern.work.project.ExportCorpus;
import org.discern.work.project.HideIntents;
import org.discern.work.project.ImportTables;
import org.discern.work.project.LabelRows;
import org.discern.work.project.OpenSample;
import org.discern.work.search.Search;
import org.discern.work.user.ImportHistories;

/// One workspace with its use cases.
public final class Desk implements AutoCloseable {
    private final RunFacts facts;
    private final LogRing log = new LogRing();
    private final Workspace workspace;
    private final Encoders encoders;
    private final ImportTables importTables;
    private final ImportHistories importHistories;
    private final ExportCorpus exportCorpus;
    private final HideIntents hideIntents;
    private final LabelRows labelRows;
    private final FindProblems findProblems;
    private final MendFinding mendFinding;
    private final Search search;
    private final OpenSample openSample;
    private final DiscoverIntents discoverIntents;
    private final ApplyCut applyCut;
    private final RefineDecisions refineDecisions;
    private final RepeatRun repeatRun;
    private final LinkDomains linkDomains;
    private final ClusterEvidence clusterEvidence;
    private final MeasureStability measureStability;
    private final TrySentence trySentence;
    private final CompareClusters compareClusters;
    private final ShowIntents showIntents;
    private final SaveSteps saveSteps;
    private final ReplaySteps replaySteps;
    private final TrainUsers trainUsers;
    private final RepeatTraining repeatTraining;
    private final ReadTrained readUser;
    private final SearchStored searchGraph;
    private final ImportRecipes importRecipes;
    private final TrainRecipes trainRecipes;
    private final RepeatRecipes repeatRecipes;
    private final RankTrained rankRecipes;
    private final WriteHandout writeHandout;

    /// @param threads the encoder may use, at least 1
    public Desk(JobRunner runner, RunFacts facts, int threads) {
        this.facts = facts;
        workspace = new Workspace(runner);
        encoders = new Encoders(threads);
        importTables = new ImportTables(workspace);
        importHistories = new ImportHistories(workspace);
        exportCorpus = new ExportCorpus(workspace);
        hideIntents = new HideIntents(workspace);
        labelRows = new LabelRows(workspace);
        findProblems = new FindProblems(workspace, encoders, 2_000);
        mendFinding = new MendFinding(workspace, labelRows);
        search = new Search(workspace, encoders);
        openSample = new OpenSample(workspace);
        discoverIntents = new DiscoverIntents(workspace, encoders, facts);
        applyCut = new ApplyCut(workspace, encoders, facts);
        refineDecisions = new RefineDecisions(workspace, discoverIntents);
        repeatRun = new RepeatRun(workspace, discoverIntents, applyCut, refineDecisions);
        linkDomains = new LinkDomains(workspace, encoders);
        clusterEvidence = new ClusterEvidence(workspace);
        measureStability = new MeasureStability(workspace);
        trySentence = new TrySentence(workspace, encoders, clusterEvidence);
        compareClusters = new CompareClusters(workspace, encoders);
        showIntents = new ShowIntents(workspace, clusterEvidence);
        saveSteps = new SaveSteps(workspace, facts);
        trainUsers = new TrainUsers(workspace, encoders, facts);
        repeatTraining = new RepeatTraining(workspace, trainUsers);
        readUser = new ReadTrained(workspace, encoders);
        searchGraph = new SearchStored(workspace);
        importRecipes = new ImportRecipes(workspace);
        trainRecipes = new TrainRecipes(workspace, encoders, facts);
        repeatRecipes = new RepeatRecipes(workspace, trainRecipes);
        replaySteps = new ReplaySteps(workspace, importTables, discoverIntents, trySentence, new ReplaySteps.Trainings(
                importHistories, trainUsers, importRecipes, trainRecipes));
        rankRecipes = new RankTrained(workspace, new Kitchens(workspace, encoders));
        writeHandout = new WriteHandout(workspace, clusterEvidence, measureStability, compareClusters, rankRecipes, "Discern "
                + facts.appVersion());
    }

    /// What this build and this machine are.
    public RunFacts facts() { return facts; }

    /// The latest lines of the log; the program hands them in.
    public LogRing log() { return log; }

    public Workspace workspace() { return workspace; }

    public ImportTables importTables() { return importTables; }

    public ImportHistories importHistories() { return importHistories; }

    public ExportCorpus exportCorpus() { return exportCorpus; }

    public HideIntents hideIntents() { return hideIntents; }

    public LabelRows labelRows() { return labelRows; }

    /// What had better be looked at; begins with [FindProblems#follow].
    public FindProblems findProblems() { return findProblems; }

    public MendFinding mendFinding() { return mendFinding; }

    /// The search of the open project.
    public Search search() { return search; }

    public OpenSample openSample() { return openSample; }

    public DiscoverIntents discoverIntents() { return discoverIntents; }

    public ApplyCut applyCut() { return applyCut; }

    public RefineDecisions refineDecisions() { return refineDecisions; }

    public RepeatRun repeatRun() { return repeatRun; }

    public LinkDomains linkDomains() { return linkDomains; }

    public ClusterEvidence clusterEvidence() { return clusterEvidence; }

    public MeasureStability measureStability() { return measureStability; }

    public TrySentence trySentence() { return trySentence; }

    public CompareClusters compareClusters() { return compareClusters; }

    public ShowIntents showIntents() { return showIntents; }

    public SaveSteps saveSteps() { return saveSteps; }

    public ReplaySteps replaySteps() { return replaySteps; }

    public TrainUsers trainUsers() { return trainUsers; }

    public TrainRecipes trainRecipes() { return trainRecipes; }

    public RepeatRecipes repeatRecipes() { return repeatRecipes; }

    public RankRecipes rankRecipes() { return rankRecipes; }

    public RepeatTraining repeatTraining() { return repeatTraining; }

    public ReadUser readUser() { return readUser; }

    public ImportRecipes importRecipes() { return importRecipes; }

    public SearchGraph searchGraph() { return searchGraph; }

    /// The report to leave behind.
    public WriteHandout writeHandout() { return writeHandout; }

    /// What an evaluation needs: the embedded encoder and all threads.
    ///
    /// @param app product and version, for the report
    public EvaluateDiscovery.Setting evaluation(String app) {
        Encoding encoding = (texts, progress) -> encoders.get("").encode(texts, progress);
        return new EvaluateDiscovery.Setting(encoding, new StageOneRows(encoding), workspace.runner().parallel(), app);
    }

    /// What an evaluation of the user model needs.
    ///
    /// @param app product and version, for the report
    /// @param cache folder that keeps vectors from one evaluation to the next
    public EvaluateUsers.Setting userEvaluation(String app, Path cache) {
        return new EvaluateUsers.Setting(new KeptVectors(cache, encoders)::of, workspace.runner().parallel(), app,
                EvaluationReport
                        .machineHere());
    }

    /// What an evaluation of the recipe model needs.
    public EvaluateRecipes.Setting recipeEvaluation(String app, Path cache) {
        return new EvaluateRecipes.Setting(new KeptVectors(cache, encoders)::of, workspace.runner().parallel(), app,
                EvaluationReport.machineHere());
    }

    public Encoders encoders() { return encoders; }

    /// Ends jobs, project and threads, once everything decided is in the file.
    @Override
    public void close() {
        workspace.close();
        if (workspace.runner().isEnded()) encoders.close(); // native memory is not taken from under a job that still encodes
    }
}
