package org.discern.ui.intent.tune;

import org.discern.domain.intent.Clusters;

/// One line of the cluster list.
///
/// @param index of the cluster in the cut, in drawing order
/// @param changed true when the move of the hand made it
record ClusterRow(Clusters.Entry entry, int index, boolean changed) {}
