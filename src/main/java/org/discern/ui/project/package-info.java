/// The project's own screens: welcome, the table of all utterances (*Data*), and the import sheet.
/// May import `ui.kit`, `work`, `domain` and JavaFX. The shell shows them; `app.Wiring` fills in the [ProjectVerbs].
/// View models hold state and know no node, so that filtering 100,000 rows is tested and timed without a window.
@NullMarked
package org.discern.ui.project;

import org.jspecify.annotations.NullMarked;
