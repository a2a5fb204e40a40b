package org.discern.ui.project;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.SearchMode;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.TreeColours;
import org.discern.work.Signal;
import org.jspecify.annotations.Nullable;

/// The table of all utterances as state: which rows show, in which order, what each cell says. Rows are corpus rows.
/// Setting anything recomputes the shown rows and tells [#shown]; 100,000 rows take a few milliseconds to filter.
public final class DataViewModel {
    /// How the table is ordered; the file's own order without a column.
    ///
    /// @param column null for the file's order
    public record Order(@Nullable DataColumn column, boolean descending) {
        public static final Order FILE = new Order(null, false);
    }

    private final IntFunction<String> hint;
    private final Signal<int[]> shown = new Signal<>(new int[0]);
    private Corpus corpus = Corpus.EMPTY;
    private String[] lower = {};
    private RowFacts assigned = RowFacts.nothing(0);
    private Optional<Discovery> colouredRun = Optional.empty();
    private @Nullable TreeColours colours;
    private BitSet selected = new BitSet();
    private Optional<Hits> found = Optional.empty();
    private DataFilter filter = DataFilter.ALL;
    private Order order = Order.FILE;

    public DataViewModel() { this(_ -> ""); }

    /// @param hint words for a cluster nobody named yet, by its tree node; empty for none
    public DataViewModel(IntFunction<String> hint) { this.hint = hint; }

    /// The shown corpus rows in order.
    public Signal<int[]> shown() { return shown; }

    public Corpus corpus() { return corpus; }

    public DataFilter filter() { return filter; }

    public void corpus(Corpus newCorpus) {
        corpus = newCorpus;
        lower = new String[newCorpus.size()];
        assigned = RowFacts.nothing(newCorpus.size());
        colouredRun = Optional.empty();
        refresh();
    }

    /// What the run and the analyst say; colours are found once per run.
    public void assigned(Optional<Discovery> found, IntentDecisions decided) {
        if (colours == null || !found.equals(colouredRun)) {
            colouredRun = found;
            colours = found.map(d -> TreeColours.of(d.tree(), d.spec().minClusterSize())).orElse(null);
        }
        TreeColours present = colours;
        assigned = found.isPresent() && present != null
                ? RowFacts.of(corpus, found.get(), present, decided, hint)
                : RowFacts.nothing(corpus.size());
        refresh();
    }

    public void selected(BitSet rows) {
        selected = rows;
        if (filter.selected()) refresh();
    }

    /// What the search finds; only that shows.
    public void found(Optional<Hits> hits) {
        boolean same = hits.map(Hits::rows).equals(found.map(Hits::rows));
        found = hits;
        if (!same) refresh();
    }

    /// The first word searched for in small letters, to be marked; empty for none.
    String marked() {
        return found.stream().flatMap(hits -> hits.query().chips().stream()).filter(chip -> chip.mode() == SearchMode.WORD
                && !chip.inverted()).map(chip -> chip.text().replace("\"", "").strip().toLowerCase(Locale.ROOT)).filter(
                        text -> !text.isEmpty()).findFirst().orElse("");
    }

    public void filter(DataFilter newFilter) {
        if (newFilter.equals(filter)) return;
        filter = newFilter;
        refresh();
    }

    public void order(Order newOrder) {
        if (newOrder.equals(order)) return;
        order = newOrder;
        refresh();
    }

    /// The distinct intents, for the filter.
    public List<String> intents() { return corpus.intents().names(); }

    /// The distinct splits, for the filter.
    public List<String> splits() {
        var found = new TreeSet<String>();
        for (Utterance u : corpus.utterances()) if (!u.split().isEmpty()) found.add(u.split());
        return List.copyOf(found);
    }

    public boolean hasNovelty() { return !Double.isNaN(assigned.noveltyCut()); }

    /// True when no row has anything in this column, so that it need not take room.
    public boolean isEmpty(DataColumn column) {
        for (int row = 0; row < corpus.size(); row++)
            if (column == DataColumn.NOVELTY ? !Float.isNaN(novelty(row)) : !cell(row, column).isEmpty()) return false;
        return true;
    }

    public String cell(int row, DataColumn column) {
        Utterance u = corpus.get(row);
        return switch (column) {
            case TEXT -> u.text();
            case INTENT -> u.intent();
            case DOMAIN -> u.domain();
            case SPLIT -> u.split();
            case USER -> u.user();
            case TIME -> u.time();
            case CLUSTER -> assigned.names()[row];
            case NOVELTY -> Float.isNaN(novelty(row)) ? "" : String.format(Locale.ENGLISH, "%.2f", novelty(row));
        };
    }

    public float novelty(int row) { return assigned.novelty()[row]; }

    public boolean isUnseen(int row) { return assigned.isUnseen(row); }

    /// Whether the name of the row's cluster is only a suggestion.
    public boolean isSuggested(int row) { return assigned.suggested().get(row); }

    /// Palette index of the row's cluster.
    public int colour(int row) { return assigned.colours()[row]; }

    /// Names of all columns, for a copy.
    public static List<String> header() {
        return Arrays.stream(DataColumn.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }

    /// All columns of a row, for a copy.
    public List<String> cells(int row) { return Arrays.stream(DataColumn.values()).map(c -> cell(row, c)).toList(); }

    private void refresh() {
        int[] rows = new int[corpus.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) if (passes(row)) rows[count++] = row;
        rows = Arrays.copyOf(rows, count);
        DataColumn column = order.column();
        shown.set(column == null ? rows : sorted(rows, column));
    }

    private boolean passes(int row) {
        Utterance u = corpus.get(row);
        return filter.novelty().holds(novelty(row)) && (!filter.unlabelled() || u.intent().isEmpty()) && (!filter.unseen()
                || isUnseen(row)) && (!filter.selected()
                        || selected.get(
                                row)) && (filter.intent().isEmpty() || filter.intent().equals(u.intent())) && (filter.split()
                                        .isEmpty()
                                        || filter.split()
                                                .equals(u.split())) && (found.isEmpty() || found.get().rows().get(
                                                        row));
    }

    private String text(int row) {
        String known = lower[row];
        if (known == null) {
            known = corpus.get(row).text().toLowerCase(Locale.ROOT);
            lower[row] = known;
        }
        return known;
    }

    /// Empty cells last, whichever way; ties in the file's order.
    private int[] sorted(int[] rows, DataColumn column) {
        Comparator<Integer> by = column == DataColumn.NOVELTY
                ? Comparator.comparingDouble(row -> novelty(row))
                : Comparator.comparing(row -> column == DataColumn.TEXT ? text(row) : cell(row, column),
                        String.CASE_INSENSITIVE_ORDER);
        if (order.descending()) by = by.reversed();
        Comparator<Integer> emptyLast = Comparator.comparing(row -> column == DataColumn.NOVELTY
                ? Float.isNaN(novelty(row))
                : cell(row, column)
                        .isEmpty());
        return Arrays.stream(rows).boxed().sorted(emptyLast.thenComparing(by)).mapToInt(Integer::intValue).toArray();
    }
}
