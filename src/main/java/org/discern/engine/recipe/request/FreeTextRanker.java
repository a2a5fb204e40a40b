package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.Request;
import org.discern.engine.Paper;

/// Ranks free texts for a request with the request part alone: constraints read from the request and checked on the words of
/// each text, BM25 among the candidates, and the likeness of meaning. There is no graph, so the built-in vocabulary serves.
///
/// A text that breaks a constraint (mentions what is excluded, tells a longer time) comes after all that break fewer. Among
/// equals `score = 1 · BM25 / best BM25 + 1 · cosine + .5 · share of the wanted attributes the text mentions`: equal say for
/// words and meaning, set by hand and never fitted to any data. A wanted attribute that is not mentioned is no breach, since a
/// text rarely says all that is true of a dish.
///
/// Source: Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009; `k1 = 1.2`, `b = 0.75`.
/// Differs: the few candidates cannot tell rare words from frequent ones, so document frequencies of 200 imagined recipes are
/// added: small words stand in half of them, words of the kitchen in a tenth, any other in one.
/// Cost: linear in the texts. Safe from any thread.
@Paper("10.1561/1500000019")
public final class FreeTextRanker {
    /// @param place in the candidates as given
    /// @param broken how many constraints the text breaks
    /// @param words,meaning,wanted the parts of `score` before their weights
    public record Placed(int place, double score, int broken, double words, double meaning, double wanted) {}

    private static final double K1 = 1.2;
    private static final double B = .75;
    private static final double IMAGINED = 200;
    private static final double WANTED_WEIGHT = .5;
    private static final Set<String> KITCHEN = Set.of("recipe", "cook", "bake", "minute", "hour", "serve", "add", "heat", "pan",
            "oven",
            "bowl", "mix", "stir", "cup", "tablespoon", "teaspoon", "salt", "pepper", "oil", "water", "sugar", "butter", "onion",
            "garlic", "dish", "easy", "quick", "fresh", "chopped", "large", "small", "medium", "delicious", "simple",
            "ingredient",
            "make", "easily", "ready", "side", "main", "dinner", "flour", "egg");

    private final RequestParser parser;
    private final Vocabulary vocabulary;

    public FreeTextRanker() {
        vocabulary = Vocabulary.builtIn();
        parser = new RequestParser(vocabulary);
    }

    /// What the request asks for, without a graph.
    public Request parse(String request) { return parser.parse(request); }

    /// All candidates, best first; of equals the earlier one.
    ///
    /// @param texts of the candidates
    /// @param asked unit vector of the request, shape `(1, D)`
    /// @param vectors unit vectors of the candidates, shape `(n, D)`
    public List<Placed> rank(Request request, List<String> texts, FloatMatrix asked, FloatMatrix vectors) {
        List<List<String>> stems = texts.stream().map(FreeTextRanker::mentioned).toList();
        double[] words = bm25(request.text(), stems);
        List<Placed> out = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int broken = 0;
            int wanted = 0;
            int found = 0;
            int minutes = Integer.MIN_VALUE;
            for (Constraint c : request.constraints()) {
                switch (c) {
                    case TimeAtMost(int most) -> {
                        if (minutes == Integer.MIN_VALUE) minutes = minutes(texts.get(i));
                        if (minutes > most) broken++;
                        wanted++;
                        if (minutes >= 0 && minutes <= most) found++;
                    }
                    case Attribute a -> {
                        boolean has = has(stems.get(i), a);
                        if (a.excluded() && has) broken++;
                        if (!a.excluded()) wanted++;
                        if (!a.excluded() && has) found++;
                    }
                }
            }
            double share = wanted == 0 ? 0 : (double) found / wanted;
            double meaning = dot(asked.row(0), vectors.row(i));
            out.add(new Placed(i, words[i] + meaning + WANTED_WEIGHT * share, broken, words[i], meaning, share));
        }
        out.sort(Comparator.comparingInt(Placed::broken).thenComparing(Comparator.comparingDouble(Placed::score).reversed())
                .thenComparingInt(Placed::place));
        return out;
    }

    /// The words, with gaps where a text says that something is absent.
    private static List<String> mentioned(String text) { return List.of(Mentions.of(text)); }

    /// Whether the text mentions the attribute, or a kind of it.
    private boolean has(List<String> stems, Attribute attribute) {
        Meaning meaning = Meaning.of(attribute, vocabulary);
        boolean edible = attribute.kind() == NodeKind.INGREDIENT || attribute.kind() == NodeKind.INGREDIENT_GROUP;
        Set<List<String>> phrases = new HashSet<>(meaning.phrases());
        String form = Words.form(attribute.value());
        if (edible) for (String name : Lexicon.builtIn().closure(form)) phrases.add(List.of(name.split(" ")));
        for (List<String> phrase : phrases)
            if (Texts.mentions(stems, phrase, Lexicon.builtIn().deceptive(String.join(" ", phrase)))) return true;
        if (attribute.kind() != NodeKind.DIET || attribute.excluded()) return false;
        List<String> forbidden = Lexicon.builtIn().forbidden(form);
        return !forbidden.isEmpty() && forbidden.stream().noneMatch(food -> has(stems, new Attribute(NodeKind.INGREDIENT_GROUP,
                food,
                true)));
    }

    /// The time a text tells: the whole time when it is called so, else the longest of its times; -1 when there is none.
    static int minutes(String text) {
        List<Words.Token> tokens = Words.tokens(text);
        int longest = -1;
        for (TimePhrases.Span span : TimePhrases.in(tokens)) {
            if (span.minutes() < 0) continue;
            for (int i = Math.max(0, span.from() - 3); i < Math.min(tokens.size(), span.from() + 1); i++)
                if (WHOLE.contains(tokens.get(i).stem())) return span.minutes();
            longest = Math.max(longest, span.minutes());
        }
        return longest;
    }

    private static final Set<String> WHOLE = Set.of("total", "ready", "altogether", "overall", "takes", "take");

    /// Shares of the best, 0..1.
    private static double[] bm25(String request, List<List<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        double sum = 0;
        for (List<String> text : texts) {
            for (String stem : new HashSet<>(text)) holders.merge(stem, 1, Integer::sum);
            sum += text.size();
        }
        double mean = Math.max(1, sum / Math.max(1, texts.size()));
        double[] out = new double[texts.size()];
        double best = 0;
        for (String stem : new HashSet<>(Words.stems(request))) {
            Integer n = holders.get(stem);
            if (n == null) continue;
            double all = texts.size() + IMAGINED;
            double df = n + IMAGINED * background(stem);
            double idf = Math.log(1 + (all - df + .5) / (df + .5));
            for (int i = 0; i < out.length; i++) {
                List<String> text = texts.get(i);
                int tf = java.util.Collections.frequency(text, stem);
                if (tf > 0) out[i] += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * text.size() / mean));
            }
        }
        for (double score : out) best = Math.max(best, score);
        if (best > 0) for (int i = 0; i < out.length; i++) out[i] /= best;
        return out;
    }

    /// The share of recipes a word is thought to stand in.
    private static double background(String stem) {
        if (KITCHEN.contains(stem)) return .1;
        Set<Lexicon.Role> roles = Lexicon.builtIn().roles(stem);
        boolean small = roles.contains(Lexicon.Role.FILLER) || roles.contains(Lexicon.Role.DETERMINER) || roles.contains(
                Lexicon.Role.BREAK) || stem.equals("and") || stem.equals("or");
        return small ? .5 : 1 / IMAGINED;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) sum += (double) a[d] * b[d];
        return sum;
    }
}
