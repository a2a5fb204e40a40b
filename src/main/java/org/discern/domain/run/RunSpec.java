package org.discern.domain.run;

/// The settings of a run: a record that refuses nonsense in its constructor. Each job has its own,
/// in its own package. Serialised to JSON by `storage` through its record components.
public interface RunSpec {
    /// The seed every random choice of the run comes from.
    long seed();
}
