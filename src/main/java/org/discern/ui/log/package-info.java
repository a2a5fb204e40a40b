/// The log below the work area: levels, filter, copy, the folder it lies in, and the bundle for a question about a fault.
/// May import `ui.kit`, `work`, JavaFX.
@NullMarked
package org.discern.ui.log;

import org.jspecify.annotations.NullMarked;
