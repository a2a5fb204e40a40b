package org.discern.ui.recipe.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.Part;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.work.recipe.RankRecipes;

/// Ranks by popularity and shared attributes: a stand-in for the trained model that answers everything the screen asks, at
/// once and always alike. Not for several threads' graphs; it reads the present one.
public final class FakeRank implements RankRecipes {
    private final Supplier<RecipeGraph> graph;
    private final TypeTrust trust = TypeTrust.defaults();
    private volatile String unavailable = "";
    volatile int asked;

    /// @param why empty to be available again
    public void unavailable(String why) { unavailable = why; }

    public FakeRank(Supplier<RecipeGraph> graph) { this.graph = graph; }

    @Override
    public String unavailable() { return unavailable; }

    @Override
    public Request parse(String text) {
        RecipeGraph g = graph.get();
        List<Constraint> constraints = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        String[] words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", " ").trim().split(" +");
        boolean not = false;
        for (int i = 0; i < words.length; i++) {
            String w = words[i];
            if (w.isEmpty() || w.equals("and")) continue;
            if (w.equals("without") || w.equals("no")) not = true;
            else if (w.equals("under") && i + 2 < words.length && words[i + 1].matches("\\d+")) {
                constraints.add(new TimeAtMost(Integer.parseInt(words[i + 1])));
                i += 2;
            } else {
                NodeKind kind = kindOf(g, w);
                if (kind == null) rest.add(w);
                else constraints.add(new Attribute(kind, w, not));
                not = false;
            }
        }
        return new Request(text, constraints, String.join(" ", rest));
    }

    private static NodeKind kindOf(RecipeGraph g, String word) {
        for (NodeKind kind : NodeKind.values()) if (kind.isAttribute() && g.find(kind, word) >= 0) return kind;
        return null;
    }

    @Override
    public Ranking rank(RankQuery query, int top) {
        asked++;
        return ranked(query, top);
    }

    private Ranking ranked(RankQuery query, int top) {
        RecipeGraph g = graph.get();
        List<Interaction> history = history(g, query);
        Set<String> seen = new HashSet<>();
        if (query.hideSeen()) history.forEach(i -> seen.add(i.recipe()));
        List<Ranking.Row> rows = new ArrayList<>();
        int matching = matching(g, query.request().constraints());
        for (int r = 0; r < g.recipes(); r++) {
            int node = g.recipeNode(r);
            if (satisfies(g, node, query.request().constraints()) && !seen.contains(g.key(node)))
                rows.add(row(g, node, query, history));
        }
        rows.sort(Comparator.comparingDouble(Ranking.Row::score).reversed().thenComparingInt(Ranking.Row::recipe));
        List<Ranking.Relaxation> ways = new ArrayList<>();
        List<Constraint> all = query.request().constraints();
        if (matching == 0)
            for (Constraint c : all) {
                List<Constraint> without = new ArrayList<>(all);
                without.remove(c);
                int gives = matching(g, without);
                if (gives > 0) ways.add(new Ranking.Relaxation(c, without, gives));
            }
        ways.sort(Comparator.comparingInt(Ranking.Relaxation::matching).reversed());
        return new Ranking(rows.subList(0, Math.min(top, rows.size())), matching, ways);
    }

    private int matching(RecipeGraph g, List<Constraint> constraints) {
        int n = 0;
        for (int r = 0; r < g.recipes(); r++) if (satisfies(g, g.recipeNode(r), constraints)) n++;
        return n;
    }

    private static boolean satisfies(RecipeGraph g, int node, List<Constraint> constraints) {
        for (Constraint c : constraints) {
            boolean good = switch (c) {
                case TimeAtMost t -> g.text(node).minutes() >= 0 && g.text(node).minutes() <= t.minutes();
                case Attribute a -> g.find(a.kind(), a.value()) >= 0 && g.joined(node, g.find(a.kind(), a.value())) != a
                        .excluded();
            };
            if (!good) return false;
        }
        return true;
    }

    private static List<Interaction> history(RecipeGraph g, RankQuery query) {
        List<Interaction> out = new ArrayList<>();
        int user = query.user().isEmpty() ? -1 : g.find(NodeKind.USER, query.user());
        HistoryEdit edit = query.edit();
        if (edit.ignored()) return out;
        Interactions all = g.interactions();
        if (user >= 0)
            for (int i = all.from(user); i < all.to(user); i++) {
                var done = new Interaction(g.key(all.recipe()[i]), all.types().get(all.type()[i]), all.time()[i], all.value()[i]);
                if (done.time() < query.at() && !edit.removed().contains(done)) out.add(done);
            }
        out.addAll(edit.added());
        return out;
    }

    private Ranking.Row row(RecipeGraph g, int node, RankQuery query, List<Interaction> history) {
        double[] parts = new double[Part.values().length];
        for (String word : query.request().rest().split(" "))
            if (!word.isEmpty() && g.name(node).toLowerCase(Locale.ROOT).contains(word)) parts[Part.REQUEST.place()] += .4;
        for (int i = 0; i < history.size(); i++) {
            Interaction done = history.get(i);
            int liked = g.find(NodeKind.RECIPE, done.recipe());
            double like = trust.of(done.type(), done.value()) * shared(g, node, liked);
            parts[Part.LONG_TASTE.place()] += .06 * like;
            if (i >= history.size() - 3) parts[Part.RECENT.place()] += .05 * like;
            parts[Part.GRAPH.place()] += .02 * (shared(g, node, liked) - .8);
        }
        int popular = 0;
        for (int e = g.start(node); e < g.start(node) + g.degree(node); e++)
            if (g.kind(g.neighbour(e)) == NodeKind.USER) popular++;
        parts[Part.POPULARITY.place()] = .1 * Math.log1p(popular) - .05;
        double score = 0;
        for (double p : parts) score += p;
        return new Ranking.Row(node, score, parts);
    }

    private static int shared(RecipeGraph g, int a, int b) {
        int n = 0;
        for (int e = g.start(a); e < g.start(a) + g.degree(a); e++) {
            int other = g.neighbour(e);
            if (g.kind(other).isAttribute() && g.joined(b, other)) n++;
        }
        return n;
    }

    @Override
    public Why why(RankQuery query, int recipe) {
        RecipeGraph g = graph.get();
        List<Interaction> history = history(g, query);
        Ranking.Row row = row(g, recipe, query, history);
        List<Why.Detail> details = new ArrayList<>();
        for (Part p : Part.values())
            details.add(new Why.Detail(p, p.name().toLowerCase(Locale.ROOT).replace('_', ' '), row.part(p) / .5, .5, row
                    .part(p)));
        List<Why.HistoryEffect> effects = new ArrayList<>();
        List<GraphPath> paths = new ArrayList<>();
        for (Interaction i : history) {
            Set<Interaction> removed = new HashSet<>(query.edit().removed());
            removed.add(i);
            List<Interaction> added = query.edit().added().stream().filter(a -> !a.equals(i)).toList();
            RankQuery without = query.withEdit(new HistoryEdit(removed, added, false));
            double effect = row.score() - row(g, recipe, without, history(g, without)).score();
            if (Math.abs(effect) > 1e-9) effects.add(new Why.HistoryEffect(i, effect, ranked(without, 100).placeOf(recipe)));
            path(g, query.user(), i, recipe, paths);
        }
        effects.sort(Comparator.comparingDouble((Why.HistoryEffect e) -> -Math.abs(e.effect())));
        paths.sort(Comparator.comparingDouble((GraphPath p) -> -p.weight()));
        return new Why(row, details, effects, paths.subList(0, Math.min(3, paths.size())));
    }

    private void path(RecipeGraph g, String user, Interaction i, int recipe, List<GraphPath> out) {
        int from = g.find(NodeKind.USER, user);
        int liked = g.find(NodeKind.RECIPE, i.recipe());
        int did = relation(g, from, liked);
        if (did < 0 || liked == recipe) return;
        for (int e = g.start(recipe); e < g.start(recipe) + g.degree(recipe); e++) {
            int other = g.neighbour(e);
            if (!g.kind(other).isAttribute() || !g.joined(liked, other)) continue;
            out.add(new GraphPath(List.of(from, liked, other, recipe), List.of(did, g.relationAt(e), g.relationAt(e)), trust.of(i
                    .type(), i.value()) / g.degree(other)));
            return;
        }
    }

    private static int relation(RecipeGraph g, int a, int b) {
        if (a < 0 || b < 0) return -1;
        for (int e = g.start(a); e < g.start(a) + g.degree(a); e++) if (g.neighbour(e) == b) return g.relationAt(e);
        return -1;
    }
}
