package org.discern.domain.run;

import java.util.List;

/// Provenance of one run: everything needed to say how a result was made, and to make it again.
///
/// @param id in the project file; 0 before it is stored
/// @param kind `discovery`, later `users`, `recipes`
/// @param specJson the settings as JSON, so that old records stay readable
/// @param dataHash SHA-256 of texts and labels in row order
/// @param engine e.g. `PyTorch 2.7.1, ONNX Runtime 1.29.0, all-MiniLM-L6-v2`
/// @param startedAt and `endedAt`: ISO-8601 UTC
public record RunRecord(long id, String kind, String specJson, long seed, String dataHash, int rows, List<Metric> metrics,
        String engine,
        String appVersion, String device, String startedAt, String endedAt) {
    public RunRecord { metrics = List.copyOf(metrics); }

    public RunRecord withId(long newId) {
        return new RunRecord(newId, kind, specJson, seed, dataHash, rows, metrics, engine, appVersion, device, startedAt,
                endedAt);
    }
}
