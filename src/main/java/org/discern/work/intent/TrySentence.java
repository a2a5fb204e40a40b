package org.discern.work.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Term;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.FurtherRows;
import org.discern.engine.intent.NearestTo;
import org.discern.engine.intent.tree.Grafting;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.intent.unseen.UnseenDetector;
import org.discern.engine.intent.unseen.UnseenJudge;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// What Discern would say of any sentence now, and why: known or unseen, its cluster, the utterances it is like. What that needs of a
/// run is made ready on the first sentence and kept as long as the run is shown; after that an answer takes some hundredths of a second.
/// Novelty is judged by our own detector whatever the run used.
public final class TrySentence {
    private static final int REASONS = 3;

    private final Workspace workspace;
    private final Encoders encoders;
    private final CachedVectors vectors;
    private final RunHeads heads;
    private final ClusterEvidence evidence;
    private @Nullable Ready ready; // guarded by this

    public TrySentence(Workspace workspace, Encoders encoders, ClusterEvidence evidence) {
        this.workspace = workspace;
        this.encoders = encoders;
        this.evidence = evidence;
        vectors = new CachedVectors(workspace, encoders);
        heads = new RunHeads(workspace, vectors);
    }

    /// What a run gives for any sentence.
    private record Ready(Discovery discovery, Corpus corpus, UnseenJudge judge, FurtherRows further, FloatMatrix space) {}

    /// Answers beside the screen.
    public JobHandle<Trial> ask(String sentence) {
        Discovery discovery = workspace.discovery().get().orElse(null);
        Corpus corpus = workspace.corpus().get();
        IntentDecisions decisions = workspace.decisions().get();
        return workspace.runner().quiet(Lane.QUICK, "Try a sentence", progress -> {
            if (discovery == null)
                throw new WorkbenchException("There are no clusters yet to place a sentence in. Run discovery first.");
            return answer(sentence, ready(discovery, corpus, progress), decisions);
        });
    }

    /// Made by whoever asks first; the others wait.
    @SuppressWarnings("ReferenceEquality") // the very objects: comparing them number by number would cost more than to make ready
    private synchronized Ready ready(Discovery discovery, Corpus corpus, Progress progress) {
        Ready known = ready;
        if (known != null && known.discovery() == discovery && known.corpus() == corpus) return known;
        DiscoverySpec spec = discovery.spec();
        if (spec.fineTune())
            throw new WorkbenchException(
                    "This run trained the encoder itself, which is not kept, so a sentence has no place in its "
                            + "space. Run discovery without fine-tuning to try sentences.");
        FloatMatrix all = vectors.of(spec.encoder(), corpus.texts(), progress);
        FloatMatrix standIns = vectors.standIns(spec.encoder(), OutOfDomainList.texts(), progress);
        var judge = UnseenDetector.judge(UnseenTask.of(AskedRows.of(corpus), all, standIns), UnseenSpec.defaults(spec.seed()),
                workspace
                        .runner().parallel(), progress);
        var further = new FurtherRows(spec, heads.of(corpus, discovery, progress), workspace.runner().parallel());
        Ready made = new Ready(discovery, corpus, judge, further, further.space(all, progress));
        ready = made;
        return made;
    }

    private Trial answer(String sentence, Ready now, IntentDecisions decisions) {
        Discovery run = now.discovery();
        float[] vector = encoders.get(run.spec().encoder()).encode(List.of(sentence), Progress.NONE).row(0);
        UnseenJudge.Judgement judged = now.judge().of(vector);
        float[] placed = now.further().one(vector, now.space());
        var assigned = new Assigned(now.corpus(), run, decisions);
        Cut cut = assigned.clusters().cut();
        var grafting = new Grafting(cut, run.vectors(), run.spec().linkage(), part -> Extension.limit(run, decisions, part));
        Grafting.Place place = grafting.place(placed);
        int cluster = place.part() < 0 ? -1 : cut.clusterOfNode(place.part());
        List<Trial.Reason> reasons = reasons(placed, now, assigned);
        if (cluster < 0)
            return new Trial(sentence, judged.novelty(), run.noveltyCut(decisions), judged.intent(), -1, "", Clusters.Kind.STRAY,
                    Double.NaN, Double.NaN, "", reasons, List.of());
        Clusters.Entry entry = assigned.clusters().entries().get(cluster);
        ClusterCard card = evidence.at(run, now.corpus(), cut).card(entry.node(), ClusterEvidence.takenBut(decisions, entry
                .node()));
        return new Trial(sentence, judged.novelty(), run.noveltyCut(decisions), judged.intent(), entry.node(), assigned.name(
                entry),
                entry.kind(), place.distance(), place.limit(), assigned.domain(entry), reasons, words(sentence, card));
    }

    private static List<Trial.Reason> reasons(float[] placed, Ready now, Assigned assigned) {
        var out = new ArrayList<Trial.Reason>();
        FloatMatrix leaves = now.discovery().vectors();
        for (int leaf : NearestTo.of(placed, leaves, REASONS)) {
            int row = now.discovery().corpusRows()[leaf];
            Clusters.Entry entry = assigned.clusters().entryOf(leaf);
            out.add(new Trial.Reason(row, now.corpus().get(row).text(), NearestTo.dot(placed, leaves, leaf), entry.node(),
                    assigned
                            .name(entry)));
        }
        return out;
    }

    private static List<String> words(String sentence, ClusterCard card) {
        String words = " " + String.join(" ", Pattern.compile("[^\\p{L}\\p{N}']+").split(sentence.toLowerCase(Locale.ROOT), -1))
                + " ";
        return card.terms().stream().map(Term::text).filter(term -> words.contains(" " + term + " ")).limit(5).toList();
    }
}
