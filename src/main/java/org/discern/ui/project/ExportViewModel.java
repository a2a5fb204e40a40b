package org.discern.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Finding;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Fix;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.Signal;
import org.discern.work.project.ExportCorpus.Checked;

/// One export: target and options, what a preflight finds, and the fixes taken. Every change is checked anew.
public final class ExportViewModel {
    /// Where the export stands.
    ///
    /// @param looking while a check is under way
    /// @param checked the last answer; empty before the first
    /// @param fixes taken, in this order
    /// @param failure why the last check did not work, or empty
    public record State(ExportFormat format, ExportChoices choices, boolean looking, Optional<Checked> checked, List<Fix> fixes,
            String failure) {
        public State { fixes = List.copyOf(fixes); }

        public List<Finding> findings() { return checked.map(Checked::findings).orElse(List.of()); }

        public long count(Gravity gravity) { return checked.map(c -> c.count(gravity)).orElse(0L); }

        /// Whether there is anything to write, and it is known.
        public boolean ready() {
            return !looking && checked.isPresent() && (!format.isTool() || !checked.get().phrases().all().isEmpty());
        }
    }

    private record Question(ExportFormat format, ExportChoices choices, List<Fix> fixes) {}

    private final String project;
    private final ExportVerbs verbs;
    private final Signal<State> state;
    private final Asking<Question, Checked> asking;
    private final Map<ExportFormat, ExportChoices> choices = new EnumMap<>(ExportFormat.class); // kept while targets change

    /// @param project its name, for the file's
    /// @param screen where answers are taken up
    public ExportViewModel(String project, ExportVerbs verbs, Executor screen) {
        this.project = project;
        this.verbs = verbs;
        this.state = new Signal<>(new State(ExportFormat.CSV, first(ExportFormat.CSV), true, Optional.empty(), List
                .of(),
                ""));
        this.asking = new Asking<>(q -> verbs.check(q.format(), q.choices(), q.fixes()), screen, this::answered, this::failed);
        ask(state.get());
    }

    public Signal<State> state() { return state; }

    /// What is accepted is what one has worked for, so it is exported unless there is none.
    private ExportChoices first(ExportFormat format) {
        ExportChoices usual = ExportChoices.of(format);
        return verbs.accepted() ? usual.withLabels(ExportChoices.Labels.ACCEPTED) : usual;
    }

    public void format(ExportFormat format) {
        State now = state.get();
        if (format == now.format()) return;
        choices.put(now.format(), now.choices());
        ask(new State(format, choices.getOrDefault(format, first(format)), true, Optional.empty(), List.of(), ""));
    }

    /// Changes an option; fixes belong to what was checked with the former ones and are taken back.
    public void choose(UnaryOperator<ExportChoices> change) {
        State now = state.get();
        ExportChoices other = change.apply(now.choices());
        if (!other.equals(now.choices())) ask(new State(now.format(), other, true, now.checked(), List.of(), ""));
    }

    /// Applies what these findings offer.
    public void fix(List<Finding> findings) {
        State now = state.get();
        List<Fix> more = findings.stream().flatMap(f -> f.fix().stream()).toList();
        if (more.isEmpty() || now.looking()) return;
        var all = new ArrayList<>(now.fixes());
        all.addAll(more);
        ask(new State(now.format(), now.choices(), true, now.checked(), all, ""));
    }

    /// Applies all fixes on offer: of what is refused while anything is, else of the rest, too. What is only advised against,
    /// such as a thin intent, is not left out in passing.
    public void fixAll() { fixAll(refused() ? Gravity.REFUSED : Gravity.NOTE); }

    /// Whether a fix is on offer for something the tool refuses.
    public boolean refused() {
        return state.get().findings().stream().anyMatch(f -> f.gravity() == Gravity.REFUSED && f.fix().isPresent());
    }

    /// Applies all fixes on offer for findings at least as grave.
    private void fixAll(Gravity worst) {
        fix(state.get().findings().stream().filter(f -> f.gravity().compareTo(worst) <= 0).toList());
    }

    public void takeFixesBack() {
        State now = state.get();
        if (!now.fixes().isEmpty()) ask(new State(now.format(), now.choices(), true, now.checked(), List.of(), ""));
    }

    /// Makes the rename a finding offers in the project instead, where an analyst gave the name.
    ///
    /// @return false when it can only be made in the export
    public boolean renameInProject(Finding finding) {
        if (!(finding.fix().orElse(null) instanceof Fix.Rename rename) || !verbs.rename(rename.name(), rename.legal()))
            return false;
        State now = state.get();
        ask(new State(now.format(), now.choices(), true, now.checked(), now.fixes(), ""));
        return true;
    }

    /// Whether [#renameInProject] would do anything.
    public boolean canRenameInProject(Finding finding) {
        return finding.fix().orElse(null) instanceof Fix.Rename rename && verbs.given(rename.name());
    }

    public void show(Finding finding) { verbs.show(finding.rows()); }

    /// What the file could be called.
    public String suggestion() {
        ExportFormat format = state.get().format();
        return project + (format.isTable() ? "-labelled." : "-" + format.word() + ".") + format.ending();
    }

    public void write(Path file) {
        State now = state.get();
        if (now.ready()) verbs.write(file, now.format(), now.choices(), now.checked().orElseThrow().phrases());
    }

    private void ask(State next) {
        state.set(next);
        asking.ask(new Question(next.format(), next.choices(), next.fixes()));
    }

    private void answered(Question q, Checked checked) {
        State now = state.get();
        if (q.equals(new Question(now.format(), now.choices(), now.fixes())))
            state.set(new State(now.format(), now.choices(), false, Optional.of(checked), now.fixes(), ""));
    }

    private void failed(Question q, Throwable failure) {
        State now = state.get();
        state.set(new State(now.format(), now.choices(), false, Optional.empty(), now.fixes(), Problems.text(Strings.of(
                "export.doing"), failure)));
    }
}
