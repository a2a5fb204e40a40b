package org.discern.engine.recipe.baseline;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.layer.Start;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;

/// Vectors of users and recipes, and of what they have liked in common: the mean of three linear layers over the likes.
///
/// Source: He et al., "LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation", 2020: width 64,
/// 3 layers, pairwise loss with one uniform negative a like, Adam, batches of 2,048, L2 of the vectors of a step.
/// Differs: stops when the validation part no longer gains; for the test the layers also run over the validation part's
/// likes (nothing is learned from them).
/// Cost: six passes over both directions of all likes a step.
@Paper("10.1145/3397271.3401063")
public final class LightGcn {
    static final int WIDTH = 64;
    static final int LAYERS = 3;
    private static final Epochs EPOCHS = new Epochs(100, 2, 8);

    private LightGcn() {}

    /// @param learningRate published 1e-3
    /// @param decay L2, published 1e-4
    public record Setting(double learningRate, double decay) {}

    /// @param train what is learned from
    /// @param known what is known when the result is asked: `train` and perhaps more
    /// @param validation how good a state is, higher is better; asked every few epochs
    public static Fitted<? extends Recommender> fit(Feedback train, Feedback known, Setting setting, long seed,
            ToDoubleFunction<Recommender> validation, Parallel parallel, Progress progress) {
        return EPOCHS.best(new Learner(train, known, setting, LAYERS, seed, parallel), validation, progress);
    }

    /// The vectors and how they learn from pairs. What else shall pull at them adds to [#gradX].
    static final class Learner implements Epochs.Learner<NodeProducts> {
        final LikeGraph graph;
        final Dense dense;
        final SplittableRandom random;
        final float[] x;
        final float[] gradX;
        private final LikeGraph later;
        private final Setting setting;
        private final int layers;
        private final Draws draws;
        private final Adam adam;
        private final float[] entries;
        private final float[] vectors;
        private final float[] gradVectors;

        /// @param layers 0 makes it a plain factorisation
        Learner(Feedback train, Feedback known, Setting setting, int layers, long seed, Parallel parallel) {
            this.setting = setting;
            this.layers = layers;
            graph = new LikeGraph(train, WIDTH, parallel);
            later = new LikeGraph(known, WIDTH, parallel);
            dense = new Dense(parallel);
            random = new SplittableRandom(seed);
            x = Start.normal(graph.nodes() * WIDTH, .1, random);
            adam = new Adam(setting.learningRate(), parallel);
            gradX = adam.add(x);
            draws = new Draws(graph, random);
            entries = graph.normalised();
            vectors = new float[x.length];
            gradVectors = new float[x.length];
        }

        @Override
        public void epoch() {
            draws.shuffle();
            while (draws.next()) {
                gradients(draws);
                adam.apply();
            }
        }

        Draws draws() { return draws; }

        void apply() { adam.apply(); }

        /// @return the loss of the step; its gradient is added to `gradX`
        double gradients(Draws step) {
            Arrays.fill(vectors, 0);
            Arrays.fill(gradVectors, 0);
            graph.addMean(entries, x, layers, vectors);
            double loss = PairLoss.of(vectors, WIDTH, step, gradVectors, dense);
            graph.addMean(entries, gradVectors, layers, gradX);
            return loss + PairLoss.decay(x, WIDTH, setting.decay(), step, gradX, dense);
        }

        @Override
        public NodeProducts before() { return on(graph); }

        @Override
        public NodeProducts after() { return on(later); }

        private NodeProducts on(LikeGraph likes) {
            float[] out = new float[x.length];
            likes.addMean(likes.normalised(), x, layers, out);
            return new NodeProducts(likes.users(), WIDTH, out);
        }
    }
}
