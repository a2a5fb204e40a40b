package org.discern.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.discern.work.Signal;
import org.jspecify.annotations.Nullable;

/// The only door to the screen's thread.
public final class Fx {
    private Fx() {}

    /// Runs on the screen's thread: at once when already there, else soon.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) action.run();
        else Platform.runLater(action);
    }

    /// Runs on the screen's thread, after what is being done now.
    public static void later(Runnable action) { Platform.runLater(action); }

    /// The screen's thread as an executor, for futures.
    public static Executor thread() { return Fx::run; }

    /// A clip that cuts a region at its own edges, however large its children are.
    public static Rectangle ownBounds(Region region) {
        var clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        return clip;
    }

    /// Runs once before the next frame is drawn.
    public static void nextFrame(Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                action.run();
            }
        }.start();
    }

    /// Runs things half a second later, on the screen's thread: when a hand has come to rest.
    public static Executor moment() {
        return action -> {
            var pause = new PauseTransition(Duration.millis(500));
            pause.setOnFinished(_ -> action.run());
            pause.play();
        };
    }

    /// Hears a signal on the screen's thread until the pin is pulled. Values that arrive faster than the thread can take them
    /// are skipped: the newest wins, the last is never lost.
    public static <T> Signal.Pin listen(Signal<T> signal, Consumer<T> listener) {
        var box = new Mailbox<>(listener);
        Signal.Pin pin = signal.listen(box::put);
        return () -> {
            pin.pull();
            box.close();
        };
    }

    /// Hears a signal on the screen's thread whenever the node is in a scene; the present value comes at once on entering.
    public static <T> void whileShown(Node node, Signal<T> signal, Consumer<T> listener) {
        var pins = new ArrayList<Signal.Pin>(1);
        Runnable follow = () -> {
            if (node.getScene() != null && pins.isEmpty()) pins.add(listen(signal, listener));
            else if (node.getScene() == null) {
                List.copyOf(pins).forEach(Signal.Pin::pull);
                pins.clear();
            }
        };
        node.sceneProperty().addListener((_, _, _) -> follow.run());
        follow.run();
    }

    /// Holds at most one undelivered value.
    private static final class Mailbox<T> {
        private final Consumer<T> listener;
        private final AtomicReference<@Nullable Letter<T>> waiting = new AtomicReference<>();
        private volatile boolean closed;

        Mailbox(Consumer<T> listener) { this.listener = listener; }

        void put(T value) {
            if (Platform.isFxApplicationThread()) {
                waiting.set(null);
                if (!closed) listener.accept(value);
            } else if (waiting.getAndSet(new Letter<>(value)) == null) Platform.runLater(this::deliver);
        }

        private void deliver() {
            Letter<T> letter = waiting.getAndSet(null);
            if (letter != null && !closed) listener.accept(letter.value());
        }

        void close() { closed = true; }
    }

    private record Letter<T>(T value) {}
}
