package org.discern.engine.recipe.baseline;

import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.likes.Recommender;

/// EASE and popularity as one: EASE times a power of popularity (negative EASE scores count as none), or the sum of EASE and a
/// share of popularity.
public final class EaseWithPopularity implements Recommender {
    private final Ease ease;
    private final float[] popular;
    private final boolean isSum;

    private EaseWithPopularity(Ease ease, float[] popular, boolean isSum) {
        this.ease = ease;
        this.popular = popular;
        this.isSum = isSum;
    }

    public static EaseWithPopularity product(Ease ease, Popular popular, double power) {
        float[] factor = popular.counts();
        for (int r = 0; r < factor.length; r++) factor[r] = (float) Math.pow(factor[r], power);
        return new EaseWithPopularity(ease, factor, false);
    }

    /// @param weight of the popularity of the most popular recipe
    public static EaseWithPopularity sum(Ease ease, Popular popular, double weight) {
        float[] part = popular.counts();
        float most = 1e-9f;
        for (float count : part) most = Math.max(most, count);
        for (int r = 0; r < part.length; r++) part[r] *= (float) weight / most;
        return new EaseWithPopularity(ease, part, true);
    }

    @Override
    public void scores(int user, float[] out) {
        ease.scores(user, out);
        for (int r = 0; r < out.length; r++) out[r] = isSum ? out[r] + popular[r] : Math.max(0, out[r]) * popular[r];
    }
}
