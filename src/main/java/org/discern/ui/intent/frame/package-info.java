/// Small parts the intent screens share: what stands in a view's place while there is nothing to show, banners, figures.
/// May import `ui.intent.live`, `ui.kit`, `work`, `domain` and JavaFX.
@NullMarked
package org.discern.ui.intent.frame;

import org.jspecify.annotations.NullMarked;
