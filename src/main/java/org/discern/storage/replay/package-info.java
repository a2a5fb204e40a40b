/// A procedure as a file of its own: JSON that people can read and correct.
@NullMarked
package org.discern.storage.replay;

import org.jspecify.annotations.NullMarked;
