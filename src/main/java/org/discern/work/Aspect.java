package org.discern.work;

import java.util.List;
import org.discern.domain.operation.Operation.Change;

/// A part of what the screens show that only operations change: a decision, a choice, a set of scenarios. The [Ledger] hands
/// every change to every aspect; each knows its own keys. Called with the ledger's lock held.
interface Aspect {
    /// Takes the change in when its key is one of this aspect's. Nobody hears of it before [#show].
    void take(Change change);

    /// Forgets everything, as another project begins.
    void clear();

    /// Tells the screens, if there is something new.
    void show();

    /// An aspect that people decide about: one immutable value that falls apart into small keyed ones, so that an operation
    /// holds what it touched and no more.
    interface Decided<T> extends Aspect {
        /// What is on the screens.
        Signal<T> signal();

        /// What turns the one into the other, in a fixed order.
        List<Change> between(T before, T after);
    }
}
