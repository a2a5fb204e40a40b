package org.discern.domain.recipe.rank;

/// Everything a ranking depends on, in names and keys, so that it can be kept and asked again.
///
/// @param user key of a user; empty for nobody in particular
/// @param edit of the user's history
/// @param request parsed, perhaps edited by hand
/// @param runId of the trained model; 0 for the current one
/// @param at the moment of the request, in the unit of the interactions' times; [#NOW] for after everything. Later
/// interactions of anyone are not seen
/// @param hideSeen whether recipes of the history are left out
public record RankQuery(String user, HistoryEdit edit, Request request, long runId, long at, boolean hideSeen) {
    public static final long NOW = Long.MAX_VALUE;

    public static RankQuery of(String user, Request request) {
        return new RankQuery(user, HistoryEdit.NONE, request, 0, NOW, true);
    }

    public RankQuery withEdit(HistoryEdit changed) { return new RankQuery(user, changed, request, runId, at, hideSeen); }

    public RankQuery withRequest(Request changed) { return new RankQuery(user, edit, changed, runId, at, hideSeen); }

    public RankQuery withUser(String other) { return new RankQuery(other, HistoryEdit.NONE, request, runId, at, hideSeen); }
}
