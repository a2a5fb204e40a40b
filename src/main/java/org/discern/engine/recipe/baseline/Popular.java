package org.discern.engine.recipe.baseline;

import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;

/// The same for everybody: how many liked it, older likes counting less.
public final class Popular implements Recommender {
    private final float[] counts;

    private Popular(float[] counts) { this.counts = counts; }

    public static Popular allTime(Feedback known) { return recent(known, Double.POSITIVE_INFINITY); }

    /// @param halfLife in the unit of the times: a like so much before the latest one counts half
    public static Popular recent(Feedback known, double halfLife) {
        long latest = 0;
        for (long t : known.time()) latest = Math.max(latest, t);
        float[] counts = new float[known.recipes()];
        for (int i = 0; i < known.size(); i++)
            counts[known.recipe()[i]] += (float) Math.pow(.5, (latest - known.time()[i]) / halfLife);
        return new Popular(counts);
    }

    /// Per recipe.
    public float[] counts() { return counts.clone(); }

    @Override
    public void scores(int user, float[] out) { System.arraycopy(counts, 0, out, 0, counts.length); }
}
