package org.discern.sample;

import java.time.Instant;

/// One row of the sample, and what made it.
///
/// @param meant the intent of the person's habit; `label` differs from it when the person did something odd
record Request(String user, Instant time, String text, String label, String group, String meant) {}
