package org.discern.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.Hits;
import org.discern.domain.corpus.Query;
import org.discern.domain.corpus.SearchMode;
import org.discern.ui.kit.Latest;
import org.discern.work.Workspace;
import org.discern.work.search.Search;

/// The chips, and the words that are being typed: they are searched with the chips at once, unless they ask for a meaning,
/// which waits for Enter. Used on the screen's thread only.
public final class SearchViewModel {
    private final Workspace workspace;
    private final Search search;
    private final ObservableList<ChipLine> chips = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty("");
    private final ObjectProperty<SearchMode> mode = new SimpleObjectProperty<>(SearchMode.WORD);
    private final ReadOnlyIntegerWrapper hits = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Latest<Query> latest;
    private Query asked = Query.NONE;
    private String faulty = "";
    private Optional<Chip> typed = Optional.empty(); // what of the field is searched

    /// @param frame runs what it is given before the next frame; tests pass `Runnable::run`
    public SearchViewModel(Workspace workspace, Search search, Executor frame) {
        this.workspace = workspace;
        this.search = search;
        this.latest = Latest.on(frame, search::ask);
        draft.addListener(_ -> ask());
        mode.addListener(_ -> ask());
    }

    /// In the order they were added.
    public ObservableList<ChipLine> chips() { return chips; }

    /// What stands in the field.
    public StringProperty draft() { return draft; }

    /// How the field is read.
    public ObjectProperty<SearchMode> mode() { return mode; }

    /// Rows that match all; -1 while nothing is searched or nothing is known yet.
    public ReadOnlyIntegerProperty hits() { return hits.getReadOnlyProperty(); }

    public ReadOnlyBooleanProperty busy() { return busy.getReadOnlyProperty(); }

    /// Why nothing is found; empty else.
    public ReadOnlyStringProperty failure() { return failure.getReadOnlyProperty(); }

    public boolean isSearching() { return !asked.isEmpty(); }

    Workspace workspace() { return workspace; }

    /// The chips without what is being typed.
    public Query query() { return new Query(chips.stream().map(ChipLine::chip).toList()); }

    /// Enter: what is typed becomes a chip, unless it is a pattern that is none.
    public void add() {
        if (draft.get().isBlank()) return;
        var chip = Chip.of(mode.get(), draft.get());
        if (!Search.fault(chip).isEmpty()) return; // stays in the field, where it can be mended
        chips.add(new ChipLine(chip, -1));
        draft.set("");
        ask();
        latest.flush();
    }

    /// Backspace in an empty field: the last chip goes back into it.
    public void takeBack() {
        if (chips.isEmpty() || !draft.get().isEmpty()) return;
        Chip last = chips.removeLast().chip();
        mode.set(last.mode());
        draft.set(last.text());
        ask();
    }

    public void remove(int place) {
        chips.remove(place);
        ask();
    }

    public void turn(int place) { put(place, chips.get(place).chip().turned()); }

    /// The next of the three modes in which the same text can be read.
    public void nextMode(int place) {
        Chip chip = chips.get(place).chip();
        Chip next = chip.withMode(next(chip.mode()));
        put(place, Search.fault(next).isEmpty() ? next : next.withMode(next(next.mode())));
    }

    public void bound(int place, double bound) { put(place, chips.get(place).chip().withBound(Math.clamp(bound, -1, 1))); }

    static SearchMode next(SearchMode mode) {
        return switch (mode) {
            case WORD -> SearchMode.REGEX;
            case REGEX -> SearchMode.MEANING;
            case MEANING -> SearchMode.WORD;
        };
    }

    /// Ends the search.
    public void clear() {
        chips.clear();
        draft.set("");
        ask();
        latest.flush();
    }

    /// Asks a kept search again.
    public void show(Query query) {
        draft.set("");
        chips.setAll(query.chips().stream().map(chip -> new ChipLine(chip, -1)).toList());
        ask();
        latest.flush();
    }

    /// Selects what matches again, after another selection was made.
    public void selectHits() {
        workspace.selection().found().get().ifPresent(now -> workspace.selection().set((java.util.BitSet) now.rows().clone(),
                Search.BY));
    }

    private void put(int place, Chip chip) {
        chips.set(place, new ChipLine(chip, -1));
        ask();
    }

    /// Takes up what is typed; a pattern that is none, or not yet, leaves what was searched before.
    private void read() {
        boolean any = !draft.get().isBlank() && mode.get() != SearchMode.MEANING;
        Optional<Chip> now = any ? Optional.of(Chip.of(mode.get(), draft.get())) : Optional.empty();
        faulty = now.map(Search::fault).orElse("");
        if (faulty.isEmpty()) typed = now;
        else typed = typed.filter(chip -> chip.mode() == SearchMode.REGEX);
    }

    private void ask() {
        Query now = query();
        read();
        if (typed.isPresent()) now = now.with(typed.get());
        if (now.equals(asked)) {
            refresh(); // a chip may be what was typed before
            return;
        }
        asked = now;
        latest.offer(now);
        if (!faulty.isEmpty()) refresh();
    }

    /// Takes over what the search says now.
    public void refresh() {
        Search.State state = search.state().get();
        if (state.query().isEmpty() && !asked.isEmpty() && workspace.project().get().isEmpty()) { // the project was closed
            asked = Query.NONE;
            chips.clear();
            draft.set("");
            faulty = "";
        }
        busy.set(state.busy());
        failure.set(faulty.isEmpty() ? state.failure() : faulty);
        Optional<Hits> found = workspace.selection().found().get();
        hits.set(found.map(Hits::count).orElse(-1));
        List<ChipLine> lines = new ArrayList<>();
        for (int i = 0; i < chips.size(); i++) {
            Chip chip = chips.get(i).chip();
            int place = i;
            lines.add(new ChipLine(chip, found.filter(f -> f.finished() && place < f.query().chips().size() && f.query().chips()
                    .get(place).equals(chip)).map(f -> f.perChip().get(place)).orElse(-1)));
        }
        for (int i = 0; i < lines.size(); i++)
            if (!lines.get(i).equals(chips.get(i)) && (lines.get(i).hits() >= 0 || !state.busy())) chips.set(i, lines.get(i));
    }
}
