/// Pictures of screens as PNG, for the tour, for export and for the README.
/// Speaks AWT (ImageIO) so that nobody else must. May import `ui.kit` and JavaFX.
@NullMarked
package org.discern.ui.kit.picture;

import org.jspecify.annotations.NullMarked;
