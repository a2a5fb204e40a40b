package org.discern.ui.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Finding.Kind;
import org.discern.domain.finding.Mend;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.ui.kit.Navigator;
import org.discern.work.Problem;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.discern.work.finding.FindProblems;
import org.discern.work.finding.MendFinding;
import org.discern.work.project.LabelRows;
import org.junit.jupiter.api.Test;

final class ProblemsViewModelTest {
    private final Workspace workspace = new Workspace();
    private final FindProblems look = new FindProblems(workspace, new Encoders(1));
    private final List<String> said = new ArrayList<>();
    private final ProblemsViewModel model = new ProblemsViewModel(workspace, look, new MendFinding(workspace, new LabelRows(
            workspace)), new Navigator() {
                @Override
                public void go(String screenId) { said.add("go " + screenId); }

                @Override
                public void tell(String line, String action, Runnable onAction) { said.add(line); }
            }, () -> said.add("only"));

    ProblemsViewModelTest() {
        workspace.corpus().set(Corpus.of("test", List.of(Utterance.of(11, "where is it", "card"), Utterance.of(12, "other",
                "card"), Utterance.of(13, "Where is it?", "loan"), Utterance.of(14, "odd", "odd"))));
        look.found().listen(model::show);
        look.follow();
    }

    private List<Kind> shown() {
        return model.lines().get().stream().filter(line -> line instanceof ProblemLine.Found).map(
                line -> ((ProblemLine.Found) line).finding().kind()).toList();
    }

    private Finding first() { return ((ProblemLine.Found) model.lines().get().getFirst()).finding(); }

    @Test
    void filtersCountWhatTheyShow() {
        model.failed(new Problem("Disk full", "A-1", ""));
        model.failed(new Problem("Disk full", "A-1", ""));
        assertEquals(5, model.count().get(), "one failure told twice is one");
        for (var filter : model.filters().entrySet()) {
            model.filter(filter.getKey());
            assertEquals(filter.getValue(), model.lines().get().size(), filter.getKey().toString());
        }
        model.filter(ProblemFilter.of(Kind.THIN));
        assertEquals(List.of(Kind.THIN, Kind.THIN, Kind.THIN), shown());
    }

    @Test
    void setAsideAndTakenUpAgain() {
        model.setAside(List.of(first()), true);
        assertEquals(3, model.count().get());
        model.filter(ProblemFilter.ASIDE);
        assertEquals(List.of(Kind.SAME_TEXT), shown());
        model.setAside(List.of(first()), false);
        assertEquals(List.of(), shown());
        assertTrue(model.filters().containsKey(ProblemFilter.ASIDE), "the filter in force stays, with nothing in it");
        workspace.undo();
        assertEquals(List.of(Kind.SAME_TEXT), shown());
    }

    @Test
    void showsTheRowsWhereTheyAreBestLookedAt() {
        model.open(first());
        assertEquals(List.of("go data", "only"), said);
        var rows = new BitSet();
        rows.set(0);
        rows.set(2);
        assertEquals(rows, workspace.selection().rows().get());
        assertEquals("problem: Same text", workspace.selection().source().get());
        said.clear();
        model.open(new Finding(Kind.OVERLAP, List.of("o"), List.of("a", "b"), List.of(12L), 0.3, List.of()));
        assertEquals(List.of("go tune"), said);
    }

    @Test
    void nothingIsChangedInAReadOnlyProject() {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("p.discern"), "p", true, "open elsewhere")));
        assertFalse(model.locked().isEmpty());
        model.setAside(List.of(first()), true);
        model.mend(first(), first().mends().getFirst());
        assertEquals(4, model.count().get());
        assertEquals(List.of(), said);
    }

    @Test
    void everyFindingHasWords() {
        for (Kind kind : Kind.values()) {
            List<String> names = kind == Kind.NOT_CARRIED
                    ? List.of("node:5", "6")
                    : kind == Kind.CONFLICT
                            ? List.of(EditConflict.Kind.MOVE_BANNED.name(), "leaf:3", "node:12")
                            : List.of("card", "loan");
            for (List<Long> ids : List.of(List.<Long>of(), List.of(1L), List.of(1L, 2L))) {
                var f = new Finding(kind, List.of("m"), names, ids, 0.5, List.of());
                for (String words : List.of(FindingWords.title(f), FindingWords.why(f), FindingWords.kind(kind)))
                    assertTrue(!words.isBlank() && !words.contains("{") && !words.contains("node:") && !words.contains("leaf:"),
                            words);
            }
        }
        assertEquals("card: 2 utterances", MendFinding.words(new Mend.MergeIntents(List.of(1L, 2L), "loan", "card")).substring(
                "Merge intent loan into ".length()));
    }

    @Test
    void theSameLineIsFoundAgainElseItsPlace() {
        List<ProblemLine> before = model.lines().get();
        var thin = (ProblemLine.Found) before.get(1);
        var grown = new ProblemLine.Found(new Finding(thin.finding().kind(), thin.finding().marks(), thin.finding().names(), List
                .of(1L), 9, List.of()), false);
        assertEquals(Optional.of(grown), ProblemsViewModel.again(List.of(before.get(2), grown), thin, 0));
        assertEquals(Optional.of(before.get(2)), ProblemsViewModel.again(before.subList(2, 3), thin, 5));
        assertEquals(Optional.empty(), ProblemsViewModel.again(List.of(), thin, 0));
    }
}
