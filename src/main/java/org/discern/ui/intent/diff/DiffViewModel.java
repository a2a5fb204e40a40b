package org.discern.ui.intent.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterNames;
import org.discern.work.intent.LeadingWords;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;
import org.jspecify.annotations.Nullable;

/// Which two states are compared, and what of the outcome is shown: the lines of the chosen kinds, and the utterances behind one.
public final class DiffViewModel {
    /// Every utterance of a line is in the selection; the list shows no more than these.
    static final int MOST_SHOWN = 5_000;

    private final Workspace workspace;
    private final Asking<Pair, Comparison> asking;
    private final LeadingWords words;
    private final Map<Long, Integer> rowOf;
    private final ObjectProperty<@Nullable Choice> before = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> after = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Set<Kind>> shown = new SimpleObjectProperty<>(changes());
    private final ObjectProperty<Optional<DiffLine>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<DiffLine> lines = FXCollections.observableArrayList();
    private final ObservableList<DiffUtterance> utterances = FXCollections.observableArrayList();
    private List<DiffLine> all = List.of();

    private record Pair(Side before, Side after) {}

    /// @param screen back onto the screen's thread
    public DiffViewModel(Workspace workspace, Comparing comparing, Executor screen) {
        this.workspace = workspace;
        Corpus corpus = workspace.corpus().get();
        words = new LeadingWords(corpus);
        rowOf = HashMap.newHashMap(corpus.size());
        for (int row = 0; row < corpus.size(); row++) rowOf.put(corpus.get(row).id(), row);
        asking = new Asking<>(pair -> comparing.compare(pair.before(), pair.after()), screen, this::got, this::failed);
        before.addListener(_ -> ask());
        after.addListener(_ -> ask());
        shown.addListener(_ -> filter());
        chosen.addListener(_ -> showUtterances());
    }

    /// All but the unchanged.
    static Set<Kind> changes() { return EnumSet.complementOf(EnumSet.of(Kind.UNCHANGED)); }

    public ObjectProperty<@Nullable Choice> before() { return before; }

    public ObjectProperty<@Nullable Choice> after() { return after; }

    /// Empty while it is worked out, and when it failed.
    ReadOnlyObjectProperty<Optional<Comparison>> found() { return found.getReadOnlyProperty(); }

    /// Why there is none, for people; empty when all is well.
    ReadOnlyObjectProperty<String> failure() { return failure.getReadOnlyProperty(); }

    /// Kinds of lines that are shown.
    ObjectProperty<Set<Kind>> shown() { return shown; }

    ObservableList<DiffLine> lines() { return lines; }

    ObjectProperty<Optional<DiffLine>> chosen() { return chosen; }

    /// Those behind the chosen line: first what came and went, then what stayed.
    ObservableList<DiffUtterance> utterances() { return utterances; }

    /// How many lines of a kind there are, shown or not.
    int count(Kind kind) { return found.get().map(c -> c.diff().counts().getOrDefault(kind, 0)).orElse(0); }

    /// Shows an outcome that is at hand, in place of two states to choose.
    public void show(Comparison comparison) { take(comparison); }

    /// Takes the present state and the most telling former one: the run before, else the kept cut, else the learned cut.
    public void start() {
        List<Choice> choices = Choices.of(workspace);
        after.set(choices.getFirst());
        before.set(Choices.likely(workspace, choices));
    }

    void swap() {
        Choice was = before.get();
        before.set(after.get());
        after.set(was);
    }

    void toggle(Kind kind) {
        Set<Kind> next = shown.get().isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(shown.get());
        if (!next.remove(kind)) next.add(kind);
        shown.set(next);
    }

    /// Selects the utterances behind the chosen line in every view; false when there is none.
    boolean select() {
        DiffLine line = chosen.get().orElse(null);
        if (line == null) return false;
        ClusterDiff.Row row = line.row();
        int[] rows = Arrays.stream(new long[][]{row.stayed(), row.came(), row.left(), row.added(), row.removed()}).flatMapToLong(
                Arrays::stream).mapToInt(id -> rowOf.getOrDefault(id, -1)).filter(r -> r >= 0).toArray();
        workspace.selection().set(rows, Strings.of("intent.diff.by", line.name()));
        return true;
    }

    Workspace workspace() { return workspace; }

    private void ask() {
        Choice was = before.get();
        Choice is = after.get();
        if (was == null || is == null) return;
        failure.set("");
        found.set(Optional.empty());
        clear();
        asking.ask(new Pair(was.side(), is.side()));
    }

    private void got(Pair pair, Comparison comparison) { if (isAsked(pair)) take(comparison); }

    private void failed(Pair pair, Throwable wrong) {
        if (isAsked(pair)) failure.set(Problems.text(Strings.of("intent.diff.doing"), wrong));
    }

    /// Answers to what was asked before do not show.
    private boolean isAsked(Pair pair) {
        Choice was = before.get();
        Choice is = after.get();
        return was != null && is != null && pair.equals(new Pair(was.side(), is.side()));
    }

    private void take(Comparison comparison) {
        ClusterDiff diff = comparison.diff();
        List<String> were = ClusterNames.of(diff.before(), words, rowOf);
        List<String> are = ClusterNames.of(diff.after(), words, rowOf);
        var made = new ArrayList<DiffLine>();
        for (int i = 0; i < diff.rows().size(); i++) {
            ClusterDiff.Row row = diff.rows().get(i);
            made.add(new DiffLine(row, names(were, row.before()), names(are, row.after()), comparison.isTested()
                    ? comparison.drifts().get(i)
                    : null));
        }
        all = made;
        found.set(Optional.of(comparison));
        filter();
    }

    private void clear() {
        all = List.of();
        filter();
    }

    private void filter() {
        DiffLine was = chosen.get().orElse(null);
        lines.setAll(all.stream().filter(line -> shown.get().contains(line.row().kind())).toList());
        chosen.set(was != null && lines.contains(was) ? Optional.of(was) : lines.stream().findFirst());
    }

    private static String names(List<String> called, List<Integer> groups) {
        var times = new LinkedHashMap<String, Integer>();
        for (int g : groups) times.merge(called.get(g), 1, Integer::sum);
        return times.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " × " + e.getKey()).collect(
                Collectors.joining(" + "));
    }

    private void showUtterances() {
        DiffLine line = chosen.get().orElse(null);
        if (line == null) {
            utterances.clear();
            return;
        }
        var out = new ArrayList<DiffUtterance>();
        ClusterDiff.Row row = line.row();
        add(out, row.added(), DiffUtterance.Part.ADDED);
        add(out, row.came(), DiffUtterance.Part.CAME);
        add(out, row.left(), DiffUtterance.Part.LEFT);
        add(out, row.removed(), DiffUtterance.Part.REMOVED);
        add(out, row.stayed(), DiffUtterance.Part.STAYED);
        utterances.setAll(out);
    }

    /// How many utterances stand behind the chosen line and are not listed.
    int unlisted() {
        return chosen.get().map(line -> line.row().added().length + line.row().came().length + line.row().left().length + line
                .row().removed().length + line.row().stayed().length - utterances.size()).orElse(0);
    }

    private void add(List<DiffUtterance> out, long[] ids, DiffUtterance.Part part) {
        Corpus corpus = workspace.corpus().get();
        for (long id : ids) {
            if (out.size() >= MOST_SHOWN) return;
            int row = rowOf.getOrDefault(id, -1);
            out.add(new DiffUtterance(row, row < 0 || row >= corpus.size()
                    ? Strings.of("intent.diff.removed", id)
                    : corpus.get(row).text(), part));
        }
    }
}
