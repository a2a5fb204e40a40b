package org.discern.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A value that tells when it changes. Listeners are called at once with the present value, then on every [#set] in the
/// setter's thread; a listener that fails is logged and never keeps the others from hearing. Screens go through
/// `ui.kit.Fx` to hear on their own thread.
public final class Signal<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Signal.class);

    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private volatile T value;

    public Signal(T value) { this.value = value; }

    public T get() { return value; }

    /// Keeps the value and tells everybody, also when it equals the former one.
    public void set(T newValue) {
        value = newValue;
        for (Consumer<T> listener : listeners) tell(listener, newValue);
    }

    /// Listens until the pin is pulled.
    public Pin listen(Consumer<T> listener) {
        listeners.add(listener);
        tell(listener, value);
        return () -> listeners.remove(listener);
    }

    private static <T> void tell(Consumer<T> listener, T value) {
        try {
            listener.accept(value);
        } catch (RuntimeException failure) {
            LOG.error("A listener failed", failure);
        }
    }

    /// Ends a subscription.
    @FunctionalInterface
    public interface Pin {
        void pull();
    }
}
