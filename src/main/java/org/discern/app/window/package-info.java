/// Plain constructors that join a desk (workspace and use cases) with the window and its screens. Apart from `app` because
/// the tour makes windows too, and `app` starts the tour. May import everything; called by `app` and `app.tour`.
@NullMarked
package org.discern.app.window;

import org.jspecify.annotations.NullMarked;
