package org.discern.domain.run;

/// One measured number of a run, e.g. `("bcubedF1", 0.83)`; shares are in 0..1, times end in `Ms`.
public record Metric(String name, double value) {}
