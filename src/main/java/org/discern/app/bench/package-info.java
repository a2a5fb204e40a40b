/// `discern bench`: how long the things take that people wait for. Measured by hand-made loops over whole verbs, one class a
/// subject; kernels are measured by JMH in `src/jmh`. Speed claims live here and never in a timed test. Called by `app.Main`.
@NullMarked
package org.discern.app.bench;

import org.jspecify.annotations.NullMarked;
