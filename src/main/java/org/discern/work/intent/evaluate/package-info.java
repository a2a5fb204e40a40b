/// The published protocols of intent discovery, so that everybody can measure Discern, and its rivals, on their own files.
///
/// One draw after the other: intents are made known or hidden by seed, rows lose their labels, methods run, the judge
/// (`engine.measure`) scores. Every choice (cut, epochs, threshold) is made before the first look at a test label: methods
/// get those rows as [org.discern.domain.corpus.LabelSet#NONE].
///
/// May import `work.intent`, `engine`, `domain`; reads its own three files, as they are not a project. Called by
/// the command line and tests; the way in is [org.discern.work.intent.evaluate.EvaluateDiscovery].
///
/// Why so (2026-11): the report is written after every draw, so that a long evaluation can be broken off and resumed.
@NullMarked
package org.discern.work.intent.evaluate;

import org.jspecify.annotations.NullMarked;
