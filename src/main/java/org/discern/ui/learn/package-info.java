/// Learning the program inside the program: the guided tour, the help of what has the focus, and how the methods work.
/// May import `ui.kit`, `work`, `domain`; knows no screen. Screens are met by their id, and their nodes by style class alone, so
/// that a step whose node is gone only loses its ring. Called by the wiring.
/// Why doing and not *Next* (2026-11): a step moves on when the project says that the thing was done, by whatever way. So the tour
/// cannot teach what does not work, and what the hand has done is not asked for again.
@NullMarked
package org.discern.ui.learn;

import org.jspecify.annotations.NullMarked;
