package org.discern.engine.intent.baseline;

/// How the trained rivals learn. Defaults follow TEXTOIR (batch 128, at most 100 epochs, patience 10, warm-up 0.1); the
/// learning rates are for a head on a small encoder instead of BERT-base.
///
/// @param epochs at most so many passes over the labelled rows
/// @param patience passes without a better accuracy on held-out labelled rows before training stops
/// @param headRate learning rate of the two layers on top
/// @param encoderRate learning rate of the encoder's trainable layers, if any
/// @param crossFit whether labelled rows are judged by networks that have not seen them (three more trainings), or by
/// the one that has (enough where nobody looks at them)
public record RivalSpec(int epochs, int patience, int batch, double headRate, double encoderRate, boolean crossFit, long seed) {
    public RivalSpec {
        if (epochs < 1 || patience < 1 || batch < 2) throw new IllegalArgumentException("epochs, patience and batch are counts");
        if (!(headRate > 0) || !(encoderRate > 0)) throw new IllegalArgumentException("Learning rates are above 0");
    }

    public static RivalSpec defaults(long seed) { return new RivalSpec(100, 10, 128, 1e-3, 1e-4, true, seed); }

    /// One training only.
    public RivalSpec onceOnly() { return new RivalSpec(epochs, patience, batch, headRate, encoderRate, false, seed); }

    RivalSpec reseeded(long newSeed) { return new RivalSpec(epochs, patience, batch, headRate, encoderRate, crossFit, newSeed); }
}
