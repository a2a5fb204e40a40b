package org.discern.engine.recipe.baseline;

import org.discern.domain.run.Parallel;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.likes.Recommender;

/// A recipe's score for a user is the product of their vectors.
final class NodeProducts implements Recommender {
    private final int users;
    private final int width;
    private final float[] vectors; // users, then recipes
    private final Dense dense = new Dense(Parallel.NONE);

    /// @param vectors of nodes; more than users and recipes do no harm; not to be changed any more
    NodeProducts(int users, int width, float[] vectors) {
        this.users = users;
        this.width = width;
        this.vectors = vectors;
    }

    /// Read only.
    float[] vectors() { return vectors; }

    @Override
    public void scores(int user, float[] out) {
        for (int r = 0; r < out.length; r++)
            out[r] = dense.dot(vectors, user * width, vectors, (users + r) * width, width);
    }
}
