package org.discern.work.intent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Renumbering;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.engine.intent.DomainItems;
import org.discern.engine.intent.DomainLinker;
import org.discern.engine.intent.FurtherRows;
import org.discern.engine.intent.MetricHead;
import org.discern.engine.intent.layout.PlaceOnMap;
import org.discern.engine.intent.tree.Grafting;
import org.discern.engine.intent.tree.NewCrowds;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.work.encode.GivenVectors;
import org.discern.work.DataHash;
import org.discern.work.RunFacts;

/// A run together with the utterances that came after it, as one function from values to values: no label is learned anew, no old
/// utterance is moved, every decision goes along. Same corpus, run and decisions, same bits.
final class Extension {
    static final int STEPS = 5;
    /// The metric that names the run which was extended.
    static final String FROM = "appliedToRun";

    private final Pipeline.Texts texts;
    private final Parallel parallel;
    private final RunFacts facts;

    Extension(Pipeline.Texts texts, Parallel parallel, RunFacts facts) {
        this.texts = texts;
        this.parallel = parallel;
        this.facts = facts;
    }

    /// What comes of it.
    ///
    /// @param discovery its record has no id yet
    /// @param nodeOf old node → new node, see [Grafting.Grown#nodeOf()]
    /// @param added how many utterances came in
    /// @param joined how many of them belong to a cluster that was there
    record Made(Discovery discovery, int[] nodeOf, int added, int joined) {
        IntentDecisions decisions(IntentDecisions former, long runId) {
            return Renumbering.of(former, runId, node -> node >= 0 && node < nodeOf.length ? nodeOf[node] : node);
        }
    }

    /// Corpus rows the run does not know, rising.
    static int[] unknown(Corpus corpus, Discovery run) {
        var known = new BitSet(corpus.size());
        for (int row : run.corpusRows()) known.set(row);
        return IntStream.range(0, corpus.size()).filter(row -> !known.get(row)).toArray();
    }

    /// @param run on the rows of the corpus
    /// @throws WorkbenchException when there is nothing to add, or the run cannot take it in
    Made run(Corpus corpus, Discovery run, IntentDecisions decided, MetricHead head, Progress outside) {
        DiscoverySpec spec = run.spec();
        int[] fresh = unknown(corpus, run);
        if (fresh.length == 0)
            throw new WorkbenchException("Run " + run.record().id()
                    + " knows every utterance of the project. Import more first.");
        if (spec.fineTune())
            throw new WorkbenchException("Run " + run.record().id()
                    + " trained the encoder itself, which is not kept, so new utterances have no place in its space. Run discovery again.");
        var progress = new StageWatch(outside);
        String started = Instant.now().toString();
        progress.stage("Encode", 1, STEPS);
        FloatMatrix vectors = texts.vectors(spec.encoder(), corpus.texts(), progress);
        FloatMatrix standIns = GivenVectors.isGiven(spec.encoder())
                ? FloatMatrix.zeros(0, 0) // nobody made theirs
                : texts.vectors(spec.encoder(), OutOfDomainList.texts(), Progress.NONE);
        progress.stage("Judge the new", 2, STEPS);
        UnseenTask task = UnseenTask.of(AskedRows.of(corpus), vectors, standIns);
        UnseenScores scores = merged(run.unseen(), DetectUnseen.score(spec.unseen(), task, UnseenSpec.defaults(spec.seed()),
                parallel,
                progress), fresh);
        progress.stage("Find their places", 3, STEPS);
        var rowsOf = new FurtherRows(spec, head, parallel);
        FloatMatrix further = rowsOf.of(vectors, fresh, progress);
        List<int[]> crowds = crowds(corpus.size(), fresh, rowsOf.plain(vectors, progress), spec, progress);
        Cut cut = run.cut(decided);
        Grafting.Grown grown = new Grafting(cut, run.vectors(), spec.linkage(), part -> limit(run, decided, part)).grow(further,
                crowds, parallel, progress);
        progress.stage("Place them on the map", 4, STEPS);
        FloatMatrix map = map(run, further);
        int[] rows = IntStream.concat(Arrays.stream(run.corpusRows()), Arrays.stream(fresh)).toArray();
        progress.stage("Link domains", 5, STEPS);
        DomainTree domains = run.curve().isLearned()
                ? domains(corpus, rows, vectors, grown.tree(), run, progress)
                : DomainTree.EMPTY;
        progress.check();
        int joined = (int) Arrays.stream(grown.joined()).filter(part -> part >= 0).count();
        var metrics = new ArrayList<>(progress.metrics());
        metrics.add(new Metric(FROM, run.record().id()));
        metrics.add(new Metric("newUtterances", fresh.length));
        metrics.add(new Metric("joinedClusters", joined));
        metrics.add(new Metric("newCrowds", crowds.size()));
        metrics.add(new Metric("unseenEstimate", scores.verdict().rows()));
        var record = new RunRecord(0, run.record().kind(), "", spec.seed(), DataHash.of(corpus.utterances()), corpus.size(),
                metrics, facts
                        .engine() + ", " + (spec.encoder().isEmpty() ? "all-MiniLM-L6-v2" : spec.encoder()), facts.appVersion(),
                facts.device(),
                started, Instant.now().toString());
        return new Made(new Discovery(record, spec, rows, scores, grown.tree(), run.curve(), run.vectors().above(further), map,
                domains),
                grown.nodeOf(), fresh.length, joined);
    }

    /// The height that counts at a node: of the nearest branch that is cut otherwise, else the common one.
    static double limit(Discovery run, IntentDecisions decided, int node) {
        for (int up = node; up >= 0; up = run.tree().parent(up)) {
            Double own = decided.edits().localCuts().get(up);
            if (own != null) return own;
        }
        return run.cutHeight(decided);
    }

    /// Old rows keep their scores, so that nothing an analyst looked at changes; new ones are scored as a run would now.
    private static UnseenScores merged(UnseenScores old, UnseenScores now, int[] fresh) {
        LabelSet intents = now.intents();
        float[] novelty = old.novelty().clone();
        float[] margin = old.margin().clone();
        int[] nearest = new int[novelty.length];
        for (int row = 0; row < nearest.length; row++)
            nearest[row] = old.nearest()[row] == LabelSet.NONE ? LabelSet.NONE : intents.indexOf(old.nearestIntent(row));
        for (int row : fresh) {
            novelty[row] = now.novelty()[row];
            margin[row] = now.margin()[row];
            nearest[row] = now.nearest()[row];
        }
        return new UnseenScores(intents, novelty, nearest, margin, old.suggestedCut(), now.verdict());
    }

    /// Crowds of new utterances, by their places in `fresh`.
    private List<int[]> crowds(int size, int[] fresh, FloatMatrix plain, DiscoverySpec spec, Progress progress) {
        boolean[] isNew = new boolean[size];
        for (int row : fresh) isNew[row] = true;
        return NewCrowds.of(plain, isNew, spec.minClusterSize(), parallel, progress).stream().map(crowd -> Arrays.stream(crowd)
                .map(
                        row -> Arrays.binarySearch(fresh, row)).toArray()).toList();
    }

    /// The old utterances where they were, the new ones among their neighbours.
    private FloatMatrix map(Discovery run, FloatMatrix further) {
        FloatMatrix nowhere = FloatMatrix.zeros(further.rows(), 2);
        Arrays.fill(nowhere.values(), Float.NaN);
        return PlaceOnMap.of(run.vectors().above(further), run.map().above(nowhere), run.spec().seed(), parallel);
    }

    private DomainTree domains(Corpus corpus, int[] rows, FloatMatrix vectors, Dendrogram tree, Discovery run,
            Progress progress) {
        DiscoverySpec spec = run.spec();
        var items = DomainItems.of(corpus, rows, vectors.pick(rows), tree.cut(run.curve().learned()), spec.minClusterSize());
        return new DomainLinker(spec.criterion(), spec.bootstrap(), spec.seed(), parallel).link(items, progress);
    }
}
