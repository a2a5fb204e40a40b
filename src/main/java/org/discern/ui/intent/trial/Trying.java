package org.discern.ui.intent.trial;

import java.util.concurrent.CompletableFuture;
import org.discern.work.intent.Trial;

/// Who says what a sentence is. A port: the use case in `work` answers in the program, tests answer themselves.
@FunctionalInterface
public interface Trying {
    /// Worked out beside the screen's thread; the first answer takes seconds.
    CompletableFuture<Trial> ask(String sentence);
}
