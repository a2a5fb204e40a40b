package org.discern.engine.recipe.request;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.run.Progress;

/// Everything a graph needs to answer requests: the parser over its names, the matcher over its edges and words, and BM25.
/// Built once for a graph, then read only and safe from any thread. Recipes are numbered `0 .. recipes-1` (node minus users).
///
/// Cost: about 20 s and 350 MB for 250,000 recipes with descriptions of 50 words, on one of two shared cores.
public final class RequestIndex {
    private final RequestParser parser;
    private final RequestMatcher matcher;
    private final Bm25 bm25;

    private RequestIndex(RequestParser parser, RequestMatcher matcher, Bm25 bm25) {
        this.parser = parser;
        this.matcher = matcher;
        this.bm25 = bm25;
    }

    public static RequestIndex of(RecipeGraph graph, Progress progress) {
        Vocabulary vocabulary = Vocabulary.of(graph);
        RecipeWords words = RecipeWords.of(graph, progress);
        return new RequestIndex(new RequestParser(vocabulary), new RequestMatcher(graph, vocabulary, words), Bm25.of(graph, words,
                progress));
    }

    public RequestParser parser() { return parser; }

    public RequestMatcher matcher() { return matcher; }

    public Bm25 bm25() { return bm25; }

    public Request parse(String text) { return parser.parse(text); }

    /// The recipes a request allows.
    public Matches matches(Request request) { return matcher.matches(request.constraints()); }
}
