package org.discern.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.corpus.Utterance;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.Signal;

/// One import from the first look to the report. Each step is a state; the sheet shows whichever it is.
public final class ImportViewModel {
    /// Where the import stands.
    public sealed interface State {
        /// Reading the beginning of the file.
        record Looking() implements State {}

        /// The analyst maps columns.
        record Mapping(TablePreview preview, ImportPlan plan) implements State {}

        /// The file is being read.
        record Importing(ImportPlan plan) implements State {}

        /// @param kind what the rows became
        record Done(ImportReport report, ImportKind kind) implements State {}

        /// It did not work; nothing was changed.
        record Failed(String words) implements State {}
    }

    private final Path file;
    private final ImportVerbs verbs;
    private final Executor screen;
    private final Signal<State> state = new Signal<>(new State.Looking());

    /// @param screen where answers are taken up, e.g. the screen's thread
    public ImportViewModel(Path file, ImportVerbs verbs, Executor screen) {
        this.file = file;
        this.verbs = verbs;
        this.screen = screen;
        take(verbs.look().apply(file));
    }

    public Signal<State> state() { return state; }

    public String source() { return String.valueOf(file.getFileName()); }

    /// Gives a column its role. A role that only one column can have is taken from the column that had it.
    public void role(int column, ColumnRole role) {
        if (!(state.get() instanceof State.Mapping mapping)) return;
        ImportPlan plan = mapping.plan();
        int former = role.repeats() ? -1 : plan.column(role);
        if (former >= 0 && former != column) plan = plan.withRole(former, ColumnRole.IGNORE);
        state.set(new State.Mapping(mapping.preview(), plan.withRole(column, role)));
    }

    /// Looks once more, at rows that are to become something else.
    public void kind(ImportKind kind) {
        if (!(state.get() instanceof State.Mapping mapping) || mapping.plan().kind() == kind) return;
        state.set(new State.Looking());
        take(verbs.as().apply(file, kind));
    }

    public void fold(boolean on) {
        if (state.get() instanceof State.Mapping mapping)
            state.set(new State.Mapping(mapping.preview(), mapping.plan().withFoldDuplicates(on)));
    }

    /// Reads the beginning again, as the first row's meaning changes what the columns are.
    public void header(boolean named) {
        if (state.get() instanceof State.Mapping mapping) again(mapping.plan().withHeader(named));
    }

    public void encoding(String charset) {
        if (state.get() instanceof State.Mapping mapping) again(mapping.plan().withEncoding(charset));
    }

    /// Why the import cannot start, for people; empty when it can.
    public String obstacle() {
        if (!(state.get() instanceof State.Mapping mapping)) return "";
        ImportPlan plan = mapping.plan();
        if (plan.kind() == ImportKind.RECIPES) return obstacleToRecipes(plan);
        boolean histories = plan.kind() == ImportKind.HISTORIES;
        if (plan.column(ColumnRole.TEXT) < 0) return Strings.of("import.notext");
        if (histories && plan.column(ColumnRole.USER) < 0) return Strings.of("import.nouser");
        return histories && plan.column(ColumnRole.TIME) < 0 ? Strings.of("import.notime") : "";
    }

    private static String obstacleToRecipes(ImportPlan plan) {
        if (plan.format() == TableFormat.GRAPHML || plan.format() == TableFormat.NODES_AND_EDGES) return "";
        if (plan.column(ColumnRole.ITEM) < 0) return Strings.of("import.norecipe");
        boolean says = plan.roles().stream().anyMatch(role -> role != ColumnRole.ITEM && role != ColumnRole.IGNORE);
        return says ? "" : Strings.of("import.nothing");
    }

    /// What the preview shows with this mapping: labelled, unlabelled, out of domain (among utterances only), without text; none of recipes.
    public List<Integer> counts() {
        if (!(state.get() instanceof State.Mapping mapping) || mapping.plan().kind() == ImportKind.RECIPES)
            return List.of(0, 0, 0, 0);
        int text = mapping.plan().column(ColumnRole.TEXT);
        int intent = mapping.plan().column(ColumnRole.INTENT);
        int labelled = 0;
        int unlabelled = 0;
        int outside = 0;
        int empty = 0;
        for (List<String> row : mapping.preview().rows()) {
            String label = intent < 0 || intent >= row.size() ? "" : row.get(intent).strip();
            if (text < 0 || text >= row.size() || row.get(text).isBlank()) empty++;
            else if (label.isEmpty()) unlabelled++;
            else
                if (mapping.plan().kind() == ImportKind.UTTERANCES && Utterance.of(0, "", label).isOutOfDomain()) outside++;
                else labelled++;
        }
        return List.of(labelled, unlabelled, outside, empty);
    }

    public void run() {
        if (!(state.get() instanceof State.Mapping mapping) || !obstacle().isEmpty()) return;
        ImportKind kind = mapping.plan().kind();
        state.set(new State.Importing(mapping.plan()));
        var _ = verbs.run().apply(file, mapping.plan()).whenCompleteAsync((report, failure) -> {
            if (failure == null) state.set(new State.Done(report, kind));
            else fail(failure);
        }, screen);
    }

    private void again(ImportPlan plan) {
        state.set(new State.Looking());
        take(verbs.again().apply(file, plan));
    }

    private void take(CompletableFuture<TablePreview> preview) {
        var _ = preview.whenCompleteAsync((seen, failure) -> {
            if (failure == null) state.set(new State.Mapping(seen, seen.plan()));
            else fail(failure);
        }, screen);
    }

    private void fail(Throwable failure) {
        state.set(new State.Failed(Problems.text(Strings.of("import.doing", source()), failure)));
    }
}
