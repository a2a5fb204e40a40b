/// How many decisions an analyst needs: a policy that works on the sample as a person would on the Review screen, with the
/// sample's key as what the person knows, against labelling row by row and against accepting or rejecting flat clusters.
///
/// May import `work`, `work.intent`, `work.intent.edit`, `work.project`, `engine.intent.baseline` and `domain`. Called by
/// `app.bench`. The key is read here and nowhere else (2026-11): it answers what a person would call an utterance that the
/// screen shows, and counts at the end; nothing that is trained or tuned sees it.
@NullMarked
package org.discern.work.intent.analyst;

import org.jspecify.annotations.NullMarked;
