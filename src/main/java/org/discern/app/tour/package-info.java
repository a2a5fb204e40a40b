/// The tour: a project from the sample data, the jobs that exist, a picture of every view in both themes and two sizes, and
/// one page that shows them. It draws scenes that no window holds, so it needs neither a screen nor a special platform.
/// May import everything but `app` itself; called by `app` and the command line.
@NullMarked
package org.discern.app.tour;

import org.jspecify.annotations.NullMarked;
