/// Small parts the user screens share: what stands in their place while there is nothing to show, strips, bars of chances and
/// effects. May import `ui.user.live`, `ui.kit`, `work`, `domain` and JavaFX.
@NullMarked
package org.discern.ui.user.frame;

import org.jspecify.annotations.NullMarked;
