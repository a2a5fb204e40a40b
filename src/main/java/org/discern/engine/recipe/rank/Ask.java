package org.discern.engine.recipe.rank;

import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.engine.recipe.likes.History;
import org.jspecify.annotations.Nullable;

/// One question to the scorer: which of these recipes does this user want now?
///
/// @param user of the trained graph, or -1 for somebody it does not know
/// @param history up to the moment
/// @param at the moment
/// @param candidates recipes from 0, those that satisfy the request's constraints
/// @param words per candidate, BM25 of the request; null without a request
/// @param meaning per candidate, cosine with the request; null when there is none
/// @param exact per candidate, the share of the named attributes it has under just that name; null when none is named
/// @param stated kinds of the attributes that the request names
public record Ask(int user, History history, long at, int[] candidates, float @Nullable [] words, float @Nullable [] meaning,
        float @Nullable [] exact, List<NodeKind> stated) {
    public Ask { stated = List.copyOf(stated); }

    /// What would this user want, nothing being asked for?
    public static Ask nothing(int user, History history, long at, int[] candidates) {
        return new Ask(user, history, at, candidates, null, null, null, List.of());
    }

    public boolean isRequest() { return words != null; }

    /// The same question of somebody without a history.
    public Ask ofNobody() { return new Ask(-1, History.NONE, at, candidates, words, meaning, exact, stated); }
}
