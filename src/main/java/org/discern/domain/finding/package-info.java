/// What had better be looked at in a project: in its texts and labels, and among the decisions about its clusters. Values only;
/// `engine.intent.label` finds what the labels say, `work.finding` puts all of it together and mends it, `ui.finding` says it in
/// words. Imports `domain` alone.
/// Why so (2026-11): a finding names utterances by their ids and not by rows, so that it can be shown and mended after an import,
/// and is set aside by marks that come out the same on the next look.
@NullMarked
package org.discern.domain.finding;

import org.jspecify.annotations.NullMarked;
