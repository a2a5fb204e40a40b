/// What the screens of users share without a toolkit: the scenario on the screen with its reading, the list of users, edits of
/// a history, words for times, and the tint of every label.
/// Readings are asked for on the quick lane, one at a time, and only the newest scenario counts ([Asking][org.discern.ui.kit.Asking]), so that the screen's
/// thread never waits and never falls behind.
/// May import `ui.kit`, `work`, `domain`. Called by the other packages of `ui.user`.
@NullMarked
package org.discern.ui.user.live;

import org.jspecify.annotations.NullMarked;
