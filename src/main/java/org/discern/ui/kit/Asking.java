package org.discern.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks questions whose answers take a while, one at a time: while one is under way, only the newest of those that come in
/// waits for its turn. Every answer that arrives is passed on, so that a hand that moves without pause still sees the screen
/// follow. One thread only (the screen's).
public final class Asking<Q, A> {
    private final Function<Q, CompletableFuture<A>> ask;
    private final Executor screen;
    private final BiConsumer<Q, A> got;
    private final BiConsumer<Q, Throwable> failed;
    private @Nullable Q waiting;
    private @Nullable Q underWay;

    /// @param ask starts the work beside the screen's thread
    public Asking(Function<Q, CompletableFuture<A>> ask, Executor screen, BiConsumer<Q, A> got, BiConsumer<Q, Throwable> failed) {
        this.ask = ask;
        this.screen = screen;
        this.got = got;
        this.failed = failed;
    }

    public void ask(Q question) {
        if (underWay != null) {
            waiting = question;
            return;
        }
        underWay = question;
        var _ = ask.apply(question).whenCompleteAsync((answer, failure) -> {
            underWay = null;
            if (failure == null) got.accept(question, answer);
            else failed.accept(question, failure);
            Q next = waiting;
            waiting = null;
            if (next != null && underWay == null) ask(next);
        }, screen);
    }

    /// True while an answer is on its way.
    public boolean busy() { return underWay != null; }

    /// Drops the question that waits; the one under way still gets its answer.
    public void forget() { waiting = null; }
}
