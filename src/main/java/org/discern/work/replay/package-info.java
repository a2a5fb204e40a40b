/// Use cases: saves how a project came to its intents, and does the same on another file: read, discover, cut, name by rule.
@NullMarked
package org.discern.work.replay;

import org.jspecify.annotations.NullMarked;
