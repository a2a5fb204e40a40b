package org.discern.work.intent;

import org.discern.domain.intent.Discovery;

/// New utterances taken into the present clusters.
///
/// @param discovery the new run, current now
/// @param formerRun the run whose clusters, names and decisions went along
/// @param added utterances that came in
/// @param joined of them those that belong to a cluster that was there; the others are new clusters or unassigned
public record Applied(Discovery discovery, long formerRun, int added, int joined) {}
