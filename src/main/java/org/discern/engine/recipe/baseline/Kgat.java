package org.discern.engine.recipe.baseline;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.layer.AttentivePart;
import org.discern.engine.recipe.layer.GraphEmbedding;
import org.discern.engine.recipe.layer.RelationEdges;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;

/// Attention over likes and attributes in one graph, both ways along every edge.
///
/// Source: Wang et al., "KGAT: Knowledge Graph Attention Network for Recommendation", 2019, and the authors' code: vectors and
/// relations 64 wide, bi-interaction layers 64-32-16 joined with the vectors, message dropout .1, TransR and the pairwise loss
/// in turn with an Adam of their own, attention anew each epoch, L2 1e-5 of the joined vectors of a step, begun from the
/// vectors of a factorisation by the same pairwise loss.
/// Differs: batches of 2,048 likes and 4,096 triples; relations learn (and attention follows) at the head of an epoch, also of
/// the first; no L2 of the triples; a corrupt tail is of the right sort. Stops when the validation part no longer gains; for
/// the test the layers also run over the validation part's likes (nothing is learned from them).
/// Cost: a step is one pass forward and one back over all entries in each layer, six products `(N, D) (D, D')` and their way
/// back; an epoch sees every triple once.
@Paper("10.1145/3292500.3330989")
public final class Kgat {
    private static final int[] WIDTHS = {LightGcn.WIDTH, 64, 32, 16};
    private static final int SPACE = 64;
    private static final double DROPPED = .1;
    private static final Epochs EPOCHS = new Epochs(60, 2, 3);
    private static final Epochs START = new Epochs(60, 4, 2);
    private static final LightGcn.Setting FACTORS = new LightGcn.Setting(1e-3, 1e-4);

    private Kgat() {}

    /// @param learningRate published 1e-4
    /// @param decay published 1e-5
    public record Setting(double learningRate, double decay) {}

    /// @param train what is learned from
    /// @param known what is known when the result is asked: `train` and perhaps more
    /// @param graph what recipes are made of; its interactions are not looked at
    /// @param validation how good a state is, higher is better; asked every few epochs
    public static Fitted<? extends Recommender> fit(Feedback train, Feedback known, RecipeGraph graph, Setting setting, long seed,
            ToDoubleFunction<Recommender> validation, Parallel parallel, Progress progress) {
        var factors = START.best(new LightGcn.Learner(train, train, FACTORS, 0, seed, parallel), validation, progress);
        return EPOCHS.best(new Learner(train, known, graph, factors.method().vectors(), setting, seed, parallel), validation,
                progress);
    }

    static final class Learner implements Epochs.Learner<NodeProducts> {
        final SplittableRandom random;
        private final Setting setting;
        private final int users;
        private final Dense dense;
        private final Draws draws;
        private final Layers now;
        private final Layers later;
        private final Adam adam;
        private final Adam ofRelations;
        private final float[] gradX;
        private final float[] gradMatrices;
        private final float[] gradVectors;

        /// The same weights over the likes of the training, or over all that is known.
        private record Layers(AttentivePart part, GraphEmbedding embedding, AttentivePart.Tape tape) {
            static Layers of(AttentivePart part, GraphEmbedding embedding) {
                var tape = new AttentivePart.Tape(part);
                Arrays.fill(tape.factors(), 1);
                return new Layers(part, embedding, tape);
            }

            void attend() { embedding.attention(part.x(), part.attention()); }
        }

        /// @param first of users and recipes
        Learner(Feedback train, Feedback known, RecipeGraph graph, float[] first, Setting setting, long seed, Parallel parallel) {
            this.setting = setting;
            random = new SplittableRandom(seed);
            dense = new Dense(parallel);
            users = graph.users();
            var likes = new LikeGraph(train, 1, parallel);
            RelationEdges edges = CollaborativeKnowledge.of(likes, graph);
            RelationEdges all = CollaborativeKnowledge.of(new LikeGraph(known, 1, parallel), graph);
            draws = new Draws(likes, random);
            now = Layers.of(new AttentivePart(edges, WIDTHS, parallel, random), new GraphEmbedding(edges, WIDTHS[0], SPACE,
                    parallel, random));
            later = Layers.of(now.part.over(all), now.embedding.over(all));
            System.arraycopy(first, 0, now.part.x(), 0, first.length);
            adam = new Adam(setting.learningRate(), parallel);
            now.part.learn(adam);
            ofRelations = new Adam(setting.learningRate(), parallel);
            gradX = ofRelations.add(now.part.x());
            gradMatrices = ofRelations.add(now.embedding.matrices());
            gradVectors = ofRelations.add(now.embedding.vectors());
        }

        @Override
        public void epoch() {
            now.embedding.epoch(now.part.x(), Integer.MAX_VALUE, 0, ofRelations, gradX, gradMatrices, gradVectors, random);
            now.attend();
            draws.shuffle();
            while (draws.next()) {
                gradients(draws, random.nextLong());
                adam.apply();
            }
        }

        Draws draws() { return draws; }

        AttentivePart part() { return now.part; }

        /// @return the loss of the step; its gradient is added to that of the weights
        double gradients(Draws step, long dropSeed) {
            now.tape.drop(DROPPED, dropSeed);
            now.part.forward(now.tape);
            int width = now.part.joined();
            double loss = PairLoss.of(now.tape.joined(), width, step, now.tape.gradJoined(), dense) + PairLoss.decay(now.tape
                    .joined(), width, setting.decay(), step, now.tape.gradJoined(), dense);
            now.part.backward(now.tape, null);
            return loss;
        }

        @Override
        public NodeProducts before() { return on(now); }

        @Override
        public NodeProducts after() { return on(later); }

        private NodeProducts on(Layers layers) {
            layers.attend();
            layers.tape.drop(0, 0);
            layers.part.forward(layers.tape);
            return new NodeProducts(users, layers.part.joined(), layers.tape.joined().clone());
        }
    }
}
