/// The top floor: where the program starts and where its parts are put together. May import everything;
/// nobody imports it.
@NullMarked
package org.discern.app;

import org.jspecify.annotations.NullMarked;
