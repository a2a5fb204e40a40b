/// What a person sets for all projects: the sheet *Preferences*, and the one in which commands get other keys. A setting is
/// a [Preference], found by the search of the sheet and by the command palette alike. May import `ui.kit`, `work`, JavaFX.
@NullMarked
package org.discern.ui.prefs;

import org.jspecify.annotations.NullMarked;
