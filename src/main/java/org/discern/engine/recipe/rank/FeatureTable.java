package org.discern.engine.recipe.rank;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.likes.ItemLinks;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.likes.TimedCounts;
import org.jspecify.annotations.Nullable;

/// Fills in the features of candidates. Made once for what is known; asked from any thread.
///
/// Cost of a question: O(history × neighbours + candidates × attributes), a few milliseconds for 10,000 recipes.
public final class FeatureTable {
    /// So many of the latest events count as recent.
    public static final int LATEST = 5;
    /// Half-lives as shares of the time from the first like to the last.
    static final double LATELY = 1 / 6.0;
    static final double NOW = 1 / 50.0;
    private static final double SMOOTHING = 2; // so many made-up events of an average user
    private static final List<NodeKind> TASTE = List.of(NodeKind.INGREDIENT, NodeKind.INGREDIENT_GROUP, NodeKind.CUISINE,
            NodeKind.CATEGORY, NodeKind.MEAL, NodeKind.DIET, NodeKind.TAG, NodeKind.APPLIANCE, NodeKind.TIME, NodeKind.NUTRITION);

    private final TimedCounts counts;
    private final ItemNeighbours neighbours;
    private final ItemLinks closedForm;
    private final People people;
    private final double span;
    private final RecipeAttributes attributes;
    private final GraphTaste graph;
    private final double[] everybody; // per attribute, its share among the likes of its kind
    private final int[] kindOf; // per attribute

    private FeatureTable(TimedCounts counts, double span, ItemNeighbours neighbours, ItemLinks closedForm, People people,
            RecipeAttributes attributes, GraphTaste graph, double[] everybody, int[] kindOf) {
        this.counts = counts;
        this.span = span;
        this.neighbours = neighbours;
        this.closedForm = closedForm;
        this.people = people;
        this.attributes = attributes;
        this.graph = graph;
        this.everybody = everybody;
        this.kindOf = kindOf;
    }

    /// @param known what taste is learned from
    /// @param timeline what popularity is counted on; likes after the moment of a question are not seen
    /// @param closedForm [ItemLinks#NONE] for none
    public static FeatureTable of(Feedback known, Feedback timeline, ItemNeighbours neighbours, ItemLinks closedForm,
            RecipeAttributes attributes, GraphTaste graph) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long t : timeline.time()) {
            first = Math.min(first, t);
            last = Math.max(last, t);
        }
        double span = timeline.size() == 0 ? 1 : Math.max(1, last - first);
        TimedCounts counts = TimedCounts.of(timeline, Double.POSITIVE_INFINITY, span * LATELY, span * NOW);
        int[] kindOf = new int[attributes.attributes()];
        for (int a = 0; a < kindOf.length; a++) kindOf[a] = TASTE.indexOf(attributes.kinds()[a]);
        double[] share = new double[kindOf.length];
        double[] sum = new double[TASTE.size()];
        for (int i = 0; i < known.size(); i++) {
            int r = known.recipe()[i];
            for (int row = attributes.starts()[r]; row < attributes.starts()[r + 1]; row++) {
                int a = attributes.attribute()[row];
                share[a] += known.weight()[i];
                sum[kindOf[a]] += known.weight()[i];
            }
        }
        for (int a = 0; a < share.length; a++) share[a] = (share[a] + .5) / (sum[kindOf[a]] + .5 * share.length);
        return new FeatureTable(counts, span, neighbours, closedForm, new People(known), attributes, graph, share, kindOf);
    }

    public int recipes() { return attributes.recipes(); }

    /// The features of every candidate, `(candidates, features)` row after row, in the order of [Feature].
    public float[] of(Ask ask) {
        int width = Feature.values().length;
        int recipes = recipes();
        History h = ask.history();
        float[] near = new float[recipes];
        float[] recent = new float[recipes];
        float[] together = new float[recipes];
        float[] taste = new float[recipes];
        float[] follows = new float[recipes];
        float[] liked = new float[recipes];
        people.liked(ask.user(), h, liked);
        double all = 0;
        for (float w : h.weight()) all += w;
        int latest = Math.max(0, h.size() - LATEST);
        for (int i = 0; i < h.size(); i++) {
            if (all > 0) neighbours.add(h.recipe()[i], (float) (h.weight()[i] / all), near);
            closedForm.add(h.recipe()[i], h.weight()[i], follows);
            if (i >= latest) neighbours.add(h.recipe()[i], 1f / (h.size() - latest), recent);
        }
        graph.scores(ask.user(), h, together, taste);
        double seasoned = Math.log1p(h.size()) / 5; // near 0 for a short history, so that what long ones teach is not turned round
        double[] likes = likes(h);
        boolean[] lately = lately(h, latest);
        float[] out = new float[ask.candidates().length * width];
        double[] popular = new double[counts.halfLives()];
        for (int c = 0; c < ask.candidates().length; c++) {
            int r = ask.candidates()[c];
            counts.at(r, ask.at(), popular);
            double ever = Math.log1p(popular[0]);
            int row = c * width;
            if (ask.isRequest()) {
                set(out, row, Feature.WORDS, Math.log1p(Math.max(0, at(ask.words(), c))));
                set(out, row, Feature.MEANING, at(ask.meaning(), c));
                set(out, row, Feature.EXACT, at(ask.exact(), c));
                set(out, row, Feature.TERSENESS, -Math.log1p(attributes.count(r)));
                set(out, row, Feature.STATED, stated(r, ask.stated()));
            }
            set(out, row, Feature.NEIGHBOURS, Math.log(near[r] + .01));
            set(out, row, Feature.CLOSED_FORM, follows[r]);
            set(out, row, Feature.PEOPLE, Math.log(liked[r] + .05));
            set(out, row, Feature.PEOPLE_SEASONED, seasoned * Math.log(liked[r] + .05));
            set(out, row, Feature.ATTRIBUTES, mean(r, likes));
            set(out, row, Feature.RECENT_NEIGHBOURS, Math.log(recent[r] + .02));
            set(out, row, Feature.RECENT_ATTRIBUTES, h.size() == 0 ? 0 : share(r, lately));
            set(out, row, Feature.COLLABORATIVE, together[r]);
            set(out, row, Feature.GRAPH, taste[r]);
            set(out, row, Feature.EVER, ever);
            set(out, row, Feature.LATELY, Math.log1p(popular[1]));
            set(out, row, Feature.NOW, Math.log1p(popular[2]));
            set(out, row, Feature.SEASONED, seasoned * ever);
            set(out, row, Feature.LIGHT, people.light(r));
            set(out, row, Feature.PEERS, people.peers(r, h.size()));
            long first = counts.first(r, ask.at());
            set(out, row, Feature.AGE, first < 0 ? 0 : Math.log1p(1_000 * (ask.at() - first) / span));
            set(out, row, Feature.UNTRIED, first < 0 ? 1 : 0);
        }
        return out;
    }

    private static void set(float[] out, int row, Feature feature, double value) {
        out[row + Weights.place(feature)] = (float) value;
    }

    private static double at(float @Nullable [] values, int c) { return values == null ? 0 : values[c]; }

    /// Per attribute, log of the user's share over everybody's.
    private double[] likes(History h) {
        double[] own = new double[everybody.length];
        double[] sum = new double[TASTE.size()];
        for (int i = 0; i < h.size(); i++) {
            int r = h.recipe()[i];
            for (int row = attributes.starts()[r]; row < attributes.starts()[r + 1]; row++) {
                int a = attributes.attribute()[row];
                own[a] += h.weight()[i];
                sum[kindOf[a]] += h.weight()[i];
            }
        }
        for (int a = 0; a < own.length; a++) {
            double share = (own[a] + SMOOTHING * everybody[a]) / (sum[kindOf[a]] + SMOOTHING);
            own[a] = Math.log(share / everybody[a]);
        }
        return own;
    }

    private boolean[] lately(History h, int latest) {
        boolean[] out = new boolean[everybody.length];
        for (int i = latest; i < h.size(); i++) {
            int r = h.recipe()[i];
            for (int row = attributes.starts()[r]; row < attributes.starts()[r + 1]; row++)
                out[attributes.attribute()[row]] = true;
        }
        return out;
    }

    private double stated(int r, List<NodeKind> kinds) {
        double sum = 0;
        for (NodeKind kind : kinds) {
            int n = 0;
            for (int row = attributes.starts()[r]; row < attributes.starts()[r + 1]; row++)
                if (attributes.kinds()[attributes.attribute()[row]] == kind) n++;
            sum -= Math.log(Math.max(1, n));
        }
        return sum;
    }

    private double mean(int r, double[] perAttribute) {
        int from = attributes.starts()[r];
        int to = attributes.starts()[r + 1];
        double sum = 0;
        for (int row = from; row < to; row++) sum += perAttribute[attributes.attribute()[row]];
        return from == to ? 0 : sum / (to - from);
    }

    private double share(int r, boolean[] has) {
        int from = attributes.starts()[r];
        int to = attributes.starts()[r + 1];
        int n = 0;
        for (int row = from; row < to; row++) if (has[attributes.attribute()[row]]) n++;
        return from == to ? 0 : (double) n / (to - from);
    }

    /// All recipes.
    public int[] everything() {
        int[] out = new int[recipes()];
        Arrays.setAll(out, i -> i);
        return out;
    }
}
