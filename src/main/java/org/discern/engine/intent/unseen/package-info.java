/// Stage one of intent discovery: how unfamiliar is each utterance to the labelled intents, and does the corpus hold
/// unfamiliar intents at all.
///
/// Legend: `n` rows, `D` width, `K` known intents, `R` folds, `F` features.
///
/// Three kinds of rows teach the detector what unknown means: labelled intents left out one fold at a time (they play
/// the unknown while the others are known), rows the analyst marked as out of domain, and a list of out-of-domain
/// utterances written for this project. Labelled rows held out of the references teach it what known means.
///
/// Entry: [org.discern.engine.intent.unseen.UnseenDetector] on an
/// [org.discern.engine.intent.unseen.UnseenTask]. DOC and ADB, the rivals, take the same task and live in
/// `engine.intent.baseline`.
///
/// May import `engine.intent.kernel`, `engine.measure`, `domain`. Called by `engine.intent.baseline`, `work.intent` and tests.
///
/// Why so (2026-11): features from similarities and fifteen weights instead of a network. Everything a fold needs can
/// be put together from one pass over the similarities, so exact nested cross-fitting costs little more than one fit,
/// the result is the same bit by bit, and it beats trained boundaries (DOC, ADB) on the public sets.
@NullMarked
package org.discern.engine.intent.unseen;

import org.jspecify.annotations.NullMarked;
