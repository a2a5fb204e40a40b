package org.discern.engine.recipe.baseline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;

/// Matrix factorisation with an item bias, trained so that what a user liked scores above what the user never touched.
///
/// Source: S. Rendle, C. Freudenthaler, Z. Gantner, L. Schmidt-Thieme, BPR: Bayesian personalized ranking from implicit
/// feedback, UAI 2009, arXiv 1205.2618, LearnBPR (fig. 4). Differs: stops when the validation part no longer gains.
/// Cost: O(rows × width) an epoch.
@Paper("1205.2618")
public final class BprMf implements Recommender {
    private static final int PATIENCE = 4;
    private static final int LOOK_EVERY = 5;

    private final int width;
    private final float[] users;
    private final float[] recipes;
    private final float[] bias;

    private BprMf(int width, float[] users, float[] recipes, float[] bias) {
        this.width = width;
        this.users = users;
        this.recipes = recipes;
        this.bias = bias;
    }

    /// @param decay L2 of vectors and biases, e.g. 1e-2
    /// @param validation how good a state is, higher is better; asked every few epochs
    public static BprMf fit(Feedback known, int width, double learningRate, double decay, int epochs, long seed,
            ToDoubleFunction<Recommender> validation, Progress progress) {
        var random = new SplittableRandom(seed);
        float[] u = gaussian(random, known.users() * width);
        float[] r = gaussian(random, known.recipes() * width);
        float[] b = new float[known.recipes()];
        BitSet[] liked = new BitSet[known.users()];
        for (int user = 0; user < liked.length; user++) {
            liked[user] = new BitSet(known.recipes());
            for (int i = known.from(user); i < known.to(user); i++) liked[user].set(known.recipe()[i]);
        }
        int[] userOf = new int[known.size()];
        for (int user = 0; user < known.users(); user++)
            Arrays.fill(userOf, known.from(user), known.to(user), user);
        BprMf best = new BprMf(width, u.clone(), r.clone(), b.clone());
        double bestScore = Double.NEGATIVE_INFINITY;
        int stale = 0;
        for (int epoch = 1; epoch <= epochs && stale < PATIENCE; epoch++) {
            progress.check();
            for (int step = 0; step < known.size(); step++) {
                int row = random.nextInt(known.size());
                int user = userOf[row];
                if (liked[user].cardinality() >= known.recipes()) continue;
                int other = random.nextInt(known.recipes());
                while (liked[user].get(other)) other = random.nextInt(known.recipes());
                learn(u, r, b, user, known.recipe()[row], other, width, (float) learningRate, (float) decay);
            }
            progress.at(epoch, epochs);
            if (epoch % LOOK_EVERY != 0) continue;
            var now = new BprMf(width, u.clone(), r.clone(), b.clone());
            double score = validation.applyAsDouble(now);
            if (score > bestScore) {
                bestScore = score;
                best = now;
                stale = 0;
            } else stale++;
        }
        return best;
    }

    private static void learn(float[] u, float[] r, float[] b, int user, int better, int worse, int width, float rate,
            float decay) {
        int pu = user * width;
        int pb = better * width;
        int pw = worse * width;
        double margin = b[better] - b[worse];
        for (int d = 0; d < width; d++) margin += u[pu + d] * (r[pb + d] - r[pw + d]);
        float pull = (float) (1 / (1 + Math.exp(margin)));
        for (int d = 0; d < width; d++) {
            float a = u[pu + d];
            float good = r[pb + d];
            float bad = r[pw + d];
            u[pu + d] += rate * (pull * (good - bad) - decay * a);
            r[pb + d] += rate * (pull * a - decay * good);
            r[pw + d] += rate * (-pull * a - decay * bad);
        }
        b[better] += rate * (pull - decay * b[better]);
        b[worse] += rate * (-pull - decay * b[worse]);
    }

    private static float[] gaussian(SplittableRandom random, int n) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) out[i] = (float) (random.nextGaussian() * .1);
        return out;
    }

    @Override
    public void scores(int user, float[] out) {
        int pu = user * width;
        for (int i = 0; i < out.length; i++) {
            double sum = bias[i];
            for (int d = 0; d < width; d++) sum += users[pu + d] * recipes[i * width + d];
            out[i] = (float) sum;
        }
    }
}
