/// Evidence about clusters: what their utterances say, which are typical, which do not fit, and what to call them.
///
/// Legend: `n` leaves, `D` width, `K` clusters, `V` terms.
///
/// May import `engine.intent.kernel` and `domain`. Called by `work.intent`, which asks for one card at a time.
///
/// Why so (2026-11): terms are tested, not only ranked, because on small clusters a ranking always shows something.
/// An [EvidenceIndex] is built once per tree, a [CutEvidence] once per cut; a card then costs milliseconds.
@NullMarked
package org.discern.engine.intent.evidence;

import org.jspecify.annotations.NullMarked;
