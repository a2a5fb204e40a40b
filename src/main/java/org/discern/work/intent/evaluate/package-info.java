/// The published protocols for intent discovery, run on tables with known answers. Every choice (cut, epochs, threshold) is
/// made before the first look at a test label; labels of the test rows are read only to score.
///
/// May import `work.intent`, `engine`, `domain`. Called by the command line and by tests.
@NullMarked
package org.discern.work.intent.evaluate;

import org.jspecify.annotations.NullMarked;
