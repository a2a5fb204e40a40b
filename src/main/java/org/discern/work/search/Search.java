package org.discern.work.search;

import java.util.BitSet;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.work.Problems;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The search of the open project. A newer query ends the older one; its hits become the filter and the selection. When the
/// rows change, the same is asked of the new ones.
public final class Search {
    /// Who selected, while the search did.
    public static final String BY = "the search";

    private final Workspace workspace;
    private final Encoders encoders;
    private final Signal<State> state = new Signal<>(new State(Query.NONE, false, ""));
    private @Nullable JobHandle<Hits> running; // guarded by this, as all below
    private @Nullable Corpus corpus;
    private @Nullable Searcher searcher;
    private long newest;

    /// @param query asked last
    /// @param busy while hits are still missing
    /// @param failure why it found nothing, for people; empty else
    public record State(Query query, boolean busy, String failure) {}

    public Search(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.encoders = encoders;
        workspace.corpus().listen(now -> rowsChanged(now.size() > 0));
        workspace.project().listen(now -> {
            if (now.isEmpty()) ask(Query.NONE);
        });
    }

    public Signal<State> state() { return state; }

    /// Why a chip cannot be searched at all, for people: its pattern is none. Empty for every other.
    public static String fault(Chip chip) {
        if (chip.mode() != SearchMode.REGEX) return "";
        try {
            PatternScan.of(chip.text());
            return "";
        } catch (WorkbenchException bad) {
            return String.valueOf(bad.getMessage());
        }
    }

    /// Searches; without chips the filter ends. The hits come through [org.discern.work.Selection#found].
    public void ask(Query query) {
        long turn;
        synchronized (this) {
            if (running != null) running.cancel();
            running = null;
            turn = ++newest;
        }
        if (query.isEmpty()) {
            state.set(new State(query, false, ""));
            if (workspace.selection().source().get().equals(BY)) workspace.selection().clear();
            if (workspace.selection().found().get().isPresent()) workspace.selection().found().set(Optional.empty());
            return;
        }
        state.set(new State(query, true, ""));
        boolean reads = query.chips().stream().anyMatch(chip -> chip.mode() == SearchMode.MEANING);
        JobHandle<Hits> job = reads && !hasRead()
                ? workspace.runner().start(Lane.QUICK, "Search by meaning", progress -> run(query, turn, progress))
                : workspace.runner().quiet(Lane.QUICK, "Search", progress -> run(query, turn, progress));
        synchronized (this) {
            if (turn == newest && !job.result().isDone()) running = job;
        }
        var _ = job.result().whenComplete((hits, failure) -> {
            if (failure == null) tell(hits, turn);
            else fail(query, failure, turn);
        });
    }

    /// Ends a search on its way; what it found so far stays.
    public void cancel() {
        JobHandle<Hits> job;
        synchronized (this) {
            job = running;
        }
        if (job != null) job.cancel();
    }

    private Hits run(Query query, long turn, Progress progress) {
        return searcher().run(query, some -> tell(some, turn), progress);
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized boolean hasRead() {
        return searcher != null && corpus == workspace.corpus().get() && searcher.hasRead();
    }

    @SuppressWarnings("ReferenceEquality") // a corpus never changes; another one is another object
    private synchronized Searcher searcher() {
        Corpus now = workspace.corpus().get();
        Searcher known = searcher;
        if (known != null && corpus == now) return known;
        var made = new Searcher(now, new StoredMeaning(now.texts(), new CachedVectors(workspace, encoders), encoders));
        corpus = now;
        searcher = made;
        return made;
    }

    private synchronized void tell(Hits hits, long turn) {
        if (turn != newest) return;
        if (hits.finished()) running = null;
        workspace.selection().set((BitSet) hits.rows().clone(), BY);
        workspace.selection().found().set(Optional.of(hits));
        if (hits.finished()) state.set(new State(hits.query(), false, ""));
    }

    private synchronized void fail(Query query, Throwable failure, long turn) {
        if (turn != newest) return;
        running = null;
        Throwable cause = Problems.unwrapped(failure);
        boolean stopped = cause instanceof CancelledException;
        if (!stopped) {
            workspace.selection().found().set(Optional.empty());
            if (workspace.selection().source().get().equals(BY)) workspace.selection().clear();
        }
        state.set(new State(query, false, stopped
                ? ""
                : cause instanceof WorkbenchException told
                        ? String.valueOf(told.getMessage())
                        : Problems.of("Search", failure).text()));
    }

    private void rowsChanged(boolean any) {
        Query again;
        synchronized (this) {
            corpus = null;
            searcher = null;
            again = state.get().query();
        }
        if (any && !again.isEmpty()) ask(again);
    }
}
