/// What the user model has to beat: rules of thumb on past labels, and logistic regressions on what history leaves behind.
/// May import `engine.user`, `domain.array`, `domain.run`. Called by `work.user.evaluate`.
@NullMarked
package org.discern.engine.user.baseline;

import org.jspecify.annotations.NullMarked;
