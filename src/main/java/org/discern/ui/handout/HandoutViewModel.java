package org.discern.ui.handout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.discern.domain.handout.HandoutFacts;
import org.discern.work.Signal;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout.Target;

/// The choices for one report.
public final class HandoutViewModel {
    private static final String PDF = ".pdf";
    private static final String HTML = ".html";

    private final String project;
    private final HandoutVerbs verbs;
    private final Signal<State> state;

    /// @param pdf,html which files are wanted
    /// @param earlier reports to compare with, newest first; empty while they are being read
    /// @param readOnly whether the project cannot keep what the report says
    public record State(boolean pdf, boolean html, HandoutChoices choices, List<HandoutFacts> earlier, boolean readOnly) {
        public State { earlier = List.copyOf(earlier); }

        public boolean ready() { return pdf || html; }
    }

    /// @param project its name, for the files'
    /// @param screen where answers are taken up
    public HandoutViewModel(String project, boolean readOnly, HandoutVerbs verbs, Executor screen) {
        this.project = project;
        this.verbs = verbs;
        this.state = new Signal<>(new State(true, true, HandoutChoices.USUAL.withKept(!readOnly), List.of(), readOnly));
        var _ = verbs.earlier().thenAcceptAsync(list -> {
            State now = state.get();
            state.set(new State(now.pdf(), now.html(), now.choices(), list, readOnly));
        }, screen);
    }

    public Signal<State> state() { return state; }

    public void files(boolean pdf, boolean html) {
        State now = state.get();
        state.set(new State(pdf, html, now.choices(), now.earlier(), now.readOnly()));
    }

    public void choose(UnaryOperator<HandoutChoices> change) {
        State now = state.get();
        state.set(new State(now.pdf(), now.html(), change.apply(now.choices()), now.earlier(), now.readOnly()));
    }

    /// What the file could be called.
    public String suggestion() { return project + "-report" + (state.get().pdf() ? PDF : HTML); }

    /// Writes to a file, and where both are wanted to one of the same name beside it.
    public void write(Path file) {
        State now = state.get();
        if (!now.ready()) return;
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith(PDF) || lower.endsWith(HTML) ? name.substring(0, name.lastIndexOf('.')) : name;
        verbs.write(new Target(now.pdf() ? Optional.of(file.resolveSibling(stem + PDF)) : Optional.empty(), now.html()
                ? Optional.of(file.resolveSibling(stem + HTML))
                : Optional.empty()), now.choices());
    }
}
