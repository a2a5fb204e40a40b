/// The timeline of one user's taste: label mix over time, where it changes, every event, and the part of it that is remembered.
/// The events stand in a table too, since a drawn picture says nothing to a screen reader.
/// May import `ui.user.{live,frame}`, `ui.kit`, `domain` and JavaFX. Called by `ui.user.read`.
@NullMarked
package org.discern.ui.user.time;

import org.jspecify.annotations.NullMarked;
