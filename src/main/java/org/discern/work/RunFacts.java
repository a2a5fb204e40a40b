package org.discern.work;

/// What every run record says about program and machine.
///
/// @param appVersion e.g. `0.1.0`
/// @param engine e.g. `PyTorch 2.7.1, ONNX Runtime 1.29.0`
/// @param device e.g. `Linux amd64, 2 cores`
public record RunFacts(String appVersion, String engine, String device) {}
