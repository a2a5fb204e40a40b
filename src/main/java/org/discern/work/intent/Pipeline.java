package org.discern.work.intent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.engine.intent.DomainItems;
import org.discern.engine.intent.DomainLinker;
import org.discern.engine.intent.EncoderTuner;
import org.discern.engine.intent.IntentDiscoverer;
import org.discern.engine.intent.IntentRows;
import org.discern.engine.intent.MetricHead;
import org.discern.engine.intent.layout.MapLayout;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.text.EncoderSource;
import org.discern.work.encode.GivenVectors;
import org.discern.work.DataHash;
import org.discern.work.RunFacts;

/// The three stages as one function from a corpus and settings to a discovery. Same corpus, settings and machine, same bits:
/// every random choice comes from the settings' seed, and the vectors of a text come from the cache.
final class Pipeline {
    static final int STEPS = 8;
    /// The metric that names the run whose decisions were learned from.
    static final String REFINED = "refinedFromRun";

    private final Texts texts;
    private final Function<String, EncoderSource> sources;
    private final Parallel parallel;
    private final RunFacts facts;

    /// Turns texts into unit rows with the encoder of the settings.
    @FunctionalInterface
    interface Texts {
        FloatMatrix vectors(String encoder, List<String> texts, Progress progress);
    }

    /// @param sources an encoder's bytes, to train it further
    Pipeline(Texts texts, Function<String, EncoderSource> sources, Parallel parallel, RunFacts facts) {
        this.texts = texts;
        this.sources = sources;
        this.parallel = parallel;
        this.facts = facts;
    }

    /// What a run gives.
    ///
    /// @param discovery its record has no id yet
    /// @param head what it learned from the labels
    record Made(Discovery discovery, MetricHead head) {}

    /// @throws WorkbenchException when the corpus gives nothing to discover from, in words that say what to do
    Made run(Corpus corpus, DiscoverySpec spec, Progress outside) {
        AskedRows.require(corpus);
        var progress = new StageWatch(outside);
        String started = Instant.now().toString();
        progress.stage("Encode", 1, STEPS);
        FloatMatrix vectors = texts.vectors(spec.encoder(), corpus.texts(), progress);
        FloatMatrix standIns = GivenVectors.isGiven(spec.encoder())
                ? FloatMatrix.zeros(0, 0) // nobody made theirs
                : texts.vectors(spec.encoder(), OutOfDomainList.texts(), Progress.NONE);
        progress.stage("Find the unseen", 2, STEPS);
        UnseenScores unseen = unseen(corpus, vectors, standIns, spec, progress);
        return grow(corpus, spec, IntentRows.of(corpus, vectors), unseen, List.of(), started, progress);
    }

    /// The same with more labels to learn from than the corpus has; who is unseen stays as the former run judged it.
    ///
    /// @param former on the rows of the corpus, all of them scored
    /// @param labels per corpus row, those of the corpus first
    Made refine(Corpus corpus, Discovery former, int[] labels, int intents, Progress outside) {
        DiscoverySpec spec = former.spec();
        var progress = new StageWatch(outside);
        String started = Instant.now().toString();
        progress.stage("Encode", 1, STEPS);
        FloatMatrix vectors = texts.vectors(spec.encoder(), corpus.texts(), progress);
        var rows = new IntentRows(vectors, labels, new boolean[labels.length], IntStream.range(0, labels.length).toArray(),
                intents);
        return grow(corpus, spec, rows, former.unseen(), List.of(new Metric(REFINED, former.record().id())), started, progress);
    }

    private Made grow(Corpus corpus, DiscoverySpec spec, IntentRows rows, UnseenScores unseen, List<Metric> more, String started,
            StageWatch progress) {
        IntentDiscoverer.Found found = new IntentDiscoverer(spec, parallel).discover(rows, tuner(corpus, spec), new StepProgress(
                progress, 2, STEPS));
        progress.stage("Lay out the map", 7, STEPS);
        FloatMatrix map = MapLayout.of(found.vectors(), spec.seed(), parallel, progress);
        progress.stage("Link domains", 8, STEPS);
        DomainTree domains = domains(corpus, found, spec, progress);
        progress.check();
        var metrics = new ArrayList<>(progress.metrics());
        metrics.addAll(more);
        ScoreCurve curve = found.curve();
        metrics.add(new Metric("clusters", curve.isLearned() ? found.tree().cut(curve.learned()).clusters() : Double.NaN));
        metrics.add(new Metric("learnedHeight", curve.learned()));
        metrics.add(new Metric("learnedScore", curve.isLearned() ? curve.scoreAt(curve.learned()) : Double.NaN));
        metrics.add(new Metric("unseenEstimate", unseen.verdict().rows()));
        var record = new RunRecord(0, "discovery", "", spec.seed(), DataHash.of(corpus.utterances()), corpus.size(),
                metrics,
                facts.engine() + ", " + (spec.encoder().isEmpty() ? "all-MiniLM-L6-v2" : spec.encoder()), facts.appVersion(),
                facts.device(), started, Instant.now().toString());
        return new Made(new Discovery(record, spec, found.rows(), unseen, found.tree(), found.curve(), found.vectors(), map,
                domains),
                found.head());
    }

    private UnseenScores unseen(Corpus corpus, FloatMatrix vectors, FloatMatrix standIns, DiscoverySpec spec, Progress progress) {
        UnseenTask task = UnseenTask.of(AskedRows.of(corpus), vectors, standIns);
        return DetectUnseen.score(spec.unseen(), task, UnseenSpec.defaults(spec.seed()), parallel, progress);
    }

    /// Fine-tunes the encoder on this corpus, where the settings ask for it.
    private Optional<IntentDiscoverer.Tuner> tuner(Corpus corpus, DiscoverySpec spec) {
        if (!spec.fineTune()) return Optional.empty();
        var tuner = new EncoderTuner(EncoderTuner.TuningSpec.defaults(), sources.apply(spec.encoder()));
        return Optional.of((taught, near, progress) -> tuner.tune(corpus.texts(), taught, near, spec.seed(), progress));
    }

    /// Nothing to link while no threshold says what the intents are.
    private DomainTree domains(Corpus corpus, IntentDiscoverer.Found found, DiscoverySpec spec, Progress progress) {
        if (!found.curve().isLearned()) return DomainTree.EMPTY;
        var items = DomainItems.of(corpus, found.rows(), found.plain(), found.tree().cut(found.curve().learned()), spec
                .minClusterSize());
        return new DomainLinker(spec.criterion(), spec.bootstrap(), spec.seed(), parallel).link(items, progress);
    }

}
