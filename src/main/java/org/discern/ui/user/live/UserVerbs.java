package org.discern.ui.user.live;

import java.util.function.Consumer;
import org.discern.domain.user.UserSpec;

/// What can be done beyond the screens, filled in by the wiring.
///
/// @param train starts a training with these settings, in the background
public record UserVerbs(Consumer<UserSpec> train) {}
