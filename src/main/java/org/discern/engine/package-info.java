/// The floor where numbers are made: values in, values out, no screen, no file, no clock.
///
/// Seed, progress, threads and the bytes of chosen weights are handed in; class-path resources may be read.
/// `NDArray` and sessions never leave this floor: neighbours get `domain.array`.
/// This package itself holds only [org.discern.engine.Paper]. Called by `work`; knows `domain` only.
@NullMarked
package org.discern.engine;

import org.jspecify.annotations.NullMarked;
