/// The only number carriers that cross rooms. Plain arrays with a shape; JDK only.
/// Called by every floor. `NDArray` never leaves `engine`, so its values travel as these.
@NullMarked
package org.discern.domain.array;

import org.jspecify.annotations.NullMarked;
