/// The one search box of the window: chips by word, pattern and meaning, what can be done to everything that matches, and
/// kept selections. It stands above every screen of utterances; the hits are the window's filter ([org.discern.work.Selection]).
/// May import `ui.kit`, `work`, `domain` and JavaFX. Called by the window's wiring. What other screens can do to rows comes in
/// as [org.discern.work.RowsVerb].
@NullMarked
package org.discern.ui.search;

import org.jspecify.annotations.NullMarked;
