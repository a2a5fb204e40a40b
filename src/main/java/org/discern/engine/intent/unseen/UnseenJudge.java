package org.discern.engine.intent.unseen;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;

/// Says of one utterance at a time how unfamiliar it is, by what [UnseenDetector] learned from a whole task. Cost: a pass over the
/// references and the crowd, milliseconds for 20,000 rows. Safe from any thread.
public final class UnseenJudge {
    private final Evidence evidence;
    private final Calibrator whole;
    private final LabelSet intents;

    UnseenJudge(Evidence evidence, Calibrator whole, LabelSet intents) {
        this.evidence = evidence;
        this.whole = whole;
        this.intents = intents;
    }

    /// @param novelty 0 surely known … 1 surely unseen
    /// @param intent the nearest known one; empty when there is none
    /// @param margin how far it lies ahead of the second, 0..1
    public record Judgement(double novelty, String intent, double margin) {}

    /// @param vector of unit length, as the encoder gives it
    public Judgement of(float[] vector) {
        float[] features = new float[evidence.width()];
        Familiarity look = evidence.look(new FloatMatrix(1, vector.length, vector), features);
        return new Judgement(whole.chance(features, 0), look.nearest < 0 ? "" : intents.name(look.nearest), look.margin);
    }
}
