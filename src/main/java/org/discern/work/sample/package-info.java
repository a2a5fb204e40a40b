/// The ready-made samples: how they are computed and what they show first. For us, whenever sample data, methods or the project
/// file have changed, and for the tour, which shows the same things.
/// May import all of `work`, `storage`, `engine.text` (names of texts), `domain`. Called by the command line and the tour.
@NullMarked
package org.discern.work.sample;

import org.jspecify.annotations.NullMarked;
