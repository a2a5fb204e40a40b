package org.discern.work.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.label.LabelCheck;
import org.discern.engine.intent.label.Labelled;
import org.discern.work.Problems;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.finding.Found.Phase;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// Looks for what had better be looked at, in the background, whenever utterances, run, decisions or notes change. One look at
/// a time; only the latest state counts.
public final class FindProblems {
    private static final long SEED = 11; // the same folds on every look, so that findings do not come and go by themselves

    private static final long SLICE_MS = 50;

    private final Workspace workspace;
    private final StoredVectors vectors;
    private final long restMs;
    private final Signal<Found> found = new Signal<>(Found.NOTHING);
    private final Signal<Optional<JobHandle<?>>> looking = new Signal<>(Optional.empty());
    private @Nullable Known known; // guarded by this, as all below
    private @Nullable JobHandle<?> running;
    private @Nullable Asked runningOn;
    private boolean again;
    private boolean following;

    /// All a look depends on; by identity, as the signals hand them out.
    private record Asked(Corpus corpus, Optional<Discovery> discovery, IntentDecisions decisions, FindingNotes notes) {}

    /// What labels say, which no decision changes.
    ///
    /// @param whole every labelled utterance had a vector, so that another run would not tell more
    private record Known(Corpus corpus, String encoder, long run, boolean whole, boolean byMeaning, List<Finding> findings) {}

    public FindProblems(Workspace workspace, Encoders encoders) { this(workspace, encoders, 0); }

    /// @param restMs how long utterances that just came are left alone: comparing their labels takes the processor, and the window
    ///        that waits to be drawn goes first
    public FindProblems(Workspace workspace, Encoders encoders, long restMs) {
        this.workspace = workspace;
        this.restMs = restMs;
        this.vectors = new StoredVectors(encoders);
    }

    /// What was found; begins with the first [#follow].
    public Signal<Found> found() { return found; }

    /// The look in progress, for its pace and its end.
    public Signal<Optional<JobHandle<?>>> looking() { return looking; }

    /// Looks now, and again on every change. A second call does nothing.
    public void follow() {
        synchronized (this) {
            if (following) return;
            following = true;
        }
        workspace.corpus().listen(_ -> refresh());
        workspace.discovery().listen(_ -> refresh());
        workspace.decisions().listen(_ -> refresh());
        workspace.findingNotes().listen(_ -> refresh());
    }

    /// Looks at the project as it is now; a look at other utterances is stopped, any other is finished first.
    @SuppressWarnings("ReferenceEquality") // signals hand out the very object; comparing rows would cost more than a look
    public void refresh() {
        JobHandle<?> outdated;
        synchronized (this) {
            if (running != null) {
                again = true;
                Asked on = runningOn;
                outdated = on != null && on.corpus() != workspace.corpus().get() ? running : null;
            } else {
                outdated = null;
                begin();
            }
        }
        if (outdated != null) outdated.cancel();
    }

    /// Stops looking until something changes or somebody asks.
    public void cancel() {
        JobHandle<?> now;
        synchronized (this) {
            again = false;
            now = running;
        }
        if (now != null) now.cancel();
    }

    private synchronized void begin() {
        var asked = new Asked(workspace.corpus().get(), workspace.discovery().get(), workspace.decisions().get(), workspace
                .findingNotes().get());
        again = false;
        if (asked.corpus().size() == 0) {
            known = null;
            found.set(Found.NOTHING);
            return;
        }
        found.set(found.get().at(Phase.LOOKING, ""));
        runningOn = asked;
        JobHandle<Found> job = workspace.runner().quiet(Lane.QUICK, "Look for problems", progress -> look(asked, progress));
        running = job;
        looking.set(Optional.of(job));
        var _ = job.result().whenComplete(this::ended);
    }

    private void ended(@Nullable Found made, @Nullable Throwable failure) {
        synchronized (this) {
            running = null;
            runningOn = null;
            looking.set(Optional.empty());
            if (made != null) found.set(made);
            else if (failure != null) failed(failure);
            if (again) begin();
        }
    }

    private void failed(Throwable failure) {
        boolean stopped = Problems.unwrapped(failure) instanceof CancelledException;
        found.set(found.get().at(!stopped ? Phase.FAILED : again ? Phase.LOOKING : Phase.STOPPED, stopped
                ? ""
                : Problems.of("Looking for problems", failure).text()));
    }

    private Found look(Asked asked, Progress progress) throws InterruptedException {
        Known labels = labels(asked, progress);
        var all = new ArrayList<Finding>();
        asked.discovery().filter(d -> d.unseen().size() == asked.corpus().size()).ifPresent(d -> all.addAll(DecisionFindings.of(
                asked.corpus(), d, asked.decisions(), asked.notes())));
        all.addAll(labels.findings());
        var open = new ArrayList<Finding>();
        var aside = new ArrayList<Finding>();
        for (Finding finding : all) {
            finding.part(mark -> !asked.notes().aside().contains(mark)).ifPresent(open::add);
            finding.part(mark -> asked.notes().aside().contains(mark)).ifPresent(aside::add);
        }
        return new Found(Phase.READY, open, aside, labels.byMeaning(), "");
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private Known labels(Asked asked, Progress progress) throws InterruptedException {
        long run = asked.discovery().map(d -> d.record().id()).orElse(0L);
        Known now;
        synchronized (this) {
            now = known;
        }
        String encoder = asked.discovery().map(d -> d.spec().encoder()).orElse("");
        if (now != null && now.corpus() == asked.corpus() && now.encoder().equals(encoder) && (now.whole() || now.run() == run))
            return now;
        for (long left = restMs; left > 0; left -= SLICE_MS) {
            progress.check();
            Thread.sleep(SLICE_MS);
        }
        progress.stage("Read what earlier runs kept", 1, 2);
        Labelled labelled = Labelled.of(asked.corpus());
        Optional<FloatMatrix> rows = workspace.store().flatMap(file -> vectors.of(file.vectors(), encoder, labelled.texts()));
        progress.stage("Compare labels", 2, 2);
        var made = new Known(asked.corpus(), encoder, run, rows.filter(StoredVectors::isWhole).isPresent(), rows.isPresent(),
                LabelCheck.of(labelled, rows, SEED, workspace.runner().parallel(), progress));
        synchronized (this) {
            known = made;
        }
        return made;
    }
}
