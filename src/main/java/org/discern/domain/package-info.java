/// The ground floor: values and pure functions, JDK only. No clock, no unseeded random, no files.
@NullMarked
package org.discern.domain;

import org.jspecify.annotations.NullMarked;
