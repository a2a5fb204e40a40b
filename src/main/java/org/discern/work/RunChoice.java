package org.discern.work;

import org.discern.domain.operation.Operation.Change;

/// Which run of one kind is on the screens.
final class RunChoice implements Aspect {
    private final String key;
    private final Signal<Long> signal = new Signal<>(0L);
    private long run;

    /// @param key e.g. `run.current`
    RunChoice(String key) { this.key = key; }

    /// The run's id, 0 for none.
    Signal<Long> signal() { return signal; }

    /// What makes another run the current one.
    Change to(long newRun) { return new Change(key, json(run), json(newRun)); }

    @Override
    public void take(Change change) {
        if (change.key().equals(key)) run = change.after().isEmpty() ? 0 : Long.parseLong(change.after());
    }

    @Override
    public void clear() { run = 0; }

    @Override
    public void show() { if (run != signal.get()) signal.set(run); }

    private static String json(long id) { return id == 0 ? "" : Long.toString(id); }
}
