/// A scatter of tens of thousands of points that follows the hand: a raster painted by hand (a canvas of shapes is five to
/// twenty times too slow, measured in November 2026), and an overlay for rings, lasso and labels.
/// May import `ui.kit`, `work`, `domain` and JavaFX. Called by maps of every job. The raster and the viewport know no toolkit,
/// so they are tested and timed without one.
@NullMarked
package org.discern.ui.kit.points;

import org.jspecify.annotations.NullMarked;
