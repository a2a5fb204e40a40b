/// What a session leaves beside the settings while it has a project open, so that the next one can say what became of it.
/// May import `work`, `work.job`, `storage.table` (JSON), `domain`. Read by the welcome screen through the wiring.
@NullMarked
package org.discern.work.session;

import org.jspecify.annotations.NullMarked;
