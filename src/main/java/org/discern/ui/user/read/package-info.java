/// The page *One user*: the list of users, the request, the answer without and with history, and everything remembered with
/// its weight and its measured effect, where it can be edited.
/// May import `ui.user.{live,frame,time}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.user`.
/// Why so (2026-11): the wireframe showed what is remembered twice, once to tick and once with reasons. It is one list here,
/// so that the hand edits exactly what the eye compares.
@NullMarked
package org.discern.ui.user.read;

import org.jspecify.annotations.NullMarked;
