package org.discern.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.WorkbenchException;
import org.discern.ui.project.WelcomeViewModel.Row;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Path BANK = Path.of("/data/bank-chat.discern");

    private final Signal<Settings> settings = new Signal<>(Settings.FIRST.withRecent("/data/old-audit.discern").withRecent(
            "/kitchen/recipes-demo.discern").withRecent(BANK.toString()));
    private final Map<Path, Instant> disk = new HashMap<>(Map.of(BANK, NOW.minus(Duration.ofHours(2)), Path.of(
            "/kitchen/recipes-demo.discern"), NOW.minus(Duration.ofDays(1))));
    private final List<String> done = new ArrayList<>();
    private final Verbs verbs = new Verbs();
    private final WelcomeViewModel state = new WelcomeViewModel(settings, verbs, Runnable::run, () -> NOW);

    private final class Verbs implements WelcomeVerbs {
        final Signal<Optional<LastSession>> cutOff = new Signal<>(Optional.empty());
        CompletableFuture<Integer> count = CompletableFuture.completedFuture(214);

        @Override
        public CompletableFuture<Optional<Instant>> changed(Path project) {
            return CompletableFuture.completedFuture(Optional.ofNullable(disk.get(project)));
        }

        @Override
        public void sample(Sample sample, boolean afresh) { done.add(sample + " " + afresh); }

        @Override
        public Path copyOf(Sample sample) { return Path.of("/home/" + sample.file()); }

        @Override
        public Signal<Optional<LastSession>> cutOff() { return cutOff; }

        @Override
        public CompletableFuture<Integer> operations(Path project) { return count; }

        @Override
        public void resume(LastSession session) { done.add("resume " + session.name()); }
    }

    private List<String> names() { return state.rows().get().stream().map(Row::name).toList(); }

    @Test
    void latestFirstWithAgeAndMissing() {
        state.list();
        assertEquals(List.of("bank-chat", "recipes-demo", "old-audit"), names());
        assertTrue(state.rows().get().stream().allMatch(row -> row.age().isEmpty() && !row.missing()), "not looked yet");
        state.refresh();
        assertEquals(List.of("2 h ago", "yesterday", ""), state.rows().get().stream().map(Row::age).toList());
        assertEquals(List.of(false, false, true), state.rows().get().stream().map(Row::missing).toList());
    }

    @Test
    void pinnedOnesStandFirstUntilTheyAreLoosened() {
        state.refresh();
        state.pin(state.rows().get().getLast());
        state.list();
        assertEquals("old-audit", names().getFirst());
        assertTrue(state.rows().get().getFirst().pinned());
        state.pin(state.rows().get().getFirst());
        state.list();
        assertEquals("bank-chat", names().getFirst());
    }

    @Test
    void searchLooksAtNameAndFolder() {
        state.query("kitchen demo");
        assertEquals(List.of("recipes-demo"), names());
        state.query("nothing like this");
        assertEquals(List.of(), names());
        state.query("");
        assertEquals(3, names().size());
    }

    @Test
    void aMissingOneIsLocatedOrRemoved() {
        state.refresh();
        Row missing = state.rows().get().getLast();
        Path found = Path.of("/archive/old-audit.discern").toAbsolutePath();
        disk.put(found, NOW);
        state.moved(missing, found);
        state.refresh();
        assertEquals(found, state.rows().get().getLast().file());
        assertFalse(state.rows().get().getLast().missing());
        state.remove(state.rows().get().getLast());
        state.list();
        assertEquals(List.of("bank-chat", "recipes-demo"), names());
    }

    @Test
    void aSampleThatWasBegunIsKnown() {
        disk.put(Path.of("/home/" + Sample.CHATS.file()), NOW);
        state.refresh();
        assertTrue(state.begun().get().get(Sample.CHATS));
        assertFalse(state.begun().get().get(Sample.NOTES));
        state.sample(Sample.NOTES, true);
        assertEquals(List.of("NOTES true"), done);
    }

    @Test
    void aCutOffSessionSaysWhatIsSafeAndOffersItsTask() {
        verbs.cutOff.set(Optional.of(new LastSession(BANK, List.of("Discover intents"))));
        state.refresh();
        var cut = state.cut().get().orElseThrow();
        assertEquals("bank-chat was closed unexpectedly; all 214 operations are safe. Task “Discover intents” stopped.", cut
                .words());
        assertTrue(cut.resumes());
        state.resume();
        assertEquals(List.of("resume bank-chat"), done);
        assertTrue(state.cut().get().isEmpty());
        state.refresh();
        assertTrue(state.cut().get().isEmpty(), "said once");
    }

    @Test
    void aTaskThatCannotBeBegunFromHereIsOnlyNamed() {
        verbs.cutOff.set(Optional.of(new LastSession(BANK, List.of("Export chats.csv"))));
        state.refresh();
        assertFalse(state.cut().get().orElseThrow().resumes());
        state.dismiss();
        assertTrue(state.cut().get().isEmpty());
    }

    @Test
    void aFileThatCannotBeReadIsNotCalledSafe() {
        verbs.count = CompletableFuture.failedFuture(new WorkbenchException("The file is damaged. Go on with your last copy."));
        verbs.cutOff.set(Optional.of(new LastSession(BANK, List.of())));
        state.refresh();
        assertEquals("bank-chat was closed unexpectedly. The file is damaged. Go on with your last copy.", state.cut().get()
                .orElseThrow().words());
    }
}
