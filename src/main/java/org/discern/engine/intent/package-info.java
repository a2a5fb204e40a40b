/// Intents nobody labelled: the metric head, the threshold learned from labelled intents, and domains one level up.
///
/// Legend of shapes: `n` utterances, `D` width of a vector, `H` hidden neurons, `K` clusters.
///
/// The way in is [org.discern.engine.intent.IntentDiscoverer] (stage 2) and [org.discern.engine.intent.DomainLinker]
/// (stage 3); `work.intent` calls both. Trees, distances, rivals and the map live in the packages below this one.
/// May import `engine.text`, `engine.nn`, `engine.measure` and `domain`; no files, no clock, no unseeded chance.
///
/// Why so (2026-11): measured on BANKING77 and CLINC150, a small head on cached vectors of a frozen sentence encoder, taught by
/// labels and by neighbours, does what fine-tuning does in minutes. A threshold learned in the head's own space finds far
/// too few intents when few are labelled, since the head pulls only those tight; learned in the plain space, with
/// strangers counted, and carried over as a number of clusters, it holds with a quarter of the intents labelled.
@NullMarked
package org.discern.engine.intent;

import org.jspecify.annotations.NullMarked;
