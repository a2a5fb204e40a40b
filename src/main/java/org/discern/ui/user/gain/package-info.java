/// The page *How much history helps*: accuracy without and with history by length of history and by kind of user, and the cases
/// behind every figure.
/// May import `ui.user.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.user`.
@NullMarked
package org.discern.ui.user.gain;

import org.jspecify.annotations.NullMarked;
