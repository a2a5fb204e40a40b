package org.discern.ui.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.handout.HandoutFacts;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout.Target;
import org.junit.jupiter.api.Test;

class HandoutViewModelTest {
    private record Wrote(Target target, HandoutChoices choices) {}

    private final List<Wrote> wrote = new ArrayList<>();
    private final HandoutVerbs verbs = new HandoutVerbs() {
        @Override
        public CompletableFuture<List<HandoutFacts>> earlier() {
            return CompletableFuture.completedFuture(List.of(new HandoutFacts("2026-11-01T08:00:00Z", 3, Map.of(), Map.of())));
        }

        @Override
        public void write(Target target, HandoutChoices choices) { wrote.add(new Wrote(target, choices)); }
    };

    @Test
    void bothFilesStandBesideEachOther() {
        var model = new HandoutViewModel("bank", false, verbs, Runnable::run);
        assertEquals("bank-report.pdf", model.suggestion());
        model.choose(c -> c.withHidden(true));
        model.write(Path.of("/out/March.html"));
        assertEquals(new Target(Optional.of(Path.of("/out/March.pdf")), Optional.of(Path.of("/out/March.html"))), wrote.getFirst()
                .target());
        assertTrue(wrote.getFirst().choices().hidden());
        assertTrue(wrote.getFirst().choices().kept());
    }

    @Test
    void oneFileIsEnoughAndNoneIsNot() {
        var model = new HandoutViewModel("bank", false, verbs, Runnable::run);
        model.files(false, true);
        assertEquals("bank-report.html", model.suggestion());
        model.write(Path.of("/out/March"));
        assertEquals(new Target(Optional.empty(), Optional.of(Path.of("/out/March.html"))), wrote.getFirst().target());
        model.files(false, false);
        assertFalse(model.state().get().ready());
        model.write(Path.of("/out/April.pdf"));
        assertEquals(1, wrote.size());
    }

    @Test
    void aReadOnlyProjectKeepsNothing() {
        var model = new HandoutViewModel("bank", true, verbs, Runnable::run);
        assertFalse(model.state().get().choices().kept());
        assertEquals(1, model.state().get().earlier().size());
    }
}
