package org.discern.engine.recipe.baseline;

import org.discern.engine.recipe.rank.Recommender;

/// EASE times a power of popularity; negative EASE scores count as none.
public final class EaseWithPopularity implements Recommender {
    private final Ease ease;
    private final float[] factor;

    public EaseWithPopularity(Ease ease, Popular popular, double power) {
        this.ease = ease;
        this.factor = popular.counts();
        for (int r = 0; r < factor.length; r++) factor[r] = (float) Math.pow(factor[r], power);
    }

    @Override
    public void scores(int user, float[] out) {
        ease.scores(user, out);
        for (int r = 0; r < out.length; r++) out[r] = Math.max(0, out[r]) * factor[r];
    }
}
