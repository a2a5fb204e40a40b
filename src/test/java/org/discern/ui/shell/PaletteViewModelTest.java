package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Findables.Names;
import org.discern.ui.shell.PaletteViewModel.Head;
import org.discern.ui.shell.PaletteViewModel.Line;
import org.discern.ui.shell.PaletteViewModel.More;
import org.discern.ui.shell.PaletteViewModel.Open;
import org.discern.ui.shell.PaletteViewModel.Run;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;

/// What the palette finds, without a toolkit.
final class PaletteViewModelTest {
    private final Commands commands = new Commands();
    private String opened = "";

    private Findables names(String id, List<String> names) {
        return new Findables(id, () -> new Names(names.size(), names::get, i -> "hint " + i, i -> opened = names.get(i)));
    }

    private PaletteViewModel model(JobRunner runner, Findables... findables) {
        commands.add(Command.always("edit.undo.redo", "Edit", "Redo", "Shortcut+Y", () -> {}));
        commands.add(new Command("edit.paste", "Edit", "Paste a table", "", new Signal<>(new Command.State("Paste a table",
                "Open a project first")), () -> {}));
        var model = new PaletteViewModel(commands, List.of(findables), runner, Runnable::run);
        model.begin();
        return model;
    }

    private static List<String> words(List<Line> lines) {
        var out = new ArrayList<String>();
        for (Line line : lines) out.add(switch (line) {
            case Head head -> "# " + head.title() + " " + head.count();
            case Run run -> run.command().label();
            case Open open -> open.name();
            case More more -> more.label();
        });
        return out;
    }

    @Test
    void withoutWordsThereAreTheCommandsThatCanRunFirst() {
        var model = model(JobRunner.sameThread(), names("users", List.of("u_1")));
        assertEquals(List.of("# Commands 2", "Redo", "Paste a table"), words(model.lines()));
    }

    @Test
    void whatHoldsTheWordComesBeforeWhatHoldsItsLetters() {
        var model = model(JobRunner.sameThread(), names("users", List.of("u_1")), names("recipes", List.of("Pasta bake",
                "Pear tart", "Baked pasta", "Soup")));
        model.type("pasta");
        assertEquals(List.of("# Recipes 2", "Pasta bake", "Baked pasta", "# Commands 1", "Paste a table"), words(model.lines()));
        model.type("bake pasta");
        assertEquals(List.of("# Recipes 2", "Pasta bake", "Baked pasta"), words(model.lines()).subList(0, 3));
        Open first = assertInstanceOf(Open.class, model.lines().get(1));
        first.names().open().accept(first.index());
        assertEquals("Pasta bake", opened);
        assertEquals("hint 0", first.hint());
        model.type("zzz");
        assertEquals(List.of(), model.lines());
    }

    @Test
    void manyHitsAreFewLinesUntilSomebodyAsks() {
        var model = model(JobRunner.sameThread(), names("users", IntStream.range(0, 100_000).mapToObj(i -> "u_" + i).toList()));
        model.type("u_77");
        assertEquals(new Head("Users", 1_111), model.lines().getFirst());
        assertEquals("u_77", words(model.lines()).get(1), "the shortest first");
        More more = assertInstanceOf(More.class, model.lines().get(9));
        model.expand(more.group());
        assertEquals(201, model.lines().size());
        assertFalse(model.isSearching());
    }

    @Test
    void aNewerWordStopsTheOlderSearch() throws Exception {
        var began = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Findables("users", () -> new Names(2_000_000, i -> {
            if (i == 1) {
                began.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
            return "person " + i;
        }, _ -> "", _ -> {}));
        var told = new CountDownLatch(1);
        try (JobRunner runner = JobRunner.threaded(2, Throwable::printStackTrace)) {
            var model = new PaletteViewModel(commands, List.of(slow), runner, told(told));
            model.begin();
            model.type("person 1");
            assertTrue(began.await(20, TimeUnit.SECONDS));
            assertTrue(model.isSearching());
            model.end();
            goOn.countDown();
            assertTrue(told.await(20, TimeUnit.SECONDS), "the stopped search ends");
            assertEquals(List.of(), model.lines(), "and shows nothing");
        }
    }

    private static java.util.concurrent.Executor told(CountDownLatch latch) {
        return action -> {
            action.run();
            latch.countDown();
        };
    }

    @Test
    void theSearchLooksWhetherItIsStopped() {
        var stopped = new Progress() {
            @Override
            public void stage(String name, int step, int steps) {
                // not told
            }

            @Override
            public void at(long done, long total) {
                // not told
            }

            @Override
            public void point(String series, double x, double y) {
                // not told
            }

            @Override
            public void check() { throw new CancelledException(); }
        };
        assertThrows(CancelledException.class, () -> PaletteSearch.of(new Names(1, _ -> "a", _ -> "", _ -> {}), "a", 6, stopped));
    }
}
