package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.ui.kit.Strings;

/// What-if changes of a column's history. Each verb is one operation; a slider's way is one too.
public final class HistoryVerbs {
    private final CompareViewModel state;
    private final BooleanProperty together = new SimpleBooleanProperty();

    public HistoryVerbs(CompareViewModel state) { this.state = state; }

    /// Whether an edit is made in every column of the same user.
    public BooleanProperty together() { return together; }

    /// Leaves one thing out, or takes it back in; what never happened is taken away.
    public void toggle(int column, HistoryLine line) {
        Interaction i = line.interaction();
        String key = line.added()
                ? "recipe.compare.op.unadd"
                : line.on() ? "recipe.compare.op.without" : "recipe.compare.op.with";
        edit(column, Strings.of(key, line.name()), false, q -> {
            Set<Interaction> removed = new HashSet<>(q.edit().removed());
            List<Interaction> added = new ArrayList<>(q.edit().added());
            if (line.added()) added.remove(i);
            else if (!removed.remove(i)) removed.add(i);
            return new HistoryEdit(removed, added, q.edit().ignored());
        });
    }

    /// Leaves out one thing, as the pane *why* offers.
    public void without(int column, Interaction i) {
        edit(column, Strings.of("recipe.compare.op.without", ColumnWords.recipe(i.recipe(), state.graph())), false, q -> {
            Set<Interaction> removed = new HashSet<>(q.edit().removed());
            removed.add(i);
            return new HistoryEdit(removed, q.edit().added().stream().filter(a -> !a.equals(i)).toList(), q.edit().ignored());
        });
    }

    /// Makes every column forget a recipe, whoever did what with it.
    public void forget(String recipe) {
        String name = ColumnWords.recipe(recipe, state.graph());
        state.change(Strings.of("recipe.compare.op.forget", name), "", c -> c.withColumns(c.columns().stream().map(column -> {
            RankQuery q = column.query();
            Set<Interaction> removed = new HashSet<>(q.edit().removed());
            HistoryLine.done(q.user(), q.at(), state.graph()).stream().filter(i -> i.recipe().equals(recipe)).forEach(
                    removed::add);
            List<Interaction> added = q.edit().added().stream().filter(i -> !i.recipe().equals(recipe)).toList();
            return new Column(column.title(), q.withEdit(new HistoryEdit(removed, added, q.edit().ignored())));
        }).toList()));
    }

    /// Adds something that never happened, as the latest thing.
    public void add(int column, String recipe, String type) {
        edit(column, Strings.of("recipe.compare.op.added", ColumnWords.recipe(recipe, state.graph())), false, q -> {
            List<Interaction> done = HistoryLine.done(q.user(), q.at(), state.graph());
            long last = done.isEmpty() ? 0 : done.getFirst().time();
            for (Interaction a : q.edit().added()) last = Math.max(last, a.time());
            long time = Math.min(last + 1, q.at() == RankQuery.NOW ? Long.MAX_VALUE : q.at() - 1);
            List<Interaction> added = new ArrayList<>(q.edit().added());
            added.add(new Interaction(recipe, type, time, Double.NaN));
            return new HistoryEdit(q.edit().removed(), added, false);
        });
    }

    public void ignore(int column, boolean all) {
        edit(column, Strings.of(all ? "recipe.compare.op.ignore" : "recipe.compare.op.heed"), false, q -> new HistoryEdit(q.edit()
                .removed(), q.edit().added(), all));
    }

    /// Keeps the oldest things only: from no history to all of it, in the order in which it came.
    ///
    /// @param share 0..1
    public void keepFirst(int column, double share) {
        edit(column, Strings.of("recipe.compare.op.share.history", Math.round(100 * share)), true, q -> {
            List<Interaction> done = HistoryLine.done(q.user(), q.at(), state.graph());
            int gone = done.size() - (int) Math.round(done.size() * share);
            return new HistoryEdit(new HashSet<>(done.subList(0, gone)), q.edit().added(), false);
        });
    }

    public void reset(int column) { edit(column, Strings.of("recipe.compare.op.reset"), false, _ -> HistoryEdit.NONE); }

    private void edit(int column, String label, boolean sliding, Function<RankQuery, HistoryEdit> how) {
        state.change(label, sliding ? "recipe-compare-share" : "", c -> {
            if (column >= c.columns().size()) return c;
            String user = c.columns().get(column).query().user();
            List<Column> all = new ArrayList<>();
            for (int i = 0; i < c.columns().size(); i++) {
                Column old = c.columns().get(i);
                boolean meant = i == column || (together.get() && old.query().user().equals(user));
                all.add(meant ? new Column(old.title(), old.query().withEdit(how.apply(old.query()))) : old);
            }
            return c.withColumns(all);
        });
    }
}
