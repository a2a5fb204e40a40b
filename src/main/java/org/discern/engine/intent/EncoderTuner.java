package org.discern.engine.intent;

import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.Schedule;
import org.discern.engine.nn.Training;
import org.discern.engine.text.EncoderSource;
import org.discern.engine.text.TextSet;
import org.discern.engine.text.TrainableEncoder;

/// Fine-tunes the upper layers of the sentence encoder on the lessons the metric head learns too: minutes instead of seconds.
///
/// Source: Zhang et al., "New Intent Discovery with Pre-training and Contrastive Learning", ACL 2022, section 4.
/// Differs: labels and neighbours together, neighbours as the untouched encoder sees them, two layers only, dropout instead of
/// replaced words.
/// Cost: lower layers once over all texts, then about half a second a step on two cores.
@Paper("10.18653/v1/2022.acl-long.21")
public final class EncoderTuner {
    private static final double WEIGHT_DECAY = .01;

    private final TuningSpec spec;
    private final EncoderSource source;

    /// The settings.
    ///
    /// @param layers upper layers that learn
    /// @param labelledRows,pairs of one step, as in [HeadSpec]
    /// @param neighbours a partner is drawn from this many nearest
    public record TuningSpec(int layers, int steps, int labelledRows, int pairs, int neighbours, double temperature,
            double learningRate, double dropout) {
        public TuningSpec {
            if (layers < 1 || steps < 1 || labelledRows < 2 || pairs < 2 || neighbours < 1)
                throw new IllegalArgumentException("Fine-tuning needs positive sizes");
        }

        public static TuningSpec defaults() { return new TuningSpec(2, 150, 64, 48, 16, .1, 5e-5, .1); }
    }

    public EncoderTuner(TuningSpec spec, EncoderSource source) {
        this.spec = spec;
        this.source = source;
    }

    /// The texts as the tuned encoder sees them, unit rows, shape `(n, D)`. Same seed, same bits, as for [MetricHeadTrainer].
    ///
    /// @param taught per text the intent to learn from, or negative
    /// @param near neighbours of the same texts
    /// @throws org.discern.domain.WorkbenchException when the encoder cannot be trained
    public FloatMatrix tune(List<String> texts, int[] taught, Neighbours near, long seed, Progress progress) {
        var lessons = Lessons.of(taught, near, spec.labelledRows(), spec.pairs(), spec.neighbours(), spec.temperature());
        var random = new SplittableRandom(seed);
        var learning = new TrainableEncoder.Learning(lessons.isEmpty() ? 0 : spec.layers(), spec.dropout(), random.split());
        try (Training training = Training.begin();
                TrainableEncoder encoder = TrainableEncoder.open(training, source, learning);
                TextSet set = encoder.prepare(texts, progress)) {
            if (!lessons.isEmpty()) teach(training, encoder, set, lessons, random, progress);
            return encoder.encode(set, progress);
        }
    }

    private void teach(Training training, TrainableEncoder encoder, TextSet set, Lessons lessons, SplittableRandom random,
            Progress progress) {
        AdamW adam = new AdamW(Schedule.warmupThenDown(spec.steps() / 10, spec.steps()), 1)
                .group(encoder.parameters(), spec.learningRate(), WEIGHT_DECAY);
        for (int step = 0; step < spec.steps(); step++) {
            progress.check();
            double loss = training.step(adam, batch -> lessons.loss(rows -> encoder.forwardByLength(batch, set, rows, true),
                    random));
            progress.at(step + 1L, spec.steps());
            if (step % 5 == 0) progress.point("loss", step, loss);
        }
    }
}
