package org.discern.ui.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Collects calls and passes on at most one per frame: the newest. For work that follows a hand, where a newer value makes
/// the older ones worthless. One thread only (the screen's).
public final class Latest<T> {
    private final Consumer<T> action;
    private final Executor frame;
    private @Nullable T waiting;
    private boolean asked;

    private Latest(Consumer<T> action, Executor frame) {
        this.action = action;
        this.frame = frame;
    }

    /// Passes on before the next frame.
    public static <T> Latest<T> perFrame(Consumer<T> action) { return new Latest<>(action, Fx::nextFrame); }

    /// Passes on when `frame` runs what it is given; tests hand in their own, e.g. `Runnable::run` for at once.
    public static <T> Latest<T> on(Executor frame, Consumer<T> action) { return new Latest<>(action, frame); }

    /// A newer value; replaces one that has not been passed on yet.
    public void offer(T value) {
        waiting = value;
        if (asked) return;
        asked = true;
        frame.execute(() -> {
            asked = false;
            flush();
        });
    }

    /// Passes on at once what is waiting, if anything is: the hand has let go.
    public void flush() {
        T value = waiting;
        waiting = null;
        if (value != null) action.accept(value);
    }
}
