package org.discern.ui.handout;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.handout.HandoutFacts;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;

/// What the report sheet asks of the program.
public interface HandoutVerbs {
    /// The reports there are to compare with, newest first.
    CompletableFuture<List<HandoutFacts>> earlier();

    /// Writes in the background and tells when it is done.
    void write(WriteHandout.Target target, HandoutChoices choices);
}
