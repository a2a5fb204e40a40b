/// What every screen is made of: the one door to the screen's thread ([Fx]), [Latest] for gestures, the [Theme] and its
/// tokens, the [Palette], words ([Strings]), numbers, moments ([Times]), tables, what is copied from any of them ([Copying]), sheets that ask for a name or a choice, questions asked
/// beside the screen's thread ([Asking]), empty states, keys ([KeyRouter] brings them to the commands of the view that shows), and the small interfaces through which a screen
/// reaches the window around it ([Navigator], [Problems], [Dialogs]).
/// May import `work`, `domain` and JavaFX. Called by every screen and by the shell. Screens never import `ui.shell`:
/// the shell implements the interfaces declared here, so that screens and window can change apart (house of 2026-11).
@NullMarked
package org.discern.ui.kit;

import org.jspecify.annotations.NullMarked;
