package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.ui.kit.Strings;

/// What can be done to the columns of a comparison. Each verb is one operation.
public final class ColumnVerbs {
    private final CompareViewModel state;

    public ColumnVerbs(CompareViewModel state) { this.state = state; }

    public boolean full() {
        return state.comparison().get().map(c -> c.columns().size() >= Comparison.MOST_COLUMNS).orElse(true);
    }

    /// Puts a column at the right end and the cursor into it; does nothing when there are six.
    public void add(Column column) {
        if (full()) return;
        change(Strings.of("recipe.compare.op.add", name(column)), all -> all.add(column));
        state.comparison().get().ifPresent(c -> state.choose(c.columns().size() - 1, state.spot().get().recipe()));
    }

    /// Another user with the request, model and moment of the cursor's column.
    public void addUser(String user) { add(like(q -> q.withUser(user))); }

    /// The cursor's column once more, changed a little.
    public void addLike(UnaryOperator<RankQuery> change) { add(like(change)); }

    private Column like(UnaryOperator<RankQuery> change) {
        return state.here().map(c -> new Column("", change.apply(c.query()))).orElseGet(() -> CompareViewModel.column("",
                Request.NONE));
    }

    /// Two columns stay.
    public void remove(int column) {
        if (state.comparison().get().map(c -> c.columns().size()).orElse(0) <= 2) return;
        change(Strings.of("recipe.compare.op.remove", name(at(column))), all -> all.remove(column));
    }

    /// Measures all others against a column.
    public void pin(int column) {
        state.change(Strings.of("recipe.compare.op.pin", name(at(column))), "", c -> c.withReference(column));
    }

    /// Moves a column by some places.
    public void move(int column, int by) { place(column, column + by); }

    private void place(int from, int to) {
        int last = state.comparison().get().map(c -> c.columns().size()).orElse(0) - 1;
        if (to < 0 || to > last || to == from) return;
        change(Strings.of("recipe.compare.op.move", name(at(from))), all -> all.add(to, all.remove(from)));
        state.choose(to, state.spot().get().recipe());
    }

    public void user(int column, String user) {
        query(column, Strings.of("recipe.compare.op.user", ColumnWords.user(user, state.graph())), q -> q.withUser(user));
    }

    /// @param id 0 for the current one
    public void run(int column, long id) {
        query(column, id == 0
                ? Strings.of("recipe.compare.op.run.current")
                : Strings.of("recipe.compare.op.run", String.valueOf(id)), q -> new RankQuery(q.user(), q.edit(), q.request(), id,
                        q
                                .at(), q.hideSeen()));
    }

    public void moment(int column, long at) {
        query(column, at == RankQuery.NOW
                ? Strings.of("recipe.compare.op.now")
                : Strings.of("recipe.compare.op.moment", ColumnWords.moment(at, state.graph())), q -> at(q, at));
    }

    static RankQuery at(RankQuery q, long moment) {
        return new RankQuery(q.user(), q.edit(), q.request(), q.runId(), moment, q.hideSeen());
    }

    public void hideSeen(int column, boolean hide) {
        query(column, Strings.of(hide ? "recipe.compare.op.hideSeen" : "recipe.compare.op.showSeen"), q -> new RankQuery(q.user(),
                q
                        .edit(), q.request(), q.runId(), q.at(), hide));
    }

    /// @param title empty for the one made from what the column asks
    public void rename(int column, String title) {
        state.change(Strings.of("recipe.compare.op.rename", name(at(column))), "", c -> c.withColumn(column, new Column(title, c
                .columns().get(column).query())));
    }

    public void top(int places) {
        state.change(Strings.of("recipe.compare.op.top", places), "recipe-compare-top", c -> c.withTop(Math.clamp(places, 1,
                100)));
    }

    /// A new comparison of some users, each asking what is asked now.
    ///
    /// @param users keys; one is set beside nobody in particular, of more than six the first six count
    public void users(List<String> users) {
        if (users.isEmpty()) return;
        List<String> those = new ArrayList<>(users.stream().distinct().limit(Comparison.MOST_COLUMNS).toList());
        if (those.size() == 1) those.add("");
        Request request = state.request();
        state.change(Strings.of("recipe.compare.op.users", String.join(", ", those.stream().map(u -> ColumnWords.user(u, state
                .graph())).toList())), "", c -> new Comparison("", those.stream().map(u -> CompareViewModel.column(u, request))
                        .toList(), c.top(), ""));
    }

    private void query(int column, String label, UnaryOperator<RankQuery> how) {
        state.change(label, "", c -> {
            Column old = c.columns().get(column);
            return c.withColumn(column, new Column(old.title(), how.apply(old.query())));
        });
    }

    private interface Change {
        void on(List<Column> columns);
    }

    private void change(String label, Change how) {
        state.change(label, "", c -> {
            List<Column> all = new ArrayList<>(c.columns());
            Column reference = c.columns().get(c.reference());
            how.on(all);
            return c.withColumns(all).withReference(placeOf(reference, all));
        });
    }

    /// Where the very column stands now; columns may be equal. The first when it is gone.
    @SuppressWarnings("ReferenceEquality")
    private static int placeOf(Column column, List<Column> all) {
        for (int i = 0; i < all.size(); i++) if (all.get(i) == column) return i;
        return 0;
    }

    private Column at(int column) { return state.comparison().get().orElseThrow().columns().get(column); }

    private String name(Column column) { return ColumnWords.name(column, state.graph()); }
}
