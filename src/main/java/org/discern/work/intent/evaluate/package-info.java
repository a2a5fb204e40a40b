/// The published protocol of new-intent discovery, so that everybody can measure Discern, and its rivals, on their own files.
///
/// One draw after the other: intents are made known or hidden by seed, rows lose their labels, methods run, the judge
/// (`engine.measure`) scores. Test labels reach the judge and nothing else: methods get rows through
/// [org.discern.domain.corpus.LabelSet#NONE].
///
/// May import `engine` and `domain`; reads its own three files, as they are not a project. Called by
/// [org.discern.work.intent.EvaluateDiscovery].
///
/// Why so (2026-11): the report is written after every draw, so that a long evaluation can be broken off and resumed.
@NullMarked
package org.discern.work.intent.evaluate;

import org.jspecify.annotations.NullMarked;
