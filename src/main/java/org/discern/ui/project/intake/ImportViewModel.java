package org.discern.ui.project.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.discern.domain.corpus.Cleaning;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.RowPlace;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.run.CancelledException;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.Signal;
import org.discern.work.job.JobState;
import org.discern.work.project.ImportSource;
import org.jspecify.annotations.Nullable;

/// One import, step by step: where it comes from, what the columns mean, what becomes of doubtful rows, and the exact counts
/// before anything is written. Nothing touches the project before [#next] at the last step.
public final class ImportViewModel {
    /// The steps of the wizard; after them the import runs and is done.
    public enum Step {
        SOURCE, COLUMNS, CLEAN, SUMMARY, RUNNING, DONE
    }

    /// What the memory for files of this shape did or is to do.
    ///
    /// @param used whether the mapping was taken from it
    /// @param keep whether the mapping is kept when the import starts
    public record Memory(boolean used, boolean keep) {}

    /// Where the import stands.
    ///
    /// @param looking while the beginning of the source is being read
    /// @param preview of the present plan; empty while looking for the first time, or when the source cannot be read
    /// @param plan what was guessed or chosen so far; empty before the first look
    /// @param checked of the present plan and mends; empty while it is not known
    /// @param work how far a check or the import is
    /// @param drafts rows the analyst has changed and not tried again, by their place
    /// @param trouble what went wrong last, in words for people; empty when nothing did
    /// @param tip something that went well and is worth a line; empty for nothing
    /// @param report what the import did, once it is done
    public record State(Step step, ImportSource source, boolean looking, Optional<TablePreview> preview,
            Optional<ImportPlan> plan, Optional<ImportCheck> checked, Optional<JobState> work,
            Map<RowPlace, List<String>> drafts, String trouble, String tip, Memory memory, Optional<ImportReport> report) {
        public State { drafts = java.util.Collections.unmodifiableMap(new TreeMap<>(drafts)); }

        State at(Step other) {
            return new State(other, source, looking, preview, plan, checked, work, drafts, "", "", memory, report);
        }

        State looked(boolean busy, Optional<TablePreview> seen, Optional<ImportPlan> found) {
            return new State(step, source, busy, seen, found, Optional.empty(), Optional.empty(), Map.of(), "", "", memory,
                    report);
        }

        State with(ImportSource other, Optional<ImportPlan> changed) {
            return new State(step, other, looking, preview, changed, Optional.empty(), work, drafts, "", "", memory, report);
        }

        State checked(Optional<ImportCheck> found) {
            return new State(step, source, looking, preview, plan, found, Optional.empty(), drafts, "", tip, memory, report);
        }

        State working(JobState now) {
            return new State(step, source, looking, preview, plan, checked, Optional.of(now), drafts, trouble, tip, memory,
                    report);
        }

        State drafted(Map<RowPlace, List<String>> changed) {
            return new State(step, source, looking, preview, plan, checked, work, changed, "", "", memory, report);
        }

        State troubled(String words) {
            return new State(step, source, false, preview, plan, checked, Optional.empty(), drafts, words, "", memory, report);
        }

        State told(String words) {
            return new State(step, source, looking, preview, plan, checked, work, drafts, "", words, memory, report);
        }

        State remembering(Memory other) {
            return new State(step, source, looking, preview, plan, checked, work, drafts, trouble, tip, other, report);
        }

        State done(ImportReport brought) {
            return new State(Step.DONE, source, false, preview, plan, checked, Optional.empty(), Map.of(), "", "", memory,
                    Optional.of(brought));
        }
    }

    private final ImportVerbs verbs;
    private final Executor screen;
    private final Signal<State> state;
    private Runnable stop = () -> {}; // what is under way
    private @Nullable ImportPlan guess; // of the first look, by which the shape of the file is known
    private Optional<ImportPlan> found = Optional.empty(); // by the program alone, before anybody chose
    private boolean relaying;
    private long asked; // counts questions; an answer to an older one is not taken

    /// @param screen where answers are taken up, e.g. the screen's thread
    public ImportViewModel(ImportSource source, ImportVerbs verbs, Executor screen) {
        this.verbs = verbs;
        this.screen = screen;
        this.state = new Signal<>(new State(Step.SOURCE, source, true, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of(), "", "", new Memory(false, false), Optional.empty()));
        look(verbs.look(source), true);
    }

    public Signal<State> state() { return state; }

    public String name() { return state.get().source().name(); }

    /// The project the rows go into; empty when one is made for them.
    String project() { return verbs.project(); }

    /// Whether a person chose anything that is lost by leaving now.
    public boolean isChanged() {
        State now = state.get();
        return now.step().compareTo(Step.SUMMARY) <= 0 && (!now.plan().equals(found) || !now.source().mends().isEmpty() || !now
                .drafts().isEmpty());
    }

    // --- 1 Source ---------------------------------------------------------------------------------------------------------

    /// Reads one more file as a part of the same table.
    public void add(Path file) {
        var files = new ArrayList<>(state.get().source().files());
        if (files.contains(file)) return;
        files.add(file);
        files(files);
    }

    public void remove(Path file) {
        var files = new ArrayList<>(state.get().source().files());
        if (files.size() > 1 && files.remove(file)) files(files);
    }

    /// Begins again with other files.
    public void files(List<Path> files) {
        ImportSource source = state.get().source().withFiles(files);
        state.set(state.get().with(source, Optional.empty()).looked(true, Optional.empty(), Optional.empty()));
        look(verbs.look(source), true);
    }

    /// Tries the same files once more, e.g. after one of them was mended elsewhere.
    public void lookAgain() { files(state.get().source().files()); }

    public void encoding(String charset) { plan().ifPresent(plan -> again(plan.withEncoding(charset))); }

    public void header(boolean named) { plan().ifPresent(plan -> again(plan.withHeader(named))); }

    public void format(TableFormat format) {
        plan().filter(plan -> plan.format() != format).ifPresent(plan -> columns(plan.withFormat(format).withDelimiter(
                format == TableFormat.TSV ? "\t" : format == TableFormat.CSV ? "," : "")));
    }

    public void delimiter(String delimiter) {
        plan().filter(plan -> !plan.delimiter().equals(delimiter)).ifPresent(plan -> columns(plan.withDelimiter(delimiter)));
    }

    /// Chooses a sheet of a workbook.
    public void part(String name) {
        plan().filter(plan -> !plan.part().equals(name)).ifPresent(plan -> columns(plan.withPart(name)));
    }

    /// Has the vectors of a file stand in for the encoder; empty for none.
    public void vectors(String path) { change(plan -> plan.withVectors(path)); }

    /// Guesses anew, for rows that are to become something else.
    public void kind(ImportKind kind) {
        if (plan().filter(plan -> plan.kind() != kind).isEmpty()) return;
        state.set(state.get().looked(true, state.get().preview(), plan()));
        look(verbs.as(state.get().source(), kind), false);
    }

    private void again(ImportPlan plan) {
        state.set(state.get().looked(true, state.get().preview(), Optional.of(plan)));
        look(verbs.again(state.get().source(), plan), false);
    }

    private void columns(ImportPlan plan) {
        state.set(state.get().looked(true, state.get().preview(), Optional.of(plan)));
        look(verbs.columns(state.get().source(), plan), false);
    }

    /// @param recall whether a mapping that was kept for files of this shape is to be used
    private void look(CompletableFuture<TablePreview> preview, boolean recall) {
        stop.run();
        long question = ++asked;
        var _ = preview.whenCompleteAsync((seen, failure) -> {
            if (question != asked) return;
            if (failure != null) {
                state.set(state.get().troubled(words(failure)));
                return;
            }
            if (recall) guess = seen.plan();
            Optional<ImportPlan> kept = recall ? verbs.remembered(seen.plan()) : Optional.empty();
            state.set(state.get().looked(false, Optional.of(seen), Optional.of(kept.filter(plan -> isLike(plan, seen.plan())).map(
                    plan -> recalled(plan, seen.plan())).orElse(seen.plan()))));
            if (recall || relaying) found = state.get().plan();
            relaying = false;
            if (recall) state.set(state.get().remembering(new Memory(kept.isPresent(), kept.isPresent())));
            kept.filter(plan -> !isLike(plan, seen.plan())).ifPresent(plan -> relay(plan, seen.plan()));
        }, screen);
    }

    private static boolean isLike(ImportPlan kept, ImportPlan seen) {
        return kept.format() == seen.format() && kept.header() == seen.header() && kept.delimiter().equals(seen.delimiter())
                && kept.columns().equals(seen.columns());
    }

    private static ImportPlan recalled(ImportPlan kept, ImportPlan seen) {
        return seen.withKind(kept.kind()).withRoles(kept.roles()).withFoldDuplicates(kept.foldDuplicates()).withCleaning(kept
                .cleaning());
    }

    /// Lays the columns out as they were when the mapping was kept, e.g. with another separator than the guess.
    private void relay(ImportPlan kept, ImportPlan seen) {
        ImportPlan laid = seen.withFormat(kept.format()).withDelimiter(kept.delimiter()).withHeader(kept.header());
        state.set(state.get().looked(true, state.get().preview(), Optional.of(laid)));
        relaying = true;
        look(verbs.columns(state.get().source(), laid).thenApply(again -> again.plan().columns().equals(kept.columns())
                ? new TablePreview(again.source(), again.rows(), recalled(kept, again.plan()), again.problems(), again.parts())
                : again), false);
    }

    // --- 2 Columns --------------------------------------------------------------------------------------------------------

    /// Gives a column its role. A role that only one column can have is taken from the column that had it.
    public void role(int column, ColumnRole role) {
        change(plan -> {
            int former = role.repeats() ? -1 : plan.column(role);
            ImportPlan freed = former >= 0 && former != column ? plan.withRole(former, ColumnRole.IGNORE) : plan;
            return freed.withRole(column, role);
        });
    }

    /// Whether the mapping is kept for files like this.
    public void keep(boolean on) { state.set(state.get().remembering(new Memory(state.get().memory().used(), on))); }

    /// Forgets the mapping kept for files like this, and guesses anew.
    public void forget() {
        if (guess != null) verbs.forget(guess);
        state.set(state.get().looked(true, state.get().preview(), plan()).remembering(new Memory(false, false)));
        look(verbs.look(state.get().source()), false);
    }

    // --- 3 Clean ----------------------------------------------------------------------------------------------------------

    public void choose(RowConcern concern, RowChoice choice) {
        if (plan().filter(plan -> plan.choice(concern) == choice).isEmpty()) change(plan -> plan.withChoice(concern, choice));
    }

    public void fewestWords(int words) { limits(cleaning -> cleaning.withFewestWords(words)); }

    public void mostWords(int words) { limits(cleaning -> cleaning.withMostWords(words)); }

    private void limits(UnaryOperator<Cleaning> change) {
        if (plan().filter(plan -> plan.cleaning().equals(change.apply(plan.cleaning()))).isEmpty())
            change(plan -> plan.withCleaning(change.apply(plan.cleaning())));
    }

    /// Notes what a row that was set aside should say; [#tryAgain] has it checked.
    ///
    /// @param column of the plan
    public void edit(FaultyRow row, int column, String text) {
        int width = plan().map(plan -> plan.columns().size()).orElse(0);
        if (!row.whole() || column >= width) return;
        var drafts = new TreeMap<>(state.get().drafts());
        var cells = new ArrayList<>(drafts.getOrDefault(row.place(), row.cells()));
        while (cells.size() < width) cells.add("");
        while (cells.size() > width) cells.removeLast();
        cells.set(column, text);
        drafts.put(row.place(), cells);
        state.set(state.get().drafted(drafts));
    }

    /// Reads the rows that were edited as they are now.
    public void tryAgain() {
        ImportSource source = state.get().source();
        for (var draft : state.get().drafts().entrySet()) source = source.withMend(draft.getKey(), draft.getValue());
        State now = state.get();
        state.set(now.with(source, now.plan()).drafted(Map.of()));
        check();
    }

    /// Takes all mends and edits back.
    public void takeMendsBack() {
        State now = state.get();
        state.set(now.with(ImportSource.of(now.source().files()), now.plan()).drafted(Map.of()));
        check();
    }

    /// Writes the rows that are left out to a file, mended ones not among them.
    public void writeRejected(Path target) {
        State now = state.get();
        if (now.plan().isEmpty()) return;
        var _ = verbs.writeRejected(now.source(), now.plan().get(), target).whenCompleteAsync((rows, failure) -> state.set(
                failure == null
                        ? state.get().told(Strings.of("import.written", rows, target.getFileName()))
                        : state.get().troubled(words(failure))), screen);
    }

    private void check() {
        State now = state.get();
        if (now.plan().isEmpty()) return;
        stop.run();
        long question = ++asked;
        Bringing<ImportCheck> work = verbs.check(now.source(), now.plan().get());
        follow(work, question, found -> state.set(state.get().checked(Optional.of(found))));
    }

    // --- the walk ---------------------------------------------------------------------------------------------------------

    /// Why the next step cannot be taken, in words for people; empty when it can.
    public String obstacle() {
        State now = state.get();
        if (now.looking()) return Strings.of("import.looking", name());
        if (now.plan().isEmpty()) return Strings.of("import.noplan");
        return switch (now.step()) {
            case SOURCE -> "";
            case COLUMNS -> obstacle(now.plan().get());
            case CLEAN, SUMMARY -> now.checked().map(c -> !c.obstacle().isEmpty()
                    ? c.obstacle()
                    : now.drafts().isEmpty() ? "" : Strings.of("import.untried", now.drafts().size())).orElse(Strings.of(
                            "import.checking"));
            case RUNNING, DONE -> "";
        };
    }

    private static String obstacle(ImportPlan plan) {
        if (plan.kind() == ImportKind.RECIPES) {
            if (plan.format() == TableFormat.GRAPHML || plan.format() == TableFormat.NODES_AND_EDGES) return "";
            if (plan.column(ColumnRole.ITEM) < 0) return Strings.of("import.norecipe");
            boolean says = plan.roles().stream().anyMatch(role -> role != ColumnRole.ITEM && role != ColumnRole.IGNORE);
            return says ? "" : Strings.of("import.nothing");
        }
        boolean histories = plan.kind() == ImportKind.HISTORIES;
        if (plan.column(ColumnRole.TEXT) < 0) return Strings.of(histories ? "import.notext.histories" : "import.notext");
        if (histories && plan.column(ColumnRole.USER) < 0) return Strings.of("import.nouser");
        return histories && plan.column(ColumnRole.TIME) < 0 ? Strings.of("import.notime") : "";
    }

    /// Goes on; from the summary the import starts.
    public void next() {
        State now = state.get();
        if (!obstacle().isEmpty()) return;
        switch (now.step()) {
            case SOURCE -> state.set(now.at(Step.COLUMNS));
            case COLUMNS -> {
                state.set(now.at(Step.CLEAN));
                if (now.checked().isEmpty()) check();
            }
            case CLEAN -> state.set(now.at(Step.SUMMARY));
            case SUMMARY -> run();
            case RUNNING, DONE -> {
                // nothing lies behind
            }
        }
    }

    public void back() {
        State now = state.get();
        switch (now.step()) {
            case COLUMNS -> state.set(now.at(Step.SOURCE));
            case CLEAN -> state.set(now.at(Step.COLUMNS));
            case SUMMARY -> state.set(now.at(Step.CLEAN));
            case SOURCE, RUNNING, DONE -> {
                // nowhere to go back to
            }
        }
    }

    private void run() {
        State now = state.get();
        ImportPlan plan = now.plan().orElseThrow();
        boolean again = now.checked().map(c -> !c.already().isEmpty()).orElse(false);
        if (now.memory().keep()) verbs.remember(guess == null ? plan : guess, plan);
        state.set(now.at(Step.RUNNING));
        long question = ++asked;
        follow(verbs.run(now.source(), plan, again), question, report -> state.set(state.get().done(report)));
    }

    private <T> void follow(Bringing<T> work, long question, java.util.function.Consumer<T> took) {
        stop = work.cancel();
        work.onState().accept(job -> screen.execute(() -> {
            if (question == asked && !job.phase().ended()) state.set(state.get().working(job));
        }));
        var _ = work.result().whenCompleteAsync((value, failure) -> {
            if (question != asked) return;
            asked++;
            stop = () -> {};
            if (failure == null) took.accept(value);
            else failed(failure);
        }, screen);
    }

    private void failed(Throwable failure) {
        boolean cancelled = Problems.unwrapped(failure) instanceof CancelledException;
        State now = state.get();
        State back = now.step() == Step.RUNNING ? now.at(Step.SUMMARY) : now;
        state.set(back.troubled(cancelled ? Strings.of("import.cancelled") : words(failure)));
    }

    /// Stops what is under way; a cancelled import leaves the project as it was.
    public void cancel() { stop.run(); }

    /// The sheet is gone: a check has no use any more, a running import goes on beside the screen.
    public void left() { if (state.get().step() != Step.RUNNING) stop.run(); }

    private Optional<ImportPlan> plan() { return state.get().plan(); }

    private void change(UnaryOperator<ImportPlan> change) {
        State now = state.get();
        if (now.plan().isEmpty()) return;
        state.set(now.with(now.source(), now.plan().map(change)));
        if (now.step() == Step.CLEAN || now.step() == Step.SUMMARY) check();
    }

    private String words(@Nullable Throwable failure) {
        return failure == null ? "" : Problems.text(Strings.of("import.doing", name()), failure);
    }
}
