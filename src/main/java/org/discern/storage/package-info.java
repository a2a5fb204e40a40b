/// Everything on disk: the project file, its tables, and the tables people bring and take away.
/// May import `domain` only; `engine` is unknown here. Called by `work`.
@NullMarked
package org.discern.storage;

import org.jspecify.annotations.NullMarked;
