/// One user action as a value, the unit of undo and of the log in the project file.
@NullMarked
package org.discern.domain.operation;

import org.jspecify.annotations.NullMarked;
