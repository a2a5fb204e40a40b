package org.discern.engine.intent.baseline;

import java.util.List;
import org.discern.engine.text.EncoderSource;

/// An encoder whose upper layers a rival may train along with its head, and the texts to read with it.
///
/// @param texts one per row of the task
/// @param layers how many upper layers learn
/// @param dropout in those layers while training
public record RivalEncoder(EncoderSource source, List<String> texts, int layers, double dropout) {
    public RivalEncoder {
        texts = List.copyOf(texts);
        if (layers < 1) throw new IllegalArgumentException("At least one layer learns; without any, keep the vectors");
    }

    /// The two upper layers, as the public audit of small encoders has it (methods 1.6.8).
    public static RivalEncoder embedded(List<String> texts) { return new RivalEncoder(EncoderSource.embedded(), texts, 2, 0.1); }
}
