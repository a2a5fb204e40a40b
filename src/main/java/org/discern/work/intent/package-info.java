/// Use cases of the intent job, one class a verb: the only lines of code that know engine and storage both.
/// May import `work`, `work.job`, `engine`, `storage`, `domain`. Called by screens, command line and tour.
///
/// [DiscoverIntents][org.discern.work.intent.DiscoverIntents] reads a corpus, keeps vectors, runs the three stages and keeps
/// the run; [Pipeline][org.discern.work.intent.Pipeline] is those stages as one function from values to values, so that
/// *Repeat this run* and the benchmarks do the same thing. A run is written in one transaction at its very end (2026-11):
/// cancelling at any stage leaves nothing but vectors in the cache.
@NullMarked
package org.discern.work.intent;

import org.jspecify.annotations.NullMarked;
