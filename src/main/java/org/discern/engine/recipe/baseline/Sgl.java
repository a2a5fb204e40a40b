package org.discern.engine.recipe.baseline;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.recipe.layer.ContrastLoss;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;

/// LightGCN whose nodes must also know themselves again in two views of the likes, each with other likes left out.
///
/// Source: Wu et al., "Self-supervised Graph Learning for Recommendation", 2021 (SGL-ED): two edge-drop views an epoch, InfoNCE
/// per side between a node's two vectors, beside the pairwise loss and L2.
/// Differs: negatives are the other users (recipes) of the step, not all; each of them counts once a step; stops and knows as
/// [LightGcn] does.
/// Cost: three times LightGCN, and `n²` products per side for the `n` nodes of a step.
@Paper("10.1145/3404835.3462862")
public final class Sgl {
    private static final Epochs EPOCHS = new Epochs(40, 1, 3);
    private static final double DROPPED = .1;

    private Sgl() {}

    /// @param pairs see [LightGcn.Setting]
    /// @param weight of the contrast, published .1
    /// @param temperature published .2
    public record Setting(LightGcn.Setting pairs, double weight, double temperature) {}

    /// @param train what is learned from
    /// @param known what is known when the result is asked: `train` and perhaps more
    /// @param validation how good a state is, higher is better; asked every epoch
    public static Fitted<? extends Recommender> fit(Feedback train, Feedback known, Setting setting, long seed,
            ToDoubleFunction<Recommender> validation, Parallel parallel, Progress progress) {
        return EPOCHS.best(new Learner(train, known, setting, seed, parallel), validation, progress);
    }

    static final class Learner implements Epochs.Learner<NodeProducts> {
        final LightGcn.Learner pairs;
        private final Setting setting;
        private final Pass[] views;

        /// What one view of the likes makes of the vectors.
        private record Pass(float[] entries, float[] vectors, float[] grad) {}

        Learner(Feedback train, Feedback known, Setting setting, long seed, Parallel parallel) {
            this.setting = setting;
            pairs = new LightGcn.Learner(train, known, setting.pairs(), LightGcn.LAYERS, seed, parallel);
            views = new Pass[]{view(), view()};
        }

        private Pass view() { return new Pass(pairs.graph.normalised(), new float[pairs.x.length], new float[pairs.x.length]); }

        @Override
        public void epoch() {
            drawViews();
            pairs.draws().shuffle();
            while (pairs.draws().next()) {
                gradients(pairs.draws());
                pairs.apply();
            }
        }

        void drawViews() {
            for (Pass view : views) {
                float[] entries = pairs.graph.withoutSome(DROPPED, pairs.random);
                System.arraycopy(entries, 0, view.entries, 0, entries.length);
            }
        }

        /// @return the loss of the step; its gradient is added to that of the vectors
        double gradients(Draws step) {
            double loss = pairs.gradients(step);
            for (Pass view : views) {
                Arrays.fill(view.vectors, 0);
                Arrays.fill(view.grad, 0);
                pairs.graph.addMean(view.entries, pairs.x, LightGcn.LAYERS, view.vectors);
            }
            double contrast = 0;
            for (int[] side : new int[][]{step.user(), step.better()})
                contrast += contrast(Arrays.stream(side, 0, step.size()).sorted().distinct().toArray());
            for (Pass view : views) pairs.graph.addMean(view.entries, view.grad, LightGcn.LAYERS, pairs.gradX);
            return loss + setting.weight() * contrast;
        }

        private double contrast(int[] nodes) {
            int n = nodes.length;
            float[][] rows = new float[2][n * LightGcn.WIDTH];
            float[][] grads = new float[2][n * LightGcn.WIDTH];
            for (int v = 0; v < 2; v++)
                for (int i = 0; i < n; i++)
                    System.arraycopy(views[v].vectors, nodes[i] * LightGcn.WIDTH, rows[v], i * LightGcn.WIDTH, LightGcn.WIDTH);
            double loss = ContrastLoss.of(rows[0], rows[1], n, LightGcn.WIDTH, setting.temperature(), setting.weight(), grads[0],
                    grads[1], pairs.dense);
            for (int v = 0; v < 2; v++)
                for (int i = 0; i < n; i++)
                    System.arraycopy(grads[v], i * LightGcn.WIDTH, views[v].grad, nodes[i] * LightGcn.WIDTH, LightGcn.WIDTH);
            return loss;
        }

        @Override
        public NodeProducts before() { return pairs.before(); }

        @Override
        public NodeProducts after() { return pairs.after(); }
    }
}
