package org.discern.engine.user;

import org.discern.domain.user.UserSpec;

/// The sizes of a user network; with them the weights mean something.
///
/// @param vector width `V` of a sentence vector
/// @param width `D`
/// @param classes `C`, without *other*
/// @param window `n`
/// @param slots `m`
record UserSizes(int vector, int width, int classes, int window, int slots, boolean crossing, int layers, int heads) {
    static UserSizes of(UserSpec spec, int vector, int classes) {
        return new UserSizes(vector, spec.width(), classes, spec.window(), spec.slots(), spec.crossing(), spec.layers(),
                spec.heads());
    }

    /// What can be remembered, slots first.
    int items() { return slots + window; }

    /// Labels an event may bear: the classes and *other*.
    int labels() { return classes + 1; }
}
