/// What a request asks for, and which recipes answer it: words to hard constraints, constraints to recipes, words to scores.
///
/// ```
/// request -> [Words] -> [TimePhrases], [Pieces] (longest phrases) -> [RequestParser] (scope of negations) -> Request
/// graph   -> [Vocabulary] names -> attributes     -> [RequestMatcher] constraints -> recipes (bits), what to relax
///         -> [RecipeWords] words of every recipe  -> [Bm25] words -> scores
/// all of it for one graph: [RequestIndex]; for texts without a graph: [FreeTextRanker]
/// ```
///
/// Rules where words are ambiguous. *Longest phrase wins* (sour cream before cream, quick bread before quick). The kind of an
/// attribute: after *with, using, of* and under a negation an ingredient; after *for* a meal; after *from* or before *style,
/// cuisine* a cuisine; else in the order diet, cuisine, meal, ingredient, group, category, appliance, nutrition, tag.
/// *Quick* means 30 minutes unless a time is said; of several times the shortest holds; of *20 to 30 minutes* the longer;
/// lower bounds (*at least an hour*) are not hard. A negation holds for a list (*without nuts, eggs or milk*) until another
/// clause, *but*, *with* or an attribute of another nature; *with or without*, *I don't mind* and *not too* make no
/// constraint. *Chicken or turkey* is no constraint either (both would be too much): the words rank. *Nut free* is the diet
/// when the graph knows it, else nuts excluded, and the other way round.
///
/// May import `domain.recipe`, `domain.recipe.rank`, `domain.{array,run}`, `engine`. Called by `engine.recipe`,
/// `work.recipe`. Why so (2026-11): plain rules over the graph's own names, because a hard constraint must be explainable as
/// a chip, and right for attributes nobody trained on.
@NullMarked
package org.discern.engine.recipe.request;

import org.jspecify.annotations.NullMarked;
