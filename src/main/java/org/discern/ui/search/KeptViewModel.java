package org.discern.ui.search;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.RowSet;
import org.discern.ui.kit.Strings;
import org.discern.work.Assigned;
import org.discern.work.ProjectSummary;
import org.discern.work.Selection;
import org.discern.work.Workspace;

/// Kept selections and searches, and what makes one selection out of another. Keeping and deleting are operations; selecting
/// is none.
public final class KeptViewModel {
    private final Workspace workspace;
    private final SearchViewModel search;

    public KeptViewModel(Workspace workspace, SearchViewModel search) {
        this.workspace = workspace;
        this.search = search;
    }

    /// Names of kept selections.
    public List<String> selections() { return List.copyOf(workspace.selections().get().rows().keySet()); }

    /// Names of kept searches.
    public List<String> searches() { return List.copyOf(workspace.selections().get().searches().keySet()); }

    public boolean readOnly() { return workspace.project().get().map(ProjectSummary::readOnly).orElse(false); }

    /// The present rows of a kept selection.
    public BitSet rows(String name) {
        RowSet kept = workspace.selections().get().rows().get(name);
        return kept == null ? new BitSet() : kept.rows(corpus());
    }

    /// Keeps what is selected, in place of an older selection of that name.
    public void keep(String name) {
        BitSet rows = selection().rows().get();
        if (readOnly() || name.isBlank() || rows.isEmpty()) return;
        RowSet set = RowSet.of(corpus(), rows);
        workspace.decideSelections(Strings.of("selection.op.keep", name, rows.cardinality()), "", k -> k.withRows(name, set));
    }

    /// Keeps the chips, in place of an older search of that name.
    public void keepSearch(String name) {
        Query query = search.query();
        if (readOnly() || name.isBlank() || query.isEmpty()) return;
        workspace.decideSelections(Strings.of("selection.op.keepSearch", name), "", k -> k.withSearch(name, query));
    }

    public void delete(String name) {
        if (!readOnly()) workspace.decideSelections(Strings.of("selection.op.delete", name), "", k -> k.withoutRows(name));
    }

    public void deleteSearch(String name) {
        if (!readOnly())
            workspace.decideSelections(Strings.of("selection.op.deleteSearch", name), "", k -> k.withoutSearch(name));
    }

    /// Selects those rows again.
    public void recall(String name) { selection().set(rows(name), Strings.of("selection.kept", name)); }

    /// Asks that search again.
    public void recallSearch(String name) {
        Query query = workspace.selections().get().searches().get(name);
        if (query != null) search.show(query);
    }

    /// Only what is selected and kept under that name.
    public void intersect(String name) {
        BitSet both = rows(name);
        both.and(selection().rows().get());
        selection().set(both, Strings.of("selection.intersected", name));
    }

    /// Adds what is kept under that name.
    public void unite(String name) {
        BitSet all = rows(name);
        all.or(selection().rows().get());
        selection().set(all, Strings.of("selection.united", name));
    }

    /// Takes what is kept under that name out of the selection.
    public void subtract(String name) {
        var rest = (BitSet) selection().rows().get().clone();
        rest.andNot(rows(name));
        selection().set(rest, Strings.of("selection.without", name));
    }

    /// The whole clusters of what is selected; without a run all copies of the same words.
    public void grow() {
        BitSet now = selection().rows().get();
        BitSet grown = workspace.discovery().get().filter(d -> d.unseen().size() == corpus().size()).map(d -> new Assigned(
                corpus(), d, workspace.decisions().get()).grown(now)).orElseGet(() -> sameWords(now));
        selection().set(grown, Strings.of("selection.grown"));
    }

    /// Selects what matches and is selected.
    public void intersectHits() {
        workspace.selection().found().get().ifPresent(found -> {
            var both = (BitSet) found.rows().clone();
            both.and(selection().rows().get());
            selection().set(both, Strings.of("selection.inSearch"));
        });
    }

    /// A name nobody has yet.
    public String freeName(String wish) {
        String name = wish;
        for (int i = 2; selections().contains(name) || searches().contains(name); i++) name = wish + " " + i;
        return name;
    }

    private BitSet sameWords(BitSet rows) {
        var words = new java.util.HashSet<String>();
        rows.stream().filter(row -> row < corpus().size()).forEach(row -> words.add(folded(row)));
        var out = new BitSet();
        for (int row = 0; row < corpus().size(); row++) if (words.contains(folded(row))) out.set(row);
        return out;
    }

    private String folded(int row) {
        return Objects.requireNonNull(corpus().get(row).text()).strip().toLowerCase(
                java.util.Locale.ROOT);
    }

    private Corpus corpus() { return workspace.corpus().get(); }

    private Selection selection() { return workspace.selection(); }
}
