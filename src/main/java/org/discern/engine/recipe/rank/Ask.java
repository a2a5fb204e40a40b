package org.discern.engine.recipe.rank;

import org.jspecify.annotations.Nullable;

/// One question to the scorer: which of these recipes does this user want now?
///
/// @param user of the trained graph, or -1 for somebody it does not know
/// @param history up to the moment
/// @param at the moment
/// @param candidates recipes from 0, those that satisfy the request's constraints
/// @param words per candidate, BM25 of the request; null without a request
/// @param meaning per candidate, cosine with the request; null when there is none
/// @param constraints how many conditions the request names
public record Ask(int user, History history, long at, int[] candidates, float @Nullable [] words, float @Nullable [] meaning,
        int constraints) {
    public boolean isRequest() { return words != null || constraints > 0; }
}
