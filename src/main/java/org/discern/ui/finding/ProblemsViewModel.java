package org.discern.ui.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Strings;
import org.discern.work.Problem;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.finding.FindProblems;
import org.discern.work.finding.Found;
import org.discern.work.finding.MendFinding;

/// What the Problems pane shows and does; on the screen's thread.
public final class ProblemsViewModel {
    private static final int FAILURES = 200;

    private final Workspace workspace;
    private final FindProblems look;
    private final MendFinding mend;
    private final Navigator navigator;
    private final Runnable onlySelected;
    private final List<Problem> failures = new ArrayList<>(); // newest first
    private final Signal<List<ProblemLine>> lines = new Signal<>(List.of());
    private final Signal<Integer> count = new Signal<>(0);
    private Found found = Found.NOTHING;
    private ProblemFilter filter = ProblemFilter.OPEN;

    /// @param onlySelected has the table of utterances show what is selected and nothing else
    public ProblemsViewModel(Workspace workspace, FindProblems look, MendFinding mend, Navigator navigator,
            Runnable onlySelected) {
        this.workspace = workspace;
        this.look = look;
        this.mend = mend;
        this.navigator = navigator;
        this.onlySelected = onlySelected;
    }

    /// How many lines are open, whatever the filter: what tabs and status bar say.
    public Signal<Integer> count() { return count; }

    Signal<List<ProblemLine>> lines() { return lines; }

    FindProblems look() { return look; }

    Found found() { return found; }

    ProblemFilter filter() { return filter; }

    /// Takes in what was found.
    public void show(Found now) {
        found = now;
        refresh();
    }

    /// Takes in what went wrong.
    public void failed(Problem problem) {
        if (!failures.isEmpty() && failures.getFirst().equals(problem)) return;
        failures.addFirst(problem);
        if (failures.size() > FAILURES) failures.removeLast();
        refresh();
    }

    void filter(ProblemFilter now) {
        filter = now;
        refresh();
    }

    /// How many lines each filter that has some would show, in order; the present one is always among them.
    Map<ProblemFilter, Integer> filters() {
        var out = new java.util.LinkedHashMap<ProblemFilter, Integer>();
        out.put(ProblemFilter.OPEN, failures.size() + found.open().size());
        var byKind = new EnumMap<Finding.Kind, Integer>(Finding.Kind.class);
        found.open().forEach(f -> byKind.merge(f.kind(), 1, Integer::sum));
        byKind.forEach((kind, n) -> out.put(ProblemFilter.of(kind), n));
        if (!failures.isEmpty()) out.put(ProblemFilter.SESSION, failures.size());
        if (!found.aside().isEmpty()) out.put(ProblemFilter.ASIDE, found.aside().size());
        out.putIfAbsent(filter, 0);
        return out;
    }

    /// Why nothing can be changed now; empty when it can.
    String locked() {
        return workspace.project().get().filter(ProjectSummary::readOnly).isPresent() ? Strings.of("finding.locked") : "";
    }

    /// Utterances of a finding that are still there, first ones first.
    List<Utterance> utterances(Finding finding, int most) {
        var ids = new HashSet<>(finding.utterances());
        Map<Long, Utterance> byId = new java.util.HashMap<>();
        for (Utterance u : workspace.corpus().get().utterances()) if (ids.contains(u.id())) byId.put(u.id(), u);
        return finding.utterances().stream().map(byId::get).filter(u -> u != null).limit(most).toList();
    }

    /// Selects its rows and goes where they are best looked at.
    void open(Finding finding) {
        BitSet rows = rows(finding);
        if (rows.isEmpty()) return;
        String screen = FindingWords.screen(finding);
        navigator.go(screen);
        workspace.selection().set(rows, Strings.of("selection.finding", FindingWords.kind(finding.kind())));
        if (screen.equals("data")) onlySelected.run();
    }

    void mend(Finding finding, Mend how) {
        if (!locked().isEmpty()) return;
        mend.apply(finding, how);
        navigator.tell(MendFinding.words(how), Strings.of("edit.undo.undo"), workspace::undo);
    }

    void setAside(List<Finding> findings, boolean on) { if (locked().isEmpty()) mend.setAside(findings, on); }

    private BitSet rows(Finding finding) {
        var ids = new HashSet<>(finding.utterances());
        Corpus corpus = workspace.corpus().get();
        var out = new BitSet();
        for (int row = 0; row < corpus.size(); row++) if (ids.contains(corpus.get(row).id())) out.set(row);
        return out;
    }

    private void refresh() {
        Stream<ProblemLine> all = Stream.of(failures.stream().map(p -> (ProblemLine) new ProblemLine.Failure(p)), found.open()
                .stream().map(f -> (ProblemLine) new ProblemLine.Found(f, false)), found.aside().stream().map(
                        f -> (ProblemLine) new ProblemLine.Found(f, true))).flatMap(s -> s);
        List<ProblemLine> now = all.filter(filter::shows).toList();
        int open = failures.size() + found.open().size();
        if (count.get() != open) count.set(open);
        lines.set(now);
    }

    /// The line that is the same after another look, or stands at its place; empty when there is none.
    static Optional<ProblemLine> again(List<ProblemLine> now, ProblemLine before, int place) {
        for (ProblemLine line : now) if (same(line, before)) return Optional.of(line);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(Math.clamp(place, 0, now.size() - 1)));
    }

    private static boolean same(ProblemLine a, ProblemLine b) {
        return a.equals(b) || (a instanceof ProblemLine.Found x && b instanceof ProblemLine.Found y && x.finding().marks().equals(
                y.finding().marks()));
    }
}
