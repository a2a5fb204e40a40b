package org.discern.engine.recipe.baseline;

import java.util.function.ToDoubleFunction;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Recommender;

/// Learns until the validation part no longer gains, and gives back the state that did best on it.
///
/// @param most epochs at most
/// @param every how many epochs lie between two looks at the validation part
/// @param patience looks without a gain before it ends
record Epochs(int most, int every, int patience) {
    /// A method that learns in epochs.
    interface Learner<R extends Recommender> {
        void epoch();

        /// As it is now, with the rows it learns from as what is known.
        R before();

        /// As it is now, with all rows as what is known that the test may know.
        R after();
    }

    /// @param validation higher is better
    <R extends Recommender> Fitted<R> best(Learner<R> learner, ToDoubleFunction<Recommender> validation, Progress progress) {
        R best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        int stale = 0;
        for (int epoch = 1; epoch <= most && stale < patience; epoch++) {
            progress.check();
            learner.epoch();
            progress.at(epoch, most);
            if (epoch % every != 0) continue;
            double score = validation.applyAsDouble(learner.before());
            progress.point("ndcg@20 validation", epoch, score);
            if (score > bestScore) {
                bestScore = score;
                best = learner.after();
                stale = 0;
            } else stale++;
        }
        return new Fitted<>(best == null ? learner.after() : best, bestScore);
    }
}
