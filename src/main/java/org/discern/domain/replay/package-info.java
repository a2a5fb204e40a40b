/// The steps that made a project's intents, told by rule and not by row, so that they can be made again on another file. Values and
/// pure functions; keeping them in a file is `storage.replay`, doing them is `work.replay`.
@NullMarked
package org.discern.domain.replay;

import org.jspecify.annotations.NullMarked;
